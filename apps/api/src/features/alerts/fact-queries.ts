import { sql } from 'kysely';
import type { Environment, Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { WatchedKey } from './finding.ts';

// What the rules judge, read by m2m_system over all partners. Each statement reads recent rows by an index on time, or
// the rows of few keys.

const WATCHED = sql`k.partner_id, k.environment, k.id as key_id, k.name, k.scopes, k.created_at, k.created_by, k.expires_at, k.disabled_at, k.revoked_at`;

/** The UTC day of a time, whatever the session's time zone is. */
const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

export async function findWatchedKeys(db: Database, keyIds: readonly string[]): Promise<WatchedKey[]> {
  const { rows } =
    await sql<WatchedKey>`select ${WATCHED} from api_keys k where k.id = any(${[...keyIds]}::text[])`.execute(db);
  return rows;
}

/** Locked until the transaction ends. The key must be there. */
export async function findWatchedKeyForUpdate(
  trx: DatabaseTransaction,
  owner: Owner,
  keyId: string,
): Promise<WatchedKey> {
  const { rows } = await sql<WatchedKey>`select ${WATCHED} from api_keys k
    where k.partner_id = ${owner.partnerId} and k.environment = ${owner.environment} and k.id = ${keyId} for update`.execute(
    trx,
  );
  return rows[0]!;
}

export interface KeyUse extends Owner {
  keyId: string;
  calls: number;
  denied: number;
  limited: number;
}

/** Calls that were refused for their key: none of its uses, and known from `sumRefusals`. */
const KEY_REFUSED = sql`code in ('INVALID_API_KEY', 'IP_NOT_ALLOWED', 'PARTNER_SUSPENDED')`;

/** Authenticated calls by key since a time. */
export async function sumKeyUse(db: Database, since: Date): Promise<KeyUse[]> {
  const { rows } = await sql<KeyUse>`
    select partner_id, environment, key_id, sum(count)::bigint as calls,
      coalesce(sum(count) filter (where code = 'INSUFFICIENT_SCOPE'), 0)::bigint as denied,
      coalesce(sum(count) filter (where code = 'RATE_LIMIT_EXCEEDED'), 0)::bigint as limited
    from usage_minutes where start_at >= ${since} and not ${KEY_REFUSED} group by 1, 2, 3`.execute(db);
  return rows;
}

export interface RefusedUse {
  keyId: string;
  secretId: string;
  reason: 'expired' | 'revoked' | 'disabled' | 'address';
  calls: number;
  addresses: string[];
  userAgents: string[];
  lastAt: Date;
}

/** Refused calls by secret and reason since a time; addresses and user agents with the busiest first. */
export async function sumRefusals(db: Database, since: Date): Promise<RefusedUse[]> {
  const { rows } = await sql<RefusedUse>`
    select key_id, secret_id, reason, sum(count)::bigint as calls, max(last_at) as last_at,
      (array_agg(address order by count desc))[1:10] as addresses, (array_agg(distinct user_agent))[1:10] as user_agents
    from (select key_id, secret_id, reason, address, max(user_agent) as user_agent, sum(count) as count, max(last_at) as last_at
      from api_key_refusals where start_at >= ${since} group by 1, 2, 3, 4) r
    group by 1, 2, 3`.execute(db);
  return rows;
}

export interface NewAddress {
  keyId: string;
  partnerId: string;
  address: string;
  userAgent: string;
  firstAt: Date;
}

/** Addresses from which a live key was used for the first time since then, as far back as sources are kept. */
export async function listNewAddresses(db: Database, since: Date): Promise<NewAddress[]> {
  const { rows } = await sql<NewAddress>`
    select s.key_id, n.partner_id, n.address, (array_agg(n.user_agent order by n.uses desc))[1] as user_agent, min(n.first_used_at) as first_at
    from api_key_sources n
    join api_key_secrets s on (s.partner_id, s.environment, s.id) = (n.partner_id, n.environment, n.secret_id)
    where n.environment = 'live' and n.day >= ${dayOf(since)}::date and n.first_used_at >= ${since} and n.address <> ''
      and not exists (
        select from api_key_secrets o
        join api_key_sources e on (e.partner_id, e.environment, e.secret_id) = (o.partner_id, o.environment, o.id)
        where (o.partner_id, o.environment, o.key_id) = (s.partner_id, s.environment, s.key_id)
          and e.address = n.address and e.first_used_at < ${since})
    group by 1, 2, 3 order by first_at limit 1000`.execute(db);
  return rows;
}

/** All addresses of some live keys with their first use on record. */
export async function listKnownAddresses(
  db: Database,
  keyIds: readonly string[],
  since: Date,
): Promise<{ keyId: string; address: string; firstAt: Date }[]> {
  const { rows } = await sql<{ keyId: string; address: string; firstAt: Date }>`
    select s.key_id, u.address, min(u.first_used_at) as first_at
    from api_keys k
    join api_key_secrets s on (s.partner_id, s.environment, s.key_id) = (k.partner_id, k.environment, k.id)
    join api_key_sources u on (u.partner_id, u.environment, u.secret_id) = (s.partner_id, s.environment, s.id)
    where k.id = any(${[...keyIds]}::text[]) and u.day >= ${dayOf(since)}::date and u.address <> '' group by 1, 2`.execute(
    db,
  );
  return rows;
}

/** For addresses of a partner: their first use by test keys, and whether live keys used them before `before`. */
export async function findAddressPasts(
  db: Database,
  partnerId: string,
  addresses: readonly string[],
  before: Date,
): Promise<{ address: string; testKeySince: Date | null; isKnownForLive: boolean }[]> {
  const { rows } = await sql<{ address: string; testKeySince: Date | null; isKnownForLive: boolean }>`
    select address, min(first_used_at) filter (where environment = 'sandbox') as test_key_since,
      coalesce(bool_or(environment = 'live' and first_used_at < ${before}), false) as is_known_for_live
    from api_key_sources where partner_id = ${partnerId} and address = any(${[...addresses]}::text[]) group by 1`.execute(
    db,
  );
  return rows;
}

export interface HourCount extends Owner {
  keyId: string;
  calls: number;
}

/** Keys with at least so many authenticated calls since the hour began. */
export async function listBusyKeys(db: Database, hour: Date, least: number): Promise<HourCount[]> {
  const { rows } = await sql<HourCount>`
    select partner_id, environment, key_id, sum(count)::bigint as calls from usage_minutes where start_at >= ${hour} and not ${KEY_REFUSED}
    group by 1, 2, 3 having sum(count) >= ${least}`.execute(db);
  return rows;
}

export interface HourPast {
  usual: number;
  busiest: number;
  since: Date | null;
}

/** The past of one key before an hour: the most at that hour of the day ±1, the busiest hour, and its first hour on record. */
export async function findHourPast(
  db: Database,
  owner: Owner,
  keyId: string,
  hour: Date,
  usualSince: Date,
  busiestSince: Date,
): Promise<HourPast> {
  const ofDay = hour.getUTCHours();
  const { rows } = await sql<HourPast>`
    select coalesce(max(n) filter (where start_at >= ${usualSince}
        and extract(hour from start_at at time zone 'UTC') in (${(ofDay + 23) % 24}, ${ofDay}, ${(ofDay + 1) % 24})), 0)::bigint as usual,
      coalesce(max(n), 0)::bigint as busiest, min(start_at) as since
    from (select start_at, sum(count) as n from usage_hours where partner_id = ${owner.partnerId} and environment = ${owner.environment}
      and start_at >= ${busiestSince} and start_at < ${hour} and key_id = ${keyId} and not ${KEY_REFUSED} group by 1) h`.execute(
    db,
  );
  return rows[0]!;
}

/** Keys that were sent in a URL since a time. */
export async function listKeysSeenInUrl(db: Database, since: Date): Promise<WatchedKey[]> {
  const { rows } =
    await sql<WatchedKey>`select ${WATCHED} from api_keys k where k.seen_in_url_at >= ${since} limit 1000`.execute(db);
  return rows;
}

/** Addresses that tried at least so many different bad keys in a window of ten minutes. */
export async function listStrangers(
  db: Database,
  since: Date,
  least: number,
): Promise<{ address: string; distinctKeys: number; refused: number }[]> {
  const { rows } = await sql<{ address: string; distinctKeys: number; refused: number }>`
    select address, max(distinct_keys) as distinct_keys, sum(refused)::bigint as refused from bad_key_addresses
    where window_at >= ${since} group by 1 having max(distinct_keys) >= ${least} limit 1000`.execute(db);
  return rows;
}

/** A key with all that its review asks for. */
export interface ReviewedKey extends WatchedKey {
  lastUsedAt: Date | null;
  creatorRevokedAt: Date | null;
  rotationId: string | null;
  rotationState: 'pending' | 'overlap' | null;
  rotationCreatedAt: Date | null;
  rotationActivatedAt: Date | null;
  rotationEndsAt: Date | null;
  oldLastUsedAt: Date | null;
}

export interface KeyPosition {
  partnerId: string;
  environment: Environment;
  keyId: string;
}

/** The next working keys in the order of their primary key. */
export async function listKeysToReview(
  db: Database,
  after: KeyPosition | undefined,
  now: Date,
  limit: number,
): Promise<ReviewedKey[]> {
  const { rows } = await sql<ReviewedKey>`
    select ${WATCHED}, u.last_used_at, c.revoked_at as creator_revoked_at, r.id as rotation_id, r.state as rotation_state,
      r.created_at as rotation_created_at, r.activated_at as rotation_activated_at, least(o.expires_at, o.latest_at) as rotation_ends_at,
      ou.last_used_at as old_last_used_at
    from api_keys k
    left join lateral (select max(l.last_used_at) as last_used_at from api_key_secrets s
      join api_key_last_used l on (l.partner_id, l.environment, l.secret_id) = (s.partner_id, s.environment, s.id)
      where (s.partner_id, s.environment, s.key_id) = (k.partner_id, k.environment, k.id)) u on true
    left join api_keys c on (c.partner_id, c.environment, c.id) = (k.partner_id, k.environment, k.created_by)
    left join api_key_rotations r on (r.partner_id, r.environment, r.key_id) = (k.partner_id, k.environment, k.id) and r.state in ('pending', 'overlap')
    left join api_key_secrets o on (o.partner_id, o.environment, o.id) = (r.partner_id, r.environment, r.old_secret_id)
    left join api_key_last_used ou on (ou.partner_id, ou.environment, ou.secret_id) = (r.partner_id, r.environment, r.old_secret_id)
    where (k.partner_id, k.environment, k.id) > (${after?.partnerId ?? ''}, ${after?.environment ?? 'live'}, ${after?.keyId ?? ''})
      and k.revoked_at is null and k.disabled_at is null and (k.expires_at is null or k.expires_at > ${now})
    order by k.partner_id, k.environment, k.id limit ${limit}`.execute(db);
  return rows;
}

/** Scopes that calls of these keys asked for since a time, and each key's first call on record. */
export async function listScopeUse(
  db: Database,
  keys: readonly KeyPosition[],
  usedSince: Date,
): Promise<{ keyId: string; used: string[]; since: Date }[]> {
  const { rows } = await sql<{ keyId: string; used: string[]; since: Date }>`
    select d.key_id, coalesce(array_agg(distinct s.scope) filter (where s.scope is not null and d.start_at >= ${usedSince}
        and d.code <> 'INSUFFICIENT_SCOPE'), '{}') as used, min(d.start_at) as since
    from usage_days d left join route_scopes s on s.route = d.route
    where d.partner_id = any(${[...new Set(keys.map(({ partnerId }) => partnerId))]}::text[])
      and d.key_id = any(${keys.map(({ keyId }) => keyId)}::text[]) and not ${KEY_REFUSED} group by 1`.execute(db);
  return rows;
}

export async function listRouteScopes(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('routeScopes').select('scope').distinct().execute();
  return rows.map(({ scope }) => scope);
}

export async function upsertRouteScopes(db: Database, scopes: ReadonlyMap<string, string>): Promise<void> {
  const routes = [...scopes.keys()].sort();
  await sql`
    insert into route_scopes as r (route, scope) select * from unnest(${routes}::text[], ${routes.map((route) => scopes.get(route)!)}::text[])
    on conflict (route) do update set scope = excluded.scope where r.scope <> excluded.scope`.execute(db);
}
