import type { OperationView } from '../../link-view.ts';

export type Moment =
  'confirmed' | 'paid' | 'cancelRequested' | 'arrived' | 'failed' | 'cancelled' | 'returned' | 'refundDue' | 'refunded';

export interface TimelineItem {
  moment: Moment;
  /** ISO 8601, null while it has not happened. */
  at: string | null;
}

/** What happened to a transfer in its order, and what comes next. */
export function timelineOf(operation: OperationView): TimelineItem[] {
  const { status, refund } = operation;
  const isOver = status === 'failed' || status === 'cancelled';
  const items: TimelineItem[] = [{ moment: 'confirmed', at: operation.createdAt }];
  if (operation.paidAt || !isOver) items.push({ moment: 'paid', at: operation.paidAt });
  if (operation.cancelRequestedAt && status !== 'cancelled') {
    items.push({ moment: 'cancelRequested', at: operation.cancelRequestedAt });
  }
  if (operation.completedAt || !isOver) items.push({ moment: 'arrived', at: operation.completedAt });
  if (status === 'failed')
    items.push({ moment: operation.completedAt ? 'returned' : 'failed', at: operation.failedAt });
  if (status === 'cancelled') items.push({ moment: 'cancelled', at: operation.cancelledAt });
  if (refund) items.push({ moment: refund.paidAt ? 'refunded' : 'refundDue', at: refund.paidAt });
  return items;
}

/** Minutes left to cancel, rounded up; 0 when over. */
export const minutesLeft = (untilIso: string | null, nowMs: number): number =>
  untilIso === null ? 0 : Math.max(0, Math.ceil((Date.parse(untilIso) - nowMs) / 60_000));

/** What is read out: every five minutes, and nothing between. */
export const spokenMinutes = (minutes: number): number => (minutes <= 1 ? minutes : Math.ceil(minutes / 5) * 5);
