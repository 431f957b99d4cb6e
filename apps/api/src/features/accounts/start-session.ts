import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { newId } from '../../core/ids.ts';
import { randomBytes } from '../../core/random.ts';
import type { AccountContext } from './add-account-route.ts';
import { signValue } from './auth-secret.ts';
import { setCookies } from './call-auth.ts';
import { sessionCookie } from './cookies.ts';
import { SESSION_LIFE_MS } from './read-session.ts';
import { insertSession } from './session-queries.ts';

const MAX_USER_AGENT = 300;

export interface NewSession {
  userId: string;
  hasSecondFactor: boolean;
  /** When this person last proved who they are; null: not in a way that counts. */
  steppedUpAt: Date | null;
}

/** A new session of this browser, with an id and a token of its own. Returns what its cookie is to be. */
export async function startSession(
  trx: DatabaseTransaction,
  ctx: AccountContext,
  session: NewSession,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = ctx.clock.now();
  await insertSession(trx, {
    ...session,
    id: newId('ses'),
    token,
    expiresAt: new Date(now.getTime() + SESSION_LIFE_MS),
    ipAddress: ctx.clientAddress,
    userAgent: (ctx.request.headers['user-agent'] ?? '').slice(0, MAX_USER_AGENT),
    lastSeenAt: now,
    createdAt: now,
    updatedAt: now,
  });
  return token;
}

/** After the transaction: the browser gets its cookie. */
export function keepSession(ctx: AccountContext, token: string): void {
  setCookies(ctx, [sessionCookie(signValue(ctx.keyring, token), SESSION_LIFE_MS / 1000, ctx.config)]);
}
