import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import type { ErrorCode } from '../../core/errors.ts';
import { addRoute } from '../../core/http/route.ts';
import { gatherCatalogue } from './catalogue.ts';
import { plainAddress } from './ip-rules.ts';
import {
  AddressBody,
  CreatedKeyBody,
  CreateKeyBody,
  EndedKeyBody,
  IpSuggestionsBody,
  KeyBody,
  KeyListBody,
  KeyParams,
  KeysQuery,
  RevokeKeyBody,
  RotatedKeyBody,
  RotateKeyBody,
  RotationBody,
  ScopesBody,
  UpdateKeyBody,
} from './schema.ts';
import {
  cancelRotationByApi,
  changeKeyByApi,
  createKeyByApi,
  disableKeyByApi,
  enableKeyByApi,
  finishRotationByApi,
  readRotationByApi,
  revokeKeyByApi,
  rotateKeyByApi,
} from './service/answer-keys.ts';
import { readKey, readKeys } from './service/read-keys.ts';
import { suggestIpRules } from './service/suggest-ip-rules.ts';

const READ = { access: { scope: 'keys:read' }, tag: 'API keys' } as const;
const WRITE = { access: { scope: 'keys:write' }, tag: 'API keys' } as const;
const CONFLICT: ErrorCode[] = ['INSUFFICIENT_SCOPE', 'TRANSITION_NOT_ALLOWED'];
const ONE = '/partner/keys/:keyId';

/** Must be the first to add routes: the catalogue of scopes gathers those that follow. */
export function keyRoutes(app: FastifyInstance, deps: Deps): void {
  const readCatalogue = gatherCatalogue(app);
  addRoute(app, deps, {
    access: { anyKey: true },
    tag: 'API keys',
    method: 'GET',
    path: '/partner/scopes',
    summary: 'Every scope with the calls and webhook events that it unlocks.',
    answers: { 200: ScopesBody },
    handler: async (ctx) => readCatalogue(ctx),
  });
  addRoute(app, deps, {
    ...WRITE,
    method: 'POST',
    stepUp: 'live',
    path: '/partner/keys',
    summary: 'Make an API key, never wider than the calling one; it is shown this once.',
    body: CreateKeyBody,
    answers: { 201: CreatedKeyBody },
    errors: CONFLICT,
    showsSecret: true,
    handler: (ctx, { body }) => createKeyByApi(ctx, body),
  });
  addRoute(app, deps, {
    ...READ,
    method: 'GET',
    path: '/partner/keys',
    summary: 'List API keys, newest first; revoked ones stay.',
    query: KeysQuery,
    answers: { 200: KeyListBody },
    handler: (ctx, { query }) => readKeys(ctx, query),
  });
  addRoute(app, deps, {
    ...READ,
    method: 'GET',
    path: ONE,
    summary: 'One API key with its secrets, masked, and its last use.',
    params: KeyParams,
    answers: { 200: KeyBody },
    handler: (ctx, { params }) => readKey(ctx, params.keyId),
  });
  addRoute(app, deps, {
    ...WRITE,
    method: 'PATCH',
    stepUp: 'live',
    path: ONE,
    summary: 'Change what is named of an API key.',
    params: KeyParams,
    body: UpdateKeyBody,
    answers: { 200: KeyBody },
    errors: CONFLICT,
    handler: (ctx, { params, body }) => changeKeyByApi(ctx, params.keyId, body),
  });
  addRoute(app, deps, {
    ...READ,
    method: 'GET',
    path: `${ONE}/ip-suggestions`,
    summary: 'IP rules that would have let in all traffic of the last 30 days.',
    params: KeyParams,
    answers: { 200: IpSuggestionsBody },
    handler: (ctx, { params }) => suggestIpRules(ctx, params.keyId),
  });
  addRoute(app, deps, {
    audience: 'portal',
    access: { anyMember: true },
    tag: 'API keys',
    method: 'GET',
    path: '/portal/api/address',
    summary: 'The address that you call from, as IP rules see it.',
    answers: { 200: AddressBody },
    handler: async ({ clientAddress }) => ({ status: 200, data: { address: plainAddress(clientAddress) } }),
  });
  stateRoutes(app, deps);
  rotationRoutes(app, deps);
}

function stateRoutes(app: FastifyInstance, deps: Deps): void {
  const common = { ...WRITE, method: 'POST', params: KeyParams, errors: CONFLICT } as const;
  addRoute(app, deps, {
    ...common,
    path: `${ONE}/disable`,
    summary: 'Stop an API key until it is enabled again; tells when every process had heard of it.',
    answers: { 200: EndedKeyBody },
    handler: (ctx, { params }) => disableKeyByApi(ctx, params.keyId),
  });
  addRoute(app, deps, {
    ...common,
    stepUp: 'live',
    path: `${ONE}/enable`,
    summary: 'Let a disabled API key work again.',
    answers: { 200: KeyBody },
    handler: (ctx, { params }) => enableKeyByApi(ctx, params.keyId),
  });
  addRoute(app, deps, {
    ...common,
    path: `${ONE}/revoke`,
    summary: 'End an API key for good; tells when every process had heard of it.',
    body: RevokeKeyBody,
    answers: { 200: EndedKeyBody },
    handler: (ctx, { params, body }) => revokeKeyByApi(ctx, params.keyId, body),
  });
}

function rotationRoutes(app: FastifyInstance, deps: Deps): void {
  const common = { ...WRITE, method: 'POST', params: KeyParams, errors: CONFLICT, isOpenToOwnKey: true } as const;
  addRoute(app, deps, {
    ...common,
    stepUp: 'live',
    path: `${ONE}/rotations`,
    summary: 'Give an API key a new secret under the same id; it is shown this once. A rotatable key may do it itself.',
    body: RotateKeyBody,
    answers: { 201: RotatedKeyBody },
    showsSecret: true,
    handler: (ctx, { params, body }) => rotateKeyByApi(ctx, params.keyId, body),
  });
  addRoute(app, deps, {
    ...READ,
    isOpenToOwnKey: true,
    method: 'GET',
    path: `${ONE}/rotations/current`,
    summary:
      'The rotation under way, or the last one: who still uses the old secret, and whether it is safe to finish.',
    params: KeyParams,
    answers: { 200: RotationBody },
    errors: ['INSUFFICIENT_SCOPE'],
    handler: (ctx, { params }) => readRotationByApi(ctx, params.keyId),
  });
  addRoute(app, deps, {
    ...common,
    path: `${ONE}/rotations/current/cancel`,
    summary: 'Take a rotation back, until the new secret is used.',
    answers: { 200: RotationBody },
    handler: (ctx, { params }) => cancelRotationByApi(ctx, params.keyId),
  });
  addRoute(app, deps, {
    ...common,
    path: `${ONE}/rotations/current/finish`,
    summary: 'End the old secret now.',
    answers: { 200: RotationBody },
    handler: (ctx, { params }) => finishRotationByApi(ctx, params.keyId),
  });
}
