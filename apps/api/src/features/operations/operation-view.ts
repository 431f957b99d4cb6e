import { iso, present } from '../../core/http/wire.ts';
import { amountToNumber, formatAmount, formatRate, rateToNumber, type Currency } from '../../core/money.ts';
import { failureReason } from './failure-reasons.ts';
import { CANCEL_WINDOW_MS, judgeCancel, type Status } from './machine/index.ts';
import { stateOf } from './operation-state.ts';
import type { OperationRow } from './queries.ts';
import type { RefundRow } from './refund-queries.ts';
import type { OperationItem } from './schema.ts';

/** An operation as list, detail and events show it, amounts in major units. Contract 6.10. */
export function operationItem(row: OperationRow, refund: RefundRow | undefined): OperationItem {
  const source = row.source as Currency;
  const destination = row.destination as Currency;
  const major = (minor: number): number => amountToNumber(BigInt(minor), source);
  return {
    operationId: row.id,
    userId: row.userId,
    linkId: row.linkId,
    referenceId: row.referenceId,
    status: row.status,
    amount: {
      send: major(row.send),
      receive: amountToNumber(BigInt(row.receive), destination),
      rate: rateToNumber(BigInt(row.rate)),
      fee: major(row.fee),
      taxes: major(row.tax),
      total: major(row.total),
      currency: { source, destination },
    },
    createdAt: iso(row.createdAt),
    funding: { method: row.fundingMethod, ...present('last4', row.fundingLast4), status: row.fundingStatus },
    payout: {
      method: row.payoutMethod,
      country: row.payoutCountry,
      last4: row.payoutLast4,
      ...present('bankName', row.payoutBankName),
      status: row.payoutStatus,
      ...present('trackingKey', row.trackingKey),
    },
    ...present('paidAt', row.paidAt && iso(row.paidAt)),
    ...present('completedAt', row.completedAt && iso(row.completedAt)),
    ...present('failedAt', row.failedAt && iso(row.failedAt)),
    ...present('failureReason', row.failureCode && failureReason(row.failureCode)),
    ...present('failureCode', row.failureCode),
    ...present('cancelRequestedAt', row.cancelRequestedAt && iso(row.cancelRequestedAt)),
    ...present('cancelledAt', row.cancelledAt && iso(row.cancelledAt)),
    ...present('refund', refund && refundView(refund)),
  };
}

const refundView = (refund: RefundRow): NonNullable<OperationItem['refund']> => ({
  amount: amountToNumber(BigInt(refund.minor), refund.currency as Currency),
  currency: refund.currency,
  status: refund.status,
  dueAt: iso(refund.dueAt),
  ...present('paidAt', refund.paidAt && iso(refund.paidAt)),
  reason: refund.reason,
});

/** The transfer as its person sees it: decimal strings, null where there is nothing. */
export interface WidgetOperation {
  operationId: string;
  status: Status;
  send: string;
  receive: string;
  rate: string;
  fee: string;
  tax: string;
  total: string;
  source: string;
  destination: string;
  createdAt: string;
  paidAt: string | null;
  completedAt: string | null;
  failedAt: string | null;
  cancelledAt: string | null;
  failureCode: string | null;
  failureReason: string | null;
  funding: { method: string; last4: string | null; status: string };
  payout: { last4: string; bankName: string | null; status: string; trackingKey: string | null };
  canCancel: boolean;
  /** The end of the right to cancel; null before the payment, when there is no end yet, and when nothing can be cancelled. */
  cancelUntil: string | null;
  cancelRequestedAt: string | null;
  refund: { amount: string; currency: string; status: string; dueAt: string; paidAt: string | null } | null;
  /** Where the payment goes on, while the provider waits for its person there. */
  redirectUrl?: string;
  version: number;
}

export function viewForWidget(
  row: OperationRow,
  refund: RefundRow | undefined,
  now: Date,
  redirectUrl: string | undefined,
): WidgetOperation {
  const source = row.source as Currency;
  const major = (minor: number): string => formatAmount(BigInt(minor), source);
  const time = (at: Date | null): string | null => at && iso(at);
  const verdict = judgeCancel(stateOf(row, refund), { by: 'user', receivedAt: now });
  const canCancel = row.cancelRequestedAt === null && (verdict === 'cancelled' || verdict === 'requested');
  const until = row.paidAt && new Date(row.paidAt.getTime() + CANCEL_WINDOW_MS);
  return {
    operationId: row.id,
    status: row.status,
    send: major(row.send),
    receive: formatAmount(BigInt(row.receive), row.destination as Currency),
    rate: formatRate(BigInt(row.rate)),
    fee: major(row.fee),
    tax: major(row.tax),
    total: major(row.total),
    source,
    destination: row.destination,
    createdAt: iso(row.createdAt),
    paidAt: time(row.paidAt),
    completedAt: time(row.completedAt),
    failedAt: time(row.failedAt),
    cancelledAt: time(row.cancelledAt),
    failureCode: row.failureCode,
    failureReason: row.failureCode && failureReason(row.failureCode),
    funding: { method: row.fundingMethod, last4: row.fundingLast4, status: row.fundingStatus },
    payout: {
      last4: row.payoutLast4,
      bankName: row.payoutBankName,
      status: row.payoutStatus,
      trackingKey: row.trackingKey,
    },
    canCancel,
    cancelUntil: canCancel ? time(until) : null,
    cancelRequestedAt: time(row.cancelRequestedAt),
    refund: refund
      ? {
          amount: formatAmount(BigInt(refund.minor), refund.currency as Currency),
          currency: refund.currency,
          status: refund.status,
          dueAt: iso(refund.dueAt),
          paidAt: time(refund.paidAt),
        }
      : null,
    ...present('redirectUrl', redirectUrl),
    version: row.version,
  };
}
