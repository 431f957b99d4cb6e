import type { FastifyRequest } from 'fastify';
import type { Deps, PortalSession } from '../../core/context.ts';
import { STEP_UP_LIFE_MS } from '../../core/http/step-up.ts';
import { readSignedValue } from './auth-secret.ts';
import { cookieName, readCookie } from './cookies.ts';
import { findSession, updateSessionSeen, type SessionRow } from './session-queries.ts';

/** A session that nobody used for so long is over; in any case it is after SESSION_LIFE_MS. */
export const IDLE_MS = 60 * 60_000;
export const SESSION_LIFE_MS = 12 * 60 * 60_000;
/** Written as seen at most so often. */
const SEEN_STEP_MS = 30_000;

/** The session of the request's cookie, asked of the database each time: what ended a moment ago is none. */
export async function readSession(request: FastifyRequest, deps: Deps): Promise<PortalSession | undefined> {
  const cookie = readCookie(request, cookieName('session', deps.config));
  const token = cookie === undefined ? undefined : readSignedValue(deps.keyring, cookie);
  return token === undefined ? undefined : judge(deps, await findSession(deps.system.db, { token }, deps.clock.now()));
}

/** The same by id, for what was derived from it. */
export async function readSessionById(deps: Deps, id: string): Promise<PortalSession | undefined> {
  return judge(deps, await findSession(deps.system.db, { id }, deps.clock.now()));
}

async function judge(deps: Deps, row: SessionRow | undefined): Promise<PortalSession | undefined> {
  if (!row) return undefined;
  const nowMs = deps.clock.nowMs();
  const seenAtMs = (row.lastSeenAt ?? row.createdAt).getTime();
  if (seenAtMs + IDLE_MS <= nowMs) return undefined;
  if (seenAtMs + SEEN_STEP_MS < nowMs) await updateSessionSeen(deps.system.db, row.id, deps.clock.now());
  const { id, userId, email, name, language, createdAt, userCreatedAt, hasSecondFactor } = row;
  return {
    id,
    userId,
    email,
    name,
    language,
    createdAt,
    userCreatedAt,
    hasSecondFactor,
    stepUp: {
      steppedUpUntilMs: row.steppedUpAt ? row.steppedUpAt.getTime() + STEP_UP_LIFE_MS : 0,
      methods: methodsOf(row),
    },
    viewAs: row.viewedPartnerId && row.viewEndsAt ? { partnerId: row.viewedPartnerId, until: row.viewEndsAt } : null,
  };
}

/** Whoever has a second factor proves it with that; a password alone counts only where there is nothing better. */
function methodsOf({ hasPasskey, hasTotp, hasPassword }: SessionRow): string[] {
  const methods = [...(hasPasskey ? ['passkey'] : []), ...(hasTotp ? ['totp', 'recovery'] : [])];
  return methods.length === 0 && hasPassword ? ['password'] : methods;
}
