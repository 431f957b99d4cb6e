import { sql } from 'kysely';
import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';

export interface EndpointHourRow {
  endpointId: string;
  /** Hours since `from`. */
  hour: number;
  delivered: number;
  failed: number;
  skipped: number;
}

/** How the newest deliveries of each endpoint since `from` ended, by hour; at most `most` of each. */
export async function countEndpointHours(
  trx: DatabaseTransaction,
  owner: Owner,
  from: Date,
  most: number,
): Promise<EndpointHourRow[]> {
  const { rows } = await sql<EndpointHourRow>`
    select e.id as endpoint_id, floor(extract(epoch from d.created_at - ${from}::timestamptz) / 3600)::int as hour,
      count(*) filter (where d.state = 'delivered')::int as delivered,
      count(*) filter (where d.state = 'failed')::int as failed,
      count(*) filter (where d.state = 'skipped')::int as skipped
    from webhook_endpoints e cross join lateral (
      select state, created_at from deliveries
      where partner_id = ${owner.partnerId} and environment = ${owner.environment} and endpoint_id = e.id
        and created_at >= ${from}
      order by id desc limit ${most}
    ) d
    where e.partner_id = ${owner.partnerId} and e.environment = ${owner.environment} and e.kind = 'endpoint'
      and e.deleted_at is null
    group by 1, 2 order by 1, 2`.execute(trx);
  return rows;
}

/** How many wait for each living endpoint, counted up to 1000: also those for which nothing waits. */
export async function countWaiting(
  trx: DatabaseTransaction,
  owner: Owner,
): Promise<{ endpointId: string; waiting: number }[]> {
  const { rows } = await sql<{ endpointId: string; waiting: number }>`
    select e.id as endpoint_id, (select count(*) from (
      select from delivery_queue q where q.partner_id = ${owner.partnerId} and q.environment = ${owner.environment}
        and q.endpoint_id = e.id limit 1000) c)::int as waiting
    from webhook_endpoints e
    where e.partner_id = ${owner.partnerId} and e.environment = ${owner.environment} and e.kind = 'endpoint'
      and e.deleted_at is null`.execute(trx);
  return rows;
}

export interface PayloadRow {
  id: string;
  type: string;
  isTest: boolean;
  body: Buffer;
}

/** The event of a delivery, while it is kept. */
export async function findPayload(
  trx: DatabaseTransaction,
  owner: Owner,
  deliveryId: string,
): Promise<PayloadRow | undefined> {
  const { rows } = await sql<PayloadRow>`
    with d as (
      select event_id, event_written_at from delivery_queue
      where partner_id = ${owner.partnerId} and environment = ${owner.environment} and delivery_id = ${deliveryId}
      union all
      select event_id, event_written_at from deliveries
      where partner_id = ${owner.partnerId} and environment = ${owner.environment} and id = ${deliveryId}
      limit 1
    )
    select e.id, e.type, e.is_test, e.body from d join events e on e.partner_id = ${owner.partnerId}
      and e.environment = ${owner.environment} and e.id = d.event_id and e.written_at = d.event_written_at`.execute(
    trx,
  );
  return rows[0];
}
