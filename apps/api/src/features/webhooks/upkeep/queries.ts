import { sql } from 'kysely';
import type { Environment, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction, SystemDatabase } from '../../../core/db/connect.ts';

/** Makes the tables of the coming days and drops those whose time is over. */
export async function maintainPartitions(
  { db }: SystemDatabase,
  days: { ahead: number; kept: number },
): Promise<{ made: number; dropped: number }> {
  const { rows } = await sql<{
    made: number;
    dropped: number;
  }>`select * from maintain_webhook_partitions(${days.ahead}, ${days.kept})`.execute(db);
  return rows[0]!;
}

/** Rows that no day's table took; anything above 0 means that the tables were not made ahead. */
export async function findDefaultPartitionBytes({ db }: SystemDatabase): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(pg_relation_size(to_regclass(name))), 0)::bigint as bytes
    from unnest(array['events_default', 'deliveries_default', 'delivery_attempts_default']) as name`.execute(db);
  return rows[0]!.bytes;
}

export interface FailingEndpoint {
  partnerId: string;
  environment: Environment;
  endpointId: string;
  failingSince: Date;
  /** Of the time after which it is disabled; over 100 when that is past. */
  percent: number;
  warnedPercent: number;
  disableAfterHours: number;
}

/** Enabled endpoints without a success for at least half of their time, as their failures show: silence proves nothing. */
export async function listFailingEndpoints({ db }: SystemDatabase): Promise<FailingEndpoint[]> {
  const { rows } = await sql<FailingEndpoint>`
    select * from (
      select e.partner_id, e.environment, e.id as endpoint_id, h.failing_since, h.warned_percent, e.disable_after_hours,
        floor(100 * extract(epoch from h.last_failure_at - h.failing_since) / (e.disable_after_hours * 3600))::int as percent
      from webhook_endpoint_health h
      join webhook_endpoints e on (e.partner_id, e.environment, e.id) = (h.partner_id, h.environment, h.endpoint_id)
      where h.failing_since is not null and e.kind = 'endpoint' and e.status = 'enabled' and e.deleted_at is null
    ) f where percent >= 50 and percent > warned_percent order by percent desc limit 500`.execute(db);
  return rows;
}

/** False when somebody else has warned meanwhile, or the endpoint is well again. */
export async function updateWarned(
  trx: DatabaseTransaction,
  owner: Owner,
  endpointId: string,
  percent: number,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('webhookEndpointHealth')
    .set({ warnedPercent: percent })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('endpointId', '=', endpointId)
    .where('failingSince', 'is not', null)
    .where('warnedPercent', '<', percent)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Undefined when it is disabled or deleted already. */
export async function updateEndpointDisabled(
  trx: DatabaseTransaction,
  owner: Owner,
  endpointId: string,
  reason: string,
  now: Date,
): Promise<{ url: string } | undefined> {
  return trx
    .updateTable('webhookEndpoints')
    .set({ status: 'disabled', disabledReason: reason, disabledAt: now })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', endpointId)
    .where('kind', '=', 'endpoint')
    .where('status', '=', 'enabled')
    .where('deletedAt', 'is', null)
    .returning('url')
    .executeTakeFirst();
}

/** URL of an endpoint and how far its owner's clock is ahead. */
export async function findEndpointFacts(trx: DatabaseTransaction, owner: Owner, endpointId: string) {
  const { rows } = await sql<{ url: string | null; clockOffsetMs: number }>`
    select e.url, p.clock_offset_ms from partner_environments p
    left join webhook_endpoints e on (e.partner_id, e.environment, e.id) = (p.partner_id, p.environment, ${endpointId}) and e.kind = 'endpoint'
    where p.partner_id = ${owner.partnerId} and p.environment = ${owner.environment}`.execute(trx);
  return rows[0]!;
}

export interface QueueFacts {
  /** PostgreSQL's own estimate; counting ten million rows would cost more than it tells. */
  estimated: number;
  leased: number;
  oldestReadySeconds: number;
  openBreakers: number;
  deadTuples: number;
}

/** The state of the queue, at a cost that does not grow with it. */
export async function findQueueFacts({ db }: SystemDatabase): Promise<QueueFacts> {
  const { rows } = await sql<QueueFacts>`
    with recursive pairs as (
      (select endpoint_id, lane, run_at, 1 as n from delivery_queue where lease_until is null and ordering_key is null
       order by endpoint_id, lane, run_at limit 1)
      union all
      select x.endpoint_id, x.lane, x.run_at, p.n + 1 from pairs p cross join lateral (
        select endpoint_id, lane, run_at from delivery_queue
        where lease_until is null and ordering_key is null and (endpoint_id, lane) > (p.endpoint_id, p.lane)
        order by endpoint_id, lane, run_at limit 1) x
      where p.n < 5000
    )
    select (select greatest(reltuples, 0)::bigint from pg_class where oid = 'delivery_queue'::regclass) as estimated,
      (select count(*) from delivery_queue where lease_until is not null) as leased,
      coalesce((select extract(epoch from now() - min(p.run_at)) from pairs p
        left join webhook_endpoint_health h on h.endpoint_id = p.endpoint_id and h.open_until > now()
        where p.run_at <= now() and h.endpoint_id is null), 0)::float as oldest_ready_seconds,
      (select count(*) from webhook_endpoint_health where open_until > now()) as open_breakers,
      (select coalesce(max(n_dead_tup), 0) from pg_stat_user_tables where relname = 'delivery_queue') as dead_tuples`.execute(
    db,
  );
  return rows[0]!;
}
