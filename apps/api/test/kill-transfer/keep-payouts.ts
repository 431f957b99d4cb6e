import type { Books, PayoutRow } from './books.ts';
import { payoutFate } from './fates.ts';

export type Data = Record<string, unknown>;
export type Answer = Record<string, unknown>;
/** Writes down what a call asks for, at once, and says how things stand. */
export type Call = (data: Data) => Answer;

const RETURN_MS = 1_200;
const ASK_MS = 400;

/** The rail's side of docs/adapters.md, kept in a book. */
export function payoutCalls(seed: number, books: Books, nowMs: () => number): Record<string, Call> {
  const find = ({ operationId }: Data): PayoutRow | undefined => books.payouts[operationId as string];
  const stand = (row: PayoutRow | undefined): Answer => {
    if (!row) return { result: 'not_found' };
    const { fate, takenAtMs, trackingKey } = row;
    const endsAtMs = takenAtMs + fate.afterMs;
    if (row.recalledAtMs !== undefined) return { result: 'recalled' };
    if (nowMs() < endsAtMs) return { result: 'submitted', askAgainAfterMs: ASK_MS };
    if (fate.ending === 'rejected') return { result: 'rejected', code: 'account_closed' };
    const at = new Date(endsAtMs).toISOString();
    if (fate.ending === 'deposited') return { result: 'deposited', at, trackingKey };
    const isBack = nowMs() >= endsAtMs + RETURN_MS;
    if (!isBack) return { result: 'deposited', at, trackingKey, askAgainAfterMs: ASK_MS };
    return { result: 'returned', minor: String(fate.returnedMinor), at, code: 'unclaimed' };
  };
  return {
    'payout.submit': (data) => {
      const known = find(data);
      if (known) known.repeats += 1;
      const minor = Number((data['receive'] as { minor: string }).minor);
      books.payouts[data['operationId'] as string] ??= {
        minor,
        trackingKey: data['trackingKey'] as string,
        fate: payoutFate(seed, minor),
        takenAtMs: nowMs(),
        recalledAtMs: undefined,
        repeats: 0,
      };
      return stand(find(data));
    },
    'payout.status': (data) => stand(find(data)),
    'payout.recall': (data) => {
      const row = find(data);
      if (!row || stand(row)['result'] !== 'submitted') return stand(row);
      if (!row.fate.isRecallable) return { result: 'recall_refused' };
      row.recalledAtMs = nowMs();
      return stand(row);
    },
  };
}
