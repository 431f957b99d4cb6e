import type { ApiKeyRow } from './queries.ts';

export const KEY_STATES = ['active', 'disabled', 'expired', 'revoked'] as const;
export type KeyState = (typeof KEY_STATES)[number];

/** What a key is now; the gravest counts. */
export function keyState(
  { revokedAt, disabledAt, expiresAt }: Pick<ApiKeyRow, 'revokedAt' | 'disabledAt' | 'expiresAt'>,
  now: Date,
): KeyState {
  if (revokedAt) return 'revoked';
  if (disabledAt) return 'disabled';
  return expiresAt && expiresAt <= now ? 'expired' : 'active';
}
