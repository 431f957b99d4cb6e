import { totalOf } from '../../ledger/index.ts';
import { isBlocked, isFinal, type OperationState } from './state.ts';

/**
 * What an operation owes the sender, in minor units: everything with fees and taxes when nothing arrived, and of a
 * payout that came back in part, that part at the operation's own rate, rounded down. Issue 5, Cancel.
 */
export function refundOf(state: OperationState): bigint {
  const { amounts, payoutStatus, returnedMinor } = state;
  if (!isFinal(state) || isBlocked(state)) return 0n;
  if (payoutStatus !== 'returned') return totalOf(amounts);
  const returned = returnedMinor ?? 0n;
  return returned >= amounts.receive ? totalOf(amounts) : (returned * amounts.send) / amounts.receive;
}
