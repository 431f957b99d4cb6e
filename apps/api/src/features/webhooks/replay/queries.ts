import { sql, type Selectable } from 'kysely';
import type { Owner } from '../../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../../core/db/connect.ts';
import type { Schema } from '../../../core/db/schema.ts';
import type { Listing, Page } from '../../../core/pagination.ts';

export type ReplayRow = Selectable<Schema['webhookReplays']>;
type Selection = Pick<ReplayRow, 'endpointId' | 'what' | 'eventTypes' | 'fromAt' | 'toAt'>;

export interface EndpointState {
  kind: 'endpoint' | 'callback';
  status: 'enabled' | 'disabled';
  eventTypes: string[];
}

export function findEndpointState(
  trx: DatabaseTransaction,
  owner: Owner,
  endpointId: string,
): Promise<EndpointState | undefined> {
  return trx
    .selectFrom('webhookEndpoints')
    .select(['kind', 'status', 'eventTypes'])
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', endpointId)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
}

/** The state of a delivery, to say why it cannot be replayed. */
export async function findDeliveryState(trx: DatabaseTransaction, owner: Owner, deliveryId: string) {
  const { rows } = await sql<{ endpointId: string; isPending: boolean; hasEvent: boolean }>`
    select d.endpoint_id, false as is_pending, exists (select from events e where (e.partner_id, e.environment, e.id, e.written_at)
      = (d.partner_id, d.environment, d.event_id, d.event_written_at)) as has_event
    from deliveries d where d.partner_id = ${owner.partnerId} and d.environment = ${owner.environment} and d.id = ${deliveryId}
    union all
    select endpoint_id, true, true from delivery_queue
    where partner_id = ${owner.partnerId} and environment = ${owner.environment} and delivery_id = ${deliveryId}`.execute(
    trx,
  );
  return rows[0];
}

/** Queues an ended delivery again, in the low lane, under its event's id and with its number. */
export async function insertReplayOf(
  trx: DatabaseTransaction,
  owner: Owner,
  deliveryId: string,
): Promise<{ deliveryId: string; eventId: string }> {
  const { rows } = await sql<{ deliveryId: string; eventId: string }>`
    insert into delivery_queue (partner_id, environment, delivery_id, endpoint_id, event_id, event_type, event_written_at, link_id,
      target_url, sequence, replay_of, lane)
    select partner_id, environment, new_delivery_id(), endpoint_id, event_id, event_type, event_written_at, link_id, target_url,
      sequence, id, 2
    from deliveries where partner_id = ${owner.partnerId} and environment = ${owner.environment} and id = ${deliveryId}
    returning delivery_id, event_id`.execute(trx);
  return rows[0]!;
}

/** An example to one endpoint, delivered like any event. */
export async function insertTestEvent(
  trx: DatabaseTransaction,
  owner: Owner,
  test: { endpointId: string; event: { id: string; type: string; body: Buffer }; now: Date },
): Promise<string> {
  const { id, type, body } = test.event;
  await trx
    .insertInto('events')
    .values({ ...owner, id, type, body, linkId: null, isTest: true, createdAt: test.now })
    .execute();
  const { rows } = await sql<{ deliveryId: string }>`
    insert into delivery_queue (partner_id, environment, delivery_id, endpoint_id, event_id, event_type)
    values (${owner.partnerId}, ${owner.environment}, new_delivery_id(), ${test.endpointId}, ${id}, ${type})
    returning delivery_id`.execute(trx);
  return rows[0]!.deliveryId;
}

const endedSo = ({ what }: Selection): string[] => (what === 'undelivered' ? ['failed', 'skipped'] : [what]);

/** The rows that a replay takes; one source for counting and for queueing. */
const matching = (owner: Owner, selection: Selection) => {
  const { endpointId, what, eventTypes, fromAt, toAt } = selection;
  if (what === 'everything') {
    return sql`select id, id as event_id, type as event_type, written_at as event_written_at, link_id, null as target_url,
        null::bigint as sequence, null as replay_of
      from events where partner_id = ${owner.partnerId} and environment = ${owner.environment} and not is_test
        and written_at >= ${fromAt} and written_at <= ${toAt} and type = any(${eventTypes})`;
  }
  const byType = eventTypes.length === 0 ? sql`true` : sql`event_type = any(${eventTypes})`;
  return sql`select id, event_id, event_type, event_written_at, link_id, target_url, sequence, id as replay_of
    from deliveries where partner_id = ${owner.partnerId} and environment = ${owner.environment} and endpoint_id = ${endpointId}
      and state <> 'delivered' and state = any(${endedSo(selection)})
      and created_at >= ${fromAt} and created_at <= ${toAt} and ${byType}`;
};

export async function countMatching(trx: DatabaseTransaction, owner: Owner, selection: Selection): Promise<number> {
  const { rows } = await sql<{
    total: number;
  }>`select count(*) as total from (${matching(owner, selection)}) m`.execute(trx);
  return rows[0]!.total;
}

export async function insertReplay(
  trx: DatabaseTransaction,
  owner: Owner,
  replay: Selection & { id: string; matched: number; createdBy: string; createdAt: Date },
): Promise<ReplayRow> {
  return trx
    .insertInto('webhookReplays')
    .values({ ...owner, ...replay, status: 'running', endedAt: null })
    .returningAll()
    .executeTakeFirstOrThrow();
}

const ofOwner = (trx: DatabaseTransaction, owner: Owner) =>
  trx
    .selectFrom('webhookReplays')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment);

export const findReplay = (trx: DatabaseTransaction, owner: Owner, id: string): Promise<ReplayRow | undefined> =>
  ofOwner(trx, owner).where('id', '=', id).executeTakeFirst();

export async function listReplays(
  trx: DatabaseTransaction,
  owner: Owner,
  { paging, from, to }: Listing,
): Promise<Page<ReplayRow>> {
  let query = ofOwner(trx, owner);
  if (from) query = query.where('createdAt', '>=', from);
  if (to) query = query.where('createdAt', '<=', to);
  const ordered = query.orderBy('createdAt', 'desc').orderBy('id', 'desc');
  if (paging.kind === 'cursor') {
    const { after } = paging;
    const rest = after ? ordered.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id})`) : ordered;
    return { rows: await rest.limit(paging.limit + 1).execute(), total: undefined };
  }
  const rows = await ordered
    .limit(paging.limit)
    .offset((paging.page - 1) * paging.limit)
    .execute();
  const counted = await query
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirst();
  return { rows, total: Number(counted?.total ?? 0) };
}

/** Changes the status if it is one of `from` now. Undefined when it was not. */
export function updateReplayStatus(
  trx: DatabaseTransaction,
  owner: Owner,
  id: string,
  from: ReplayRow['status'][],
  change: Pick<ReplayRow, 'status' | 'endedAt'>,
): Promise<ReplayRow | undefined> {
  return trx
    .updateTable('webhookReplays')
    .set(change)
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', id)
    .where('status', 'in', from)
    .returningAll()
    .executeTakeFirst();
}

/** A replay that may take its next step, locked; one that another worker holds is passed over. */
export function claimRunningReplay(trx: DatabaseTransaction, except: string[]): Promise<ReplayRow | undefined> {
  let query = trx.selectFrom('webhookReplays').selectAll().where('status', '=', 'running').orderBy('createdAt');
  if (except.length > 0) query = query.where('id', 'not in', except);
  return query.limit(1).forUpdate().skipLocked().executeTakeFirst();
}

/** How many replays wait for an endpoint, counted up to `limit`. */
export async function countWaitingReplays(db: Database, endpointId: string, limit: number): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from (select from delivery_queue
    where endpoint_id = ${endpointId} and lane = 2 and ordering_key is null and lease_until is null limit ${limit}) c`.execute(
    db,
  );
  return rows[0]!.total;
}

/** Queues the next rows of a replay and moves its position. Returns how many. */
export async function insertReplayStep(trx: DatabaseTransaction, replay: ReplayRow, limit: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with next as (select * from (${matching(replay, replay)}) m where m.id > ${replay.position} order by m.id limit ${limit}),
    queued as (
      insert into delivery_queue (partner_id, environment, delivery_id, endpoint_id, event_id, event_type, event_written_at, link_id,
        target_url, sequence, replay_of, lane)
      select ${replay.partnerId}, ${replay.environment}, new_delivery_id(), ${replay.endpointId}, event_id, event_type,
        event_written_at, link_id, target_url, sequence, replay_of, 2
      from next order by id
    ), total as (select count(*) as count, max(id) as position from next)
    update webhook_replays r set queued = r.queued + t.count, position = coalesce(t.position, r.position),
      status = case when t.count < ${limit} then 'done' else r.status end,
      ended_at = case when t.count < ${limit} then now() end
    from total t where r.partner_id = ${replay.partnerId} and r.environment = ${replay.environment} and r.id = ${replay.id}
    returning t.count`.execute(trx);
  return rows[0]!.count;
}
