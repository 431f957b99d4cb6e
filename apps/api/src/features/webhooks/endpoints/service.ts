import type { Context, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { notFound } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { iso, present } from '../../../core/http/wire.ts';
import { answerOnce, type Answer } from '../../../core/idempotency.ts';
import { pageAnswer, readListing } from '../../../core/pagination.ts';
import { judgeWebhookUrl } from '../callback.ts';
import { recordOwnAct } from '../record-own-act.ts';
import { makeEndpoint, readSettings, withoutQuery } from './make-endpoint.ts';
import {
  findEndpoint,
  listEndpoints,
  lockEndpoints,
  updateEndpoint,
  updateHealthCleared,
  type EndpointRow,
} from './queries.ts';
import type { CreateEndpointInput, EndpointsInput, EndpointView, UpdateEndpointInput } from './schema.ts';
import { openEndpointHeaders } from './sealed.ts';

export async function createEndpointByApi(ctx: Context, input: CreateEndpointInput): Promise<Answer> {
  await judgeWebhookUrl(ctx, 'url', input.url);
  return answerOnce(ctx, async (trx) => {
    const { endpointId, secret } = await makeEndpoint(trx, ctx, ctx.owner, input, ctx.clock.now());
    const view = await readView(trx, ctx, endpointId);
    const details = { url: withoutQuery(view.url), eventTypes: view.eventTypes };
    await recordOwnAct(trx, ctx, {
      action: 'endpoint.created',
      subject: { kind: 'endpoint', id: endpointId },
      details,
    });
    return { status: 201, data: { ...view, secret } };
  });
}

export async function readEndpoints(ctx: Context, query: EndpointsInput): Promise<Answer> {
  const listing = readListing(query);
  const page = await ctx.app.asOwner(ctx.owner, (trx) => listEndpoints(trx, ctx.owner, listing));
  return { status: 200, data: pageAnswer(listing, page, (row) => viewOf(ctx, ctx.owner, row)) };
}

export async function readEndpoint(ctx: Context, endpointId: string): Promise<Answer> {
  return { status: 200, data: await ctx.app.asOwner(ctx.owner, (trx) => readView(trx, ctx, endpointId)) };
}

/** What is named changes; deliveries that wait go to the new URL. */
export async function changeEndpoint(ctx: Context, endpointId: string, input: UpdateEndpointInput): Promise<Answer> {
  if (Object.keys(input).length === 0) throw refuse([{ path: '', message: 'names nothing to change.' }]);
  if (input.url !== undefined) await judgeWebhookUrl(ctx, 'url', input.url);
  return answerOnce(ctx, async (trx) => {
    const settings = readSettings(ctx, ctx.owner, endpointId, input);
    if (!(await updateEndpoint(trx, ctx.owner, endpointId, settings))) throw notFound();
    const view = await readView(trx, ctx, endpointId);
    const details = { fields: Object.keys(input) };
    await recordOwnAct(trx, ctx, {
      action: 'endpoint.updated',
      subject: { kind: 'endpoint', id: endpointId },
      details,
    });
    return { status: 200, data: view };
  });
}

/** Events go on being recorded as skipped, so that they can be replayed. */
export const disableEndpoint = (ctx: Context, endpointId: string): Promise<Answer> =>
  changeStatus(ctx, endpointId, { status: 'disabled', disabledReason: 'by_request', disabledAt: ctx.clock.now() });

export const enableEndpoint = (ctx: Context, endpointId: string): Promise<Answer> =>
  changeStatus(ctx, endpointId, { status: 'enabled', disabledReason: null, disabledAt: null });

function changeStatus(
  ctx: Context,
  endpointId: string,
  change: Pick<EndpointRow, 'status' | 'disabledReason' | 'disabledAt'>,
): Promise<Answer> {
  return answerOnce(ctx, async (trx) => {
    const row = await findEndpoint(trx, ctx.owner, endpointId);
    if (!row) throw notFound();
    if (row.status !== change.status) {
      await updateEndpoint(trx, ctx.owner, endpointId, change);
      if (change.status === 'enabled') await updateHealthCleared(trx, ctx.owner, endpointId);
      await recordOwnAct(trx, ctx, {
        action: `endpoint.${change.status}`,
        subject: { kind: 'endpoint', id: endpointId },
      });
    }
    return { status: 200, data: await readView(trx, ctx, endpointId) };
  });
}

/** Waiting deliveries are skipped; the log keeps naming the endpoint. The next one made may be the first again. */
export async function deleteEndpoint(ctx: Context, endpointId: string): Promise<Answer> {
  const deletedAt = ctx.clock.now();
  await ctx.app.asOwner(ctx.owner, async (trx) => {
    await lockEndpoints(trx, ctx.owner);
    if (!(await updateEndpoint(trx, ctx.owner, endpointId, { deletedAt }))) throw notFound();
    await recordOwnAct(trx, ctx, { action: 'endpoint.deleted', subject: { kind: 'endpoint', id: endpointId } });
  });
  return { status: 200, data: { endpointId, deletedAt: iso(deletedAt) } };
}

async function readView(trx: DatabaseTransaction, ctx: Context, endpointId: string): Promise<EndpointView> {
  const row = await findEndpoint(trx, ctx.owner, endpointId);
  if (!row) throw notFound();
  return viewOf(ctx, ctx.owner, row);
}

function viewOf(ctx: Context, owner: Owner, row: EndpointRow): EndpointView {
  const headers = row.headers ? openEndpointHeaders(ctx.keyring, owner, row.id, row.headers) : {};
  return {
    endpointId: row.id,
    url: row.url,
    description: row.description,
    eventTypes: row.eventTypes,
    headerNames: Object.keys(headers),
    maxConcurrency: row.maxConcurrency,
    maxPerSecond: row.maxPerSecond,
    ordering: row.ordering,
    parkAfterAttempts: row.parkAfterAttempts,
    schedule: row.schedule,
    disableAfterHours: row.disableAfterHours,
    status: row.status,
    ...present('disabledReason', row.disabledReason),
    ...present('disabledAt', row.disabledAt && iso(row.disabledAt)),
    hasDefaultSecret: row.secret === null,
    health: healthOf(row, ctx.clock.now()),
    lastSequence: row.lastSequence ?? 0,
    createdAt: iso(row.createdAt),
  };
}

function healthOf({ openUntil, failingSince }: EndpointRow, now: Date): EndpointView['health'] {
  const isPaused = openUntil !== null && openUntil > now;
  return {
    state: isPaused ? 'paused' : failingSince ? 'failing' : 'well',
    ...present('failingSince', failingSince && iso(failingSince)),
    ...(isPaused ? { pausedUntil: iso(openUntil) } : {}),
  };
}
