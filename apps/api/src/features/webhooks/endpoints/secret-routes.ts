import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../../core/context.ts';
import { addRoute } from '../../../core/http/route.ts';
import { activateSecret, regenerateSecret, rotateSecret, showSecret } from './rotate-secret.ts';
import { ActivateSecretBody, EndpointParams, SecretBody } from './schema.ts';

const NoParams = Type.Object({});

/** The same four routes for the secrets of an endpoint and for the default secret, which a partner without endpoints has. */
export function secretRoutes(app: FastifyInstance, deps: Deps): void {
  const root = '/partner/webhook-endpoints';
  addSecretRoutes(app, deps, `${root}/:endpointId/secret`, 'of a webhook endpoint', EndpointParams);
  addSecretRoutes(
    app,
    deps,
    `${root}/default-secret`,
    'that signs for callback URLs and for the first webhook endpoint',
    NoParams,
  );
}

function addSecretRoutes(
  app: FastifyInstance,
  deps: Deps,
  path: string,
  which: string,
  params: typeof EndpointParams | typeof NoParams,
): void {
  const common = {
    access: { scope: 'webhooks:write' },
    tag: 'Webhooks',
    params,
    answers: { 200: SecretBody },
    showsSecret: true,
    stepUp: 'live',
  } as const;
  const signerOf = (sent: { endpointId?: string }): string | null => sent.endpointId ?? null;
  addRoute(app, deps, {
    ...common,
    method: 'GET',
    path,
    summary: `Show the secret ${which}, with the pending and the previous one.`,
    handler: (ctx, { params: sent }) => showSecret(ctx, signerOf(sent)),
  });
  addRoute(app, deps, {
    ...common,
    method: 'POST',
    path: `${path}/regenerate`,
    summary: `Swap the secret ${which} at once, after a compromise.`,
    handler: (ctx, { params: sent }) => regenerateSecret(ctx, signerOf(sent)),
  });
  addRoute(app, deps, {
    ...common,
    method: 'POST',
    path: `${path}/rotate`,
    summary: `Make a pending secret beside the one ${which}; it signs along until it is activated, or lapses after 7 days.`,
    handler: (ctx, { params: sent }) => rotateSecret(ctx, signerOf(sent)),
  });
  addRoute(app, deps, {
    ...common,
    method: 'POST',
    path: `${path}/activate`,
    summary: `Make the pending secret the one ${which}; the old one signs along for an overlap.`,
    body: ActivateSecretBody,
    handler: (ctx, { params: sent, body }) => activateSecret(ctx, signerOf(sent), body.overlapHours),
  });
}
