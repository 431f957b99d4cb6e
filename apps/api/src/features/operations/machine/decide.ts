import { onCancel, type CancelVerdict } from './cancel.ts';
import { Draft, type Step } from './draft.ts';
import type { Fact } from './fact.ts';
import { onFunding, payRefund } from './funding.ts';
import { onPayout, onRailMissing, onSubmitting } from './payout.ts';
import { onScreening } from './screening.ts';
import type { OperationState } from './state.ts';

export interface Decision {
  /** Empty when the fact changes nothing: late, doubled, or told before. */
  steps: Step[];
  /** The operation after them. */
  state: OperationState;
  /** Answer to a cancellation. */
  verdict?: CancelVerdict;
}

/** The whole machine: what a fact makes of an operation. Pure, and total over every state and fact. */
export function decide(state: OperationState, fact: Fact, now: Date): Decision {
  const draft = new Draft(state, now);
  const verdict = apply(draft, fact);
  return { steps: draft.steps, state: draft.state, ...(verdict ? { verdict } : {}) };
}

function apply(draft: Draft, fact: Fact): CancelVerdict | undefined {
  const { state, now } = draft;
  switch (fact.kind) {
    case 'asking':
      if (state.status === 'created' && state.fundingStatus === 'pending' && state.fundingAskedAt === null)
        draft.step({ fundingAskedAt: now });
      return undefined;
    case 'funding':
      onFunding(draft, fact.act, fact.answer);
      return undefined;
    case 'submitting':
      onSubmitting(draft);
      return undefined;
    case 'payout':
      onPayout(draft, fact.act, fact.answer);
      return undefined;
    case 'rail_missing':
      onRailMissing(draft);
      return undefined;
    case 'cancel':
      return onCancel(draft, fact);
    case 'screening':
      onScreening(draft, fact.outcome);
      return undefined;
    case 'funding_lapsed':
      if (state.status === 'created' && state.fundingStatus === 'pending' && state.fundingLapsesAt <= now)
        draft.end({ status: 'failed', failureCode: 'funding_lapsed' });
      return undefined;
    case 'authorisation_lapsed':
      if (state.status === 'created' && state.fundingStatus === 'authorised')
        draft.end({ status: 'failed', failureCode: 'authorisation_lapsed' });
      return undefined;
    case 'refund_paid':
      payRefund(draft);
      return undefined;
  }
}
