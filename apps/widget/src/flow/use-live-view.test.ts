import { expect, it } from 'vitest';
import { nextWaitMs } from './use-live-view.ts';

it('looks every three seconds, and ever less often while it fails', () => {
  expect([0, 1, 2, 3, 10, 1000].map(nextWaitMs)).toEqual([3_000, 6_000, 12_000, 24_000, 60_000, 60_000]);
});
