import { sql } from 'kysely';
import type { Environment } from '../../core/context.ts';
import type { Database } from '../../core/db/connect.ts';
import type { Position } from '../../core/pagination.ts';

export interface PartnerListRow extends Position {
  slug: string;
  name: string;
  status: 'active' | 'suspended';
  suspendedAt: Date | null;
  liveOpenedAt: Date | null;
}

export interface PartnerSearch {
  /** Part of a name or slug, or an id. */
  text: string | undefined;
  status: 'active' | 'suspended' | undefined;
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Newest first, one more than asked. */
export async function searchPartners(
  db: Database,
  { text, status }: PartnerSearch,
  after: Position | undefined,
  limit: number,
): Promise<PartnerListRow[]> {
  let query = db
    .selectFrom('partners')
    .select(['id', 'slug', 'name', 'status', 'suspendedAt', 'liveOpenedAt', 'createdAt'])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (text !== undefined) {
    const part = `%${escapeLike(text)}%`;
    query = query.where((is) => is.or([is('name', 'ilike', part), is('slug', 'ilike', part), is('id', '=', text)]));
  }
  if (status) query = query.where('status', '=', status);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id})`);
  return query.execute();
}

export interface EnvironmentSummary {
  environment: Environment;
  createLimitPerMinute: number;
  requestLimitPerMinute: number;
  keys: number;
  endpoints: number;
  failingEndpoints: number;
  lastUsedAt: Date | null;
}

/** What each environment of a partner has, in numbers. */
export async function summariseEnvironments(db: Database, partnerId: string): Promise<EnvironmentSummary[]> {
  const { rows } = await sql<EnvironmentSummary>`
    select e.environment, e.create_limit_per_minute, e.request_limit_per_minute,
      (select count(*) from api_keys k where (k.partner_id, k.environment) = (e.partner_id, e.environment)
        and k.revoked_at is null) as keys,
      (select count(*) from webhook_endpoints w where (w.partner_id, w.environment) = (e.partner_id, e.environment)
        and w.kind = 'endpoint' and w.deleted_at is null) as endpoints,
      (select count(*) from webhook_endpoint_health h where (h.partner_id, h.environment) = (e.partner_id, e.environment)
        and h.failing_since is not null) as failing_endpoints,
      (select max(last_used_at) from api_key_last_used u where (u.partner_id, u.environment) = (e.partner_id, e.environment))
        as last_used_at
    from partner_environments e where e.partner_id = ${partnerId} order by e.environment desc`.execute(db);
  return rows;
}

export async function findContacts(db: Database, partnerId: string): Promise<string[]> {
  const row = await db
    .selectFrom('partners')
    .select('contactEmails')
    .where('id', '=', partnerId)
    .executeTakeFirstOrThrow();
  return row.contactEmails;
}
