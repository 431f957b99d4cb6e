import { describe, expect, it } from 'vitest';
import { transfer } from '../../flow/testing-view.ts';
import type { OperationView } from '../../link-view.ts';
import { statusKey } from './status-key.ts';
import { minutesLeft, spokenMinutes, timelineOf } from './timeline.ts';

const at = '2026-11-24T10:05:00.000Z';
const unpaid: Partial<OperationView> = { status: 'created', paidAt: null };
const manual = { method: 'manual_wire', last4: null, status: 'pending' } as const;

describe('the words of a transfer', () => {
  it.each<[string, Partial<OperationView>]>([
    ['processing', {}],
    ['processing', { status: 'created' }],
    ['waiting', unpaid],
    ['manual', { ...unpaid, funding: manual }],
    ['redirect', { ...unpaid, redirectUrl: 'https://bank.example/' }],
    ['held', { payout: { ...transfer.payout, status: 'held' } }],
    ['cancelling', { cancelRequestedAt: at }],
    ['completed', { status: 'completed', completedAt: at }],
    ['cancelled', { status: 'cancelled', cancelledAt: at, cancelRequestedAt: at }],
    ['uncharged', { ...unpaid, status: 'cancelled', cancelledAt: at, funding: manual }],
    ['uncharged', { status: 'cancelled', cancelledAt: at, funding: { ...transfer.funding, status: 'voided' } }],
    ['declined', { status: 'failed', paidAt: null, failedAt: at }],
    ['failed', { status: 'failed', failedAt: at }],
    ['returned', { status: 'failed', completedAt: at, failedAt: at }],
  ])('are those of %s', (key, change) => {
    expect(statusKey({ ...transfer, ...change })).toBe(key);
  });
});

describe('the timeline', () => {
  const moments = (change: Partial<OperationView>): string[] =>
    timelineOf({ ...transfer, ...change }).map((item) => item.moment + (item.at ? '' : '?'));

  it('tells what happened and what comes next', () => {
    expect(moments({})).toEqual(['confirmed', 'paid', 'arrived?']);
    expect(moments(unpaid)).toEqual(['confirmed', 'paid?', 'arrived?']);
    expect(moments({ cancelRequestedAt: at })).toEqual(['confirmed', 'paid', 'cancelRequested', 'arrived?']);
  });

  it('ends with how it ended, and with the money that comes back', () => {
    const refund = { amount: '203.99', currency: 'USD', status: 'due', dueAt: at, paidAt: null };
    expect(moments({ status: 'cancelled', cancelledAt: at, refund })).toEqual([
      'confirmed',
      'paid',
      'cancelled',
      'refundDue?',
    ]);
    const paid = { ...refund, paidAt: at };
    expect(moments({ status: 'failed', completedAt: at, failedAt: at, refund: paid })).toEqual([
      'confirmed',
      'paid',
      'arrived',
      'returned',
      'refunded',
    ]);
    expect(moments({ ...unpaid, status: 'failed', failedAt: at })).toEqual(['confirmed', 'failed']);
  });
});

describe('the time to cancel', () => {
  const until = '2026-11-24T10:30:00.000Z';
  it.each([
    ['2026-11-24T10:00:00.000Z', 30],
    ['2026-11-24T10:29:30.000Z', 1],
    ['2026-11-24T10:30:00.000Z', 0],
    ['2026-11-24T11:00:00.000Z', 0],
  ])('at %s is %i minutes', (now, minutes) => {
    expect(minutesLeft(until, Date.parse(now))).toBe(minutes);
  });

  it('is read out every five minutes only', () => {
    const spoken = Array.from({ length: 30 }, (_, index) => spokenMinutes(30 - index));
    expect([...new Set(spoken)]).toEqual([30, 25, 20, 15, 10, 5, 1]);
  });
});
