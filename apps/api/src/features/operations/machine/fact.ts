import type { FundingAnswer } from '../../funding/index.ts';
import type { PayoutAnswer } from '../../payouts/index.ts';
import type { Canceller, Screening } from './state.ts';

export type FundingAct = 'authorise' | 'capture' | 'void' | 'refund' | 'status';
export type PayoutAct = 'submit' | 'recall' | 'status';

/** Everything that can happen to an operation after it was made. */
export type Fact =
  /** Written before the provider is asked to authorise. */
  | { kind: 'asking' }
  | { kind: 'funding'; act: FundingAct; answer: FundingAnswer }
  /** Written before the rail is asked to pay. */
  | { kind: 'submitting' }
  | { kind: 'payout'; act: PayoutAct; answer: PayoutAnswer }
  /** No rail is there for the payout. */
  | { kind: 'rail_missing' }
  | { kind: 'cancel'; by: Canceller; reason?: string | undefined; receivedAt: Date }
  | { kind: 'screening'; outcome: Screening }
  | { kind: 'funding_lapsed' }
  | { kind: 'authorisation_lapsed' }
  /** An operator paid a refund by hand. */
  | { kind: 'refund_paid' };
