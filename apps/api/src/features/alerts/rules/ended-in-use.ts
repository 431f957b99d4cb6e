import type { Finding, WatchedKey } from '../finding.ts';

/** Calls of one secret in the last hour that were refused because key or secret had ended. */
export interface EndedUse {
  secretId: string;
  reason: 'expired' | 'revoked';
  calls: number;
  /** The busiest first. */
  addresses: string[];
  userAgents: string[];
  lastAt: Date;
}

const MOST_SHOWN = 10;

/** An ended key that somebody still calls: one call is enough, since nobody should hold it any more. */
export function judgeEndedInUse(key: WatchedKey, use: EndedUse, now: Date): Finding[] {
  const { secretId, calls, lastAt } = use;
  if (calls < 1) return [];
  const seen = {
    calls,
    addresses: use.addresses.slice(0, MOST_SHOWN),
    userAgents: use.userAgents.slice(0, MOST_SHOWN),
    lastAt: lastAt.toISOString(),
  };
  if (key.revokedAt !== null) return [{ rule: 'revoked_in_use', subject: 'key', details: { what: 'key', ...seen } }];
  if (key.expiresAt !== null && key.expiresAt <= now)
    return [{ rule: 'expired_in_use', subject: 'key', details: seen }];
  // The key works on; a rotation or a leak ended this secret of it.
  return [{ rule: 'revoked_in_use', subject: secretId, details: { what: 'secret', ...seen } }];
}
