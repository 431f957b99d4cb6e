import type { Books, PaymentRow } from './books.ts';
import { fundingFate } from './fates.ts';
import type { Answer, Call, Data } from './keep-payouts.ts';

const ARRIVAL_MS = 900;
const REFUND_MS = 1_500;
const ASK_MS = 400;

/** The provider's side of docs/adapters.md, kept in a book. */
export function fundingCalls(seed: number, books: Books, nowMs: () => number): Record<string, Call> {
  const find = ({ operationId }: Data): PaymentRow | undefined => {
    const row = books.payments[operationId as string];
    // A bank transfer arrives by itself.
    if (row?.state === 'pending' && nowMs() >= row.takenAtMs + ARRIVAL_MS) row.state = 'captured';
    return row;
  };
  const stand = (row: PaymentRow | undefined): Answer => {
    if (!row) return { result: 'not_found' };
    if (row.refundedAtMs !== undefined)
      return { result: row.fate.isRefundSlow && nowMs() < row.refundedAtMs + REFUND_MS ? 'pending' : 'refunded' };
    if (row.state === 'declined') return { result: 'declined', code: 'insufficient_funds' };
    if (row.state === 'pending') return { result: 'pending', askAgainAfterMs: ASK_MS };
    return { result: row.state, ...(row.state === 'authorised' ? { last4: '4242' } : {}) };
  };
  const move = (data: Data, from: PaymentRow['state'][], to: PaymentRow['state']): Answer => {
    const row = find(data);
    if (row && from.includes(row.state)) row.state = to;
    return stand(row);
  };
  return {
    'funding.authorise': (data) => {
      const known = find(data);
      if (known) known.repeats += 1;
      const total = Number((data['total'] as { minor: string }).minor);
      const fate = fundingFate(seed, total, data['method'] as string);
      books.payments[data['operationId'] as string] ??= {
        total,
        fate,
        takenAtMs: nowMs(),
        state: fate.answer,
        refunds: {},
        refundedAtMs: undefined,
        repeats: 0,
      };
      return stand(find(data));
    },
    'funding.capture': (data) =>
      move(data, ['authorised'], find(data)?.fate.isCaptureDeclined ? 'declined' : 'captured'),
    'funding.void': (data) => move(data, ['authorised', 'pending'], 'voided'),
    // No idempotency here but by the id: another id would be paid again, and be found in the book.
    'funding.refund': (data) => {
      const row = find(data);
      if (row?.state !== 'captured') return stand(row);
      const refundId = data['refundId'] as string;
      if (row.refunds[refundId] !== undefined) row.repeats += 1;
      row.refunds[refundId] = Number(data['minor']);
      row.refundedAtMs ??= nowMs();
      return stand(row);
    },
    'funding.status': (data) => stand(find(data)),
  };
}
