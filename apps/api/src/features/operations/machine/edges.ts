import type { FundingStatus, PayoutStatus, Status } from './state.ts';

/** What may follow what; the database holds the same table (`operation_edges`) and refuses everything else. */
export const STATUS_EDGES: Record<Status, readonly Status[]> = {
  created: ['processing', 'cancelled', 'failed'],
  processing: ['completed', 'failed', 'cancelled'],
  completed: ['failed'],
  failed: [],
  cancelled: [],
};

export const FUNDING_EDGES: Record<FundingStatus, readonly FundingStatus[]> = {
  pending: ['authorised', 'declined', 'voided'],
  authorised: ['captured', 'declined', 'voided'],
  // Money that arrives after all goes back as a refund.
  declined: ['captured'],
  voided: ['captured'],
  captured: ['returned', 'refunded'],
  refunded: ['returned'],
  returned: [],
};

export const PAYOUT_EDGES: Record<PayoutStatus, readonly PayoutStatus[]> = {
  none: ['queued'],
  queued: ['none', 'held', 'submitted'],
  held: ['queued', 'none'],
  submitted: ['unknown', 'deposited', 'rejected', 'recalled'],
  unknown: ['submitted', 'deposited', 'rejected', 'recalled'],
  deposited: ['returned'],
  rejected: [],
  recalled: [],
  returned: [],
};
