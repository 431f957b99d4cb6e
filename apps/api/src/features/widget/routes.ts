import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps, Environment } from '../../core/context.ts';
import { ApiError, notFound } from '../../core/errors.ts';
import { MissingBuildError, serveHashedFiles } from '../../core/http/static-files.ts';
import { RateLimiter } from '../../core/rate-limit.ts';
import { checkOwnPage } from './check-own-page.ts';
import { LinkFinder, type HostedLink } from './find-link.ts';
import { languageOf, pageHeaders, renderPage } from './page.ts';
import { PeekBody, SessionBody, type PeekInput, type SessionInput } from './schema.ts';
import { noSession, openSession, ownerTime, readSession, stateOf, wishesOf } from './service.ts';
import { readSessionCookie, setSessionCookie } from './session-cookie.ts';

const DIST = join(import.meta.dirname, '../../../../widget/dist');
const WRONG_TOKENS_PER_MINUTE = 60;
const config = { access: { public: true } as const };

/** The hosted page and its calls. Same envelopes and codes as the API, kept out of `openapi.json`. */
export function widgetRoutes(app: FastifyInstance, deps: Deps): void {
  const isHttps = deps.config.widgetUrl.protocol === 'https:';
  const finder = new LinkFinder(deps);
  const pinnedOf = (request: FastifyRequest): Environment | undefined =>
    deps.config.hosts.get((request.headers.host ?? '').toLowerCase().replace(/:\d+$/, ''));
  addPage(app, { finder, pinnedOf, isHttps });
  addTokenCalls(app, deps, { findByToken: tokenChecker(deps, finder, pinnedOf), isHttps });

  app.route({
    method: 'GET',
    url: '/w/links/:linkId',
    config,
    async handler(request) {
      checkOwnPage(request, deps);
      const { linkId } = request.params as { linkId: string };
      const session = readSessionCookie(request, linkId, isHttps);
      const found = session === undefined ? undefined : await finder.find(linkId, pinnedOf(request));
      if (!found || session === undefined) throw noSession();
      return { success: true, data: await readSession(deps, found, session) };
    },
  });
}

/** GET and HEAD change nothing, and look alike for every link id, existing or not. */
function addPage(
  app: FastifyInstance,
  page: { finder: LinkFinder; pinnedOf(request: FastifyRequest): Environment | undefined; isHttps: boolean },
): void {
  const template = readTemplate();
  serveHashedFiles(app, '/w/assets', join(DIST, 'assets'));
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const face = await page.finder.face((request.params as { linkId: string }).linkId, page.pinnedOf(request));
    const language = languageOf(face, request.headers['accept-language']);
    return reply
      .headers(pageHeaders(face, page.isHttps))
      .header('content-language', language)
      .type('text/html; charset=utf-8')
      .send(renderPage(template, face, language));
  };
  // A link that lost its end on the way gets the page too, which says so in words.
  for (const rest of ['/:flow', '/:flow/', '/', '']) {
    app.route({
      method: ['GET', 'HEAD'],
      url: `/:linkId(^link_[a-z0-9]{2,24}_[a-z0-9]{1,80}$)${rest}`,
      config,
      handler,
    });
  }
}

function readTemplate(): string {
  try {
    return readFileSync(join(DIST, 'index.html'), 'utf8');
  } catch {
    throw new MissingBuildError('The hosted page is not built. Run: npm run build');
  }
}

type FindByToken = (
  request: FastifyRequest,
  call: { linkId: string; token: string },
) => Promise<HostedLink | undefined>;

/** Guessing a 256-bit token is hopeless; counting wrong ones by address only bounds what trying costs us. */
function tokenChecker(
  deps: Deps,
  finder: LinkFinder,
  pinnedOf: (request: FastifyRequest) => Environment | undefined,
): FindByToken {
  const wrongTokens = new RateLimiter({ maxEntries: 10_000 });
  return async (request, { linkId, token }) => {
    const found = await finder.findByToken(linkId, token, pinnedOf(request));
    if (found) return found;
    const verdict = wrongTokens.take(request.ip, 'wrong-token', deps.clock.nowMs(), WRONG_TOKENS_PER_MINUTE);
    if (verdict.allowed) return undefined;
    throw new ApiError('RATE_LIMIT_EXCEEDED', `Too many tries. Try again in ${verdict.resetSeconds} s.`, {
      retryAfterSeconds: verdict.resetSeconds,
    });
  };
}

function addTokenCalls(app: FastifyInstance, deps: Deps, page: { findByToken: FindByToken; isHttps: boolean }): void {
  app.route({
    method: 'POST',
    url: '/w/peek',
    config,
    schema: { body: PeekBody },
    async handler(request) {
      checkOwnPage(request, deps);
      const found = await page.findByToken(request, request.body as PeekInput);
      if (!found) return { success: true, data: { state: 'unknown' } };
      const { link, face } = found;
      return { success: true, data: { state: stateOf(link, face, ownerTime(deps, face)), ...wishesOf(link, face) } };
    },
  });

  app.route({
    method: 'POST',
    url: '/w/session',
    config,
    schema: { body: SessionBody },
    async handler(request, reply) {
      checkOwnPage(request, deps);
      const { token, nonce, gesture, language, linkId } = request.body as SessionInput;
      const found = await page.findByToken(request, { linkId, token });
      if (!found) throw notFound();
      const secFetchSite = request.headers['sec-fetch-site'] as string | undefined;
      const userAgent = (request.headers['user-agent'] ?? '').slice(0, 400);
      const trade = { token, nonce, gesture, language, userAgent, secFetchSite };
      const { session, view } = await openSession(deps, found, trade);
      setSessionCookie(reply, linkId, session, page.isHttps);
      return reply.code(201).send({ success: true, data: view });
    },
  });
}
