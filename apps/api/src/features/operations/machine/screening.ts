import type { Draft } from './draft.ts';
import { isFinal, isInFlight, type Screening } from './state.ts';

/** What sanctions screening found, after the payment was asked for. Issue 5, Sanctions. */
export function onScreening(draft: Draft, outcome: Screening): void {
  const { state } = draft;
  if (isFinal(state) || state.screening === 'confirmed' || state.screening === outcome) return;
  draft.step({ screening: outcome });
  // What the rail has cannot be held; a confirmed match calls it back.
  if (isInFlight(state) || state.status === 'completed') return;
  if (outcome === 'clear') return onCleared(draft);
  if (state.payoutStatus === 'queued') draft.step({ payoutStatus: 'held', holdReason: 'screening' });
  else if (state.payoutStatus === 'held') draft.step({ holdReason: 'screening' });
  if (outcome === 'confirmed') draft.end({ status: 'failed', failureCode: 'compliance' });
}

function onCleared(draft: Draft): void {
  if (draft.state.holdReason !== 'screening') return;
  // The cancellation that had to wait for the review.
  if (draft.state.cancelRequestedAt !== null) return draft.end({ status: 'cancelled' });
  draft.step({ payoutStatus: 'queued', holdReason: null });
}
