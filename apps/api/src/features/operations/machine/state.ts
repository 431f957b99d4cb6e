import type { TransferAmounts } from '../../ledger/index.ts';
import type { FundingMethod } from '../../pricing/index.ts';

export const STATUSES = ['created', 'processing', 'completed', 'failed', 'cancelled'] as const;
export type Status = (typeof STATUSES)[number];
export type FundingStatus = 'pending' | 'authorised' | 'captured' | 'declined' | 'voided' | 'returned' | 'refunded';
export type PayoutStatus =
  'none' | 'queued' | 'held' | 'submitted' | 'unknown' | 'deposited' | 'rejected' | 'recalled' | 'returned';
export type Screening = 'clear' | 'review' | 'confirmed';
export type Canceller = 'partner' | 'user' | 'operator';

/** What a fact may change. Names are those of the row; times are the owner's. */
export interface Changing {
  status: Status;
  fundingStatus: FundingStatus;
  fundingLast4: string | null;
  fundingAskedAt: Date | null;
  fundingMissingAt: Date | null;
  fundingRetries: number;
  fundingReturnedMinor: bigint | null;
  payoutStatus: PayoutStatus;
  payoutDueAt: Date | null;
  payoutAskedAt: Date | null;
  payoutMissingAt: Date | null;
  payoutRetries: number;
  recallAnsweredAt: Date | null;
  holdReason: 'screening' | 'rail' | null;
  trackingKey: string | null;
  screening: Screening;
  paidAt: Date | null;
  depositedAt: Date | null;
  completedAt: Date | null;
  failedAt: Date | null;
  cancelledAt: Date | null;
  cancelRequestedAt: Date | null;
  cancelledBy: Canceller | null;
  cancelReason: string | null;
  failureCode: string | null;
  returnedMinor: bigint | null;
}

/** A refund that the provider refused waits for an operator, who pays it another way. */
export interface RefundState {
  minor: bigint;
  status: 'due' | 'paid';
  refusedCode: string | null;
}

/** An operation as the machine sees it. */
export interface OperationState extends Changing {
  method: FundingMethod;
  amounts: TransferAmounts;
  payoutDelaySeconds: number;
  /** When a payment that nobody authorised is given up. */
  fundingLapsesAt: Date;
  refund: RefundState | null;
}

/** Cards wait for nothing but the authorisation; every other payment must have arrived. Issue 5, Edges. */
export const isCard = ({ method }: Pick<OperationState, 'method'>): boolean => method === 'debit_card';
export const isManual = ({ method }: Pick<OperationState, 'method'>): boolean =>
  method === 'manual_cash' || method === 'manual_wire';

export const isFinal = ({ status }: Pick<Changing, 'status'>): boolean => status === 'failed' || status === 'cancelled';

/** The rail has the order, or may have it. */
export const isInFlight = ({ payoutStatus }: Pick<Changing, 'payoutStatus'>): boolean =>
  payoutStatus === 'submitted' || payoutStatus === 'unknown';

export const isBlocked = ({ failureCode }: Pick<Changing, 'failureCode'>): boolean => failureCode === 'compliance';

/** Why a payout under way is called back: asked for, no longer funded, or forbidden. */
export const isRecallWanted = (state: Changing): boolean =>
  state.cancelRequestedAt !== null ||
  state.screening === 'confirmed' ||
  state.fundingStatus === 'returned' ||
  state.fundingStatus === 'declined' ||
  state.fundingStatus === 'voided';
