import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountFromNumber,
  amountToNumber,
  convert,
  CURRENCY_EXPONENTS,
  formatAmount,
  formatRate,
  parseAmount,
  parseRate,
  percentOf,
  RATE_SCALE,
  sendFor,
  type Currency,
} from './money.ts';

const currency = fc.constantFrom(...(Object.keys(CURRENCY_EXPONENTS) as Currency[]));
const minor = fc.bigInt({ min: 0n, max: 10n ** 9n });
const rate = fc.bigInt({ min: 1n, max: 10n ** 9n });

describe('amounts', () => {
  it('come back from text and from JSON numbers as they were', () => {
    fc.assert(
      fc.property(minor, currency, (amount, code) => {
        expect(parseAmount(formatAmount(amount, code), code)).toBe(amount);
        const wire: unknown = JSON.parse(JSON.stringify(amountToNumber(amount, code)));
        expect(amountFromNumber(wire as number, code)).toBe(amount);
      }),
    );
  });

  it.each([
    ['200', 'USD', 20000n],
    ['200.5', 'USD', 20050n],
    ['0.07', 'USD', 7n],
    ['1234', 'JPY', 1234n],
    ['1.234', 'KWD', 1234n],
  ] as const)('reads %s %s', (text, code, expected) => expect(parseAmount(text, code)).toBe(expected));

  it.each([
    ['1.234', 'USD'],
    ['1.5', 'JPY'],
    ['', 'USD'],
    ['.5', 'USD'],
    ['5.', 'USD'],
    ['1,000', 'USD'],
    ['1e3', 'USD'],
    [' 1', 'USD'],
    ['٣', 'USD'],
  ] as const)('refuses %j %s instead of rounding or guessing', (text, code) =>
    expect(parseAmount(text, code)).toBeUndefined(),
  );

  it('refuses numbers that cannot be money', () => {
    for (const value of [NaN, Infinity, 1e21, 1e10, 0.001, 1e-7])
      expect(amountFromNumber(value, 'USD')).toBeUndefined();
  });
});

describe('rates', () => {
  it('are multiples of 0.0001, printed with four decimals', () => {
    expect(parseRate('18.4527')).toBe(184527n);
    expect(formatRate(184000n)).toBe('18.4000');
    for (const text of ['0', '-1', '18.45271', 'x']) expect(parseRate(text)).toBeUndefined();
  });

  it('convert 200.00 USD at 18.4527 to 3,690.54 MXN exactly', () =>
    expect(convert({ minor: 20000n, currency: 'USD' }, 184527n, 'MXN')).toEqual({ minor: 369054n, remainder: 0n }));

  it('never promise more than the exact product, and less by under one minor unit', () => {
    fc.assert(
      fc.property(minor, rate, currency, currency, (send, r, source, destination) => {
        const { minor: receive, remainder } = convert({ minor: send, currency: source }, r, destination);
        const shift = CURRENCY_EXPONENTS[destination] - CURRENCY_EXPONENTS[source];
        const exactTimes = send * r * (shift > 0 ? 10n ** BigInt(shift) : 1n);
        const unit = RATE_SCALE * (shift < 0 ? 10n ** BigInt(-shift) : 1n);
        expect(receive * unit + remainder).toBe(exactTimes);
        expect(remainder >= 0n && remainder < unit).toBe(true);
      }),
    );
  });

  it('find the least amount to send that brings what is wanted', () => {
    fc.assert(
      fc.property(minor, rate, currency, currency, (receive, r, source, destination) => {
        const send = sendFor({ minor: receive, currency: destination }, r, source);
        const arrives = (amount: bigint) => convert({ minor: amount, currency: source }, r, destination).minor;
        expect(arrives(send) >= receive).toBe(true);
        if (send > 0n) expect(arrives(send - 1n) < receive).toBe(true);
      }),
    );
  });
});

it('percentages round half up to the minor unit', () => {
  expect(percentOf(10_000n, 100n)).toBe(100n);
  expect(percentOf(50n, 100n)).toBe(1n);
  expect(percentOf(49n, 100n)).toBe(0n);
});
