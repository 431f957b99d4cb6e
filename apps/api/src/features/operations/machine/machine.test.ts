import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalOf, type Posting } from '../../ledger/index.ts';
import { histories, newState, operations, T0 } from '../testing/random-facts.ts';
import {
  CANCEL_WINDOW_MS,
  decide,
  FUNDING_EDGES,
  PAYOUT_EDGES,
  STATUS_EDGES,
  tasksOf,
  type Decision,
  type Fact,
  type OperationState,
} from './index.ts';

const RUNS = { numRuns: 3_000 };

/** A history as it would be written: every state after a step, every posting, and what was decided of each fact. */
interface History {
  states: OperationState[];
  postings: Posting[];
  refundsDue: number;
  refundsPaid: number;
  decided: { before: OperationState; fact: Fact; decision: Decision; now: Date }[];
}

function play(first: OperationState, told: { fact: Fact; afterMs: number }[]): History {
  const history: History = { states: [first], postings: [], refundsDue: 0, refundsPaid: 0, decided: [] };
  let state = first;
  let now = T0;
  for (const { fact: given, afterMs } of told) {
    now = new Date(now.getTime() + afterMs);
    // A request is received at most half an hour before it is judged.
    const fact =
      given.kind === 'cancel' ? { ...given, receivedAt: new Date(now.getTime() + given.receivedAt.getTime()) } : given;
    const decision = decide(state, fact, now);
    history.decided.push({ before: state, fact, decision, now });
    for (const { change, postings, refund } of decision.steps) {
      state = { ...state, ...change };
      history.states.push(state);
      history.postings.push(...postings);
      if (refund?.is === 'due') history.refundsDue += 1;
      if (refund?.is === 'paid') history.refundsPaid += 1;
    }
    state = decision.state;
  }
  return history;
}

const check = (property: (history: History, first: OperationState) => void): void =>
  fc.assert(
    fc.property(operations, histories, (first, told) => property(play(first, told), first)),
    RUNS,
  );

describe('whatever happens, in whatever order and however often', () => {
  it('an operation walks along its edges only, and stands where the database lets it stand', () => {
    check(({ states }) => {
      states.slice(1).forEach((after, i) => {
        const before = states[i]!;
        const walks = <T extends string>(edges: Record<T, readonly T[]>, from: T, to: T): boolean =>
          from === to || edges[from].includes(to);
        expect(walks(STATUS_EDGES, before.status, after.status)).toBe(true);
        expect(walks(FUNDING_EDGES, before.fundingStatus, after.fundingStatus)).toBe(true);
        expect(walks(PAYOUT_EDGES, before.payoutStatus, after.payoutStatus)).toBe(true);
        const allowed = {
          created: ['none', 'queued', 'held'],
          processing: ['submitted', 'unknown'],
          completed: ['deposited'],
          failed: ['none', 'queued', 'held', 'rejected', 'recalled', 'returned'],
          cancelled: ['none', 'recalled', 'rejected'],
        };
        expect(allowed[after.status]).toContain(after.payoutStatus);
        expect(after.status === 'failed').toBe(after.failedAt !== null && after.failureCode !== null);
        expect(after.status === 'cancelled').toBe(after.cancelledAt !== null);
        expect(after.payoutStatus === 'none' || after.paidAt !== null).toBe(true);
        expect(after.cancelRequestedAt === null).toBe(after.cancelledBy === null);
        expect(after.payoutStatus === 'returned').toBe(after.returnedMinor !== null);
      });
    });
  });

  it('every posting balances, happens once, and settles at most one pending entry, once', () => {
    check(({ postings }) => {
      const kinds = postings.map(({ kind }) => kind);
      expect(new Set(kinds).size).toBe(kinds.length);
      const settled = new Set<string>();
      postings.forEach(({ lines, resolves, state }, i) => {
        const sums = new Map<string, bigint>();
        for (const { currency, side, minor } of lines) {
          expect(minor > 0n).toBe(true);
          sums.set(currency, (sums.get(currency) ?? 0n) + (side === 'debit' ? minor : -minor));
        }
        expect([...sums.values()].every((sum) => sum === 0n)).toBe(true);
        expect(lines.length === 0).toBe(state === 'voided');
        if (resolves === undefined) return;
        expect(postings.slice(0, i).find(({ kind }) => kind === resolves)?.state).toBe('pending');
        expect(settled.has(resolves)).toBe(false);
        settled.add(resolves);
      });
    });
  });

  it('what arrived and stayed, plus what is refunded, is never more than what was charged; a refund is paid once', () => {
    check(({ states, refundsDue, refundsPaid, postings }) => {
      const { amounts, payoutStatus, returnedMinor, refund } = states.at(-1)!;
      const arrived = payoutStatus === 'deposited' || payoutStatus === 'returned' ? amounts.receive : 0n;
      const kept = arrived - (returnedMinor ?? 0n);
      const refunded = refundsDue > 0 ? (refund?.minor ?? dueIn(postings)) : 0n;
      expect(kept * amounts.send + refunded * amounts.receive <= totalOf(amounts) * amounts.receive).toBe(true);
      expect(refundsDue).toBeLessThanOrEqual(1);
      expect(refundsPaid).toBeLessThanOrEqual(refundsDue);
      const kinds = postings.map(({ kind }) => kind);
      expect(kinds.includes('refund_due')).toBe(refundsDue === 1);
      expect(kinds.includes('refund_paid')).toBe(refundsPaid === 1);
      if (refundsDue === 1) expect(kinds).toContain('funding_captured');
    });
  });

  it('nothing stays in the accounts in between once everything is settled', () => {
    check(({ states, postings }) => {
      const last = states.at(-1)!;
      const balance = (account: string): bigint =>
        postings
          .filter(({ state }) => state === 'posted')
          .flatMap(({ lines }) => lines)
          .filter((line) => line.account === account)
          .reduce((sum, { side, minor }) => sum + (side === 'debit' ? minor : -minor), 0n);
      expect(balance('sender_funds')).toBe(0n);
      expect(balance('payout_clearing')).toBe(0n);
      expect(balance('blocked_funds') === 0n || last.failureCode === 'compliance').toBe(true);
      if (last.failureCode === 'compliance') expect(balance('refund_payable')).toBe(0n);
      if (last.refund?.status === 'paid') expect(balance('refund_payable')).toBe(0n);
      // All that came in has gone back.
      if (last.fundingStatus === 'refunded' && last.payoutStatus !== 'returned') {
        for (const account of ['funding_clearing', 'fx_position', 'fee_income', 'tax_payable'])
          expect({ account, balance: balance(account) }).toEqual({ account, balance: 0n });
      }
    });
  });

  it('a cancellation is taken within the right to it only, and a deposit wins over every other word of the rail', () => {
    check(({ decided }) => {
      for (const { before, fact, decision } of decided) {
        if (before.status === 'completed' && decision.state.status !== 'completed')
          expect(fact).toMatchObject({ kind: 'payout', answer: { result: 'returned' } });
        if (fact.kind !== 'cancel') continue;
        const { verdict } = decision;
        const isOver = ['completed', 'failed', 'cancelled'].includes(before.status);
        const isWithin =
          before.paidAt === null || fact.receivedAt.getTime() <= before.paidAt.getTime() + CANCEL_WINDOW_MS;
        const mayOperator = fact.by === 'operator' && ['none', 'queued', 'held'].includes(before.payoutStatus);
        const isAllowed = !isOver && (isWithin || mayOperator || before.cancelRequestedAt !== null);
        expect(verdict === 'cancelled' || verdict === 'requested').toBe(isAllowed);
        if (verdict === 'cancelled') expect(decision.state.status).toBe('cancelled');
        if (verdict === 'requested') expect(decision.state.status).toBe(before.status);
      }
    });
  });

  it('the same fact twice is the same as once', () => {
    fc.assert(
      fc.property(operations, histories, (first, told) => {
        const { decided } = play(first, told);
        for (const { fact, decision, now } of decided) {
          const again = decide(decision.state, fact, now);
          // `not_found` counts in time, and a note may follow: no edge is walked, nothing is posted.
          expect(again.steps.flatMap(({ postings }) => postings)).toEqual([]);
          expect(again.state.status).toBe(decision.state.status);
          if (fact.kind === 'funding') expect(again.state.fundingStatus).toBe(decision.state.fundingStatus);
          if (fact.kind === 'payout') expect(again.state.payoutStatus).toBe(decision.state.payoutStatus);
        }
      }),
      RUNS,
    );
  });

  it('somebody is always asked as long as something is open, and nobody once all is settled', () => {
    check(({ states, decided }) => {
      const state = decided.at(-1)?.decision.state ?? states[0]!;
      const kinds = [...tasksOf(state, T0)].flatMap(([kind, at]) => (at === null ? [] : [kind]));
      if (state.status === 'processing') expect(kinds).toContain('payout_status');
      if (state.status === 'created' && state.holdReason !== 'screening') expect(kinds.length).toBeGreaterThan(0);
      if (['pending', 'authorised'].includes(state.fundingStatus) && state.holdReason !== 'screening')
        expect(kinds.length).toBeGreaterThan(0);
      if (state.refund?.status === 'due' && state.refund.refusedCode === null && state.status !== 'created')
        expect(kinds).toContain('refund');
      const isSettled =
        (state.status === 'completed' && state.fundingStatus === 'captured') ||
        (state.status === 'failed' && ['declined', 'voided', 'refunded'].includes(state.fundingStatus)) ||
        (state.status === 'cancelled' && ['voided', 'refunded'].includes(state.fundingStatus));
      if (isSettled) expect(kinds).toEqual([]);
    });
  });
});

const dueIn = (postings: Posting[]): bigint =>
  postings.find(({ kind }) => kind === 'refund_due')?.lines.find(({ side }) => side === 'credit')?.minor ?? 0n;

it('the arbitraries reach every status, every funding and every payout', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(operations, histories, (first, told) => {
      for (const { status, fundingStatus, payoutStatus } of play(first, told).states)
        for (const one of [`s:${status}`, `f:${fundingStatus}`, `p:${payoutStatus}`]) seen.add(one);
    }),
    RUNS,
  );
  const all = [
    ...Object.keys(STATUS_EDGES).map((one) => `s:${one}`),
    ...Object.keys(FUNDING_EDGES).map((one) => `f:${one}`),
    ...Object.keys(PAYOUT_EDGES).map((one) => `p:${one}`),
  ];
  expect([...seen].sort()).toEqual(all.sort());
});

it('a fresh operation has its provider asked, and is given up in time', () => {
  expect([...tasksOf(newState(), T0).keys()]).toEqual(['authorise', 'funding_lapse']);
});
