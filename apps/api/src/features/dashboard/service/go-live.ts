import type { Context, Owner } from '../../../core/context.ts';
import { ApiError } from '../../../core/errors.ts';
import { iso } from '../../../core/http/wire.ts';
import { answerOnce, type Answer } from '../../../core/idempotency.ts';
import { newId } from '../../../core/ids.ts';
import { recordAct } from '../../audit/index.ts';
import type { Persons } from '../../team/index.ts';
import { findFirstTimes, findPartnerFacts } from '../checklist-queries.ts';
import { findNewestRequest, insertRequest, type GoLiveRow } from '../go-live-queries.ts';
import type { GoLiveItem, GoLiveView } from '../schema.ts';
import { haveAllSecondFactor, hasSecondAdmin, readTeam } from './read-checklist.ts';

/** What has to be in order before live, what ought to be, and how the request stands. */
export async function readGoLive(ctx: Context, persons: Persons): Promise<Answer> {
  return { status: 200, data: await goLiveView(ctx, persons) };
}

/** Asks the operator to open live; every blocking item must be done. */
export async function requestGoLive(ctx: Context, persons: Persons, note: string | undefined): Promise<Answer> {
  const view = await goLiveView(ctx, persons);
  const missing = view.items.filter(({ isBlocking, isDone }) => isBlocking && !isDone);
  if (view.state === 'open') throw notAllowed('Live is open for your company already.');
  if (missing.length > 0) {
    throw new ApiError('TRANSITION_NOT_ALLOWED', 'Not everything that going live needs is done.', {
      details: missing.map(({ id }) => ({ path: id, message: 'must be done before you can ask to go live.' })),
    });
  }
  await answerOnce(ctx, async (trx) => {
    const { partnerId } = ctx.owner;
    const id = newId('glr');
    const { id: requestedBy } = ctx.principal.actor;
    const row = { id, partnerId, note: note?.trim() || null, requestedBy, requestedAt: ctx.clock.now() };
    if (!(await insertRequest(trx, row))) throw notAllowed('The operator has your request already.');
    await recordAct(
      trx,
      ctx,
      { partnerId },
      {
        actor: ctx.principal.actor,
        action: 'go_live.requested',
        subject: { kind: 'go_live_request', id },
        requestId: ctx.requestId,
        address: ctx.clientAddress,
      },
    );
    return { status: 201, data: { requestId: id } };
  });
  return { status: 201, data: await goLiveView(ctx, persons) };
}

const notAllowed = (message: string): ApiError => new ApiError('TRANSITION_NOT_ALLOWED', message);

async function goLiveView(ctx: Context, persons: Persons): Promise<GoLiveView> {
  const { partnerId } = ctx.owner;
  const [items, request, facts] = await Promise.all([
    readItems(ctx, persons),
    ctx.app.asOwner(ctx.owner, (trx) => findNewestRequest(trx, partnerId)),
    ctx.app.asOwner(ctx.owner, (trx) => findPartnerFacts(trx, ctx.owner)),
  ]);
  return {
    state: facts.liveOpenedAt ? 'open' : stateOf(request),
    openedAt: facts.liveOpenedAt && iso(facts.liveOpenedAt),
    items,
    isReady: items.every(({ isBlocking, isDone }) => !isBlocking || isDone),
    request: request ? requestView(request) : null,
  };
}

const stateOf = (request: GoLiveRow | undefined): 'not_requested' | 'requested' | 'refused' =>
  request === undefined ? 'not_requested' : request.decision === null ? 'requested' : 'refused';

const requestView = (row: GoLiveRow): NonNullable<GoLiveView['request']> => ({
  requestId: row.id,
  note: row.note,
  requestedBy: row.requestedBy,
  requestedAt: iso(row.requestedAt),
  decision: row.decision,
  reviewer: row.decidedBy,
  decidedAt: row.decidedAt && iso(row.decidedAt),
  answer: row.answer,
});

/** The first four groups are about the sandbox, where all of it can be tried. */
async function readItems(ctx: Context, persons: Persons): Promise<GoLiveItem[]> {
  const sandbox: Owner = { partnerId: ctx.owner.partnerId, environment: 'sandbox' };
  const live: Owner = { ...sandbox, environment: 'live' };
  const now = ctx.clock.now();
  const [tried, there, inLive, team] = await Promise.all([
    ctx.app.asOwner(sandbox, (trx) => findFirstTimes(trx, sandbox, now)),
    ctx.app.asOwner(live, (trx) => findFirstTimes(trx, live, now)),
    ctx.app.asOwner(live, (trx) => findPartnerFacts(trx, live)),
    readTeam(ctx, persons),
  ]);
  const blocking = (group: GoLiveItem['group'], id: string, isDone: boolean): GoLiveItem => ({
    group,
    id,
    isBlocking: true,
    isDone,
  });
  const advised = (group: GoLiveItem['group'], id: string, isDone: boolean): GoLiveItem => ({
    ...blocking(group, id, isDone),
    isBlocking: false,
  });
  return [
    blocking('test', 'sandbox_request', tried.firstRequest !== null),
    blocking('test', 'sandbox_link_opened', tried.linkOpened !== null),
    blocking('money', 'sandbox_transfer', tried.firstTransfer !== null),
    advised('money', 'sandbox_transfer_completed', tried.transferCompleted !== null),
    blocking('webhooks', 'sandbox_endpoint', tried.endpointAdded !== null),
    blocking('webhooks', 'sandbox_delivery', tried.firstDelivery !== null),
    advised('webhooks', 'live_endpoint', there.endpointAdded !== null),
    blocking('authentication', 'second_factors', haveAllSecondFactor(team)),
    advised('authentication', 'second_admin', hasSecondAdmin(team)),
    advised('authentication', 'sandbox_ip_rules', tried.hasIpRules),
    blocking('onboarding', 'alert_contacts', inLive.contacts > 0),
    advised('onboarding', 'return_url', inLive.returnUrl !== null),
    advised('onboarding', 'allowed_origins', inLive.allowedOrigins > 0),
  ];
}
