import type { FastifyRequest } from 'fastify';
import type { Deps, Environment } from '../../core/context.ts';
import { ApiError } from '../../core/errors.ts';
import { RateLimiter } from '../../core/rate-limit.ts';
import { readCredentials } from './browser-credentials.ts';
import { checkOwnPage } from './check-own-page.ts';
import { LinkFinder, type HostedLink } from './find-link.ts';
import type { Credentials } from './flow/visit.ts';
import { noSession } from './sessions.ts';

const WRONG_TOKENS_PER_MINUTE = 60;
/** Reloads of a person, and of all behind one address who have the same link. */
const TRADES_PER_MINUTE = 120;
/** Photos of a document, with those that were blurred. */
const UPLOADS_PER_MINUTE = 20;
/** A page that polls makes 20 calls a minute, a person typing an amount some more. */
const CALLS_PER_MINUTE = 240;

/** How a call of a stranger's browser gets to a link: by its token, or by a session that it holds. */
export interface Doors {
  finder: LinkFinder;
  isHttps: boolean;
  pinnedOf(request: FastifyRequest): Environment | undefined;
  findByToken(request: FastifyRequest, call: { linkId: string; token: string }): Promise<HostedLink | undefined>;
  /** 429 when an address trades the token of one link too often: a session is written each time. */
  takeTrade(request: FastifyRequest, linkId: string): void;
  /** 429 when megabytes are sent too often. */
  takeUpload(request: FastifyRequest, linkId: string): void;
  /** The link and what the browser shows for it; 401 when it shows nothing, 429 when it calls too often. */
  enter(request: FastifyRequest): Promise<{ found: HostedLink; credentials: Credentials }>;
}

export function openDoors(deps: Deps): Doors {
  const isHttps = deps.config.widgetUrl.protocol === 'https:';
  const finder = new LinkFinder(deps);
  const limiter = new RateLimiter({ maxEntries: 10_000 });
  const pinnedOf = (request: FastifyRequest): Environment | undefined =>
    deps.config.hosts.get((request.headers.host ?? '').toLowerCase().replace(/:\d+$/, ''));
  const take = (key: string, bucket: string, limit: number): void => {
    const { allowed, resetSeconds } = limiter.take(key, bucket, deps.clock.nowMs(), limit);
    if (allowed) return;
    throw new ApiError('RATE_LIMIT_EXCEEDED', `Too many tries. Try again in ${resetSeconds} s.`, {
      retryAfterSeconds: resetSeconds,
    });
  };
  return {
    finder,
    isHttps,
    pinnedOf,
    async findByToken(request, { linkId, token }) {
      const found = await finder.findByToken(linkId, token, pinnedOf(request));
      // Guessing a 256-bit token is hopeless; counting wrong ones by address only bounds what trying costs us.
      if (!found) take(request.ip, 'wrong-token', WRONG_TOKENS_PER_MINUTE);
      return found;
    },
    takeTrade: (request, linkId) => take(`${request.ip} ${linkId}`, 'trade', TRADES_PER_MINUTE),
    takeUpload: (request, linkId) => take(`${request.ip} ${linkId}`, 'upload', UPLOADS_PER_MINUTE),
    async enter(request) {
      checkOwnPage(request, deps);
      const { linkId } = request.params as { linkId: string };
      const credentials = readCredentials(request, linkId, isHttps);
      if (!credentials) throw noSession();
      take(`${request.ip} ${linkId}`, 'page', CALLS_PER_MINUTE);
      const found = await finder.find(linkId, pinnedOf(request));
      if (!found) throw noSession();
      return { found, credentials };
    },
  };
}
