import { sql } from 'kysely';
import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';

/** Endpoints of one owner are made one after the other, so that exactly one is the first. */
export async function lockEndpoints(trx: DatabaseTransaction, owner: Owner): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`webhook_endpoints/${owner.partnerId}/${owner.environment}`}, 0))`.execute(trx);
}

export async function countEndpoints(trx: DatabaseTransaction, owner: Owner): Promise<{ total: number; withDefaultSecret: number }> {
  const { rows } = await sql<{ total: number; withDefaultSecret: number }>`
    select count(*) as total, count(*) filter (where secret is null) as with_default_secret from webhook_endpoints
    where partner_id = ${owner.partnerId} and environment = ${owner.environment} and kind = 'endpoint' and deleted_at is null`.execute(trx);
  return rows[0]!;
}

export interface NewEndpoint {
  id: string;
  url: string;
  description: string | null;
  secret: Buffer | null;
  eventTypes: string[];
  createdAt: Date;
}

export async function insertEndpoint(trx: DatabaseTransaction, owner: Owner, endpoint: NewEndpoint): Promise<void> {
  await trx.insertInto('webhookEndpoints').values({ ...owner, kind: 'endpoint', ...endpoint }).execute();
}
