import {
  fundingArrived,
  fundingAuthorised,
  fundingCaptured,
  fundingLost,
  fundingVoided,
  paymentBlocked,
  refundDue,
  refundPaid,
  totalOf,
} from '../../ledger/index.ts';
import type { FundingAnswer } from '../../funding/index.ts';
import type { Draft } from './draft.ts';
import type { FundingAct } from './fact.ts';
import { queuePayout } from './payout.ts';
import { refundOf } from './refund.ts';
import { isBlocked, isCard, isFinal, isInFlight, type Changing } from './state.ts';

const MISSING_MS = 60_000;

/** What a funding provider says, applied to an operation. Late, doubled and out-of-order answers change nothing. */
export function onFunding(draft: Draft, act: FundingAct, answer: FundingAnswer): void {
  switch (answer.result) {
    case 'authorised':
      return onAuthorised(draft, answer.last4);
    case 'captured':
      return onCaptured(draft, answer.last4);
    case 'declined':
      return onDeclined(draft, act, answer.code);
    case 'voided':
      return onVoided(draft);
    case 'refunded':
      return onRefunded(draft);
    case 'returned':
      return onReturned(draft, answer.minor, answer.code);
    case 'not_found':
      return onNotFound(draft, act);
    case 'pending':
      return onPending(draft, answer.last4);
    case 'redirect':
      return onPending(draft, undefined);
    case 'unknown':
      return undefined;
  }
}

/** The provider knows the payment: a `not_found` before this was no first of two. */
function onPending(draft: Draft, last4: string | undefined): void {
  const { fundingMissingAt, fundingLast4 } = draft.state;
  const isNew = last4 !== undefined && fundingLast4 === null;
  if (fundingMissingAt !== null || isNew)
    draft.step({ fundingMissingAt: null, ...(isNew ? { fundingLast4: last4 } : {}) });
}

function onAuthorised(draft: Draft, last4: string | undefined): void {
  const { state, now } = draft;
  if (state.fundingStatus !== 'pending') return;
  draft.step(
    {
      fundingStatus: 'authorised',
      fundingMissingAt: null,
      ...(last4 === undefined ? {} : { fundingLast4: last4 }),
      // An operation that is over was never paid: this late authorisation is voided.
      ...(isFinal(state) ? {} : { paidAt: now }),
    },
    [fundingAuthorised(state.amounts)],
  );
  if (isCard(state)) queuePayout(draft);
}

function onCaptured(draft: Draft, last4: string | undefined): void {
  if (draft.state.fundingStatus === 'pending') onAuthorised(draft, last4);
  const { state } = draft;
  const { amounts, fundingStatus } = state;
  const isLate = fundingStatus === 'declined' || fundingStatus === 'voided';
  if (fundingStatus !== 'authorised' && !isLate) return;
  const arrived = fundingArrived(amounts, isLate);
  const change = { fundingStatus: 'captured' as const };
  if (isBlocked(state)) return draft.step(change, [arrived, paymentBlocked(amounts)]);
  const minor = refundOf(state);
  if (minor === 0n) draft.step(change, [arrived, fundingCaptured(amounts)]);
  else {
    const reason = state.payoutStatus === 'returned' ? 'returned' : (state.status as 'failed' | 'cancelled');
    const postings = [arrived, fundingCaptured(amounts), refundDue(amounts, minor)];
    draft.step(change, postings, { is: 'due', minor, reason });
  }
  queuePayout(draft);
}

function onDeclined(draft: Draft, act: FundingAct, code: string): void {
  const { fundingStatus } = draft.state;
  if (act === 'refund') return onRefundRefused(draft, code);
  // Of what is authorised this may be a refusal to void, which says nothing about the payment itself.
  if (act === 'void' && fundingStatus !== 'pending') return;
  if (fundingStatus !== 'pending' && fundingStatus !== 'authorised') return;
  loseFunding(draft, { fundingStatus: 'declined' }, code);
}

function onVoided(draft: Draft): void {
  const { fundingStatus } = draft.state;
  if (fundingStatus !== 'pending' && fundingStatus !== 'authorised') return;
  loseFunding(draft, { fundingStatus: 'voided' }, 'authorisation_lapsed');
}

/** The payment will not come: before the payout that ends the operation, under way it is called back. */
function loseFunding(draft: Draft, change: Partial<Changing>, failureCode: string): void {
  const { fundingStatus, status } = draft.state;
  draft.step(change, fundingStatus === 'authorised' ? [fundingVoided()] : []);
  if (status === 'created') draft.end({ status: 'failed', failureCode });
}

function onRefunded(draft: Draft): void {
  const { refund, fundingStatus } = draft.state;
  if (refund?.status === 'due' && (fundingStatus === 'captured' || fundingStatus === 'returned')) payRefund(draft);
}

/** The provider will not pay it: an operator must, another way. */
function onRefundRefused(draft: Draft, code: string): void {
  const { refund } = draft.state;
  if (refund?.status === 'due' && refund.refusedCode === null) draft.step({}, [], { is: 'refused', code });
}

/** A provider that twice, a minute apart, does not know what it is to give back will not give it back. */
function onRefundLost(draft: Draft): void {
  const { state, now } = draft;
  if (state.refund?.status !== 'due') return;
  if (state.fundingMissingAt === null) return draft.step({ fundingMissingAt: now });
  if (now.getTime() - state.fundingMissingAt.getTime() >= MISSING_MS) onRefundRefused(draft, 'payment_not_found');
}

/** The one payment of a refund, by the provider or by hand. */
export function payRefund(draft: Draft): void {
  const { refund, amounts, fundingStatus } = draft.state;
  if (refund?.status !== 'due') return;
  const change: Partial<Changing> = fundingStatus === 'captured' ? { fundingStatus: 'refunded' } : {};
  draft.step(change, [refundPaid(amounts, refund.minor)], { is: 'paid' });
}

function onReturned(draft: Draft, told: bigint, code: string): void {
  const { state } = draft;
  const { amounts, fundingStatus, refund } = state;
  if (told <= 0n) return;
  // A payment that never got as far as captured and comes back is one that was declined.
  if (fundingStatus === 'pending' || fundingStatus === 'authorised') return onDeclined(draft, 'status', code);
  if (fundingStatus !== 'captured' && fundingStatus !== 'refunded') return;
  const total = totalOf(amounts);
  const minor = told < total ? told : total;
  const change: Partial<Changing> = { fundingStatus: 'returned', fundingReturnedMinor: minor };
  if (state.status === 'created') {
    draft.step(change);
    return draft.end({ status: 'failed', failureCode: code });
  }
  if (isInFlight(state)) return draft.step(change);
  // The bank paid back itself what we owed.
  if (refund?.status === 'due' && minor >= refund.minor) {
    const lost = minor - refund.minor;
    const postings = [refundPaid(amounts, refund.minor), ...(lost > 0n ? [fundingLost(amounts, lost)] : [])];
    return draft.step(change, postings, { is: 'paid' });
  }
  draft.step(change, [fundingLost(amounts, minor)]);
}

/** Two in a row, a minute apart, allow one more request under the same id; two more end it. Issue 5, Ports. */
function onNotFound(draft: Draft, act: FundingAct): void {
  const { state, now } = draft;
  const { fundingStatus, fundingMissingAt, fundingRetries } = state;
  if (act === 'refund') return onRefundLost(draft);
  if (fundingStatus !== 'pending') return;
  if (act === 'void') return onVoided(draft);
  if (fundingMissingAt === null) return draft.step({ fundingMissingAt: now });
  if (now.getTime() - fundingMissingAt.getTime() < MISSING_MS) return;
  if (isFinal(state)) return onVoided(draft);
  if (fundingRetries === 0) return draft.step({ fundingRetries: 1, fundingAskedAt: null, fundingMissingAt: null });
  loseFunding(draft, { fundingStatus: 'declined' }, 'funding_not_found');
}
