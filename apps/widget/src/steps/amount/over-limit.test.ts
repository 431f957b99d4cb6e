import { describe, expect, it } from 'vitest';
import { flowTranslator, loadTexts } from '../../flow/texts.ts';
import { openLink } from '../../flow/testing-view.ts';
import type { Limits } from '../../link-view.ts';
import { limitHint, overLimitText } from './limit-words.ts';
import { isOverLimit } from './over-limit.ts';

const t = flowTranslator('en', await loadTexts('en'), '');
const limits = openLink.limits!;
const verified: Limits = {
  ...limits,
  level: 2,
  left: '2999.00',
  extended: { left: '10000.00', period: 'transfer', from: '3000.00', perDay: '3000.00' },
};

describe('an amount', () => {
  it('is over the limit from one cent more on', () => {
    expect(isOverLimit(limits, '500.00')).toBe(false);
    expect(isOverLimit(limits, '500.01')).toBe(true);
  });

  it('is not judged before there is a person or a price', () => {
    expect(isOverLimit({ ...limits, level: 0, left: '0.00' }, '5.00')).toBe(false);
    expect(isOverLimit(null, '5.00')).toBe(false);
    expect(isOverLimit(limits, null)).toBe(false);
  });

  it('is not over the limit while what can still be given opens it', () => {
    expect(isOverLimit(verified, '3500.00')).toBe(false);
    expect(isOverLimit(verified, '10000.01')).toBe(true);
  });
});

describe('the words of the limit', () => {
  const hint = (of: Limits | null, send?: string) => limitHint(t, of, send ?? null);

  it('say what may be sent, and what a large amount needs, before it is asked for', () => {
    expect(hint(verified)).toBe('You can send up to 2,999.00\u00a0USD now.');
    expect(hint(verified, '2999.00')).toBe(hint(verified));
    expect(hint(verified, '2999.50')).toMatch(/^For more than 2,999\.00\u00a0USD .* address, phone, e-mail and tax/);
    expect(hint(verified, '3500.00')).toMatch(/^From 3,000\.00\u00a0USD a day .* address, phone, e-mail and tax/);
    expect(hint({ ...verified, left: '0.00', period: 'day' }, '2.00')).toMatch(
      /^You have used what you can send without/,
    );
    expect(hint({ ...limits, level: 0 }, '2.00')).toBeNull();
    expect(hint(null)).toBeNull();
  });

  it('say which limit an amount is over', () => {
    expect(hint(verified, '10000.01')).toBe('One transfer can be up to 10,000.00\u00a0USD. Enter a smaller amount.');
    expect(overLimitText(t, { ...limits, left: '0.00', period: 'month' })).toMatch(
      /30 days.* Please come back later\.$/,
    );
  });
});
