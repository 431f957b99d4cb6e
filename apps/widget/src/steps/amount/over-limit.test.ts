import { expect, it } from 'vitest';
import type { PriceView } from '../../link-view.ts';
import { isOverLimit } from './over-limit.ts';

const limits = { level: 1, left: '500.00', currency: 'USD', blockedBy: null };
const price = (send: string) => ({ send }) as PriceView;

it('is over the limit from one cent more on', () => {
  expect(isOverLimit(limits, price('500.00'))).toBe(false);
  expect(isOverLimit(limits, price('500.01'))).toBe(true);
});

it('is not judged before there is a person or a price', () => {
  expect(isOverLimit({ ...limits, level: 0, left: '0.00' }, price('5.00'))).toBe(false);
  expect(isOverLimit(null, price('5.00'))).toBe(false);
  expect(isOverLimit(limits, null)).toBe(false);
});
