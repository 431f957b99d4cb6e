import type { Context } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { ApiError, notFound } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { iso, present } from '../../../core/http/wire.ts';
import { answerOnce, type Answer } from '../../../core/idempotency.ts';
import { randomText } from '../../../core/ids.ts';
import { pageAnswer, readListing } from '../../../core/pagination.ts';
import { exampleData } from '../catalogue/event-types.ts';
import { readEventTypes } from '../endpoints/make-endpoint.ts';
import type { EventType } from '../events.ts';
import { sealEvent } from '../publish-event.ts';
import { recordOwnAct } from '../record-own-act.ts';
import {
  countMatching,
  findDeliveryState,
  findEndpointState,
  findReplay,
  insertReplay,
  insertReplayOf,
  insertTestEvent,
  listReplays,
  updateReplayStatus,
  type EndpointState,
  type ReplayRow,
} from './queries.ts';
import type { CreateReplayInput, ReplaysInput, ReplayView } from './schema.ts';

async function requireEnabled(
  trx: DatabaseTransaction,
  ctx: Context,
  endpointId: string,
  path: string,
): Promise<EndpointState> {
  const endpoint = await findEndpointState(trx, ctx.owner, endpointId);
  if (!endpoint) throw notFound();
  if (endpoint.status === 'disabled') throw refuse([{ path, message: 'the endpoint is disabled; enable it first.' }]);
  return endpoint;
}

/** Sends an ended delivery again: a new delivery under the same event id. Contract section 7. */
export function replayDelivery(ctx: Context, deliveryId: string): Promise<Answer> {
  return answerOnce(ctx, async (trx) => {
    const delivery = await findDeliveryState(trx, ctx.owner, deliveryId);
    if (!delivery) throw notFound();
    if (delivery.isPending)
      throw refuse([{ path: 'deliveryId', message: 'is still being delivered; wait until it has ended.' }]);
    if (!delivery.hasEvent) throw refuse([{ path: 'deliveryId', message: 'is of an event that is no longer kept.' }]);
    await requireEnabled(trx, ctx, delivery.endpointId, 'deliveryId');
    return { status: 202, data: { ...(await insertReplayOf(trx, ctx.owner, deliveryId)), replayOf: deliveryId } };
  });
}

/** Sends the example of an event type to one endpoint, marked with `X-M2M-Test`. */
export function sendTestEvent(ctx: Context, endpointId: string, eventType = 'link.created'): Promise<Answer> {
  const [type] = readEventTypes([eventType]) as [EventType];
  return answerOnce(ctx, async (trx) => {
    const endpoint = await requireEnabled(trx, ctx, endpointId, 'endpointId');
    if (endpoint.kind !== 'endpoint') throw notFound();
    const now = ctx.ownerNow();
    const event = sealEvent(ctx.keyring, ctx.owner, type, exampleData(type, now), now);
    const deliveryId = await insertTestEvent(trx, ctx.owner, { endpointId, event, now });
    return { status: 202, data: { deliveryId, eventId: event.id, eventType: type } };
  });
}

/** Replays many: counts at once, queues step by step in the worker. */
export function createReplay(ctx: Context, input: CreateReplayInput): Promise<Answer> {
  const { endpointId, what = 'undelivered' } = input;
  const now = ctx.clock.now();
  const fromAt = new Date(input.from);
  const toAt = input.to === undefined ? now : new Date(input.to);
  if (fromAt > toAt) throw refuse([{ path: 'from', message: 'must not be later than to.' }]);
  const types = readEventTypes(input.eventTypes);
  return answerOnce<object>(ctx, async (trx) => {
    const endpoint = await requireEnabled(trx, ctx, endpointId, 'endpointId');
    if (what === 'everything' && endpoint.kind === 'callback') {
      throw refuse([{ path: 'what', message: 'everything can be sent to an endpoint only, not to a callback.' }]);
    }
    // A replay of everything ends now at the latest: what comes later is delivered anyway.
    const end = toAt > now ? now : toAt;
    const eventTypes = types ?? (what === 'everything' ? endpoint.eventTypes : []);
    const selection = { endpointId, what, eventTypes, fromAt, toAt: end };
    const matched = await countMatching(trx, ctx.owner, selection);
    if (input.dryRun) return { status: 200, data: { matched, isDryRun: true as const } };
    const id = `rpl_${randomText(20)}`;
    const row = await insertReplay(trx, ctx.owner, {
      ...selection,
      id,
      matched,
      createdBy: ctx.principal.keyId,
      createdAt: now,
    });
    await recordOwnAct(trx, ctx, {
      action: 'replay.created',
      subject: { kind: 'replay', id },
      details: { endpointId, what, matched },
    });
    return { status: 201, data: viewOf(row) };
  });
}

export async function readReplays(ctx: Context, query: ReplaysInput): Promise<Answer> {
  const listing = readListing(query);
  const page = await ctx.app.asOwner(ctx.owner, (trx) => listReplays(trx, ctx.owner, listing));
  return { status: 200, data: pageAnswer(listing, page, viewOf) };
}

export async function readReplay(ctx: Context, replayId: string): Promise<Answer> {
  const row = await ctx.app.asOwner(ctx.owner, (trx) => findReplay(trx, ctx.owner, replayId));
  if (!row) throw notFound();
  return { status: 200, data: viewOf(row) };
}

const ACTS = {
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  cancel: { from: ['running', 'paused'], to: 'cancelled' },
} as const;

/** What is queued already is delivered all the same. 409 `TRANSITION_NOT_ALLOWED` for a replay that is over. */
export function changeReplay(ctx: Context, replayId: string, act: keyof typeof ACTS): Promise<Answer> {
  const { from, to } = ACTS[act];
  return answerOnce(ctx, async (trx) => {
    const endedAt = to === 'cancelled' ? ctx.clock.now() : null;
    const changed = await updateReplayStatus(trx, ctx.owner, replayId, [...from], { status: to, endedAt });
    // Read after the change was refused: a replay may end at any time.
    const row = changed ?? (await findReplay(trx, ctx.owner, replayId));
    if (!row) throw notFound();
    if (row.status !== to) {
      const wanted = `This replay is ${row.status}; only one that is ${from.join(' or ')} can do that.`;
      throw new ApiError('TRANSITION_NOT_ALLOWED', wanted, {
        details: [{ path: 'replayId', message: `must be ${from.join(' or ')}, is ${row.status}.` }],
      });
    }
    return { status: 200, data: viewOf(row) };
  });
}

const viewOf = (row: ReplayRow): ReplayView => ({
  replayId: row.id,
  endpointId: row.endpointId,
  what: row.what,
  eventTypes: row.eventTypes,
  from: iso(row.fromAt),
  to: iso(row.toAt),
  status: row.status,
  matched: row.matched,
  queued: row.queued,
  createdAt: iso(row.createdAt),
  ...present('endedAt', row.endedAt && iso(row.endedAt)),
});
