import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutboundResult } from '../../../core/outbound/index.ts';
import { decide, type AttemptedDelivery } from './next-step.ts';
import { readRetryAfter, SCHEDULES, waitAfter } from './schedule.ts';

const NOW = Date.parse('2026-02-01T12:00:00Z');
const facts = {
  timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null, totalMs: 1 },
  remoteAddress: null,
  reusedConnection: false,
};
const answer = (status: number, headers: object = {}): OutboundResult => ({
  kind: 'response',
  status,
  headers,
  bodyHead: Buffer.alloc(0),
  bodyBytes: 0,
  ...facts,
});
type Reason = Extract<OutboundResult, { kind: 'failed' }>['reason'];
const failure = (reason: Reason): OutboundResult => ({
  kind: 'failed',
  reason,
  detail: '',
  status: null,
  mayHaveArrived: true,
  ...facts,
});
const first: AttemptedDelivery = { attempt: 1, schedule: 'documented', parkAfterAttempts: null };
const step = (result: OutboundResult, delivery = first) => decide(result, delivery, NOW, 0);

describe('what happens after an attempt', () => {
  it.each([200, 201, 204, 299])('%i is a success', (status) => {
    expect(step(answer(status))).toEqual({
      outcome: 'delivered',
      step: { kind: 'delivered' },
      isOverload: false,
      weight: 0,
      isGone: false,
    });
  });

  it.each([
    [answer(301), 'redirected', 1, false],
    [answer(400), 'refused', 2, false],
    [answer(404), 'refused', 2, false],
    [answer(408), 'refused', 1, false],
    [answer(429), 'rate_limited', 1, true],
    [answer(500), 'server_error', 1, false],
    [answer(503), 'server_error', 1, true],
    [failure('timeout'), 'timeout', 1, true],
    [failure('body_timeout'), 'body_timeout', 1, true],
    [failure('connect_failed'), 'connect_failed', 1, false],
    [failure('address_denied'), 'address_denied', 1, false],
    [failure('dns_failed'), 'dns_failed', 1, false],
  ] as const)('retries after %j', (result, outcome, weight, isOverload) => {
    expect(step(result)).toEqual({
      outcome,
      step: { kind: 'retry', waitMs: 60_000 },
      isOverload,
      weight,
      isGone: false,
    });
  });

  it('ends at once on 410', () => {
    expect(step(answer(410))).toMatchObject({ step: { kind: 'failed', reason: 'gone' }, isGone: true });
  });

  it.each(['overloaded', 'aborted', 'internal_error'] as const)(
    'takes %s for our own fault: no attempt, no lesson',
    (reason) => {
      expect(step(failure(reason), { ...first, attempt: 5 })).toMatchObject({
        step: { kind: 'release' },
        weight: 0,
        isOverload: false,
      });
    },
  );

  it('fails the delivery after the fifth attempt, or parks an ordered one earlier', () => {
    expect(step(answer(500), { ...first, attempt: 4 }).step).toEqual({ kind: 'retry', waitMs: 7_200_000 });
    expect(step(answer(500), { ...first, attempt: 5 }).step).toEqual({ kind: 'failed', reason: 'attempts_exhausted' });
    expect(step(answer(500), { ...first, attempt: 2, parkAfterAttempts: 2 }).step).toEqual({
      kind: 'failed',
      reason: 'parked',
    });
  });

  it('waits as Retry-After of 429 and 503 asks, never shorter than its step, at most two hours', () => {
    expect(step(answer(429, { 'retry-after': '600' })).step).toEqual({ kind: 'retry', waitMs: 600_000 });
    expect(step(answer(503, { 'retry-after': 'Sun, 01 Feb 2026 12:30:00 GMT' })).step).toEqual({
      kind: 'retry',
      waitMs: 1_800_000,
    });
    expect(step(answer(503, { 'retry-after': '5' })).step).toEqual({ kind: 'retry', waitMs: 60_000 });
    expect(step(answer(503, { 'retry-after': '999999' })).step).toEqual({ kind: 'retry', waitMs: 7_200_000 });
    expect(step(answer(500, { 'retry-after': '600' })).step).toEqual({ kind: 'retry', waitMs: 60_000 });
  });
});

describe('the schedules', () => {
  it('documented: 1 min, 5 min, 30 min, 2 h; long: eleven attempts over about three days', () => {
    expect(SCHEDULES.documented).toEqual([60_000, 300_000, 1_800_000, 7_200_000]);
    expect(SCHEDULES.long).toHaveLength(10);
    const hours = SCHEDULES.long.reduce((sum, waitMs) => sum + waitMs, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(72);
    expect(hours).toBeLessThan(80);
  });

  it('jitter only lengthens, by at most 10 %', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('documented' as const, 'long' as const),
        fc.integer({ min: 1, max: 10 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (schedule, attempt, random) => {
          const base = SCHEDULES[schedule][attempt - 1];
          const waitMs = waitAfter(schedule, attempt, random);
          if (base === undefined) expect(waitMs).toBeUndefined();
          else expect(waitMs! >= base && waitMs! <= Math.round(base * 1.1)).toBe(true);
        },
      ),
    );
  });

  it.each(['', ' ', 'soon', '-5', '0', '1e3', 'Sun, 01 Feb 2026 11:00:00 GMT'])(
    'hears nothing in Retry-After: %j',
    (text) => {
      expect(readRetryAfter(text, NOW)).toBeUndefined();
    },
  );
});
