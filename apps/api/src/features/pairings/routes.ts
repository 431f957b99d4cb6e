import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import type { Context, Deps } from '../../core/context.ts';
import { ApiError } from '../../core/errors.ts';
import { addRoute } from '../../core/http/route.ts';
import { RateLimiter } from '../../core/rate-limit.ts';
import { ApproveBody, ApprovedBody, CodeParams, PairingBody, RefusedBody, StartBody, TakeBody } from './schema.ts';
import type { StartInput } from './schema.ts';
import { approvePairing, readPairing, refusePairing, startPairing, takePairing } from './service.ts';

const PER_MINUTE = { start: 10, take: 120, code: 10 } as const;
const MAX_BYTES = 4 * 1024;

export function pairingRoutes(http: FastifyInstance, deps: Deps): void {
  const limiter = new RateLimiter({ maxEntries: 10_000 });
  const count = (who: string, what: keyof typeof PER_MINUTE): void => {
    const verdict = limiter.take(who, what, deps.clock.nowMs(), PER_MINUTE[what]);
    if (verdict.allowed) return;
    throw new ApiError('RATE_LIMIT_EXCEEDED', `Too many tries. Try again in ${verdict.resetSeconds} s.`, {
      retryAfterSeconds: verdict.resetSeconds,
    });
  };
  deviceRoutes(http, deps, count);
  memberRoutes(http, deps, (ctx) => count(ctx.principal.actor.id, 'code'));
}

/** For the command line, which has no key yet. */
function deviceRoutes(
  http: FastifyInstance,
  deps: Deps,
  count: (address: string, what: keyof typeof PER_MINUTE) => void,
): void {
  const common = { method: 'POST', bodyLimit: MAX_BYTES, config: { access: { public: true } } } as const;
  http.route({
    ...common,
    url: '/cli/pairings',
    schema: { body: StartBody },
    async handler(request, reply) {
      count(request.ip, 'start');
      const { status, data } = await startPairing(deps, request.body as StartInput, request.ip);
      return reply.code(status).send({ success: true, data });
    },
  });
  http.route({
    ...common,
    url: '/cli/pairings/:pairingId/take',
    schema: { body: TakeBody },
    async handler(request, reply) {
      count(request.ip, 'take');
      const { pairingId } = request.params as { pairingId: string };
      const { deviceSecret } = request.body as Static<typeof TakeBody>;
      const { status, data } = await takePairing(deps, pairingId, deviceSecret);
      return reply.code(status).send({ success: true, data });
    },
  });
}

/** For a signed-in member. Every look at a code counts, so that codes cannot be tried out. */
function memberRoutes(http: FastifyInstance, deps: Deps, count: (ctx: Context) => void): void {
  const common = {
    audience: 'portal',
    access: { scope: 'pairings:write' },
    tag: 'Pairings',
    params: CodeParams,
    errors: ['INSUFFICIENT_SCOPE'],
  } as const;
  const declared = { ...common, errors: [...common.errors] };
  addRoute(http, deps, {
    ...declared,
    method: 'GET',
    path: '/portal/api/pairings/:code',
    summary: 'Which machine waits under a code, before you let it in.',
    answers: { 200: PairingBody },
    handler: (ctx, { params }) => (count(ctx), readPairing(ctx, params.code)),
  });
  addRoute(http, deps, {
    ...declared,
    method: 'POST',
    path: '/portal/api/pairings/:code/approve',
    stepUp: 'live',
    summary: 'Give the machine under this code a key of the environment that you are in.',
    body: ApproveBody,
    answers: { 200: ApprovedBody },
    errors: ['TRANSITION_NOT_ALLOWED'],
    handler: (ctx, { params, body }) => (count(ctx), approvePairing(ctx, params.code, body)),
  });
  addRoute(http, deps, {
    ...declared,
    method: 'POST',
    path: '/portal/api/pairings/:code/refuse',
    summary: 'Turn the machine under this code away.',
    answers: { 200: RefusedBody },
    handler: (ctx, { params }) => (count(ctx), refusePairing(ctx, params.code)),
  });
}
