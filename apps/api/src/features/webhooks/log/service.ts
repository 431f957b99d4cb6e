import type { Context } from '../../../core/context.ts';
import { notFound } from '../../../core/errors.ts';
import { iso, present } from '../../../core/http/wire.ts';
import type { Answer } from '../../../core/idempotency.ts';
import { describeFailure, type OutboundFailure } from '../../../core/outbound/index.ts';
import { pageAnswer, readListing } from '../../../core/pagination.ts';
import { listAttempts, listDeliveries, type AttemptRow, type DeliveryRow } from './queries.ts';
import type { AttemptView, DeliveriesInput, DeliveryView } from './schema.ts';

/** The log and what waits, newest first, by cursor. */
export async function readDeliveries(ctx: Context, query: DeliveriesInput): Promise<Answer> {
  const { state, endpointId, eventId, linkId, eventType, cursor = '', ...rest } = query;
  const listing = readListing({ ...rest, cursor });
  const { paging, from, to } = listing;
  const before = paging.kind === 'cursor' ? paging.after?.id : undefined;
  const filter = { state, endpointId, eventId, linkId, eventType, from, to, before, limit: paging.limit + 1 };
  const rows = await ctx.app.asOwner(ctx.owner, (trx) => listDeliveries(trx, ctx.owner, filter));
  return { status: 200, data: pageAnswer(listing, { rows, total: undefined }, (row) => viewOf(row, ctx.clock.now())) };
}

/** One delivery with all its attempts, of one instant: no attempt is shown of which the state knows nothing yet. */
export async function readDelivery(ctx: Context, deliveryId: string): Promise<Answer> {
  return ctx.app.snapshotAsOwner(ctx.owner, async (trx) => {
    const [row] = await listDeliveries(trx, ctx.owner, { deliveryId, limit: 1 });
    if (!row) throw notFound();
    const attempts = await listAttempts(trx, ctx.owner, deliveryId);
    const attemptLog = attempts.map((attempt) => attemptOf(row, attempt));
    return { status: 200, data: { ...viewOf(row, ctx.clock.now()), attemptLog } };
  });
}

function viewOf(row: DeliveryRow, now: Date): DeliveryView {
  const isPending = row.state === 'pending';
  return {
    deliveryId: row.id,
    eventId: row.eventId,
    eventType: row.eventType,
    endpointId: row.endpointId,
    ...present('linkId', row.linkId),
    state: row.state,
    ...present('reason', row.reason),
    attempts: row.attempts,
    ...present('sequence', row.sequence),
    ...present('replayOf', row.replayOf),
    createdAt: iso(row.createdAt),
    ...present('endedAt', row.endedAt && iso(row.endedAt)),
    ...(isPending && row.runAt ? { nextAttemptAt: iso(row.runAt) } : {}),
    ...present('lastOutcome', row.lastOutcome),
    ...(isPending ? { waits: waitsOf(row, now) } : {}),
  };
}

/** Why a pending delivery is not over yet. */
export function waitsOf(row: DeliveryRow, now: Date): NonNullable<DeliveryView['waits']> {
  if (row.isLeased) return { for: 'answer' };
  if (row.runAt! > now) return { for: 'its_time', until: iso(row.runAt!) };
  if (row.openUntil && row.openUntil > now)
    return { for: 'breaker', until: iso(row.openUntil), ...present('ahead', row.ahead) };
  return { for: row.isOrdered && row.ahead ? 'order' : 'turn', ...present('ahead', row.ahead) };
}

function attemptOf(delivery: DeliveryRow, attempt: AttemptRow): AttemptView {
  const isAnswer = attempt.httpStatus !== null;
  return {
    number: attempt.number,
    startedAt: iso(attempt.startedAt),
    outcome: attempt.outcome,
    ...(isAnswer || attempt.outcome === 'delivered'
      ? {}
      : { message: describeFailure(attempt.outcome as OutboundFailure) }),
    ...present('httpStatus', attempt.httpStatus),
    durationMs: attempt.durationMs,
    timings: attempt.timings,
    ...present('remoteAddress', attempt.remoteAddress),
    ...present('isConnectionReused', attempt.isConnectionReused),
    requestHeaders: headersOf(delivery, attempt),
    ...present('responseHead', attempt.responseHead?.toString('utf8')),
  };
}

/** The headers that were sent, made again from what is known of the attempt rather than stored with each. */
function headersOf(delivery: DeliveryRow, { number, startedAt }: AttemptRow): Record<string, string> {
  const seconds = String(Math.floor(startedAt.getTime() / 1000));
  return {
    'Content-Type': 'application/json',
    'X-M2M-Event': delivery.eventType,
    'X-M2M-Event-Id': delivery.eventId,
    'X-M2M-Delivery-Id': delivery.id,
    'X-M2M-Attempt': String(number),
    ...(delivery.sequence === null ? {} : { 'X-M2M-Sequence': String(delivery.sequence) }),
    'X-M2M-Timestamp': seconds,
    'X-M2M-Signature': '[not shown]',
    'webhook-id': delivery.eventId,
    'webhook-timestamp': seconds,
    'webhook-signature': '[not shown]',
  };
}
