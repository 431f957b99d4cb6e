import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { Schema } from '../../../core/db/schema.ts';
import type { STATES } from './schema.ts';

/** A delivery that waits or is over, in one shape. */
export interface DeliveryRow {
  id: string;
  eventId: string;
  eventType: string;
  endpointId: string;
  linkId: string | null;
  state: 'pending' | 'delivered' | 'failed' | 'skipped';
  reason: string | null;
  attempts: number;
  sequence: number | null;
  replayOf: string | null;
  createdAt: Date;
  endedAt: Date | null;
  runAt: Date | null;
  isLeased: boolean | null;
  isOrdered: boolean | null;
  lastOutcome: string | null;
  openUntil: Date | null;
  ahead: number | null;
}

export interface DeliveryFilter {
  state?: (typeof STATES)[number] | undefined;
  deliveryId?: string | undefined;
  endpointId?: string | undefined;
  eventId?: string | undefined;
  linkId?: string | undefined;
  eventType?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  /** Only ids below this one. */
  before?: string | undefined;
  limit: number;
}

/** Newest first: what waits comes from the queue, what is over from the log; one statement, so nothing is seen twice. */
export async function listDeliveries(
  trx: DatabaseTransaction,
  owner: Owner,
  filter: DeliveryFilter,
): Promise<DeliveryRow[]> {
  const { state, limit } = filter;
  const branches: RawBuilder<unknown>[] = [];
  if (state === undefined || state === 'pending' || state === 'undelivered') branches.push(waiting(owner, filter));
  if (state !== 'pending') branches.push(ended(owner, filter));
  const { rows } = await sql<DeliveryRow>`
    with found as (select * from (${sql.join(branches, sql` union all `)}) f order by id desc limit ${limit})
    select f.*, h.open_until, case when f.run_at <= now() and not f.is_leased then ${ahead(owner)} end as ahead
    from found f left join webhook_endpoint_health h on f.run_at is not null
      and (h.partner_id, h.environment, h.endpoint_id) = (${owner.partnerId}, ${owner.environment}, f.endpoint_id)
    order by f.id desc`.execute(trx);
  return rows;
}

const waiting = (owner: Owner, filter: DeliveryFilter): RawBuilder<unknown> => sql`(
  select delivery_id as id, event_id, event_type, endpoint_id, link_id, 'pending' as state, null as reason, attempt as attempts,
    sequence, replay_of, created_at, null::timestamptz as ended_at, run_at, lease_until is not null as is_leased,
    ordering_key, ordering_key is not null as is_ordered, lane, last_outcome
  from delivery_queue where ${conditions(owner, filter, sql.ref('delivery_id'))} order by delivery_id desc limit ${filter.limit})`;

const ended = (owner: Owner, filter: DeliveryFilter): RawBuilder<unknown> => {
  const { state } = filter;
  const byState =
    state === undefined ? sql`true` : state === 'undelivered' ? sql`state <> 'delivered'` : sql`state = ${state}`;
  // Said twice, so that the partial index of what was not delivered serves these states too.
  const isUndelivered = state === 'failed' || state === 'skipped' ? sql`state <> 'delivered'` : sql`true`;
  return sql`(
    select id, event_id, event_type, endpoint_id, link_id, state, reason, attempts, sequence, replay_of, created_at, ended_at,
      null::timestamptz as run_at, null::boolean as is_leased, null::text as ordering_key, null::boolean as is_ordered,
      null::smallint as lane, null::text as last_outcome
    from deliveries where ${conditions(owner, filter, sql.ref('id'))} and ${byState} and ${isUndelivered}
    order by id desc limit ${filter.limit})`;
};

function conditions(owner: Owner, filter: DeliveryFilter, id: RawBuilder<unknown>): RawBuilder<unknown> {
  const { deliveryId, endpointId, eventId, linkId, eventType, from, to, before } = filter;
  const all = [sql`partner_id = ${owner.partnerId}`, sql`environment = ${owner.environment}`];
  if (deliveryId !== undefined) all.push(sql`${id} = ${deliveryId}`);
  if (endpointId !== undefined) all.push(sql`endpoint_id = ${endpointId}`);
  if (eventId !== undefined) all.push(sql`event_id = ${eventId}`);
  if (linkId !== undefined) all.push(sql`link_id = ${linkId}`);
  if (eventType !== undefined) all.push(sql`event_type = ${eventType}`);
  if (from) all.push(sql`created_at >= ${from}`);
  if (to) all.push(sql`created_at <= ${to}`);
  if (before !== undefined) all.push(sql`${id} < ${before}`);
  return sql.join(all, sql` and `);
}

/** How many go before a due one, counted up to 1000. */
const ahead = (owner: Owner): RawBuilder<unknown> => sql`(
  select count(*) from (
    select from delivery_queue o
    where o.partner_id = ${owner.partnerId} and o.environment = ${owner.environment} and o.endpoint_id = f.endpoint_id
      and case when f.is_ordered then o.ordering_key = f.ordering_key and o.delivery_id < f.id
        else o.ordering_key is null and o.lane = f.lane and o.lease_until is null and (o.run_at, o.delivery_id) < (f.run_at, f.id) end
    limit 1000
  ) c)`;

export type AttemptRow = Selectable<Schema['deliveryAttempts']>;

/** Oldest first; a delivery has eleven at most. */
export function listAttempts(trx: DatabaseTransaction, owner: Owner, deliveryId: string): Promise<AttemptRow[]> {
  return trx
    .selectFrom('deliveryAttempts')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('deliveryId', '=', deliveryId)
    .orderBy('number')
    .limit(100)
    .execute();
}
