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

/** Endpoints with exhausted deliveries that the others may be told of now. */
export async function listExhausted(
  { db }: SystemDatabase,
  pauseSeconds: number,
): Promise<(Owner & { endpointId: string })[]> {
  const { rows } = await sql<Owner & { endpointId: string }>`
    select partner_id, environment, endpoint_id from webhook_endpoint_health
    where exhausted > 0 and (exhausted_told_at is null or exhausted_told_at < now() - make_interval(secs => ${pauseSeconds}))
    order by exhausted_told_at nulls first limit 500`.execute(db);
  return rows;
}

/** Takes the count; undefined when another worker has taken it. For callbacks `url` is their common origin. */
export async function takeExhausted(
  trx: DatabaseTransaction,
  owner: Owner,
  endpointId: string,
  pauseSeconds: number,
): Promise<{ count: number; since: Date; url: string } | undefined> {
  const { rows } = await sql<{ count: number; since: Date; url: string }>`
    with found as (
      select exhausted, exhausted_since from webhook_endpoint_health
      where partner_id = ${owner.partnerId} and environment = ${owner.environment} and endpoint_id = ${endpointId}
        and exhausted > 0 and (exhausted_told_at is null or exhausted_told_at < now() - make_interval(secs => ${pauseSeconds}))
      for update
    )
    update webhook_endpoint_health h set exhausted = 0, exhausted_since = null, exhausted_told_at = now()
    from found f join webhook_endpoints e
      on (e.partner_id, e.environment, e.id) = (${owner.partnerId}, ${owner.environment}, ${endpointId})
    where (h.partner_id, h.environment, h.endpoint_id) = (e.partner_id, e.environment, e.id)
    returning f.exhausted as count, f.exhausted_since as since, e.url`.execute(trx);
  return rows[0];
}

export async function findClockOffset(trx: DatabaseTransaction, owner: Owner): Promise<number> {
  const row = await trx
    .selectFrom('partnerEnvironments')
    .select('clockOffsetMs')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .executeTakeFirstOrThrow();
  return Number(row.clockOffsetMs);
}
