import { describe, expect, it } from 'vitest';
import { compareAmounts, formatDate, formatMoney, formatRate, groupDigits, monthNames } from './format-money.ts';

describe('money on the page', () => {
  it.each([
    ['3690.54', '3,690.54'],
    ['203.9', '203.90'],
    ['1234567.00', '1,234,567.00'],
    ['999', '999'],
  ])('is grouped without a loss: %s', (decimal, text) => {
    expect(groupDigits(decimal)).toBe(text);
  });

  it('names its currency by code and does not break before it', () => {
    expect(formatMoney('203.99', 'USD')).toBe('203.99\u00a0USD');
    expect(formatRate('18.4527', 'USD', 'MXN')).toBe('1\u00a0USD = 18.4527\u00a0MXN');
  });

  it.each([
    ['500.00', '500', 0],
    ['500.01', '500.00', 1],
    ['99.99', '100', -1],
    ['0.10', '0.1', 0],
  ])('is compared exactly: %s and %s', (one, other, sign) => {
    expect(Math.sign(compareAmounts(one, other))).toBe(sign);
  });
});

describe('dates on the page', () => {
  it('keep a plain day the same in every time zone', () => {
    expect(formatDate('2026-11-30', 'en')).toBe('November 30, 2026');
    expect(formatDate('2026-11-30', 'es')).toBe('30 de noviembre de 2026');
  });

  it('name twelve different months', () => {
    expect(new Set(monthNames('es')).size).toBe(12);
    expect(monthNames('en')[3]).toBe('April');
  });
});
