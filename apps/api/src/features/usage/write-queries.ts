import { sql } from 'kysely';
import type { Database } from '../../core/db/connect.ts';
import type { DropCount } from './drop-counts.ts';
import { BUCKETS } from './latency-histogram.ts';
import type { RequestRecord } from './request-record.ts';
import type { SourceCount } from './source-counts.ts';
import type { UsageCount } from './usage-counts.ts';

const buckets = Array.from({ length: BUCKETS }, (_, i) => i + 1);
/** `array[u.latency[1] + excluded.latency[1], …]` */
const addedLatency = sql.raw(`array[${buckets.map((i) => `u.latency[${i}] + excluded.latency[${i}]`).join(', ')}]`);

/** Rows in one order everywhere, so that two processes cannot deadlock. */
function columns<T>(rows: T[], key: (row: T) => string): <V>(read: (row: T) => V) => V[] {
  const sorted = rows.map((row) => ({ row, name: key(row) })).sort((a, b) => (a.name < b.name ? -1 : 1));
  return (read) => sorted.map(({ row }) => read(row));
}

const isoOf = (ms: number): string => new Date(ms).toISOString();

export async function upsertUsage(db: Database, counts: UsageCount[]): Promise<void> {
  const column = columns(
    counts,
    (c) => `${c.partnerId} ${c.environment} ${c.startMs} ${c.secretId} ${c.route} ${c.statusClass} ${c.code}`,
  );
  await sql`
    insert into usage_minutes as u
      (partner_id, environment, start_at, key_id, secret_id, route, status_class, code, count, latency)
    select p, e, t, k, s, r, c, x, n, l::integer[] from unnest(${column((c) => c.partnerId)}::text[],
      ${column((c) => c.environment)}::text[], ${column((c) => isoOf(c.startMs))}::timestamptz[], ${column((c) => c.keyId)}::text[],
      ${column((c) => c.secretId)}::text[], ${column((c) => c.route)}::text[], ${column((c) => c.statusClass)}::smallint[],
      ${column((c) => c.code)}::text[], ${column((c) => c.count)}::bigint[], ${column((c) => `{${c.latency.join(',')}}`)}::text[])
      as y(p, e, t, k, s, r, c, x, n, l)
    on conflict (partner_id, environment, start_at, secret_id, route, status_class, code)
    do update set count = u.count + excluded.count, latency = ${addedLatency}`.execute(db);
}

/** Places that one secret may have on one day; further ones are added up as "all others". */
export const MAX_SOURCES_PER_DAY = 100;

export async function upsertSources(db: Database, counts: SourceCount[]): Promise<void> {
  const column = columns(
    counts,
    (c) => `${c.partnerId} ${c.environment} ${c.secretId} ${c.day} ${c.address} ${c.userAgent}`,
  );
  await sql`
    with given as (
      select * from unnest(${column((c) => c.partnerId)}::text[], ${column((c) => c.environment)}::text[],
        ${column((c) => c.secretId)}::text[], ${column((c) => c.day)}::date[], ${column((c) => c.address)}::text[],
        ${column((c) => c.userAgent)}::text[], ${column((c) => `{${[...c.routes].map((r) => `"${r}"`).join(',')}}`)}::text[],
        ${column((c) => c.uses)}::bigint[], ${column((c) => isoOf(c.firstMs))}::timestamptz[],
        ${column((c) => isoOf(c.lastMs))}::timestamptz[])
        as y(partner_id, environment, secret_id, day, address, user_agent, routes, uses, first_used_at, last_used_at)
    ), judged as (
      select g.*, exists (select from api_key_sources k where (k.partner_id, k.environment, k.secret_id, k.day, k.address, k.user_agent)
          = (g.partner_id, g.environment, g.secret_id, g.day, g.address, g.user_agent))
        or (select count(*) from api_key_sources k where (k.partner_id, k.environment, k.secret_id, k.day)
          = (g.partner_id, g.environment, g.secret_id, g.day))
          + row_number() over (partition by g.partner_id, g.environment, g.secret_id, g.day order by g.uses desc, g.address)
          <= ${MAX_SOURCES_PER_DAY} as is_kept
      from given g
    ), placed as (
      select partner_id, environment, secret_id, day, case when is_kept then address else '' end as address,
        case when is_kept then user_agent else '' end as user_agent, routes::text[] as routes, uses, first_used_at, last_used_at
      from judged
    )
    insert into api_key_sources as s
      (partner_id, environment, secret_id, day, address, user_agent, routes, uses, first_used_at, last_used_at)
    select partner_id, environment, secret_id, day, address, user_agent,
      (array(select distinct r from placed q, unnest(q.routes) r where (q.partner_id, q.environment, q.secret_id, q.day, q.address, q.user_agent)
        = (p.partner_id, p.environment, p.secret_id, p.day, p.address, p.user_agent) order by r))[1:20],
      sum(uses), min(first_used_at), max(last_used_at)
    from placed p group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (partner_id, environment, secret_id, day, address, user_agent) do update set
      uses = s.uses + excluded.uses,
      routes = (array(select distinct r from unnest(s.routes || excluded.routes) r order by r))[1:20],
      first_used_at = least(s.first_used_at, excluded.first_used_at),
      last_used_at = greatest(s.last_used_at, excluded.last_used_at)`.execute(db);
}

export async function upsertDrops(db: Database, drops: DropCount[]): Promise<void> {
  const column = columns(drops, (d) => `${d.partnerId} ${d.environment} ${d.startMs}`);
  await sql`
    insert into usage_drops as d (partner_id, environment, start_at, usage, request_logs)
    select p, e, t, u, l from unnest(${column((d) => d.partnerId)}::text[], ${column((d) => d.environment)}::text[],
      ${column((d) => isoOf(d.startMs))}::timestamptz[], ${column((d) => d.usage)}::bigint[], ${column((d) => d.requestLogs)}::bigint[])
      as y(p, e, t, u, l)
    on conflict (partner_id, environment, start_at)
    do update set usage = d.usage + excluded.usage, request_logs = d.request_logs + excluded.request_logs`.execute(db);
}

/** Repeating a batch that had arrived after all changes nothing. */
export async function insertRequestLogs(db: Database, rows: RequestRecord[]): Promise<void> {
  // One JSON text instead of an array per column: its making is native code, and most of a batch's cost here.
  await sql`
    insert into request_logs (partner_id, environment, created_at, id, method, route, status, code, duration_ms, key_id,
      secret_id, address, user_agent, idempotency_key, object_id, is_replay, error_paths, body)
    select "partnerId", environment, to_timestamp("createdAtMs" / 1000.0), id, method, route, status, code, "durationMs",
      "keyId", "secretId", address, "userAgent", "idempotencyKey", "objectId", "isReplay", "errorPaths", body
    from json_to_recordset(${JSON.stringify(rows)}::json) as y("partnerId" text, environment text, "createdAtMs" float8,
      id text, method text, route text, status smallint, code text, "durationMs" real, "keyId" text, "secretId" text,
      address text, "userAgent" text, "idempotencyKey" text, "objectId" text, "isReplay" boolean, "errorPaths" text[],
      body jsonb)
    on conflict do nothing`.execute(db);
}
