import type { FundingAnswer } from '../port.ts';
import type { SandboxFundingRow } from '../queries.ts';
import { FUNDING_MAGIC } from './magic.ts';

/** The `outcome` of manual methods, which have no magic value. */
export const WAITS = 'waits';

/**
 * What the sandbox's provider knows of a funding at the owner's time `now`: a function of what it was told and of the
 * time that has passed, of nothing else.
 */
export function judgeFunding(row: SandboxFundingRow, now: Date, challengeUrl: string): FundingAnswer {
  if (row.voidedAt) return { result: 'voided' };
  if (row.refundedMinor > 0) return { result: 'refunded' };
  const magic = FUNDING_MAGIC.find(({ token }) => token === row.outcome);
  const last4 = magic ? { last4: magic.last4 } : {};
  if (row.capturedAt) return { result: 'captured', ...last4 };
  if (!magic) return { result: row.settled === 'received' ? 'captured' : 'pending' };
  const { behaviour } = magic;
  const elapsedMs = now.getTime() - row.begunAt.getTime();
  switch (behaviour.kind) {
    case 'authorises':
      return { result: 'authorised', ...last4 };
    case 'challenges':
      if (row.settled === 'passed') return { result: 'authorised', ...last4 };
      return row.settled === 'failed'
        ? { result: 'declined', code: 'challenge_failed' }
        : { result: 'redirect', url: challengeUrl };
    case 'captures':
      return elapsedMs >= behaviour.afterMs
        ? { result: 'captured', ...last4 }
        : { result: 'pending', ...last4, askAgainAfterMs: behaviour.afterMs - elapsedMs };
    case 'declines': {
      const { afterMs = 0, code } = behaviour;
      return elapsedMs >= afterMs
        ? { result: 'declined', code }
        : { result: 'pending', ...last4, askAgainAfterMs: afterMs - elapsedMs };
    }
  }
}
