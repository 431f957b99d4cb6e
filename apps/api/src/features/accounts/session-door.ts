import type { FastifyRequest } from 'fastify';
import type { Deps, PortalSession } from '../../core/context.ts';
import { ApiError, notFound } from '../../core/errors.ts';
import type { SessionAccess } from '../../core/http/server.ts';
import { RateLimiter } from '../../core/rate-limit.ts';
import type { Operator } from '../operators/index.ts';
import { requireOwnPage } from './own-page.ts';
import { readSession } from './read-session.ts';
import { findLinkedOperator } from './session-queries.ts';

declare module 'fastify' {
  interface FastifyRequest {
    operator: Operator | undefined;
  }
}

/** Calls a minute: of one address without a session, and of one person. */
const VISITOR_LIMIT = 120;
const ACCOUNT_LIMIT = 600;

export const signInFirst = (): ApiError => new ApiError('UNAUTHORIZED', 'Sign in to the portal first.');

export const secondFactorRequired = (): ApiError =>
  new ApiError(
    'SECOND_FACTOR_REQUIRED',
    'Sign in with a passkey or a code first; set one up under Account if you have none.',
  );

/** Judges calls that bring the portal's cookie: own page, rate, session, and for the console the operator. */
export function openSessionDoor(
  deps: Deps,
): (request: FastifyRequest, access: SessionAccess) => Promise<PortalSession | null> {
  const limiter = new RateLimiter({ maxEntries: 20_000 });
  const take = (who: string, limit: number): void => {
    const { allowed, resetSeconds } = limiter.take(who, 'portal', deps.clock.nowMs(), limit);
    if (!allowed)
      throw new ApiError(
        'RATE_LIMIT_EXCEEDED',
        `More than ${limit} calls in a minute. Try again in ${resetSeconds} s.`,
        {
          retryAfterSeconds: resetSeconds,
        },
      );
  };
  return async (request, access) => {
    requireOwnPage(request, deps.config);
    const session = await readSession(request, deps);
    take(session?.userId ?? request.ip, session ? ACCOUNT_LIMIT : VISITOR_LIMIT);
    if ('visitor' in access) return session ?? null;
    if (!session) throw signInFirst();
    if ('operator' in access) {
      const operator = await findLinkedOperator(deps.system.db, session.userId);
      if (!operator) throw notFound();
      if (!session.hasSecondFactor) throw secondFactorRequired();
      request.operator = operator;
    }
    return session;
  };
}
