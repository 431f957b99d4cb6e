import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeKeyCaps } from './judge-key-caps.ts';
import { judgeLimits, limitRefusal, type LimitTable } from './judge-limits.ts';

const TABLE: LimitTable = {
  currency: 'USD',
  levels: {
    1: { perTransfer: 50_000n, perDay: 100_000n, perMonth: 300_000n, perHalfYear: 900_000n },
    2: { perTransfer: 299_900n, perDay: 299_900n, perMonth: 600_000n, perHalfYear: 1_800_000n },
    3: { perTransfer: 1_000_000n, perDay: 1_000_000n, perMonth: 3_000_000n, perHalfYear: 6_000_000n },
  },
};
const NONE = { day: 0n, month: 0n, halfYear: 0n };

describe('a limit', () => {
  it.each([
    [1, NONE, 50_000n, undefined],
    [1, NONE, 50_001n, { period: 'transfer', limit: 50_000n, left: 50_000n }],
    [1, { day: 60_000n, month: 60_000n, halfYear: 60_000n }, 40_000n, undefined],
    [
      1,
      { day: 60_000n, month: 60_000n, halfYear: 60_000n },
      40_001n,
      { period: 'day', limit: 100_000n, left: 40_000n },
    ],
    [1, { day: 0n, month: 300_000n, halfYear: 300_000n }, 1n, { period: 'month', limit: 300_000n, left: 0n }],
    [1, { day: 0n, month: 0n, halfYear: 899_999n }, 2n, { period: 'halfYear', limit: 900_000n, left: 1n }],
    [2, NONE, 299_900n, undefined],
    [3, NONE, 1_000_000n, undefined],
    [0, NONE, 1n, { period: 'transfer', limit: 0n, left: 0n }],
  ] as const)('of level %s with %o sent judges %s: a sum that equals it is allowed', (level, sums, minor, expected) => {
    expect(judgeLimits(TABLE, level, sums, minor)).toEqual(expected && { ...expected, currency: 'USD' });
  });

  it('lets nobody pass the sum of any window, by any order of transfers', () => {
    const transfers = fc.array(
      fc.record({ minor: fc.bigInt(1n, 60_000n), hoursLater: fc.integer({ min: 0, max: 900 }) }),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(transfers, (asked) => {
        const sent: { minor: bigint; hour: number }[] = [];
        // Inclusive at both ends: what was sent exactly 24 hours ago still counts.
        const sumOf = (now: number, hours: number): bigint =>
          sent.filter(({ hour }) => hour >= now - hours).reduce((sum, { minor }) => sum + minor, 0n);
        let now = 0;
        for (const { minor, hoursLater } of asked) {
          now += hoursLater;
          const sums = { day: sumOf(now, 24), month: sumOf(now, 720), halfYear: sumOf(now, 4_320) };
          if (!judgeLimits(TABLE, 1, sums, minor)) sent.push({ minor, hour: now });
          expect(sumOf(now, 24)).toBeLessThanOrEqual(100_000n);
          expect(sumOf(now, 720)).toBeLessThanOrEqual(300_000n);
          expect(sumOf(now, 4_320)).toBeLessThanOrEqual(900_000n);
        }
      }),
    );
  });

  it('is refused in words, with what is left', () => {
    const refusal = judgeLimits(TABLE, 1, { day: 60_000n, month: 60_000n, halfYear: 60_000n }, 50_000n)!;
    expect(limitRefusal(refusal)).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      status: 409,
      message: 'At most 1000.00 USD may be sent within 24 hours. 400.00 USD of it is left.',
      details: [{ path: 'amount', period: 'day', limit: '1000.00', left: '400.00', currency: 'USD' }],
    });
    const full = judgeLimits(TABLE, 1, { day: 100_000n, month: 100_000n, halfYear: 100_000n }, 1n)!;
    expect(limitRefusal(full).message).toBe('At most 1000.00 USD may be sent within 24 hours. Nothing of it is left.');
    const big = judgeLimits(TABLE, 1, NONE, 50_001n)!;
    expect(limitRefusal(big).message).toBe('At most 500.00 USD may be sent in one transfer.');
  });
});

describe("a key's cap", () => {
  const corridor = { source: 'USD', destination: 'MXN' } as const;
  const nothing = { day: 0n, month: 0n, corridorDay: 0n, corridorMonth: 0n };

  it.each([
    [null, nothing, 10n ** 9n, undefined],
    [{}, nothing, 10n ** 9n, undefined],
    [{ perTransfer: 100.5 }, nothing, 10_050n, undefined],
    [{ perTransfer: 100.5 }, nothing, 10_051n, { period: 'transfer', limit: 10_050n, left: 10_050n }],
    [{ perDay: 100 }, { ...nothing, day: 4_000n }, 6_001n, { period: 'day', limit: 10_000n, left: 6_000n }],
    [{ perMonth: 100 }, { ...nothing, month: 10_000n }, 1n, { period: 'month', limit: 10_000n, left: 0n }],
    [
      { perDay: 100, corridors: { 'USD-MXN': { perDay: 50 } } },
      { ...nothing, day: 1_000n, corridorDay: 1_000n },
      4_001n,
      { period: 'day', limit: 5_000n, left: 4_000n },
    ],
    [{ corridors: { 'USD-CLP': { perTransfer: 1 } } }, nothing, 10n ** 9n, undefined],
  ] as const)('of %o with %o sent judges %s', (caps, sums, minor, expected) => {
    expect(judgeKeyCaps(caps, sums, minor, corridor)).toEqual(expected && { ...expected, currency: 'USD' });
  });
});
