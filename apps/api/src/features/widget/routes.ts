import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderShell } from '@m2m/widget/shell';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { ApiError, notFound } from '../../core/errors.ts';
import { MissingBuildError, serveHashedFiles } from '../../core/http/static-files.ts';
import { Body } from '../../core/http/wire.ts';
import { RateLimiter } from '../../core/rate-limit.ts';
import type { PartnerFace } from '../partners/index.ts';
import { LinkFinder } from './find-link.ts';
import { noSession, openSession, ownerTime, readSession, stateOf, wishesOf } from './service.ts';

const DIST = join(import.meta.dirname, '../../../../widget/dist');
const WRONG_TOKENS_PER_MINUTE = 60;

const LinkId = Type.String({ maxLength: 120 });
const Token = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$', wants: 'the 43 characters after # in the link' });
const PeekBody = Body({ linkId: LinkId, token: Token });
const SessionBody = Body({
  linkId: LinkId,
  flow: Type.String({ maxLength: 64 }),
  token: Token,
  nonce: Type.String({ pattern: '^[A-Za-z0-9_-]{16,64}$' }),
  language: Type.Enum(['en', 'es']),
  gesture: Body({
    isTrusted: Type.Boolean(),
    msSinceLoad: Type.Number({ minimum: 0 }),
    visible: Type.Boolean(),
    webdriver: Type.Boolean(),
  }),
});

type Session = { linkId: string; token: string; nonce: string; language: string; gesture: Parameters<typeof openSession>[2]['gesture'] };

/** The hosted page and its calls. Same envelopes and codes as the API, kept out of `openapi.json`. */
export function widgetRoutes(app: FastifyInstance, deps: Deps): void {
  const template = readTemplate();
  serveHashedFiles(app, '/w/assets', join(DIST, 'assets'));
  const finder = new LinkFinder(deps);
  const wrongTokens = new RateLimiter({ maxEntries: 10_000 });
  const isHttps = deps.config.widgetUrl.protocol === 'https:';
  const config = { access: { public: true } as const };

  const pinnedOf = (request: FastifyRequest) => deps.config.hosts.get((request.headers.host ?? '').toLowerCase().replace(/:\d+$/, ''));

  /** Guessing a 256-bit token is hopeless; this only bounds what trying costs us. */
  const countWrongToken = (request: FastifyRequest): void => {
    const { allowed, resetSeconds } = wrongTokens.take(request.ip, 'wrong-token', deps.clock.nowMs(), WRONG_TOKENS_PER_MINUTE);
    if (!allowed) throw new ApiError('RATE_LIMIT_EXCEEDED', `Too many tries. Try again in ${resetSeconds} s.`, { retryAfterSeconds: resetSeconds });
  };

  // GET and HEAD change nothing, and look alike for every link id, existing or not.
  app.route({
    method: ['GET', 'HEAD'],
    url: '/:linkId(^link_[a-z0-9]{2,24}_[a-z0-9]{1,80}$)/:flow',
    config,
    handler: async (request, reply) => {
      const face = await finder.face((request.params as { linkId: string }).linkId, pinnedOf(request));
      const language = face?.defaultLanguage === 'en' || face?.defaultLanguage === 'es' ? face.defaultLanguage : languageOf(request);
      const html = renderShell(template, {
        language,
        theme: face?.theme === 'light' || face?.theme === 'dark' ? face.theme : 'auto',
        partnerName: face?.displayName ?? '',
        primaryColor: face?.primaryColor ?? '',
        logoUrl: face?.logoUrl ?? '',
      });
      return reply.headers(pageHeaders(face, isHttps)).header('content-language', language).type('text/html; charset=utf-8').send(html);
    },
  });

  app.post('/w/peek', { config, schema: { body: PeekBody } }, async (request) => {
    checkOwnPage(request, deps);
    const { linkId, token } = request.body as { linkId: string; token: string };
    const found = await finder.findByToken(linkId, token, pinnedOf(request));
    if (!found) {
      countWrongToken(request);
      return { success: true, data: { state: 'unknown' } };
    }
    const { link, face } = found;
    return { success: true, data: { state: stateOf(link, face, ownerTime(deps, face)), ...wishesOf(link, face) } };
  });

  app.post('/w/session', { config, schema: { body: SessionBody } }, async (request, reply) => {
    checkOwnPage(request, deps);
    const { linkId, token, nonce, gesture, language } = request.body as Session;
    const found = await finder.findByToken(linkId, token, pinnedOf(request));
    if (!found) {
      countWrongToken(request);
      throw notFound();
    }
    const secFetchSite = request.headers['sec-fetch-site'] as string | undefined;
    const userAgent = (request.headers['user-agent'] ?? '').slice(0, 400);
    const { session, view } = await openSession(deps, found, { token, nonce, gesture, language, userAgent, secFetchSite });
    setCookie(reply, linkId, session, isHttps);
    return reply.code(201).send({ success: true, data: view });
  });

  app.get('/w/links/:linkId', { config }, async (request) => {
    checkOwnPage(request, deps);
    const { linkId } = request.params as { linkId: string };
    const session = readCookie(request, linkId, isHttps);
    const found = session === undefined ? undefined : await finder.find(linkId, pinnedOf(request));
    if (!found || session === undefined) throw noSession();
    return { success: true, data: await readSession(deps, found, session) };
  });
}

function readTemplate(): string {
  try {
    return readFileSync(join(DIST, 'index.html'), 'utf8');
  } catch {
    throw new MissingBuildError('The hosted page is not built. Run: npm run build');
  }
}

/** A call must come from our own page: a header that no form can set, and no other site behind it. */
function checkOwnPage(request: FastifyRequest, deps: Deps): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isForeign = origin !== undefined && origin !== deps.config.widgetUrl.origin && hostOf(origin) !== host;
  if (request.headers['x-m2m-widget'] !== '1' || isForeign || site === 'cross-site' || site === 'same-site') {
    throw new ApiError('CROSS_SITE_REQUEST', 'This call is made by the hosted page only.');
  }
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

const languageOf = (request: FastifyRequest): 'en' | 'es' => {
  const first = /\b(en|es)\b/i.exec(request.headers['accept-language'] ?? '')?.[1];
  return first?.toLowerCase() === 'es' ? 'es' : 'en';
};

function pageHeaders(face: PartnerFace | undefined, isHttps: boolean): Record<string, string> {
  const ancestors = face && face.allowedOrigins.length > 0 ? face.allowedOrigins.join(' ') : "'none'";
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "font-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${ancestors}`,
      "require-trusted-types-for 'script'",
      ...(isHttps ? ['upgrade-insecure-requests'] : []),
    ].join('; '),
    'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(self), accelerometer=(), gyroscope=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-robots-tag': 'noindex, nofollow, noarchive, nosnippet',
    vary: 'accept-language',
  };
}

/** One cookie a link, so that two links can be open in one browser. Plain http happens on loopback only. */
const cookieName = (linkId: string, isHttps: boolean): string => `${isHttps ? '__Host-' : ''}m2m-${linkId.slice(-12)}`;

function setCookie(reply: FastifyReply, linkId: string, session: string, isHttps: boolean): void {
  const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=3600${isHttps ? '; Secure' : ''}`;
  reply.header('set-cookie', `${cookieName(linkId, isHttps)}=${session}; ${flags}`);
}

function readCookie(request: FastifyRequest, linkId: string, isHttps: boolean): string | undefined {
  const name = cookieName(linkId, isHttps);
  const pair = (request.headers.cookie ?? '').split(/; */).find((part) => part.startsWith(`${name}=`));
  const value = pair?.slice(name.length + 1);
  return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : undefined;
}
