import { setTimeout as sleep } from 'node:timers/promises';
import type { ChangeFeed } from '../../core/changes.ts';

const LONGEST_MS = 1_000;
const STEP_MS = 5;

/**
 * Holds an answer back until this process has heard of the change that it tells, so that the caller's next request
 * already runs by it: a test that moves the clock and goes on at once must not race us. Other processes hear within
 * the second of every change.
 */
export async function untilHeard<T>(feed: Pick<ChangeFeed, 'generation'>, change: () => Promise<T>): Promise<T> {
  const before = feed.generation();
  const answer = await change();
  for (let waitedMs = 0; feed.generation() === before && waitedMs < LONGEST_MS; waitedMs += STEP_MS)
    await sleep(STEP_MS);
  return answer;
}
