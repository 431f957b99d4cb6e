import { sql } from 'kysely';
import type { Owner } from '../../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../../core/db/connect.ts';
import type { Position } from './cursor.ts';

/** Transactions below are all over: what they wrote is seen, and nothing more of theirs will come. */
const HORIZON = sql`pg_snapshot_xmin(pg_current_snapshot())::text::bigint`;

/**
 * How much earlier than its predecessor in the stream an event may have been written: as long as a transaction that began
 * before it can last, with much to spare.
 */
const SPAN = sql`interval '10 minutes'`;

export interface StreamRow {
  id: string;
  type: string;
  linkId: string | null;
  isTest: boolean;
  body: Buffer;
  tx: number;
  writtenAt: Date;
}

/** The end of the stream as it is now. */
export async function findHorizon(trx: DatabaseTransaction): Promise<Position> {
  const { rows } = await sql<{ tx: number; at: Date }>`select ${HORIZON} as tx, now() as at`.execute(trx);
  return { ...rows[0]!, id: '' };
}

/** False when the event is not kept any more, or is of a time that this database does not know (it was restored). */
export async function isInStream(trx: DatabaseTransaction, owner: Owner, { tx, id }: Position): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select
    ${tx} < pg_snapshot_xmax(pg_current_snapshot())::text::bigint and (${id} = '' or exists (select from events
      where partner_id = ${owner.partnerId} and environment = 'sandbox' and tx = ${tx} and id = ${id})) as found`.execute(
    trx,
  );
  return rows[0]!.found;
}

/**
 * Events after a position, in the order of the stream; none that another could still come before. Transaction 0 stands for
 * a bare time.
 */
export async function listStream(
  trx: DatabaseTransaction,
  owner: Owner,
  { tx, id, at }: Position,
  limit: number,
): Promise<StreamRow[]> {
  const { rows } = await sql<StreamRow>`
    select id, type, link_id, is_test, body, tx, written_at from events
    where partner_id = ${owner.partnerId} and environment = 'sandbox' and (tx, id) > (${tx}, ${id}) and tx < ${HORIZON}
      and written_at >= ${at}::timestamptz - case when ${tx} = 0 then interval '0' else ${SPAN} end
    order by tx, id limit ${limit}`.execute(trx);
  return rows;
}

/** Which of the waits have something to read; one statement for all of them. */
export async function findReady(
  db: Database,
  waits: readonly { partnerId: string; position: Position }[],
): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`
    select w.n - 1 as n
    from unnest(${waits.map(({ partnerId }) => partnerId)}::text[], ${waits.map(({ position }) => position.tx)}::bigint[],
      ${waits.map(({ position }) => position.id)}::text[], ${waits.map(({ position }) => position.at)}::timestamptz[])
      with ordinality as w(partner_id, tx, id, at, n)
    where exists (select from events e where e.partner_id = w.partner_id and e.environment = 'sandbox'
      and (e.tx, e.id) > (w.tx, w.id) and e.tx < ${HORIZON} and e.written_at >= now() - ${SPAN}
      and (w.tx > 0 or e.written_at >= w.at))`.execute(db);
  return rows.map(({ n }) => n);
}

/** A test event to every endpoint that wants its type; what listens finds it in the stream. Returns the deliveries. */
export async function insertTestEventForAll(
  trx: DatabaseTransaction,
  owner: Owner,
  event: { id: string; type: string; body: Buffer },
  now: Date,
): Promise<string[]> {
  const { id, type, body } = event;
  await trx
    .insertInto('events')
    .values({ ...owner, id, type, body, linkId: null, isTest: true, createdAt: now })
    .execute();
  const { rows } = await sql<{ deliveryId: string }>`
    insert into delivery_queue (partner_id, environment, delivery_id, endpoint_id, event_id, event_type, ordering_key)
    select partner_id, environment, new_delivery_id(), id, ${id}, ${type}, case when ordering <> 'none' then '' end
    from webhook_endpoints where partner_id = ${owner.partnerId} and environment = ${owner.environment} and kind = 'endpoint'
      and deleted_at is null and status = 'enabled' and event_types @> array[${type}]
    returning delivery_id`.execute(trx);
  return rows.map(({ deliveryId }) => deliveryId);
}
