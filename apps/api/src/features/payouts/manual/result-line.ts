import { isCurrency, parseAmount } from '../../../core/money.ts';
import { trackingKeyOf } from '../tracking-key.ts';
import type { ManualPayoutRow } from './queries.ts';

const RESULTS = ['deposited', 'rejected', 'returned'] as const;

/** One line of a results file, read but not yet held against the order. */
export interface Result {
  line: number;
  /** Operation id or end-to-end id. */
  id: string;
  result: (typeof RESULTS)[number];
  trackingKey: string | undefined;
  at: Date;
  code: string;
  amount: string;
}

const DATE = /^20\d{2}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;
const CODE = /^[a-z][a-z0-9_]{0,59}$/;
const TRACKING_KEY = /^[A-Za-z0-9]{1,30}$/;
const AHEAD_MS = 86_400_000;

/** The line as a result, or what is wrong with it. */
export function readResult(cell: (name: string) => string, line: number, now: Date): Result | string {
  const [id, result, trackingKey] = [cell('operationId'), cell('result'), cell('trackingKey')];
  const [date, code, amount] = [cell('date'), cell('code'), cell('amount')];
  if (!/^[A-Za-z0-9_]{1,80}$/.test(id)) return 'operationId is missing or malformed';
  const known = RESULTS.find((one) => one === result);
  if (!known) return `result must be ${RESULTS.join(', ')}`;
  if (trackingKey !== '' && !TRACKING_KEY.test(trackingKey)) return 'trackingKey must be 1 to 30 letters and digits';
  const at = new Date(date);
  if (!DATE.test(date) || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 4) < '2020') {
    return 'date must be like 2026-11-24 or 2026-11-24T17:30:00Z';
  }
  if (!date.includes('T') && at.toISOString().slice(0, 10) !== date) return `${date} is no day of the calendar`;
  if (at.getTime() > now.getTime() + AHEAD_MS) return `date ${date} is in the future`;
  if (known !== 'deposited' && !CODE.test(code)) return 'code must say why, in small letters such as account_closed';
  if (amount !== '' && known !== 'returned') return 'amount is for a partial return only; leave it empty';
  return { line, id, result: known, trackingKey: trackingKey === '' ? undefined : trackingKey, at, code, amount };
}

type Change = Partial<ManualPayoutRow>;

/** What the result changes of the order; undefined: nothing, it was known; text: why it cannot be. */
export function changeOf(order: ManualPayoutRow, result: Result): Change | undefined | string {
  const { operationId, status } = order;
  if (status === 'queued' || status === 'batched') return `${operationId} is in no released batch`;
  if (status === 'recalled') return `${operationId} was recalled before it was released`;
  switch (result.result) {
    case 'deposited':
      if (status === 'rejected') return `${operationId} was imported as rejected before`;
      if (status !== 'released')
        return sameDeposit(order, result) ? undefined : `${operationId} has another trackingKey`;
      return { status: 'deposited', resultAt: notBefore(order, result.at), trackingKey: keyOf(order, result) };
    case 'rejected':
      if (status === 'rejected') return order.code === result.code ? undefined : `${operationId} has another code`;
      if (status !== 'released') return `${operationId} was imported as deposited before; was it returned?`;
      return { status: 'rejected', resultAt: notBefore(order, result.at), code: result.code };
    case 'returned':
      return returnOf(order, result);
  }
}

function returnOf(order: ManualPayoutRow, result: Result): Change | undefined | string {
  const { operationId, status, currency } = order;
  if (status === 'released') return `${operationId} was not deposited; put a line "deposited" in front`;
  if (status === 'rejected') return `${operationId} was imported as rejected before`;
  const minor =
    result.amount === '' ? BigInt(order.minor) : isCurrency(currency) && parseAmount(result.amount, currency);
  if (typeof minor !== 'bigint' || minor <= 0n || minor > BigInt(order.minor)) {
    return `amount must be a number such as 1500.00, at most what was paid`;
  }
  if (status === 'returned')
    return order.returnedMinor === Number(minor) ? undefined : `${operationId} was returned with another amount`;
  return {
    status: 'returned',
    returnedMinor: Number(minor),
    returnedAt: notBefore(order, result.at),
    returnCode: result.code,
  };
}

const keyOf = ({ operationId }: ManualPayoutRow, { trackingKey }: Result): string =>
  trackingKey ?? trackingKeyOf(operationId);

const sameDeposit = (order: ManualPayoutRow, result: Result): boolean => order.trackingKey === keyOf(order, result);

/** A bank that tells the day alone means a time of that day; the order was there first. */
const notBefore = ({ resultAt, submittedAt }: ManualPayoutRow, at: Date): Date =>
  new Date(Math.max(at.getTime(), (resultAt ?? submittedAt).getTime()));
