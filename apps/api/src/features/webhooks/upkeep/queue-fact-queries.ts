import { sql } from 'kysely';
import type { Environment } from '../../../core/context.ts';
import type { SystemDatabase } from '../../../core/db/connect.ts';

/** Counts are exact up to `SAMPLED_PAGES` pages (some 50,000 rows) and estimated from so many beyond. */
export interface QueueFacts {
  /** Due and free, be their endpoint paused or not. */
  ready: number;
  /** Free, but not due yet. */
  delayed: number;
  leased: number;
  openBreakers: number;
  deadTuples: number;
  /** Transactions since the oldest snapshot that somebody holds: dead rows younger than it cannot be removed. */
  oldestXminAge: number;
}

const SAMPLED_PAGES = 2_000;

/** The state of the queue, at a cost that does not grow with it. */
export async function findQueueFacts({ db }: SystemDatabase): Promise<QueueFacts> {
  const { rows } = await sql<QueueFacts>`
    with share as (
      select least(100, 100.0 * ${SAMPLED_PAGES} * current_setting('block_size')::int
        / greatest(pg_relation_size('delivery_queue'), 1))::float8 as percent
    ), sampled as (
      select count(*) filter (where run_at <= now()) as ready, count(*) filter (where run_at > now()) as delayed
      from delivery_queue tablesample system ((select percent from share)) where lease_until is null
    )
    select round(s.ready * 100 / h.percent)::bigint as ready, round(s.delayed * 100 / h.percent)::bigint as delayed,
      (select count(*) from delivery_queue where lease_until is not null) as leased,
      (select count(*) from webhook_endpoint_health where open_until > now()) as open_breakers,
      (select coalesce(max(n_dead_tup), 0) from pg_stat_user_tables where relname = 'delivery_queue') as dead_tuples,
      -- Everybody may read these columns of other sessions, prepared transactions and replication slots.
      (select coalesce(max(age(xmin)), 0) from (
        select backend_xmin as xmin from pg_stat_activity where pid <> pg_backend_pid() union all
        select transaction from pg_prepared_xacts union all
        select xmin from pg_replication_slots) x) as oldest_xmin_age
    from sampled s cross join share h`.execute(db);
  return rows[0]!;
}

export interface OldestReady {
  partner: string;
  environment: Environment;
  seconds: number;
}

/**
 * The partners whose oldest due delivery waits longest, at most ten, the worst first; endpoints paused by their breaker
 * wait for their receiver and do not count. Walks the heads of at most 5,000 endpoints and lanes, and of as many orders.
 */
export async function listOldestReady({ db }: SystemDatabase): Promise<OldestReady[]> {
  const { rows } = await sql<OldestReady>`
    with recursive pairs as (
      (select partner_id, environment, endpoint_id, lane, run_at, 1 as n from delivery_queue
       where lease_until is null and ordering_key is null order by endpoint_id, lane, run_at limit 1)
      union all
      select x.*, p.n + 1 from pairs p cross join lateral (
        select partner_id, environment, endpoint_id, lane, run_at from delivery_queue
        where lease_until is null and ordering_key is null and (endpoint_id, lane) > (p.endpoint_id, p.lane)
        order by endpoint_id, lane, run_at limit 1) x
      where p.n < 5000
    ), heads as (
      (select partner_id, environment, endpoint_id, ordering_key, run_at, lease_until, 1 as n from delivery_queue
       where ordering_key is not null order by endpoint_id, ordering_key, delivery_id limit 1)
      union all
      select x.*, p.n + 1 from heads p cross join lateral (
        select partner_id, environment, endpoint_id, ordering_key, run_at, lease_until from delivery_queue
        where ordering_key is not null and (endpoint_id, ordering_key) > (p.endpoint_id, p.ordering_key)
        order by endpoint_id, ordering_key, delivery_id limit 1) x
      where p.n < 5000
    ), due as (
      select partner_id, environment, endpoint_id, run_at from pairs where run_at <= now() union all
      select partner_id, environment, endpoint_id, run_at from heads where run_at <= now() and lease_until is null
    )
    select a.slug as partner, d.environment, extract(epoch from now() - min(d.run_at))::float8 as seconds
    from due d
    join partners a on a.id = d.partner_id
    left join webhook_endpoint_health h on (h.partner_id, h.environment, h.endpoint_id)
      = (d.partner_id, d.environment, d.endpoint_id) and h.open_until > now()
    where h.endpoint_id is null
    group by a.slug, d.environment order by seconds desc limit 10`.execute(db);
  return rows;
}
