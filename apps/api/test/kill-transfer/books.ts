/** What a rail or a provider in another process wrote down: the truth that the platform's own rows are held against. */

/** An order at the rail. Amounts are minor units. */
export interface PayoutRow {
  minor: number;
  trackingKey: string;
  fate: PayoutFate;
  takenAtMs: number;
  recalledAtMs: number | undefined;
  /** Orders to pay that came for an operation whose order was there: a rail that trusts its caller would pay them. */
  repeats: number;
}

/** A payment at the provider. */
export interface PaymentRow {
  total: number;
  fate: FundingFate;
  takenAtMs: number;
  state: 'authorised' | 'pending' | 'captured' | 'voided' | 'declined';
  /** What was given back, by the refund's id. */
  refunds: Record<string, number>;
  refundedAtMs: number | undefined;
  repeats: number;
}

export interface Books {
  payouts: Record<string, PayoutRow>;
  payments: Record<string, PaymentRow>;
  /** Calls by their name: how many came, and how many were answered badly or not. */
  calls: Record<string, { came: number; spoiled: number }>;
}

export interface PayoutFate {
  ending: 'deposited' | 'rejected' | 'returned';
  afterMs: number;
  /** How much of it comes back, where it does. */
  returnedMinor: number;
  isRecallable: boolean;
}

export interface FundingFate {
  answer: 'authorised' | 'declined' | 'pending';
  isCaptureDeclined: boolean;
  isRefundSlow: boolean;
}

/** How a call is answered: after it was written down, unless `before`. */
export type Manner = 'well' | 'slowly' | 'late' | 'failing-before' | 'failing-after' | 'cut' | 'never';

/** From the test to the service. */
export type Order = { is: 'secret'; secret: string } | { is: 'calm' } | { is: 'report' };
/** From the service to the test. */
export type News =
  | { is: 'listening'; port: number }
  | { is: 'begun' | 'ended'; call: string; number: number }
  | { is: 'report'; books: Books };
