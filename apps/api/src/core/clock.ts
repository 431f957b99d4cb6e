/** Where time comes from. Tests own it; the server's follows the database, whose clock is the truth. */
export interface Clock {
  now(): Date;
  nowMs(): number;
}

/**
 * The database's time, carried forward by the monotonic clock between readings, so that a step of this machine's
 * wall clock neither revives an expired link nor ends one early. Until the first reading it is the wall clock.
 */
export class DatabaseClock implements Clock {
  #baseMs = Date.now();
  #readAtMs = performance.now();
  #hasReading = false;

  /**
   * `databaseMs` was read at some moment between `askedAtMs` and now (monotonic milliseconds), so the true time lies
   * between `databaseMs` and that plus the round trip. A clock within these bounds is left alone, another one is set to
   * the nearer bound: a slow reading on a busy machine must not set it back and bring events out of their order.
   */
  follow(databaseMs: number, askedAtMs: number): void {
    const answeredAtMs = performance.now();
    const latestMs = databaseMs + (answeredAtMs - askedAtMs);
    const expectedMs = this.#hasReading ? this.nowMs() : (databaseMs + latestMs) / 2;
    this.#baseMs = Math.min(Math.max(expectedMs, databaseMs), latestMs);
    this.#readAtMs = answeredAtMs;
    this.#hasReading = true;
  }

  nowMs(): number {
    return this.#baseMs + (performance.now() - this.#readAtMs);
  }

  now(): Date {
    return new Date(Math.floor(this.nowMs()));
  }
}

/** What this machine's own clock says: to be held against the database's, never to be worked with. */
export const machineNowMs = (): number => Date.now();
