import { expect, it } from 'vitest';
import { remainingMs } from './link-view.ts';

it("measures what remains of a link by the server's clock, not the device's", () => {
  const view = { serverTime: '2001-01-01T00:00:00.000Z', expiresAt: '2001-01-01T00:05:00.000Z' };
  expect(remainingMs(view)).toBe(300_000);
});

it('is nothing when the time is over or cannot be read', () => {
  expect(remainingMs({ serverTime: '2001-01-01T00:05:00.001Z', expiresAt: '2001-01-01T00:05:00.000Z' })).toBe(0);
  expect(remainingMs({ serverTime: '2001-01-01T00:05:00Z', expiresAt: 'soon' })).toBe(0);
});
