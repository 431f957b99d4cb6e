import type { Fact } from './fact.ts';
import { isPaidFor } from './payout.ts';
import { isInFlight, type OperationState } from './state.ts';

/** What a sandbox transition may ask for. */
export const TRANSITION_GOALS = ['processing', 'completed', 'failed', 'cancelled'] as const;
export type TransitionGoal = (typeof TRANSITION_GOALS)[number];

/** The code of failures that a sandbox transition asked for. */
export const FORCED_FAILURE = 'forced_in_sandbox';

/**
 * The next fact on the way to a goal, as a provider, a rail or a person would tell it; undefined when the goal cannot be
 * reached from here. Asked again after each fact, until the operation is there. Contract 6.12.
 */
export function planTransition(state: OperationState, goal: TransitionGoal, now: Date): Fact | undefined {
  switch (goal) {
    case 'processing':
      return state.status === 'created' ? towardsSubmission(state) : undefined;
    case 'completed':
      if (state.status === 'created') return towardsSubmission(state);
      if (!isInFlight(state)) return undefined;
      return rail({ result: 'deposited', at: now, trackingKey: `SANDBOX${now.getTime()}` });
    case 'failed':
      if (state.status === 'created' && !isPaidFor(state))
        return { kind: 'funding', act: 'status', answer: { result: 'declined', code: FORCED_FAILURE } };
      if (state.status === 'created') return towardsSubmission(state);
      if (isInFlight(state)) return rail({ result: 'rejected', code: FORCED_FAILURE });
      if (state.status !== 'completed') return undefined;
      return rail({ result: 'returned', minor: state.amounts.receive, at: now, code: FORCED_FAILURE });
    case 'cancelled':
      if (isInFlight(state) && state.cancelRequestedAt !== null) return rail({ result: 'recalled' });
      if (state.status !== 'created' && state.status !== 'processing') return undefined;
      // The window of the right to cancel does not bind the sandbox.
      return { kind: 'cancel', by: 'partner', receivedAt: state.paidAt ?? now };
  }
}

type RailAnswer = Extract<Fact, { kind: 'payout' }>['answer'];
const rail = (answer: RailAnswer): Fact => ({ kind: 'payout', act: 'status', answer });

/** Pays, waits for nothing, and submits. A transfer held by screening goes nowhere. */
function towardsSubmission(state: OperationState): Fact | undefined {
  if (state.screening !== 'clear') return undefined;
  if (state.fundingStatus === 'pending') return { kind: 'funding', act: 'status', answer: { result: 'authorised' } };
  if (state.fundingStatus === 'authorised') return { kind: 'funding', act: 'status', answer: { result: 'captured' } };
  return state.payoutStatus === 'queued' || state.payoutStatus === 'held' ? { kind: 'submitting' } : undefined;
}
