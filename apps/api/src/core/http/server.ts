import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Deps, Environment, PortalSession, Principal } from '../context.ts';
import { ApiError, insufficientScope } from '../errors.ts';
import { newId } from '../ids.ts';
import { errorFields, type LogFields } from '../log.ts';
import type { RateDecision } from '../rate-limit.ts';
import { answerUnrouted, declaredMethods } from './declared-methods.ts';
import { checkHead } from './guards.ts';
import { acceptOnlyJson } from './json-body.ts';
import { createNodeServer } from './node-server.ts';
import { RefusedKeyError, type CallingKey } from './refused-key.ts';
import { factsOf, type RequestFacts } from './request-facts.ts';
import { checkSandboxOnly, type Access } from './route.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { requireStepUp } from './step-up.ts';
import { toApiError } from './to-api-error.ts';
import { compileValidator } from './validation.ts';
import { ErrorBody } from './wire.ts';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null;
    /** The session of the portal that a call with its cookie came in. */
    portalSession: PortalSession | null;
    /** The key that authentication refused, when it is one of ours. */
    refusedKey: CallingKey | null;
    isReplay: boolean;
    errorCode: string | undefined;
    errorPaths: string[] | undefined;
    /** The id of what a success made or changed, when the answer begins with one. */
    answeredId: string | undefined;
  }
}

/** One counted request: the limiter's decision and the limit that it was judged by. */
export interface RateVerdict extends RateDecision {
  limit: number;
}

/** What a request shows of its caller. */
export interface Credentials {
  apiKey: string | undefined;
  bearer: string | undefined;
  /** Path and query as sent: a key found in it is refused, whatever else is sent. */
  url: string;
  clientAddress: string;
  userAgent: string;
  /** The environment that the operator pinned this host name to. */
  pinnedEnvironment: Environment | undefined;
}

/** What a call with the portal's cookie is to come with. */
export type SessionAccess = Extract<Access, { visitor: true } | { account: true } | { operator: true }>;

export interface HttpOptions {
  /** Returns the caller or throws; never answers 401 when the database could not be asked. */
  authenticate(credentials: Credentials, route: string): Promise<Principal> | Principal;
  /**
   * Judges a call of the portal's own pages: that it comes from them, and whose session it is in. Without it such a route
   * answers nobody.
   */
  authenticateSession?(request: FastifyRequest, access: SessionAccess): Promise<PortalSession | null>;
  /** Counts one request of the caller and says whether it may go on. */
  takeRate(principal: Principal, bucket: 'create' | 'default'): RateVerdict;
  /** Hears of every finished request whose key is one of ours, refused or not; must be cheap and must not throw. */
  recordRequest?(facts: RequestFacts): void;
}

const BODY_LIMIT_BYTES = 256 * 1024;

export type HttpServer = FastifyInstance & { drain(): Promise<void>; isDraining(): boolean };

/** The HTTP edge: head and body checks, authentication, limits, envelopes, one log line per request. */
export function buildHttp(deps: Deps, options: HttpOptions): HttpServer {
  const { config, log, metrics } = deps;
  const headers = {
    ...SECURITY_HEADERS,
    ...(config.publicUrl.protocol === 'https:'
      ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
      : {}),
  };
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    genReqId: () => newId('req'),
    return503OnClosing: false,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: false },
    frameworkErrors: (error, request, reply) => {
      // Before any hook: a URL that cannot be decoded.
      log.info('request refused', {
        requestId: request.id,
        method: request.method,
        code: error.code,
        clientAddress: request.ip,
      });
      reply.headers(headers);
      sendError(error, request, reply as unknown as FastifyReply);
    },
    serverFactory: (handler) => createNodeServer(handler, log),
  });
  app.addSchema(ErrorBody);
  app.setValidatorCompiler(compileValidator as never);
  app.decorateRequest('principal', null);
  app.decorateRequest('portalSession', null);
  app.decorateRequest('refusedKey', null);
  app.decorateRequest('isReplay', false);
  app.decorateRequest('errorCode', undefined);
  app.decorateRequest('errorPaths', undefined);
  app.decorateRequest('answeredId', undefined);
  acceptOnlyJson(app);

  const methodsOf = declaredMethods(app);
  let isDraining = false;

  // Hooks are callbacks: an async one costs a promise per request, and most requests wait for nothing.
  app.addHook('onRequest', (request, reply, done) => {
    try {
      reply.headers(headers);
      reply.header('x-request-id', request.id);
      if (isDraining) reply.header('connection', 'close');
      checkHead(request.raw);
      // Here rather than in the not-found handler, which fastify reaches only after it has judged the body.
      if (request.is404) throw answerUnrouted(request.method, methodsOf(request.url.split('?', 1)[0]!));
      // What an empty body calls itself does not matter.
      if (request.headers['content-length'] === '0') delete request.headers['content-type'];
      const { access } = request.routeOptions.config;
      if (!access || 'public' in access) return done();
      if ('visitor' in access || 'account' in access || 'operator' in access) {
        admitSession(request, access).then(() => done(), done);
        return;
      }
      const principal = options.authenticate(credentialsOf(request, config.hosts), request.routeOptions.url ?? '');
      if (!(principal instanceof Promise)) {
        admit(request, reply, principal);
        return done();
      }
      principal.then((known) => admit(request, reply, known)).then(() => done(), done);
    } catch (error) {
      done(error as Error);
    }
  });

  const admitSession = async (request: FastifyRequest, access: SessionAccess): Promise<void> => {
    if (!options.authenticateSession) throw new Error('a route of the portal was reached without its session door');
    request.portalSession = await options.authenticateSession(request, access);
    if (request.routeOptions.config.stepUp) requireStepUp(request.portalSession?.stepUp, deps.clock.nowMs());
  };

  /** Counts the request, shows the limits, and lets it pass or not. Every authenticated request counts. */
  const admit = (request: FastifyRequest, reply: FastifyReply, principal: Principal): void => {
    const { access, isCreateBucket, isSandboxOnly, audience, stepUp } = request.routeOptions.config;
    const bucket = isCreateBucket ? 'create' : 'default';
    request.principal = principal;
    const verdict = options.takeRate(principal, bucket);
    reply.headers(rateHeaders(bucket, verdict));
    checkSandboxOnly(isSandboxOnly, principal.environment);
    if (access && 'scope' in access && !principal.scopes.has(access.scope) && !isOwnKey(request, principal)) {
      throw insufficientScope(access.scope);
    }
    if (audience === 'portal' && principal.actor.kind === 'key') throw forMembersOnly();
    if (!verdict.allowed) throw rateLimitExceeded(verdict);
    if (stepUp === 'always' || (stepUp === 'live' && principal.environment === 'live'))
      requireStepUp(principal.stepUp, deps.clock.nowMs());
  };

  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const { principal, errorCode } = request;
    const caller = principal ?? request.refusedKey;
    metrics.requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    if (route === '/healthz' || route === '/readyz' || route === '/metrics') return done();
    const line: LogFields = {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime * 100) / 100,
      clientAddress: request.ip,
      userAgent: plainUserAgent(request.headers['user-agent']),
    };
    if (principal) line.partner = principal.partner.slug;
    if (caller) {
      line.environment = caller.environment;
      line.keyId = caller.keyId;
      // What a key's usage counts and logs is what its holder's programs do, not who looks at it on the portal.
      if (principal === null || principal.actor.kind === 'key')
        options.recordRequest?.(factsOf(request, reply, caller, line.userAgent ?? ''));
    }
    if (request.portalSession) line.account = request.portalSession.userId;
    if (errorCode) line.code = errorCode;
    if (request.isReplay) line.isReplay = true;
    log.info('request', line);
    done();
  });

  app.setNotFoundHandler((request) => {
    throw answerUnrouted(request.method, methodsOf(request.url.split('?', 1)[0]!));
  });

  const sendError = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const known = toApiError(error, request.raw);
    if (known.status >= 500) {
      log.error('request failed', {
        requestId: request.id,
        route: request.routeOptions?.url ?? 'none',
        error: errorFields(error),
      });
    }
    request.errorCode = known.code;
    if (known instanceof RefusedKeyError) request.refusedKey = known.key;
    const { code, message, details } = known;
    request.errorPaths = details.map(({ path }) => path);
    return reply
      .code(known.status)
      .headers({ 'x-request-id': request.id, link: `</docs/errors/${code}>; rel="help"`, ...known.headers })
      .type('application/json; charset=utf-8')
      .serializer(JSON.stringify)
      .send({ success: false, code, message, error: { code, message, details }, requestId: request.id });
  };
  app.setErrorHandler(sendError);

  return Object.assign(app, {
    isDraining: () => isDraining,
    /** Answers what is under way, tells keep-alive clients to go, then closes. */
    async drain() {
      isDraining = true;
      await new Promise((resolve) => setTimeout(resolve, 300));
      app.server.closeIdleConnections();
      await app.close();
    },
  });
}

function credentialsOf(request: FastifyRequest, hosts: ReadonlyMap<string, Environment>): Credentials {
  const { headers } = request;
  const authorization = headers.authorization;
  return {
    apiKey: headers['x-api-key'] as string | undefined,
    bearer: authorization === undefined ? undefined : (/^Bearer +(.+)$/i.exec(authorization)?.[1] ?? ''),
    url: request.url,
    clientAddress: request.ip,
    userAgent: plainUserAgent(headers['user-agent']),
    pinnedEnvironment:
      hosts.size === 0 ? undefined : hosts.get((headers.host ?? '').toLowerCase().replace(/:\d+$/, '')),
  };
}

/** A key that is about itself, on a route that lets it; whether it may is then for the handler to say. */
const isOwnKey = (request: FastifyRequest, principal: Principal): boolean =>
  request.routeOptions.config.isOpenToOwnKey === true &&
  (request.params as { keyId?: string }).keyId === principal.keyId;

const forMembersOnly = (): ApiError =>
  new ApiError('INSUFFICIENT_SCOPE', 'This call is made by signed-in members of a team, not with an API key.', {
    details: [{ path: 'X-API-Key', message: 'is not accepted here.', scope: 'portal' }],
  });

const rateLimitExceeded = ({ limit, resetSeconds }: RateVerdict): ApiError =>
  new ApiError('RATE_LIMIT_EXCEEDED', `More than ${limit} requests in a minute. Try again in ${resetSeconds} s.`, {
    retryAfterSeconds: resetSeconds,
  });

/** Cut, without keys, and without what a terminal would obey. */
function plainUserAgent(text = ''): string {
  const cut = text.length > 200 ? text.slice(0, 200) : text;
  if (!NEEDS_CLEANING.test(cut)) return cut;
  return cut.replace(/(m2m_(test|live)|m2ma|whsec)_[\w-]+/g, '[removed]').replace(/[^\x20-\x7e]/g, '?');
}

const NEEDS_CLEANING = /m2ma?_|whsec_|[^\x20-\x7e]/;

/** The current IETF draft beside the two older spellings; every reset is whole seconds from now. */
function rateHeaders(bucket: string, verdict: RateVerdict): Record<string, string> {
  const { limit, remaining, resetSeconds } = verdict;
  const [l, r, t] = [String(limit), String(remaining), String(resetSeconds)];
  return {
    'ratelimit-policy': `"${bucket}";q=${l};w=60`,
    ratelimit: `"${bucket}";r=${r};t=${t}`,
    'ratelimit-limit': l,
    'ratelimit-remaining': r,
    'ratelimit-reset': t,
    'x-ratelimit-limit': l,
    'x-ratelimit-remaining': r,
    'x-ratelimit-reset': t,
  };
}
