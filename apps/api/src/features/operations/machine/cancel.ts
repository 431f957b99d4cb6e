import type { Draft } from './draft.ts';
import type { Fact } from './fact.ts';
import { isInFlight, type OperationState } from './state.ts';

/** 12 CFR 1005.34: 30 minutes from the payment, by the time at which our server received the request. */
export const CANCEL_WINDOW_MS = 30 * 60_000;

export type CancelVerdict = 'cancelled' | 'requested' | 'deposited' | 'window_closed' | 'final';

const isWaiting = ({ payoutStatus }: OperationState): boolean => ['none', 'queued', 'held'].includes(payoutStatus);

/** What a cancellation received at `receivedAt` would come to. Pure; the page asks it too, for its countdown. */
export function judgeCancel(
  state: OperationState,
  request: { by: 'partner' | 'user' | 'operator'; receivedAt: Date },
): CancelVerdict {
  if (state.status === 'completed') return 'deposited';
  if (state.status === 'failed' || state.status === 'cancelled') return 'final';
  const isWithin = state.paidAt === null || request.receivedAt.getTime() <= state.paidAt.getTime() + CANCEL_WINDOW_MS;
  const mayLater = request.by === 'operator' && isWaiting(state);
  // Asked for before: the same answer again.
  if (state.cancelRequestedAt === null && !isWithin && !mayLater) return 'window_closed';
  const mustWait = isInFlight(state) || state.holdReason === 'screening';
  return mustWait ? 'requested' : 'cancelled';
}

export function onCancel(draft: Draft, fact: Extract<Fact, { kind: 'cancel' }>): CancelVerdict {
  const verdict = judgeCancel(draft.state, fact);
  const request = {
    cancelRequestedAt: fact.receivedAt,
    cancelledBy: fact.by,
    cancelReason: fact.reason ?? null,
  };
  if (verdict === 'cancelled') draft.end({ status: 'cancelled', ...request });
  if (verdict === 'requested' && draft.state.cancelRequestedAt === null) draft.step(request);
  return verdict;
}
