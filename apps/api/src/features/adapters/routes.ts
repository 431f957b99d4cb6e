import { verifyWebhook, WebhookVerificationError } from '@m2m/webhook-signature';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Deps, Owner } from '../../core/context.ts';
import { ApiError } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import { RateLimiter } from '../../core/rate-limit.ts';
import type { HttpAdapter } from './adapter.ts';
import { findAdapter } from './service.ts';

/** Hears that something changed outside; asks `status` then, since a callback itself says nothing that counts. */
export type CallbackHandler = (owner: Owner, id: string) => Promise<void>;

/** What the other features do with a callback; handed over where the system is composed. */
export interface CallbackHandlers {
  funding?: CallbackHandler;
  payout?: CallbackHandler;
  identity?: CallbackHandler;
}

const MAX_BYTES = 16 * 1024;
/** Calls with a wrong signature, by address. */
const WRONG_PER_MINUTE = 60;

const Id = Type.String({ pattern: '^[a-z]{2,10}_[A-Za-z0-9_]{1,80}$' });
const CallbackBody = Type.Object({
  event: Type.String({ pattern: '^[a-z]+\\.changed$' }),
  timestamp: Type.String(),
  data: Type.Object({ partnerId: Id, id: Id }, { additionalProperties: false }),
});

/** `POST /adapters/{name}/callback`, for the operator's services: signed as webhooks are, with the adapter's secret. */
export function adapterRoutes(http: FastifyInstance, deps: Deps, handlers: CallbackHandlers): void {
  const wrong = new RateLimiter({ maxEntries: 10_000 });
  // A scope of its own: the signature is over the bytes as they came, which the JSON parser of the others drops.
  http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.route({
      method: 'POST',
      url: '/adapters/:name/callback',
      bodyLimit: MAX_BYTES,
      config: { access: { public: true } },
      async handler(request, reply) {
        const adapter = await verifiedAdapter(request, deps, wrong);
        const { owner, id } = readCallback(request.body as Buffer, adapter);
        const { port } = adapter;
        const handler = port === 'rates' ? undefined : handlers[port];
        if (!handler) throw refuse([{ path: 'event', message: `the port ${port} takes no callbacks.` }]);
        await handler(owner, id);
        return reply.code(200).send({ success: true, data: {} });
      },
    });
  });
}

/** One answer for an unknown name, a manual adapter and a wrong signature. */
async function verifiedAdapter(request: FastifyRequest, deps: Deps, wrong: RateLimiter): Promise<HttpAdapter> {
  const nowMs = deps.clock.nowMs();
  const adapter = await findAdapter(deps, (request.params as { name: string }).name);
  try {
    if (adapter?.kind === 'http' && Buffer.isBuffer(request.body)) {
      verifyWebhook(request.body, request.headers, adapter.secret, { now: new Date(nowMs) });
      return adapter;
    }
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error;
  }
  const verdict = wrong.take(request.ip, 'wrong-signature', nowMs, WRONG_PER_MINUTE);
  if (!verdict.allowed) {
    throw new ApiError('RATE_LIMIT_EXCEEDED', `Too many tries. Try again in ${verdict.resetSeconds} s.`, {
      retryAfterSeconds: verdict.resetSeconds,
    });
  }
  throw new ApiError(
    'UNAUTHORIZED',
    'No adapter of this name with this signature. Sign the exact bytes with the secret of "adapter show-secret" and a fresh X-M2M-Timestamp.',
  );
}

function readCallback(body: Buffer, { environment, port }: HttpAdapter): { owner: Owner; id: string } {
  const value: unknown = JSON.parse(body.toString('utf8'));
  if (!Value.Check(CallbackBody, value)) {
    throw refuse([{ path: 'data', message: 'must be {"partnerId", "id"} as the call that you answer gave them.' }]);
  }
  if (value.event !== `${port}.changed`) throw refuse([{ path: 'event', message: `must be ${port}.changed.` }]);
  return { owner: { partnerId: value.data.partnerId, environment }, id: value.data.id };
}
