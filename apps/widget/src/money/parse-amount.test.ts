import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupDigits } from './format-money.ts';
import { parseAmount } from './parse-amount.ts';

describe('a typed amount', () => {
  it.each([
    ['200', '200.00'],
    ['200.5', '200.50'],
    ['1,234.50', '1234.50'],
    ['1234,50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1 234,5', '1234.50'],
    ['1,234', '1234.00'],
    ['1,234,567.89', '1234567.89'],
    ['12,34', '12.34'],
    ['.5', '0.50'],
    ['007', '7.00'],
    ['200.', '200.00'],
    [' 200 ', '200.00'],
    ['1\u00a0234.50', '1234.50'],
  ])('is read as people write it: %j', (typed, value) => {
    expect(parseAmount(typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['$200', 'unclear'],
    ['200 USD', 'unclear'],
    ['1.234', 'unclear'],
    ['1.2.3', 'unclear'],
    ['12,34,56', 'unclear'],
    ['1,23.45', 'unclear'],
    ['1,234,50', 'unclear'],
    ['-5', 'unclear'],
    ['1e3', 'unclear'],
    ['0', 'zero'],
    ['0.00', 'zero'],
    ['1234567890', 'long'],
  ])('is refused rather than guessed: %j', (typed, problem) => {
    expect(parseAmount(typed)).toEqual({ ok: false, problem });
  });

  it('that the page wrote itself is read back the same', () => {
    const amounts = fc.integer({ min: 1, max: 99_999_999_999 }).map((minor) => {
      const digits = String(minor).padStart(3, '0');
      return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
    });
    fc.assert(
      fc.property(amounts, (value) => {
        expect(parseAmount(groupDigits(value))).toEqual({ ok: true, value });
      }),
    );
  });
});
