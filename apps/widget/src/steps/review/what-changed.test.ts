import { expect, it } from 'vitest';
import type { PriceView } from '../../link-view.ts';
import { whatChanged } from './what-changed.ts';

const price: PriceView = {
  side: 'send',
  send: '200.00',
  receive: '3690.54',
  rate: '18.4527',
  fee: '3.99',
  tax: '0.00',
  total: '203.99',
  source: 'USD',
  destination: 'MXN',
  arrival: 'minutes',
};

it('names every number that is another one, with both values', () => {
  expect(whatChanged(price, { ...price, rate: '18.4000', receive: '3680.00' })).toEqual([
    { part: 'rate', before: '18.4527', now: '18.4000' },
    { part: 'receive', before: '3690.54', now: '3680.00' },
  ]);
});

it('is empty when all numbers are the same', () => {
  expect(whatChanged(price, { ...price, arrival: 'oneDay' })).toEqual([]);
});
