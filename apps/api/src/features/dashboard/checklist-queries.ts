import { sql } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';

/** When each thing first happened in one environment; null: not yet. */
export interface FirstTimes {
  keyCreated: Date | null;
  firstRequest: Date | null;
  firstLink: Date | null;
  linkOpened: Date | null;
  firstQuote: Date | null;
  firstTransfer: Date | null;
  transferCompleted: Date | null;
  endpointAdded: Date | null;
  firstDelivery: Date | null;
  hasIpRules: boolean;
}

/** So many of the newest are looked through for what no index finds. */
const LOOKED_THROUGH = 500;

/** Each an index's first row, or a bounded look: as cheap with a million links as with one. */
export async function findFirstTimes(trx: DatabaseTransaction, owner: Owner, now: Date): Promise<FirstTimes> {
  const own = sql`partner_id = ${owner.partnerId} and environment = ${owner.environment}`;
  const newest = (table: string, column: string) => sql`(select min(${sql.ref(column)}) from (
    select ${sql.ref(column)} from ${sql.table(table)} where ${own} order by created_at desc limit ${LOOKED_THROUGH}) t)`;
  const { rows } = await sql<FirstTimes>`select
    (select min(created_at) from api_keys where ${own}) as key_created,
    (select min(first_used_at) from api_key_last_used where ${own}) as first_request,
    (select created_at from links where ${own} order by created_at limit 1) as first_link,
    ${newest('links', 'opened_at')} as link_opened,
    (select created_at from quotes where ${own} limit 1) as first_quote,
    (select created_at from operations where ${own} order by created_at limit 1) as first_transfer,
    ${newest('operations', 'completed_at')} as transfer_completed,
    (select min(created_at) from webhook_endpoints where ${own} and kind = 'endpoint' and deleted_at is null) as endpoint_added,
    coalesce((select start_at from delivery_hours where ${own} and delivered > 0 order by start_at limit 1),
      (select min(ended_at) from (select state, ended_at from deliveries where ${own} order by id desc limit ${LOOKED_THROUGH}) d
        where state = 'delivered')) as first_delivery,
    exists (select from api_keys where ${own} and ip_rules <> '{}' and revoked_at is null and disabled_at is null
      and (expires_at is null or expires_at > ${now})) as has_ip_rules`.execute(trx);
  return rows[0]!;
}

export interface FirstUse {
  keyId: string;
  name: string;
  firstUsedAt: Date;
  route: string | null;
}

/** The first use of a key, or of any: written at the call itself, so that whoever waits for it sees it within a second. */
export async function findFirstUse(
  trx: DatabaseTransaction,
  owner: Owner,
  keyId: string | undefined,
): Promise<FirstUse | undefined> {
  let query = trx
    .selectFrom('apiKeyLastUsed as u')
    .innerJoin('apiKeySecrets as s', (join) =>
      join
        .onRef('s.partnerId', '=', 'u.partnerId')
        .onRef('s.environment', '=', 'u.environment')
        .onRef('s.id', '=', 'u.secretId'),
    )
    .innerJoin('apiKeys as k', (join) =>
      join
        .onRef('k.partnerId', '=', 's.partnerId')
        .onRef('k.environment', '=', 's.environment')
        .onRef('k.id', '=', 's.keyId'),
    )
    .select(['k.id as keyId', 'k.name', 'u.firstUsedAt', 'u.lastRoute as route'])
    .where('u.partnerId', '=', owner.partnerId)
    .where('u.environment', '=', owner.environment);
  if (keyId !== undefined) query = query.where('k.id', '=', keyId);
  return query.orderBy('u.firstUsedAt').limit(1).executeTakeFirst();
}

/** What the company has set for others to see, and whom we may write to. */
export async function findPartnerFacts(
  trx: DatabaseTransaction,
  owner: Owner,
): Promise<{ contacts: number; allowedOrigins: number; returnUrl: string | null; liveOpenedAt: Date | null }> {
  const { rows } = await sql<{
    contacts: number;
    allowedOrigins: number;
    returnUrl: string | null;
    liveOpenedAt: Date | null;
  }>`
    select cardinality(p.contact_emails) as contacts, cardinality(e.allowed_origins) as allowed_origins, e.return_url,
      p.live_opened_at
    from partners p join partner_environments e on e.partner_id = p.id
    where p.id = ${owner.partnerId} and e.environment = ${owner.environment}`.execute(trx);
  return rows[0]!;
}
