import { createHmac } from 'node:crypto';
import type { Deps } from '../../core/context.ts';
import { ApiError } from '../../core/errors.ts';
import { countTry, deleteStale, deleteTries, discountTry, insertUsedCode } from './guess-queries.ts';

type GuessDeps = Pick<Deps, 'keyring' | 'clock' | 'system'>;
/** `account`: passwords of an address of mail, there or not; `code`: second factors of a person; `mail`: mails asked for. */
type What = 'account' | 'code' | 'address' | 'mail';

/** Row 26: at most 10 tries an account, then half an hour without any; an address may stand for a whole office. */
const WINDOW_MS = 30 * 60_000;
const LIMITS: Record<What, number> = { account: 10, code: 10, address: 100, mail: 5 };
/** One in so many tries also clears away what is over. */
const SWEEP_EVERY = 50;
let tries = 0;

/** Neither addresses nor persons stand in the table. */
function subjectOf({ keyring }: Pick<Deps, 'keyring'>, what: What, who: string): Buffer {
  const { key } = keyring.current('portal-guesses');
  return createHmac('sha256', key).update(`${what}\n${who}`).digest();
}

/** An IPv6 address counts by its /64, which is what one subscriber holds. */
const networkOf = (address: string): string =>
  address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;

/**
 * Counts a try at a password or a code, and refuses it with RATE_LIMIT_EXCEEDED when there were too many. `who` may not
 * exist: the answer must not tell. A passkey cannot be guessed and never comes here, so a locked owner still gets in.
 */
export async function takeGuess(
  deps: GuessDeps,
  what: 'account' | 'code',
  who: string,
  clientAddress: string,
): Promise<void> {
  tries += 1;
  if (tries % SWEEP_EVERY === 0) await deleteStale(deps.system.db, deps.clock.now());
  await take(deps, 'address', networkOf(clientAddress));
  await take(deps, what, who);
}

/** Refuses an address that asks for too many mails; false when this account has had enough of them. */
export async function takeMail(deps: GuessDeps, email: string, clientAddress: string): Promise<boolean> {
  await take(deps, 'address', networkOf(clientAddress));
  return take(deps, 'mail', email).then(
    () => true,
    () => false,
  );
}

async function take(deps: GuessDeps, what: What, who: string): Promise<void> {
  const now = deps.clock.now();
  const windowEnd = new Date(now.getTime() + WINDOW_MS);
  const subject = subjectOf(deps, what, who);
  const counted = await countTry(deps.system.db, subject, now, windowEnd);
  if (counted.tries <= LIMITS[what]) return;
  const seconds = Math.max(1, Math.ceil((counted.windowEndsAt.getTime() - now.getTime()) / 1000));
  const message = `Too many tries. Try again in ${Math.ceil(seconds / 60)} minutes, or sign in with a passkey.`;
  throw new ApiError('RATE_LIMIT_EXCEEDED', message, { retryAfterSeconds: seconds });
}

/** After a right password or code. */
export async function forgiveGuesses(
  deps: GuessDeps,
  what: 'account' | 'code',
  who: string,
  clientAddress?: string,
): Promise<void> {
  await deleteTries(deps.system.db, subjectOf(deps, what, who));
  if (clientAddress !== undefined)
    await discountTry(deps.system.db, subjectOf(deps, 'address', networkOf(clientAddress)));
}

/** An app's code as its digits, however a person groups them: what is claimed and what is judged must be the same. */
export const digitsOf = (code: string): string => code.replace(/[\s-]/g, '');

/** A code is good once: claimed before it is judged, so that of two at the same time one loses. */
export function claimCode(deps: GuessDeps, userId: string, code: string): Promise<boolean> {
  const digits = digitsOf(code).toLowerCase();
  const hash = createHmac('sha256', deps.keyring.current('portal-guesses').key).update(`${userId}\n${digits}`).digest();
  return insertUsedCode(deps.system.db, userId, hash, deps.clock.now());
}
