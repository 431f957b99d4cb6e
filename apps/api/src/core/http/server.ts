import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Deps, Environment, Principal } from '../context.ts';
import { isDatabaseUnavailable } from '../db/connect.ts';
import { ApiError } from '../errors.ts';
import { newId } from '../ids.ts';
import { errorFields } from '../log.ts';
import type { RateDecision } from '../rate-limit.ts';
import { parseStrictJson, StrictJsonError } from '../strict-json.ts';
import { checkHead } from './guards.ts';
import { checkSandboxOnly } from './route.ts';
import { compileValidator, refuse } from './validation.ts';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null;
    isReplay: boolean;
    errorCode: string | undefined;
    rateVerdict: RateVerdict | undefined;
    rateBucket: 'create' | 'default';
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

export interface HttpOptions {
  /** Returns the caller or throws; never answers 401 when the database could not be asked. */
  authenticate(credentials: Credentials, route: string): Promise<Principal> | Principal;
  /** Counts one request of the caller and says whether it may go on. */
  takeRate(principal: Principal, bucket: 'create' | 'default'): RateVerdict;
}

const BODY_LIMIT_BYTES = 256 * 1024;

const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** The HTTP edge: head and body checks, authentication, limits, envelopes, one log line per request. */
export function buildHttp(deps: Deps, options: HttpOptions): FastifyInstance & { drain(): Promise<void> } {
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
    frameworkErrors: (error, request, reply) => sendError(error, request, reply as unknown as FastifyReply),
    serverFactory: (handler) => strictServer(handler),
  });
  app.setValidatorCompiler(compileValidator as never);
  app.decorateRequest('principal', null);
  app.decorateRequest('isReplay', false);
  app.decorateRequest('errorCode', undefined);
  app.decorateRequest('rateVerdict', undefined);
  app.decorateRequest('rateBucket', 'default');
  acceptOnlyJson(app);

  const methodsOf = declaredMethods(app);
  let isDraining = false;

  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    reply.header('x-request-id', request.id);
    checkHead(request.raw);
    const { access, isCreateBucket, isSandboxOnly } = request.routeOptions.config;
    if (!access || 'public' in access) return;
    const principal = await options.authenticate(credentialsOf(request, config.hosts), request.routeOptions.url ?? '');
    request.principal = principal;
    request.rateBucket = isCreateBucket ? 'create' : 'default';
    // Every authenticated request counts, also one that is refused for its scope.
    const verdict = options.takeRate(principal, request.rateBucket);
    request.rateVerdict = verdict;
    checkSandboxOnly(isSandboxOnly, principal.environment);
    if ('scope' in access && !principal.scopes.has(access.scope)) {
      throw new ApiError('INSUFFICIENT_SCOPE', `This key lacks the scope ${access.scope}. Use a key that has it, or make one.`, {
        details: [{ path: 'X-API-Key', message: `needs the scope ${access.scope}`, scope: access.scope }],
      });
    }
    if (!verdict.allowed) {
      throw new ApiError(
        'RATE_LIMIT_EXCEEDED',
        `More than ${verdict.limit} requests in a minute. Try again in ${verdict.resetSeconds} s.`,
        { retryAfterSeconds: verdict.resetSeconds },
      );
    }
  });

  // An empty body counts as {} where every field is optional, with or without a content type.
  app.addHook('preValidation', async (request) => {
    if (request.body === undefined && request.method !== 'GET' && request.method !== 'DELETE') request.body = {};
  });

  app.addHook('onSend', async (request, reply) => {
    if (request.rateVerdict) reply.headers(rateHeaders(request.rateBucket, request.rateVerdict));
    if (isDraining) reply.header('connection', 'close');
  });

  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    if (route === '/healthz' || route === '/readyz' || route === '/metrics') return;
    log.info('request', {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime * 100) / 100,
      clientAddress: request.ip,
      userAgent: plainUserAgent(request.headers['user-agent']),
      ...(request.principal && {
        partner: request.principal.partner.slug,
        environment: request.principal.environment,
        keyId: request.principal.keyId,
      }),
      ...(request.errorCode && { code: request.errorCode }),
      ...(request.isReplay && { isReplay: true }),
    });
  });

  app.setNotFoundHandler((request) => {
    const allowed = methodsOf(request.url.split('?', 1)[0]!);
    if (allowed.length > 0 && !allowed.includes(request.method)) throw methodNotAllowed(request.method, allowed);
    throw new ApiError('RESOURCE_NOT_FOUND', 'Resource not found');
  });

  const sendError = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const known = toApiError(error);
    if (known.status >= 500) {
      log.error('request failed', { requestId: request.id, route: request.routeOptions?.url ?? 'none', error: errorFields(error) });
    }
    request.errorCode = known.code;
    const { code, message, details } = known;
    return reply
      .code(known.status)
      .headers({ 'x-request-id': request.id, ...known.headers })
      .type('application/json; charset=utf-8')
      .serializer(JSON.stringify)
      .send({ success: false, code, message, error: { code, message, details }, requestId: request.id });
  };
  app.setErrorHandler(sendError);

  return Object.assign(app, {
    /** Answers what is under way, tells keep-alive clients to go, then closes. */
    async drain() {
      isDraining = true;
      await new Promise((resolve) => setTimeout(resolve, 300));
      app.server.closeIdleConnections();
      await app.close();
    },
  });
}

function strictServer(handler: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 2_000,
      requireHostHeader: true,
    },
    (request, response) => {
      if (request.method === 'TRACE') return refuseTrace(response);
      handler(request, response);
    },
  );
  server.maxHeadersCount = 100;
  server.maxRequestsPerSocket = 0;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return socket.destroy();
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : error.code === 'HPE_INVALID_METHOD' ? '405 Method Not Allowed' : '400 Bad Request';
    const code = status.startsWith('405') ? 'METHOD_NOT_ALLOWED' : 'INVALID_REQUEST';
    const message = 'The request is not valid HTTP.';
    const requestId = newId('req');
    const body = JSON.stringify({ success: false, code, message, error: { code, message, details: [] }, requestId });
    socket.end(
      `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\nX-Request-Id: ${requestId}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  });
  return server;
}

function refuseTrace(response: ServerResponse): void {
  const requestId = newId('req');
  const [code, message] = ['METHOD_NOT_ALLOWED', 'TRACE is not allowed.'];
  const body = JSON.stringify({ success: false, code, message, error: { code, message, details: [] }, requestId });
  response.writeHead(405, { ...SECURITY_HEADERS, 'content-type': 'application/json; charset=utf-8', 'x-request-id': requestId, allow: 'GET' });
  response.end(body);
}

/** One content type, read strictly; everything else is 415. */
function acceptOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(/^application\/json(?:;|$)/, { parseAs: 'buffer' }, (request, body, done) => {
    const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
    if (charset && !/^utf-?8$/i.test(charset)) {
      return done(new ApiError('UNSUPPORTED_MEDIA_TYPE', 'Send the body as UTF-8.'));
    }
    if (body.length === 0) return done(null, {});
    try {
      done(null, parseStrictJson(body as Buffer));
    } catch (error) {
      if (!(error instanceof StrictJsonError)) return done(error as Error);
      done(refuse([{ path: error.path, message: error.message }]));
    }
  });
}

/** Which methods a path has, to answer 405 with `Allow`. Also the place that refuses a route without access. */
function declaredMethods(app: FastifyInstance): (path: string) => string[] {
  const patterns = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  app.addHook('onRoute', (route) => {
    if (!route.config?.access) {
      throw new Error(`${String(route.method)} ${route.url} declares neither a scope nor anyKey nor public`);
    }
    const source = route.url.replace(/\.(?=\w)/g, '\\.').replace(/:(\w+)(\([^/]*\))?/g, (_, __, own?: string) => own?.replace(/[\^$]/g, '') ?? '([^/]+)');
    const entry = patterns.get(route.url) ?? { pattern: new RegExp(`^${source.replace('*', '.*')}$`), methods: new Set() };
    for (const method of [route.method].flat()) entry.methods.add(method);
    patterns.set(route.url, entry);
  });
  return (path) => {
    const methods = new Set<string>();
    for (const entry of patterns.values()) {
      if (entry.pattern.test(path)) for (const method of entry.methods) methods.add(method);
    }
    return [...methods].sort();
  };
}

const methodNotAllowed = (method: string, allowed: string[]): ApiError =>
  new ApiError('METHOD_NOT_ALLOWED', `${method} is not allowed here. Allowed: ${allowed.join(', ')}.`, {
    headers: { allow: allowed.join(', ') },
  });

function credentialsOf(request: FastifyRequest, hosts: ReadonlyMap<string, Environment>): Credentials {
  const { headers } = request;
  const authorization = headers.authorization;
  return {
    apiKey: headers['x-api-key'] as string | undefined,
    bearer: authorization === undefined ? undefined : (/^Bearer +(.+)$/i.exec(authorization)?.[1] ?? ''),
    url: request.url,
    clientAddress: request.ip,
    userAgent: plainUserAgent(headers['user-agent']),
    pinnedEnvironment: hosts.size === 0 ? undefined : hosts.get((headers.host ?? '').toLowerCase().replace(/:\d+$/, '')),
  };
}

const plainUserAgent = (text: string | undefined): string => (text ?? '').slice(0, 200).replace(/m2m_(test|live)_\w+/g, '[removed]');

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

function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const code = (error as FastifyError | null)?.code;
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new ApiError('PAYLOAD_TOO_LARGE', 'The body is larger than this route accepts.');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new ApiError('UNSUPPORTED_MEDIA_TYPE', 'Send the body as JSON with Content-Type: application/json.');
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return new ApiError('INVALID_REQUEST', 'The request is not valid HTTP: check the URL and Content-Length.');
  }
  if (isDatabaseUnavailable(error)) {
    return new ApiError('SERVICE_UNAVAILABLE', 'The service is not available for a moment. Try again.', {
      retryAfterSeconds: 1,
      cause: error,
    });
  }
  return new ApiError('INTERNAL_ERROR', 'Something went wrong on our side. Tell us the request id.', { cause: error });
}
