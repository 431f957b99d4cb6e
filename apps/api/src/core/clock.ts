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

  /** `databaseMs` was read between `askedAtMs` and now (monotonic milliseconds); half the round trip is taken off. */
  follow(databaseMs: number, askedAtMs: number): void {
    const answeredAtMs = performance.now();
    this.#baseMs = databaseMs;
    this.#readAtMs = (askedAtMs + answeredAtMs) / 2;
  }

  nowMs(): number {
    return this.#baseMs + (performance.now() - this.#readAtMs);
  }

  now(): Date {
    return new Date(Math.floor(this.nowMs()));
  }
}
