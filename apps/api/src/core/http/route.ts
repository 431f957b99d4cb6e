import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Context, Deps } from '../context.ts';
import { ApiError, notFound, type ErrorCode } from '../errors.ts';
import { checkIdempotencyKey, claimOf, type Answer } from '../idempotency.ts';
import { Success } from './wire.ts';

/**
 * Who may call: holders of a scope, any valid key, any member of a team, or anybody. The portal's own calls come with a
 * cookie: from a visitor of its pages, a signed-in account, or an operator. A route with none of them does not boot.
 */
export type Access =
  | { scope: string }
  | { anyKey: true }
  | { anyMember: true }
  | { public: true }
  | { visitor: true }
  | { account: true }
  | { operator: true };

/** Whose document a route stands in: the partner's API, or the portal's own calls (`portal-api.json`). */
export type Audience = 'partner' | 'portal';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** By status, for the document alone: fastify would build a serializer for each, and `sendError` uses none. */
    errorAnswers?: Record<number, object>;
    isCreateBucket?: boolean;
    isSandboxOnly?: boolean;
    isOpenToOwnKey?: boolean;
    /** Shown in `openapi.json` (partner) or `portal-api.json` (portal)? Widget and health routes are in neither. */
    isDocumented?: boolean;
    audience?: Audience;
    stepUp?: 'live' | 'always';
  }
}

export interface RouteDeclaration<P extends TSchema, Q extends TSchema, B extends TSchema> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  access: { scope: string } | { anyKey: true } | { anyMember: true };
  /** `portal`: a path under /portal/api, refused to keys, with a scope of PORTAL_SCOPES. */
  audience?: Audience;
  /** A signed-in person must have proved again who they are within 10 minutes: in live only, or always. */
  stepUp?: 'live' | 'always';
  /** Also without the scope when `keyId` in the path is the caller's own key; the handler says whether it may. */
  isOpenToOwnKey?: boolean;
  /** First sentence of the reference entry. */
  summary: string;
  tag: string;
  params?: P;
  query?: Q;
  body?: B;
  /** `data` by success status. The schema is an allow-list: what it does not name does not leave. */
  answers: Record<number, TSchema>;
  /** Codes beyond those that every authenticated route has. */
  errors?: ErrorCode[];
  isCreateBucket?: boolean;
  isSandboxOnly?: boolean;
  /** The answer shows a key or secret once: a stored copy is kept 24 hours instead of 30 days. */
  showsSecret?: boolean;
  maxBodyBytes?: number;
  handler(ctx: Context, input: { params: Static<P>; query: Static<Q>; body: Static<B> }): Promise<Answer>;
}

/** What any route may answer. */
export const ALWAYS: ErrorCode[] = [
  'INVALID_REQUEST',
  'UNAUTHORIZED',
  'PARTNER_SUSPENDED',
  'RESOURCE_NOT_FOUND',
  'RATE_LIMIT_EXCEEDED',
  'INTERNAL_ERROR',
  'SERVICE_UNAVAILABLE',
];
/** A DELETE has no body of ours, but one that is sent is read. */
export const READS_BODY: ErrorCode[] = ['PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'];
/** What a key that was sent may be told. */
export const OF_KEYS: ErrorCode[] = ['INVALID_API_KEY', 'IP_NOT_ALLOWED'];
const WITH_BODY: ErrorCode[] = ['IDEMPOTENCY_KEY_IN_USE', 'IDEMPOTENCY_KEY_REUSED'];

const statusOf = (code: ErrorCode): number => new ApiError(code, '').status;

/** The errors of a route by status, with their codes. */
export const errorAnswersOf = (errors: readonly ErrorCode[]): Record<number, object> =>
  Object.fromEntries(
    [...Map.groupBy(new Set(errors), statusOf)].map(([status, codes]) => [
      status,
      { description: codes.join(', '), $ref: 'Error#' },
    ]),
  );

/** The successes of a route by status, in the envelope. */
export const successesOf = (answers: Record<number, TSchema>): Record<number, object> =>
  Object.fromEntries(Object.entries(answers).map(([status, data]) => [status, Success(data)]));

/** Adds one authenticated route from its declaration. */
export function addRoute<P extends TSchema, Q extends TSchema, B extends TSchema>(
  app: FastifyInstance,
  deps: Deps,
  route: RouteDeclaration<P, Q, B>,
): void {
  const hasBody = route.method === 'POST' || route.method === 'PUT' || route.method === 'PATCH';
  const errors = [
    ...ALWAYS,
    ...(route.method === 'GET' ? [] : READS_BODY),
    ...(hasBody ? WITH_BODY : []),
    ...(route.audience === 'portal' ? [] : OF_KEYS),
    ...('anyKey' in route.access ? [] : ['INSUFFICIENT_SCOPE' as const]),
    // Keys are never asked, and the partner's document is for them.
    ...(route.stepUp && route.audience === 'portal' ? ['STEP_UP_REQUIRED' as const] : []),
    ...(route.errors ?? []),
  ];
  app.route({
    method: route.method,
    url: route.path,
    ...(route.maxBodyBytes ? { bodyLimit: route.maxBodyBytes } : {}),
    config: {
      access: route.access,
      errorAnswers: errorAnswersOf(errors),
      isCreateBucket: route.isCreateBucket ?? false,
      isSandboxOnly: route.isSandboxOnly ?? false,
      isOpenToOwnKey: route.isOpenToOwnKey ?? false,
      isDocumented: true,
      audience: route.audience ?? 'partner',
      ...(route.stepUp ? { stepUp: route.stepUp } : {}),
    },
    schema: {
      ...(route.params ? { params: route.params } : {}),
      querystring: route.query ?? NO_QUERY,
      ...(hasBody ? { body: route.body ?? NO_BODY } : {}),
      response: successesOf(route.answers),
      ...documentation(route, hasBody),
    },
    ...(hasBody ? { preValidation: emptyBodyIsObject } : {}),
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const ctx = contextOf(request, deps, route.showsSecret ?? false, hasBody);
      const { params, query, body } = request as never as { params: Static<P>; query: Static<Q>; body: Static<B> };
      const answer = await route.handler(ctx, { params, query, body });
      request.answeredId = ownIdOf(answer.data);
      if (answer.isReplay) {
        reply.header('idempotent-replayed', 'true');
        request.isReplay = true;
      }
      return reply.code(answer.status).send({ success: true, data: answer.data });
    },
  });
}

/** An empty body counts as {} where every field is optional, with or without a content type. */
export function emptyBodyIsObject(request: FastifyRequest, _reply: FastifyReply, done: () => void): void {
  if (request.body === undefined) request.body = {};
  done();
}

/** The first member of an answer's data, when it is an id: `linkId` of a new link. */
function ownIdOf(data: unknown): string | undefined {
  for (const name in data as Record<string, unknown>) {
    const value = (data as Record<string, unknown>)[name];
    return name.endsWith('Id') && typeof value === 'string' ? value : undefined;
  }
  return undefined;
}

export const NO_QUERY = { type: 'object', properties: {}, additionalProperties: false };
export const NO_BODY = { type: 'object', properties: {}, additionalProperties: false };

function documentation(
  route: Pick<
    RouteDeclaration<TSchema, TSchema, TSchema>,
    'summary' | 'tag' | 'access' | 'method' | 'path' | 'audience'
  >,
  hasBody: boolean,
): Record<string, unknown> {
  const scope =
    'scope' in route.access
      ? `Scope: \`${route.access.scope}\`.`
      : 'anyMember' in route.access
        ? 'Any member of the team.'
        : 'Any valid key.';
  return {
    summary: route.summary,
    description: scope,
    tags: [route.tag],
    operationId: operationId(route.method, route.path),
    security: route.audience === 'portal' ? [{ bearer: [] }] : [{ apiKey: [] }, { bearer: [] }],
    ...(hasBody
      ? {
          headers: {
            type: 'object',
            properties: {
              'idempotency-key': {
                type: 'string',
                description: 'Repeats of the request with this key and the same body get the first answer.',
              },
            },
          },
        }
      : {}),
  };
}

/** `POST /partner/links/:linkId/revoke` → `postLinksByLinkIdRevoke`. */
export function operationId(method: string, path: string): string {
  const words = path
    .replace(/^\/(partner|portal\/api|portal)\//, '')
    .replace(/^\/operator\/api\//, 'operator/')
    .split('/');
  const named = words.map((word) => (word.startsWith(':') ? `By-${word.slice(1)}` : word));
  return `${method.toLowerCase()}-${named.join('-')}`.replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function contextOf(request: FastifyRequest, deps: Deps, showsSecret: boolean, hasBody: boolean): Context {
  const { principal } = request;
  if (!principal) throw new Error('a route was reached without a principal');
  const owner = { partnerId: principal.partnerId, environment: principal.environment };
  const key = request.headers['idempotency-key'];
  let idempotency;
  if (typeof key === 'string' && hasBody) {
    checkIdempotencyKey(key);
    const path = request.url.split('?', 1)[0]!;
    idempotency = claimOf(owner, { key, method: request.method, path, body: request.body, showsSecret });
  }
  const offsetMs = principal.partner.clockOffsetMs;
  return {
    ...deps,
    principal,
    owner,
    requestId: request.id,
    clientAddress: request.ip,
    idempotency,
    ownerNow: () => new Date(Math.floor(deps.clock.nowMs()) + offsetMs),
  };
}

/** Hides a sandbox-only route from live keys: 404, as if it were not there. */
export function checkSandboxOnly(isSandboxOnly: boolean | undefined, environment: string): void {
  if (isSandboxOnly && environment !== 'sandbox') throw notFound();
}
