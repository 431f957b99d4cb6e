import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RATE_WINDOW_MS, RateLimiter } from './rate-limit.ts';

test('owners and buckets are counted apart', () => {
  const limiter = new RateLimiter();
  expect(limiter.take('a', 'create', 0, 1).allowed).toBe(true);
  expect(limiter.take('a', 'create', 0, 1).allowed).toBe(false);
  expect(limiter.take('a', 'default', 0, 1).allowed).toBe(true);
  expect(limiter.take('b', 'create', 0, 1).allowed).toBe(true);
  expect(limiter.size).toBe(3);
});

describe('the exchange', () => {
  test('tells each admitted call once, and no refused one', () => {
    const limiter = new RateLimiter();
    limiter.take('a', 'create', 1, 2);
    limiter.take('a', 'create', 2, 2);
    limiter.take('a', 'create', 3, 2);
    limiter.take('b', 'default', 4, 2);
    expect(limiter.drainAdmitted()).toStrictEqual([
      { ownerKey: 'a', bucket: 'create', times: [1, 2] },
      { ownerKey: 'b', bucket: 'default', times: [4] },
    ]);
    expect(limiter.drainAdmitted()).toStrictEqual([]);
    limiter.take('b', 'default', 5, 2);
    expect(limiter.drainAdmitted()).toStrictEqual([{ ownerKey: 'b', bucket: 'default', times: [5] }]);
  });

  test('does not pass on what came from another process', () => {
    const limiter = new RateLimiter();
    limiter.addRemote([{ ownerKey: 'a', bucket: 'create', times: [1, 2] }], 3);
    expect(limiter.drainAdmitted()).toStrictEqual([]);
    expect(limiter.take('a', 'create', 3, 3)).toMatchObject({ allowed: true, remaining: 0 });
  });

  test('holds at most one allowance when nobody drains', () => {
    const limiter = new RateLimiter();
    for (let time = 0; time < 600_000; time += 1000) limiter.take('a', 'create', time, 50);
    expect(limiter.drainAdmitted()[0]?.times.length).toBeLessThanOrEqual(50);
  });

  test('every 250 ms keeps processes together within what the others admitted since the last one', () => {
    const arrivals = fc.array(fc.tuple(fc.nat(1), fc.oneof(fc.constant(0), fc.nat(30), fc.nat(4000))), {
      maxLength: 500,
    });
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 1, max: 60 }), (calls, limit) => {
        const processes = [new RateLimiter(), new RateLimiter()];
        const admitted: { time: number; at: number }[] = [];
        let now = 1_000_000;
        let exchangedAt = now;
        for (const [at, gap] of calls) {
          now += gap;
          while (exchangedAt + 250 <= now) {
            exchangedAt += 250;
            const batches = processes.map((limiter) => limiter.drainAdmitted());
            processes.forEach((limiter, index) => limiter.addRemote(batches[1 - index]!, exchangedAt));
          }
          if (!processes[at]!.take('a', 'create', now, limit).allowed) continue;
          const counted = admitted.filter(({ time }) => time > now - RATE_WINDOW_MS).length;
          const unseen = admitted.filter((call) => call.at !== at && call.time > now - 250).length;
          admitted.push({ time: now, at });
          expect(counted + 1).toBeLessThanOrEqual(limit + unseen);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('refuses nobody at 95 % over two processes', () => {
    const processes = [new RateLimiter(), new RateLimiter()];
    let refused = 0;
    let exchangedAt = 0;
    for (let call = 0; call < 57_000; call += 1) {
      const now = Math.floor(call / 95) * 6000 + (call % 95);
      while (exchangedAt + 250 <= now) {
        exchangedAt += 250;
        const batches = processes.map((limiter) => limiter.drainAdmitted());
        processes.forEach((limiter, index) => limiter.addRemote(batches[1 - index]!, exchangedAt));
      }
      if (!processes[(call * 7) % 3 === 0 ? 0 : 1]!.take('a', 'default', now, 1000).allowed) refused += 1;
    }
    expect(refused).toBe(0);
  });
});

describe('memory', () => {
  test('drops an owner one window after its last call, by calls of others or by the exchange', () => {
    const limiter = new RateLimiter();
    for (let owner = 0; owner < 100; owner += 1) limiter.take(`o${owner}`, 'create', owner, 10);
    limiter.take('o0', 'create', 30_000, 10);
    for (let call = 0; call < 60; call += 1) limiter.take('busy', 'create', 61_000, 1000);
    expect(limiter.size).toBe(2);
    limiter.addRemote([], 90_000);
    expect(limiter.size).toBe(1);
    limiter.addRemote([], 200_000);
    expect(limiter.size).toBe(0);
  });

  test('keeps an owner as long as a call of it counts', () => {
    const limiter = new RateLimiter();
    limiter.take('a', 'create', 0, 1);
    limiter.addRemote([], 59_999);
    expect(limiter.take('a', 'create', 59_999, 1).allowed).toBe(false);
    limiter.addRemote([], 60_000);
    expect(limiter.take('a', 'create', 60_000, 1).allowed).toBe(true);
  });

  test('never holds more owners than its bound, and forgets the quietest', () => {
    const limiter = new RateLimiter({ maxEntries: 3 });
    for (const owner of ['a', 'b', 'c', 'a', 'd']) limiter.take(owner, 'create', 0, 2);
    expect(limiter.size).toBe(3);
    expect(limiter.take('a', 'create', 0, 2).allowed).toBe(false);
    expect(limiter.take('b', 'create', 0, 2).remaining).toBe(1);
    expect(limiter.size).toBe(3);
    expect(
      limiter
        .drainAdmitted()
        .map(({ ownerKey }) => ownerKey)
        .sort(),
    ).toStrictEqual(['a', 'b', 'd']);
  });
});
