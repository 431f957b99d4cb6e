import type { PayoutAnswer } from '../port.ts';
import type { SandboxPayoutRow } from '../queries.ts';
import { trackingKeyOf } from '../tracking-key.ts';
import { behaviourOf, FIRST_ANSWER_MS, LATE_DEPOSIT_MS, ORDINARY } from './magic.ts';

/** A returned order that was pushed has no magic value that says how much. */
const FULL = 100n;
const RETURN_CODE = 'returned_by_institution';
const SILENT_REJECTION = 'account_not_found';

/**
 * What the sandbox's rail knows of an order at the owner's time `now`: a function of what it was told and of the time
 * that has passed, of nothing else.
 */
export function judgePayout(row: SandboxPayoutRow, now: Date): PayoutAnswer {
  if (row.submittedAt === null) return { result: 'not_found' };
  if (row.recalledAt) return { result: 'recalled' };
  if (row.pushedTo) return pushed(row, row.pushedTo, row.pushedAt!);
  const submittedMs = row.submittedAt.getTime();
  const elapsedMs = now.getTime() - submittedMs;
  const behaviour = behaviourOf(row.outcome);
  const depositedAfter = (ms: number, askAgainAfterMs?: number): PayoutAnswer =>
    elapsedMs < ms
      ? { result: 'submitted', askAgainAfterMs: ms - elapsedMs }
      : deposited(row, new Date(submittedMs + ms), askAgainAfterMs);
  switch (behaviour.kind) {
    case 'settles':
      return depositedAfter(behaviour.afterMs);
    case 'waits':
      return { result: 'submitted' };
    case 'rejects':
      return elapsedMs < FIRST_ANSWER_MS
        ? { result: 'submitted', askAgainAfterMs: FIRST_ANSWER_MS - elapsedMs }
        : { result: 'rejected', code: behaviour.code };
    case 'returns': {
      const returnMs = FIRST_ANSWER_MS + behaviour.afterDepositMs;
      if (elapsedMs < returnMs) return depositedAfter(FIRST_ANSWER_MS, returnMs - elapsedMs);
      return returned(row, new Date(submittedMs + returnMs), behaviour.percent, behaviour.code);
    }
    case 'silent':
      if (elapsedMs < behaviour.forMs) return { result: 'unknown', askAgainAfterMs: behaviour.forMs - elapsedMs };
      return behaviour.end === 'deposited'
        ? deposited(row, new Date(submittedMs + behaviour.forMs))
        : { result: 'rejected', code: SILENT_REJECTION };
    case 'offline':
      return depositedAfter(ORDINARY.afterMs);
    case 'deposit_wins':
      return row.recallAskedAt ? deposited(row, row.recallAskedAt) : depositedAfter(LATE_DEPOSIT_MS);
  }
}

function pushed(row: SandboxPayoutRow, to: 'deposited' | 'rejected' | 'returned', at: Date): PayoutAnswer {
  if (to === 'deposited') return deposited(row, at);
  if (to === 'rejected') return { result: 'rejected', code: SILENT_REJECTION };
  return returned(row, at, FULL, RETURN_CODE);
}

const deposited = (row: SandboxPayoutRow, at: Date, askAgainAfterMs?: number): PayoutAnswer => ({
  result: 'deposited',
  at,
  trackingKey: trackingKeyOf(row.operationId),
  ...(askAgainAfterMs === undefined ? {} : { askAgainAfterMs }),
});

const returned = (row: SandboxPayoutRow, at: Date, percent: bigint, code: string): PayoutAnswer => ({
  result: 'returned',
  minor: (BigInt(row.minor) * percent) / FULL,
  at,
  code,
});
