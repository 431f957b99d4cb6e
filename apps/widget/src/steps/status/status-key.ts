import type { OperationView } from '../../link-view.ts';

export type StatusKey =
  | 'waiting'
  | 'redirect'
  | 'manual'
  | 'processing'
  | 'held'
  | 'cancelling'
  | 'completed'
  | 'cancelled'
  | 'uncharged'
  | 'returned'
  | 'declined'
  | 'failed';

/** Which words tell where the transfer is. */
export function statusKey(operation: OperationView): StatusKey {
  const { status, funding, payout } = operation;
  if (status === 'completed') return status;
  // Nothing was taken: the payment had not come, or only an authorisation was given up.
  if (status === 'cancelled') return operation.paidAt && funding.status !== 'voided' ? 'cancelled' : 'uncharged';
  if (status === 'failed') return operation.completedAt ? 'returned' : operation.paidAt ? 'failed' : 'declined';
  if (operation.cancelRequestedAt) return 'cancelling';
  if (payout.status === 'held') return 'held';
  if (status === 'processing') return 'processing';
  if (operation.redirectUrl) return 'redirect';
  if (!operation.paidAt && funding.method.startsWith('manual_')) return 'manual';
  return operation.paidAt ? 'processing' : 'waiting';
}
