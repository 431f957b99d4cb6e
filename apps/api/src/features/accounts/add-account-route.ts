import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Deps, PortalSession } from '../../core/context.ts';
import type { ErrorCode } from '../../core/errors.ts';
import {
  ALWAYS,
  emptyBodyIsObject,
  NO_BODY,
  NO_QUERY,
  operationId,
  READS_BODY,
  errorAnswersOf,
  successesOf,
  type Access,
} from '../../core/http/route.ts';
import type { Answer } from '../../core/idempotency.ts';
import type { Operator } from '../operators/index.ts';

/** A call of the portal's pages that no partner stands behind. */
export interface AccountContext extends Deps {
  requestId: string;
  clientAddress: string;
  request: FastifyRequest;
  /** For cookies and headers; the answer is what the handler returns. */
  reply: FastifyReply;
}

/** A call of a signed-in person. */
export interface SignedInContext extends AccountContext {
  session: PortalSession;
}

/** A call of an operator in the console, whose session has a second factor. */
export interface OperatorContext extends SignedInContext {
  operator: Operator;
  /** The Idempotency-Key header as it came; the handler judges it. */
  idempotencyKey: string | undefined;
  /** The path as it was called. */
  url: string;
}

interface Declaration<P extends TSchema, Q extends TSchema, B extends TSchema, C> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Under /portal/api, /portal/auth or /operator/api. */
  path: string;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  answers: Record<number, TSchema>;
  errors?: ErrorCode[];
  /** A proof of the last 10 minutes that it is this person. */
  stepUp?: 'always';
  maxBodyBytes?: number;
  handler(ctx: C, input: { params: Static<P>; query: Static<Q>; body: Static<B> }): Promise<Answer>;
}

/** A route of the portal's pages for whoever is signed in: cookie, own page only, no partner. Design: portal. */
export function addAccountRoute<P extends TSchema, Q extends TSchema, B extends TSchema>(
  app: FastifyInstance,
  deps: Deps,
  route: Declaration<P, Q, B, SignedInContext>,
): void {
  add(app, route, { account: true }, 'Signed in.', (request, reply) => ({
    ...contextOf(deps, request, reply),
    session: request.portalSession!,
  }));
}

/** The same for whoever is not, or not yet: the calls of signing in. */
export function addVisitorRoute<P extends TSchema, Q extends TSchema, B extends TSchema>(
  app: FastifyInstance,
  deps: Deps,
  route: Declaration<P, Q, B, AccountContext & { session: PortalSession | null }>,
): void {
  add(app, route, { visitor: true }, 'Anybody.', (request, reply) => ({
    ...contextOf(deps, request, reply),
    session: request.portalSession,
  }));
}

/** A route of the console: the account must be an operator's, and the session must have a second factor. */
export function addOperatorRoute<P extends TSchema, Q extends TSchema, B extends TSchema>(
  app: FastifyInstance,
  deps: Deps,
  route: Declaration<P, Q, B, OperatorContext>,
): void {
  const declared = { ...route, errors: [...(route.errors ?? []), 'SECOND_FACTOR_REQUIRED' as const] };
  add(app, declared, { operator: true }, 'An operator.', (request, reply) => ({
    ...contextOf(deps, request, reply),
    operator: request.operator!,
    session: request.portalSession!,
    idempotencyKey: request.headers['idempotency-key'] as string | undefined,
    url: request.url.split('?', 1)[0]!,
  }));
}

const contextOf = (deps: Deps, request: FastifyRequest, reply: FastifyReply): AccountContext => ({
  ...deps,
  requestId: request.id,
  clientAddress: request.ip,
  request,
  reply,
});

function add<P extends TSchema, Q extends TSchema, B extends TSchema, C>(
  app: FastifyInstance,
  route: Declaration<P, Q, B, C>,
  access: Access,
  who: string,
  makeContext: (request: FastifyRequest, reply: FastifyReply) => C,
): void {
  const hasBody = route.method === 'POST' || route.method === 'PUT' || route.method === 'PATCH';
  const errors: ErrorCode[] = [
    ...ALWAYS,
    'CROSS_SITE_REQUEST',
    ...(route.method === 'GET' ? [] : READS_BODY),
    ...(route.stepUp ? ['STEP_UP_REQUIRED' as const] : []),
    ...(route.errors ?? []),
  ];
  app.route({
    method: route.method,
    url: route.path,
    ...(route.maxBodyBytes ? { bodyLimit: route.maxBodyBytes } : {}),
    config: {
      access,
      errorAnswers: errorAnswersOf(errors),
      isDocumented: true,
      audience: 'portal',
      ...(route.stepUp ? { stepUp: route.stepUp } : {}),
    },
    schema: {
      ...(route.params ? { params: route.params } : {}),
      querystring: route.query ?? NO_QUERY,
      ...(hasBody ? { body: route.body ?? NO_BODY } : {}),
      response: successesOf(route.answers),
      ...documentationOf(route, access, who),
    },
    ...(hasBody ? { preValidation: emptyBodyIsObject } : {}),
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const { params, query, body } = request as never as { params: Static<P>; query: Static<Q>; body: Static<B> };
      const answer = await route.handler(makeContext(request, reply), { params, query, body });
      if (answer.isReplay) reply.header('idempotent-replayed', 'true');
      return reply.code(answer.status).send({ success: true, data: answer.data });
    },
  });
}

const documentationOf = (
  { method, path, summary }: Pick<Declaration<TSchema, TSchema, TSchema, never>, 'method' | 'path' | 'summary'>,
  access: Access,
  description: string,
): Record<string, unknown> => ({
  summary,
  description,
  tags: [path.startsWith('/operator') ? 'Console' : 'Account'],
  operationId: operationId(method, path),
  security: 'visitor' in access ? [] : [{ session: [] }],
});
