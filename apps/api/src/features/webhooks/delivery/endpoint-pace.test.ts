import { describe, expect, it } from 'vitest';
import { countResult, newBreakerCount, openForMs } from './breaker.ts';
import { EndpointPace, FIRST_CAP } from './endpoint-pace.ts';

const success = { weight: 0, isOverload: false, isOurFault: false } as const;
const overload = { weight: 1, isOverload: true, isOurFault: false } as const;
const limits = { maxConcurrency: 32, maxPerSecond: null };

function attempt(pace: EndpointPace, result: Parameters<EndpointPace['finish']>[0]): boolean {
  pace.start(limits);
  return pace.finish(result);
}

describe('the pace of an endpoint', () => {
  it('doubles with each round of successes up to the limit', () => {
    const pace = new EndpointPace(limits, 0);
    expect(pace.cap).toBe(FIRST_CAP);
    for (let n = 0; n < FIRST_CAP; n += 1) attempt(pace, success);
    expect(pace.cap).toBe(2 * FIRST_CAP);
    for (let n = 0; n < 500; n += 1) attempt(pace, success);
    expect(pace.cap).toBe(32);
  });

  it('grows by one per round once the receiver has shown what is too much, and doubles again after an outage', () => {
    const pace = new EndpointPace(limits, 0);
    attempt(pace, overload);
    expect(pace.cap).toBe(4);
    for (let n = 0; n < 4; n += 1) attempt(pace, success);
    expect(pace.cap).toBe(5);
    pace.restart();
    for (let n = 0; n < 3; n += 1) attempt(pace, success);
    expect(pace.cap).toBe(4);
  });

  it('halves on overload, once per round, and never stops', () => {
    const pace = new EndpointPace(limits, 0);
    attempt(pace, overload);
    expect(pace.cap).toBe(4);
    attempt(pace, overload);
    expect(pace.cap).toBe(4);
    for (let n = 0; n < 200; n += 1) attempt(pace, overload);
    expect(pace.cap).toBe(1);
  });

  it('leaves no room beyond cap and rate', () => {
    const pace = new EndpointPace({ maxConcurrency: 32, maxPerSecond: 10 }, 0);
    const rate = { maxConcurrency: 32, maxPerSecond: 10 };
    for (let n = 0; n < FIRST_CAP; n += 1) pace.start(rate);
    expect(pace.room(0)).toBe(0);
    for (let n = 0; n < FIRST_CAP; n += 1) pace.finish(success);
    expect(pace.room(0)).toBe(2);
    expect(pace.room(500)).toBe(7);
    expect(pace.room(60_000)).toBe(10);
  });

  it('learns nothing from our own fault', () => {
    const pace = new EndpointPace(limits, 0);
    for (let n = 0; n < 50; n += 1)
      expect(attempt(pace, { weight: 0, isOverload: true, isOurFault: true })).toBe(false);
    expect([pace.cap, pace.inFlight]).toEqual([FIRST_CAP, 0]);
  });
});

describe('the breaker', () => {
  const openings = (weights: (0 | 1 | 2)[]): number => {
    const count = newBreakerCount();
    return weights.filter((weight) => countResult(count, weight)).length;
  };

  it('opens after ten failures in a row, or five refusals', () => {
    expect(openings(Array(9).fill(1))).toBe(0);
    expect(openings(Array(10).fill(1))).toBe(1);
    expect(openings(Array(4).fill(2))).toBe(0);
    expect(openings(Array(5).fill(2))).toBe(1);
    expect(openings([...Array(9).fill(1), 0, ...Array(9).fill(1)])).toBe(0);
  });

  it('opens when 14 of the last 20 failed', () => {
    const pattern = (failures: number): (0 | 1)[] =>
      Array.from({ length: 20 }, (_, n) =>
        Math.floor(((n + 1) * failures) / 20) > Math.floor((n * failures) / 20) ? 1 : 0,
      );
    expect(openings(pattern(13))).toBe(0);
    expect(openings(pattern(14))).toBe(1);
  });

  it('stays open for 30 s at first and never longer than 15 min and its jitter', () => {
    expect([0, 1, 2, 5, 50].map((count) => openForMs(count, 0))).toEqual([30_000, 60_000, 120_000, 900_000, 900_000]);
    expect(openForMs(50, 1)).toBe(990_000);
  });
});
