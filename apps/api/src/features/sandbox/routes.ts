import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { ChangeFeed } from '../../core/changes.ts';
import type { Deps } from '../../core/context.ts';
import { addRoute } from '../../core/http/route.ts';
import { Body, Instant } from '../../core/http/wire.ts';
import { forceTransition, OperationBody, TransitionBody } from '../operations/index.ts';
import { listMagic, MagicBody } from './list-magic.ts';
import { advanceClock, openInSandbox, resetClock } from './service.ts';
import { untilHeard } from './until-heard.ts';
import { simulateBotOpen } from './simulate-bot-open.ts';

const LinkParams = Type.Object({ linkId: Type.String() });
const ClockBody = Type.Object({ now: Instant(), offsetSeconds: Type.Number() });

/** Contract 6.12; a live key gets 404 from all of these. */
export function sandboxRoutes(app: FastifyInstance, deps: Deps, feed: Pick<ChangeFeed, 'generation'>): void {
  const common = { access: { scope: 'sandbox:write' }, tag: 'Sandbox', isSandboxOnly: true } as const;
  addRoute(app, deps, {
    ...common,
    method: 'POST',
    path: '/partner/sandbox/links/:linkId/open',
    summary: "Open a link as a person's first visit would.",
    params: LinkParams,
    answers: { 200: Type.Object({ linkId: Type.String(), status: Type.String(), openedAt: Instant() }) },
    errors: ['LINK_EXPIRED', 'LINK_REVOKED'],
    handler: (ctx, { params }) => openInSandbox(ctx, params.linkId),
  });
  addRoute(app, deps, {
    ...common,
    method: 'POST',
    path: '/partner/sandbox/links/:linkId/simulate-bot-open',
    summary: "Fetch a link's page as preview bots do, and show that nothing happened.",
    params: LinkParams,
    answers: {
      200: Type.Object({
        linkId: Type.String(),
        status: Type.String(),
        opened: Type.Boolean(),
        fetches: Type.Array(Type.Object({ bot: Type.String(), method: Type.String(), status: Type.Integer() })),
      }),
    },
    handler: (ctx, { params }) => simulateBotOpen(app, ctx, params.linkId),
  });
  addRoute(app, deps, {
    ...common,
    method: 'POST',
    path: '/partner/sandbox/clock/advance',
    summary: 'Move the sandbox clock forward.',
    body: Body({
      seconds: Type.Integer({
        minimum: 1,
        maximum: 7_776_000,
        wants: 'a whole number of seconds from 1 to 7776000 (90 days)',
        loggable: true,
      }),
    }),
    answers: { 200: ClockBody },
    handler: (ctx, { body }) => untilHeard(feed, () => advanceClock(ctx, body.seconds)),
  });
  addRoute(app, deps, {
    ...common,
    method: 'POST',
    path: '/partner/sandbox/clock/reset',
    summary: 'Set the sandbox clock back to the true time.',
    answers: { 200: ClockBody },
    handler: (ctx) => untilHeard(feed, () => resetClock(ctx)),
  });
  addRoute(app, deps, {
    ...common,
    method: 'GET',
    path: '/partner/sandbox/magic',
    summary: 'The special values of the sandbox.',
    answers: { 200: MagicBody },
    handler: async () => ({ status: 200, data: listMagic() }),
  });
  addRoute(app, deps, {
    ...common,
    method: 'POST',
    path: '/partner/sandbox/operations/:operationId/transition',
    summary: 'Walk an operation to a status, edge by edge, with ledger and events.',
    params: Type.Object({ operationId: Type.String() }),
    body: TransitionBody,
    answers: { 200: OperationBody },
    errors: ['TRANSITION_NOT_ALLOWED'],
    handler: (ctx, { params, body }) => forceTransition(ctx, params.operationId, body.to),
  });
}
