import type { ChangeFeed } from '../../core/changes.ts';
import type { Deps } from '../../core/context.ts';
import type { HttpServer } from '../../core/http/server.ts';
import { ApiError, notFound } from '../../core/errors.ts';
import { pingDatabase } from './queries.ts';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** `healthz`: the process runs. `readyz`: it may get traffic. `metrics`: on loopback only, or on its own port. */
export function healthRoutes(app: HttpServer, deps: Deps, feed: ChangeFeed): void {
  const config = { access: { public: true } as const };

  app.get('/healthz', { config }, async () => ({ status: 'ok' }));

  app.get('/readyz', { config }, async () => {
    if (app.isDraining() || !feed.isFresh()) throw notReady();
    await pingDatabase(deps.app.statement);
    return { status: 'ready' };
  });

  app.get('/metrics', { config }, async (request, reply) => {
    const { headers } = request;
    // A proxy on this machine calls from loopback too, and brings the internet with it.
    const isProxied =
      headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined || headers.via !== undefined;
    const isLocal = LOOPBACK.test(request.ip) && LOOPBACK.test(request.socket.remoteAddress ?? '');
    if (deps.config.metricsPort !== undefined || isProxied || !isLocal) throw notFound();
    return reply.type(deps.metrics.registry.contentType).send(await deps.metrics.registry.metrics());
  });
}

const notReady = (): ApiError =>
  new ApiError('SERVICE_UNAVAILABLE', 'Not ready: starting, stopping, or the database does not answer.', {
    retryAfterSeconds: 1,
  });
