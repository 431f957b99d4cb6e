import { isBlocked, isCard, isFinal, isInFlight, isRecallWanted, type OperationState } from './state.ts';

export const TASK_KINDS = [
  'authorise',
  'funding_status',
  'capture',
  'void',
  'refund',
  'submit',
  'payout_status',
  'recall',
  'funding_lapse',
  'authorisation_lapse',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** How long a bank keeps money reserved for us. */
const AUTHORISATION_LIFE_MS = 7 * 86_400_000;
/** How soon an answer is asked for again where the adapter names no time of its own. */
const POLL_MS = 30_000;
const RAIL_RETRY_MS = 60_000;

/** `at` is the owner's time; null = a task of this kind may stay, but none is made. */
export type WantedTasks = Map<TaskKind, Date | null>;

/** Everything that is to be done for an operation: follows from its state alone, so that no crash can lose a task. */
export function tasksOf(state: OperationState, now: Date): WantedTasks {
  const wanted: WantedTasks = new Map();
  addFundingTasks(state, now, wanted);
  addPayoutTasks(state, now, wanted);
  return wanted;
}

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

function addFundingTasks(state: OperationState, now: Date, wanted: WantedTasks): void {
  const { fundingStatus, status } = state;
  if (fundingStatus === 'pending') {
    if (isFinal(state)) wanted.set('void', now);
    else {
      if (state.fundingAskedAt === null) wanted.set('authorise', now);
      else wanted.set('funding_status', later(now, POLL_MS));
      wanted.set('funding_lapse', state.fundingLapsesAt);
    }
    return;
  }
  if (fundingStatus === 'authorised') {
    if (isToBeVoided(state)) wanted.set('void', now);
    else if (!isCard(state)) wanted.set('funding_status', later(now, POLL_MS));
    else if (status !== 'created') wanted.set('capture', now);
    else {
      if (state.payoutStatus === 'queued') wanted.set('capture', state.payoutDueAt);
      wanted.set('authorisation_lapse', later(state.paidAt!, AUTHORISATION_LIFE_MS));
    }
    return;
  }
  wanted.set('funding_status', null);
  if (state.refund?.status === 'due' && state.refund.refusedCode === null) wanted.set('refund', now);
}

/** What came back or is blocked must first be captured; everything else that ended is let go. */
const isToBeVoided = (state: OperationState): boolean =>
  isFinal(state) && state.payoutStatus !== 'returned' && !(isBlocked(state) && state.paidAt !== null);

function addPayoutTasks(state: OperationState, now: Date, wanted: WantedTasks): void {
  if (state.payoutStatus === 'queued') wanted.set('submit', state.payoutDueAt);
  if (state.payoutStatus === 'held' && state.holdReason === 'rail' && state.status === 'created')
    wanted.set('submit', later(now, RAIL_RETRY_MS));
  if (state.payoutStatus === 'deposited') wanted.set('payout_status', null);
  if (!isInFlight(state)) return;
  if (state.payoutAskedAt === null) wanted.set('submit', now);
  wanted.set('payout_status', later(now, POLL_MS));
  if (isRecallWanted(state) && state.recallAnsweredAt === null && state.payoutAskedAt !== null)
    wanted.set('recall', now);
}
