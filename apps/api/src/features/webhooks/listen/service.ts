import { createHmac } from 'node:crypto';
import type { Context } from '../../../core/context.ts';
import { ownerKeyLabel } from '../../../core/crypto/envelope.ts';
import { refuse } from '../../../core/http/validation.ts';
import { iso, present } from '../../../core/http/wire.ts';
import { answerOnce, type Answer } from '../../../core/idempotency.ts';
import { exampleData } from '../catalogue/event-types.ts';
import type { EventType } from '../events.ts';
import { openEventBody, sealEvent } from '../publish-event.ts';
import { readCursor, writeCursor, type Position } from './cursor.ts';
import type { EventWaits } from './event-waits.ts';
import { findHorizon, insertTestEventForAll, isInStream, listStream, type StreamRow } from './queries.ts';
import type { StreamInput } from './schema.ts';

const DEFAULT_LIMIT = 50;
/** When the place itself is lost, the stream goes on a little before its time: twice is better than never. */
const STEP_BACK_MS = 60_000;

/** Events of a sandbox from a place on: each at least once, whatever restarts, is restored or reconnects meanwhile. */
export async function readStream(ctx: Context, waits: EventWaits, query: StreamInput): Promise<Answer> {
  const { limit = DEFAULT_LIMIT, waitSeconds = 0 } = query;
  if (query.cursor !== undefined && query.from !== undefined) {
    throw refuse([{ path: 'from', message: 'excludes cursor; send one of them.' }]);
  }
  const start = await ctx.app.asOwner(ctx.owner, async (trx) => {
    if (query.from !== undefined) return { tx: 0, id: '', at: new Date(query.from) };
    if (query.cursor === undefined) return undefined;
    const position = readCursor(query.cursor);
    if (await isInStream(trx, ctx.owner, position)) return position;
    return { tx: 0, id: '', at: new Date(Math.max(0, position.at.getTime() - STEP_BACK_MS)) };
  });
  if (!start) return answer(ctx, [], await ctx.app.asOwner(ctx.owner, (trx) => findHorizon(trx)));
  const read = (): Promise<StreamRow[]> =>
    ctx.app.asOwner(ctx.owner, (trx) => listStream(trx, ctx.owner, start, limit));
  const rows = await read();
  if (rows.length > 0 || waitSeconds === 0) return answer(ctx, rows, start);
  // No transaction is open while somebody waits.
  await waits.wait(ctx.owner.partnerId, start, waitSeconds * 1_000);
  return answer(ctx, await read(), start);
}

function answer(ctx: Context, rows: StreamRow[], start: Position): Answer {
  const items = rows.map((row) => ({
    eventId: row.id,
    eventType: row.type,
    ...present('linkId', row.linkId),
    isTest: row.isTest,
    body: openEventBody(ctx.keyring, ctx.owner, row.id, row.body).toString(),
    writtenAt: iso(row.writtenAt),
    cursor: writeCursor({ tx: row.tx, id: row.id, at: row.writtenAt }),
  }));
  return { status: 200, data: { items, cursor: items.at(-1)?.cursor ?? writeCursor(start) } };
}

/**
 * `whsec_…` for what a developer's own machine signs: never the secret of an endpoint, and stable, so that it is set once.
 * Derived and stored nowhere; a new encryption key of the operator makes a new one.
 */
export function readListenSecret({ keyring, owner }: Context): Answer {
  const { key } = keyring.current(ownerKeyLabel('listen-secret', owner));
  const hex = createHmac('sha256', key).update('listen-secret').digest('hex').slice(0, 48);
  return { status: 200, data: { secret: `whsec_${hex}` } };
}

/** The example of an event type to all endpoints that want it and to all who listen, marked as a test. Contract 6.12. */
export function triggerEvent(ctx: Context, type: EventType): Promise<Answer> {
  return answerOnce(ctx, async (trx) => {
    const now = ctx.ownerNow();
    const event = sealEvent(ctx.keyring, ctx.owner, type, exampleData(type, now), now);
    const deliveries = await insertTestEventForAll(trx, ctx.owner, event, now);
    return { status: 202, data: { eventId: event.id, eventType: type, deliveries: deliveries.length } };
  });
}
