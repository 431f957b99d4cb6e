import {
  fundingLost,
  payoutDeposited,
  payoutReturned,
  payoutSubmitted,
  payoutVoided,
  refundDue,
  totalOf,
} from '../../ledger/index.ts';
import type { PayoutAnswer } from '../../payouts/index.ts';
import type { Draft } from './draft.ts';
import type { PayoutAct } from './fact.ts';
import { refundOf } from './refund.ts';
import { isCard, isInFlight, isRecallWanted, type Changing, type OperationState } from './state.ts';

const MISSING_MS = 60_000;

/** A payment that counts starts the payout, at once or after the corridor's delay. */
export function queuePayout(draft: Draft): void {
  const { state } = draft;
  if (state.status !== 'created' || state.payoutStatus !== 'none' || !isPaidFor(state) || state.paidAt === null) return;
  const payoutDueAt = new Date(state.paidAt.getTime() + state.payoutDelaySeconds * 1000);
  draft.step({ payoutStatus: 'queued', payoutDueAt });
  if (state.screening === 'confirmed') {
    draft.step({ payoutStatus: 'held', holdReason: 'screening' });
    draft.end({ status: 'failed', failureCode: 'compliance' });
  } else if (state.screening === 'review') draft.step({ payoutStatus: 'held', holdReason: 'screening' });
}

export const isPaidFor = (state: OperationState): boolean =>
  state.fundingStatus === 'captured' || (isCard(state) && state.fundingStatus === 'authorised');

/** Committed before the rail is called: from here on only the rail's word ends the payout. */
export function onSubmitting(draft: Draft): void {
  const { now } = draft;
  if (isInFlight(draft.state)) {
    // The one re-submission, under the same id.
    if (draft.state.payoutAskedAt === null) draft.step({ payoutStatus: 'submitted', payoutAskedAt: now });
    return;
  }
  if (!isPayable(draft.state, now)) return;
  if (draft.state.payoutStatus === 'held') draft.step({ payoutStatus: 'queued', holdReason: null });
  draft.step({ status: 'processing', payoutStatus: 'submitted', payoutAskedAt: now }, [
    payoutSubmitted(draft.state.amounts),
  ]);
}

/** Due, paid for, and nothing in its way. */
function isPayable(state: OperationState, now: Date): boolean {
  const isWaiting = state.payoutStatus === 'queued' || (state.payoutStatus === 'held' && state.holdReason === 'rail');
  return (
    state.status === 'created' &&
    isWaiting &&
    isPaidFor(state) &&
    state.screening === 'clear' &&
    state.payoutDueAt !== null &&
    state.payoutDueAt <= now
  );
}

export function onRailMissing(draft: Draft): void {
  if (draft.state.payoutStatus === 'queued' && isPayable(draft.state, draft.now))
    draft.step({ payoutStatus: 'held', holdReason: 'rail' });
}

/** What a rail says, applied to an operation. A deposit wins over everything that is told after it. */
export function onPayout(draft: Draft, act: PayoutAct, answer: PayoutAnswer): void {
  const { state, now } = draft;
  if (act === 'recall' && answer.result !== 'unknown' && isInFlight(state) && state.recallAnsweredAt === null)
    draft.step({ recallAnsweredAt: now });
  switch (answer.result) {
    case 'submitted':
    case 'recall_refused':
      return onKnown(draft);
    case 'unknown':
      if (act === 'submit' && state.payoutStatus === 'submitted') draft.step({ payoutStatus: 'unknown' });
      return undefined;
    case 'not_found':
      return onNotFound(draft);
    case 'deposited':
      return onDeposited(draft, answer.at, answer.trackingKey);
    case 'rejected':
      return onNotPaid(draft, 'rejected', answer.code);
    case 'recalled':
      return onNotPaid(draft, 'recalled', state.screening === 'confirmed' ? 'compliance' : 'funding_lost');
    case 'returned':
      return onReturned(draft, answer.minor, answer.at, answer.code);
  }
}

function onKnown(draft: Draft): void {
  const { payoutStatus, payoutMissingAt } = draft.state;
  if (payoutStatus === 'unknown') draft.step({ payoutStatus: 'submitted', payoutMissingAt: null });
  else if (payoutStatus === 'submitted' && payoutMissingAt !== null) draft.step({ payoutMissingAt: null });
}

/** Two in a row, a minute apart: the rail does not have it. Then it is called off, or submitted once more. */
function onNotFound(draft: Draft): void {
  const { state, now } = draft;
  if (!isInFlight(state)) return;
  if (state.payoutMissingAt === null) return draft.step({ payoutMissingAt: now });
  if (now.getTime() - state.payoutMissingAt.getTime() < MISSING_MS) return;
  if (isRecallWanted(state)) return onNotPaid(draft, 'recalled', 'funding_lost');
  if (state.payoutRetries === 0) draft.step({ payoutRetries: 1, payoutAskedAt: null, payoutMissingAt: null });
}

function onDeposited(draft: Draft, at: Date, trackingKey: string | null): void {
  const { state, now } = draft;
  if (!isInFlight(state)) return;
  const { amounts, fundingStatus } = state;
  const postings = payoutDeposited(amounts);
  if (fundingStatus === 'returned') postings.push(fundingLost(amounts, state.fundingReturnedMinor ?? totalOf(amounts)));
  draft.step(
    {
      status: 'completed',
      payoutStatus: 'deposited',
      payoutMissingAt: null,
      depositedAt: at,
      completedAt: now,
      trackingKey,
    },
    postings,
  );
}

/** The rail did not pay: everything goes back, as a cancellation if one was asked for. */
function onNotPaid(draft: Draft, payoutStatus: 'rejected' | 'recalled', code: string): void {
  const { state } = draft;
  if (!isInFlight(state)) return;
  const change: Partial<Changing> = { payoutStatus, payoutMissingAt: null };
  const isForbidden = state.screening === 'confirmed';
  const ending =
    state.cancelRequestedAt !== null && !isForbidden
      ? ({ status: 'cancelled' } as const)
      : ({ status: 'failed', failureCode: isForbidden ? 'compliance' : code } as const);
  draft.end({ ...change, ...ending });
  draft.steps.at(-1)!.postings.unshift(payoutVoided());
}

function onReturned(draft: Draft, told: bigint, at: Date, code: string): void {
  if (told <= 0n) return;
  // What comes back has been there.
  if (isInFlight(draft.state)) onDeposited(draft, at, draft.state.trackingKey);
  const { state, now } = draft;
  if (state.payoutStatus !== 'deposited') return;
  const { amounts } = state;
  const returnedMinor = told < amounts.receive ? told : amounts.receive;
  const change: Partial<Changing> = {
    status: 'failed',
    payoutStatus: 'returned',
    failedAt: now,
    failureCode: code,
    returnedMinor,
  };
  const postings = [payoutReturned(amounts, returnedMinor)];
  const minor = refundOf({ ...state, ...change });
  // Not yet captured: owed once it is. Taken back by the sender's bank: owed no more.
  if (state.fundingStatus !== 'captured' || minor === 0n) return draft.step(change, postings);
  draft.step(change, [...postings, refundDue(amounts, minor)], { is: 'due', minor, reason: 'returned' });
}
