import { describe, expect, it } from 'vitest';
import { DatabaseClock } from './clock.ts';

const HOUR_MS = 3_600_000;
const near = (clock: DatabaseClock, ms: number): void => expect(Math.abs(clock.nowMs() - ms)).toBeLessThan(50);

describe('the clock that follows the database', () => {
  it('takes the first reading, whatever the wall clock says', () => {
    const clock = new DatabaseClock();
    clock.follow(Date.now() + HOUR_MS, performance.now() - 10);
    near(clock, Date.now() + HOUR_MS);
  });

  it('is not moved by a slow reading that it agrees with', () => {
    const clock = new DatabaseClock();
    const databaseMs = Date.now() + HOUR_MS;
    clock.follow(databaseMs, performance.now());
    // Read at once by the server, and its answer looked at 3 s later; then the other way round.
    clock.follow(databaseMs - 3_000, performance.now() - 3_000);
    near(clock, databaseMs);
    clock.follow(databaseMs, performance.now() - 3_000);
    near(clock, databaseMs);
  });

  it('follows a step of the database both ways, as exactly as the reading tells', () => {
    const clock = new DatabaseClock();
    const databaseMs = Date.now();
    clock.follow(databaseMs, performance.now());
    clock.follow(databaseMs + HOUR_MS, performance.now());
    near(clock, databaseMs + HOUR_MS);
    clock.follow(databaseMs - HOUR_MS, performance.now() - 20);
    near(clock, databaseMs - HOUR_MS);
  });
});
