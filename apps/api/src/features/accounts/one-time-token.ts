import type { Deps } from '../../core/context.ts';
import { sha256 } from '../../core/crypto/sha256.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { ApiError } from '../../core/errors.ts';
import { randomBytes } from '../../core/random.ts';
import { insertOneTimeToken } from './account-queries.ts';

export type TokenKind = 'reset' | 'sign_in' | 'welcome';

const MINUTE_MS = 60_000;
/** `reset` as ASVS 6.5.5 has it; `sign_in` is shown on the operator's own terminal; `welcome` waits for a person. */
export const TOKEN_LIFE_MS: Record<TokenKind, number> = {
  reset: 10 * MINUTE_MS,
  sign_in: 15 * MINUTE_MS,
  welcome: 3 * 24 * 60 * MINUTE_MS,
};

/** Where the page of each reads its token: after the `#`, which no server and no log sees. */
const PAGES: Record<TokenKind, string> = { reset: 'reset', sign_in: 'sign-in', welcome: 'reset' };

/** Makes a token that works once, and the address of the page that takes it. Only its hash is kept. */
export async function makeOneTimeLink(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'clock' | 'config'>,
  kind: TokenKind,
  userId: string,
): Promise<{ token: string; url: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const createdAt = deps.clock.now();
  const expiresAt = new Date(createdAt.getTime() + TOKEN_LIFE_MS[kind]);
  await insertOneTimeToken(trx, { tokenHash: sha256(token), kind, userId, createdAt, expiresAt });
  return { token, url: `${deps.config.publicUrl.origin}/portal/${PAGES[kind]}#${token}`, expiresAt };
}

/** One answer for a token that is unknown, used or over. */
export const deadLink = (): ApiError =>
  new ApiError('SIGN_IN_FAILED', 'This link was used already or is over. Ask for a new one.');
