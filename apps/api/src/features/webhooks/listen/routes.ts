import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../core/context.ts';
import { addRoute } from '../../../core/http/route.ts';
import { EventWaits } from './event-waits.ts';
import { ListenSecretBody, StreamBody, StreamQuery, TriggerBody, TriggeredBody } from './schema.ts';
import { readListenSecret, readStream, triggerEvent } from './service.ts';

const PATH = '/partner/sandbox/events';

/** What `m2m listen` and `m2m trigger` stand on; a live key gets 404. */
export function listenRoutes(app: FastifyInstance, deps: Deps): void {
  const waits = new EventWaits(deps);
  // Not onClose, which comes after the last answer: these answers would be waited for.
  app.addHook('preClose', (done) => {
    waits.stop();
    done();
  });
  const common = { tag: 'Sandbox', isSandboxOnly: true } as const;
  addRoute(app, deps, {
    ...common,
    method: 'GET',
    path: PATH,
    access: { scope: 'webhooks:read' },
    summary: 'Every event of the sandbox from a cursor on, as it happens; waitSeconds waits for the next one.',
    query: StreamQuery,
    answers: { 200: StreamBody },
    handler: (ctx, { query }) => readStream(ctx, waits, query),
  });
  addRoute(app, deps, {
    ...common,
    method: 'GET',
    path: `${PATH}/secret`,
    access: { scope: 'webhooks:read' },
    summary: 'The secret that signs events forwarded by `m2m listen`; no endpoint has it.',
    answers: { 200: ListenSecretBody },
    handler: async (ctx) => readListenSecret(ctx),
  });
  addRoute(app, deps, {
    ...common,
    method: 'POST',
    path: PATH,
    access: { scope: 'sandbox:write' },
    summary: 'Send the example of an event type to all endpoints that want it and to all who listen.',
    body: TriggerBody,
    answers: { 202: TriggeredBody },
    handler: (ctx, { body }) => triggerEvent(ctx, body.event),
  });
}
