import { createHmac } from 'node:crypto';
import type { Deps } from '../../core/context.ts';
import { iso } from '../../core/http/wire.ts';
import { mailAccount } from './account-mail.ts';
import { findAccount } from './account-queries.ts';
import type { AccountContext } from './add-account-route.ts';
import { SESSION_LIFE_MS } from './read-session.ts';
import { endOneSession } from './end-sessions.ts';
import { deleteSessionByToken, updateLastSignIn, updateSessionProof, upsertKnownDevice } from './session-queries.ts';

interface SignIn {
  userId: string;
  hasSecondFactor: boolean;
  /** Does it count as a proof of who this is? A password alone does only where there is nothing better. */
  isProof: boolean;
}

/**
 * Notes how a session that better-auth has just begun was begun, and ends the one that the browser had before. False: the
 * account is disabled, and there is no session.
 */
export async function finishSignIn(
  ctx: AccountContext & { session: { id: string; userId: string } | null },
  token: string,
  signIn: SignIn,
): Promise<boolean> {
  const now = ctx.clock.now();
  const { userId, hasSecondFactor, isProof } = signIn;
  const account = await findAccount(ctx.system.db, userId);
  if (!account || account.disabledAt) {
    await deleteSessionByToken(ctx.system.db, token);
    return false;
  }
  // Its times by the database's clock, by which it is judged.
  const expiresAt = new Date(now.getTime() + SESSION_LIFE_MS);
  const times = { createdAt: now, lastSeenAt: now, expiresAt };
  await updateSessionProof(ctx.system.db, { token }, { hasSecondFactor, steppedUpAt: isProof ? now : null, ...times });
  const before = ctx.session;
  if (before) await ctx.system.transaction((trx) => endOneSession(trx, before.userId, before.id));
  await noteSignIn(ctx, userId);
  return true;
}

/** Writes the sign-in down, and tells the person of one from a device or place that is new. ASVS 6.3.5. */
export async function noteSignIn(ctx: AccountContext, userId: string): Promise<void> {
  const now = ctx.clock.now();
  const device = (ctx.request.headers['user-agent'] ?? '').replace(/[^\x20-\x7e]/g, '?').slice(0, 200);
  await updateLastSignIn(ctx.system.db, userId, now);
  const hash = createHmac('sha256', ctx.keyring.current('portal-guesses').key)
    .update(`${userId}\n${device}\n${placeOf(ctx.clientAddress)}`)
    .digest();
  const { isNew, isFirst } = await upsertKnownDevice(ctx.system.db, userId, hash, now);
  ctx.log.info('signed in', { requestId: ctx.requestId, clientAddress: ctx.clientAddress, account: userId });
  if (isNew && !isFirst) await tell(ctx, userId, 'new_device', ctx.clientAddress, device || '?');
}

/** Tells a person by mail what was done to their account. */
export async function tell(
  deps: Pick<Deps, 'system' | 'config' | 'log' | 'clock'>,
  userId: string,
  text: 'password_changed' | 'factor_changed' | 'factors_reset' | 'new_device' | 'recovery_used',
  address: string,
  device = '',
): Promise<void> {
  const account = await findAccount(deps.system.db, userId);
  if (!account) return;
  const time = `${iso(deps.clock.now()).slice(0, 16).replace('T', ' ')} UTC`;
  mailAccount(deps, account, text, { time, address, device });
}

/** A network rather than an address: those of mobile phones change by the hour. */
const placeOf = (address: string): string =>
  address.includes(':') ? address.split(':').slice(0, 3).join(':') : address.split('.').slice(0, 2).join('.');
