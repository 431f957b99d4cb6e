import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SlidingWindow } from './sliding-window.ts';

const WINDOW_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Puts wished times off until no window holds more than `rate`: a client that stays at its rate, however it calls. */
function pace(wished: readonly number[], rate: number): number[] {
  const paced: number[] = [];
  for (const time of wished) {
    const before = paced.at(-rate);
    paced.push(Math.max(time, paced.at(-1) ?? 0, before === undefined ? 0 : before + WINDOW_MS));
  }
  return paced;
}

const rising = (gaps: readonly number[]): number[] => {
  let time = 1_000_000;
  return gaps.map((gap) => (time += gap));
};

/** Most calls that stand in any one window. */
function fullest(times: readonly number[]): number {
  let start = 0;
  let most = 0;
  times.forEach((time, index) => {
    while (times[start]! <= time - WINDOW_MS) start += 1;
    most = Math.max(most, index - start + 1);
  });
  return most;
}

describe('a sliding window', () => {
  test('lets the whole allowance be spent at once, then refuses until the first call leaves', () => {
    const window = new SlidingWindow();
    for (let call = 1; call <= 100; call += 1) {
      expect(window.take(5000, 100)).toStrictEqual({ allowed: true, remaining: 100 - call, resetSeconds: 60 });
    }
    expect(window.take(5000, 100)).toStrictEqual({ allowed: false, remaining: 0, resetSeconds: 60 });
    expect(window.take(64_999, 100)).toStrictEqual({ allowed: false, remaining: 0, resetSeconds: 1 });
    expect(window.take(65_000, 100)).toStrictEqual({ allowed: true, remaining: 99, resetSeconds: 60 });
  });

  test('does not count a refused call', () => {
    const window = new SlidingWindow();
    window.take(0, 1);
    for (let time = 1; time < 60_000; time += 500) expect(window.take(time, 1).allowed).toBe(false);
    expect(window.take(60_000, 1).allowed).toBe(true);
  });

  test('counts on while it grows from any state', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 100 }), (before, after) => {
        const window = new SlidingWindow();
        for (let call = 0; call < before; call += 1) window.take(call, 1000);
        for (let call = 0; call < after; call += 1) window.take(60_100 + call, 1000);
        expect(window.count(120_099)).toBe(after);
        expect(window.count(120_100 + after - 2)).toBe(1);
        expect(window.take(120_100 + after - 2, 1).resetSeconds).toBe(1);
      }),
    );
  });

  test('follows a limit that is lowered or raised, and one of 0', () => {
    const window = new SlidingWindow();
    for (let call = 0; call < 10; call += 1) window.take(call * 1000, 10);
    expect(window.take(10_000, 5)).toStrictEqual({ allowed: false, remaining: 0, resetSeconds: 55 });
    expect(window.take(65_000, 5)).toMatchObject({ allowed: true, remaining: 0 });
    expect(window.take(65_000, 8)).toMatchObject({ allowed: true, remaining: 2 });
    expect(new SlidingWindow().take(0, 0)).toStrictEqual({ allowed: false, remaining: 0, resetSeconds: 60 });
  });

  test('never admits more than the limit in any 60 seconds, and refuses only when they are full', () => {
    const gaps = fc.array(fc.oneof(fc.constant(0), fc.nat(200), fc.nat(20_000), fc.nat(90_000)), { maxLength: 400 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 40 }), (someGaps, limit) => {
        const window = new SlidingWindow();
        const admitted: number[] = [];
        for (const time of rising(someGaps)) {
          const counted = admitted.filter((earlier) => earlier > time - WINDOW_MS);
          const { allowed, remaining, resetSeconds } = window.take(time, limit);
          expect(allowed).toBe(counted.length < limit);
          if (allowed) admitted.push(time);
          expect(remaining).toBe(limit - counted.length - (allowed ? 1 : 0));
          expect(resetSeconds).toBe(Math.max(1, Math.ceil(((counted[0] ?? time) + WINDOW_MS - time) / 1000)));
        }
        expect(fullest(admitted)).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 500 },
    );
  });

  test('after a refusal a call `resetSeconds` later is admitted, one a second earlier is not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(10_000), { minLength: 3, maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (gaps, limit, later) => {
          const times = rising(gaps);
          const build = () => {
            const window = new SlidingWindow();
            for (const time of times) window.take(time, limit);
            return window;
          };
          const now = times.at(-1)!;
          const { allowed, resetSeconds } = build().take(now, later);
          fc.pre(!allowed);
          expect(build().take(now + resetSeconds * 1000, later).allowed).toBe(true);
          if (resetSeconds > 1) expect(build().take(now + (resetSeconds - 1) * 1000 - 1, later).allowed).toBe(false);
        },
      ),
    );
  });

  describe('never refuses a client that stays at 95 % for an hour', () => {
    const patterns: Record<string, (index: number, random: () => number) => number> = {
      'calling evenly': () => WINDOW_MS / 950,
      'in bursts of a whole minute': (index) => (index % 950 === 0 ? WINDOW_MS : 0),
      'in bursts of 50': (index) => (index % 50 === 0 ? (WINDOW_MS * 50) / 950 : 0),
      'at random': (_, random) => (-Math.log(1 - random()) * WINDOW_MS) / 950,
      'at random, with long pauses': (_, random) => (random() < 0.001 ? 120_000 * random() : 20 * random()),
    };
    test.each(Object.entries(patterns))('%s', (_, gapOf) => {
      let seed = 42;
      const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
      const window = new SlidingWindow();
      const wished = rising(Array.from({ length: 57_000 }, (_call, index) => gapOf(index, random)));
      let refused = 0;
      let calls = 0;
      for (const time of pace(wished, 950)) {
        if (time > wished[0]! + HOUR_MS) break;
        calls += 1;
        if (!window.take(time, 1000).allowed) refused += 1;
      }
      expect(refused).toBe(0);
      expect(calls).toBeGreaterThan(20_000);
    });
  });

  test('counts remote calls in their place, whatever the order in which they come', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(100_000), fc.boolean()), { maxLength: 200 }),
        fc.nat(60_000),
        (calls, later) => {
          const window = new SlidingWindow();
          const local = calls
            .filter(([, isRemote]) => !isRemote)
            .map(([time]) => time)
            .sort((a, b) => a - b);
          const remote = calls.filter(([, isRemote]) => isRemote).map(([time]) => time);
          for (const time of local) window.take(time, 1000);
          const now = 100_000;
          window.addRemote(remote.slice(0, 7), now);
          window.addRemote(remote.slice(7), now);
          expect(window.count(now + later)).toBe(calls.filter(([time]) => time > now + later - WINDOW_MS).length);
        },
      ),
    );
  });

  test('takes a remote time ahead of our clock as now, and drops one that is too old', () => {
    const window = new SlidingWindow();
    window.addRemote([1_000_000, 39_999, 40_000, 40_001], 100_000);
    expect(window.count(159_999)).toBe(1);
    expect(window.count(160_000)).toBe(0);
    window.addRemote([100_000, 100_001], 160_000);
    expect(window.count(160_000)).toBe(1);
  });

  test('after a clock that stepped back an hour, calls count for one window, not for the hour', () => {
    const window = new SlidingWindow();
    for (let call = 0; call < 10; call += 1) window.take(HOUR_MS + call, 10);
    expect(window.take(5, 10)).toStrictEqual({ allowed: false, remaining: 0, resetSeconds: 60 });
    expect(window.count(60_004)).toBe(10);
    expect(window.count(60_005)).toBe(0);
  });
});
