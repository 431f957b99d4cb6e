const INITIAL_CAPACITY = 16;

const byTime = (one: number, other: number): number => one - other;

/**
 * The times of the last `windowMs` at which one owner was admitted, in order, in a ring that grows as they come.
 * Exact: a time t counts until t + windowMs, so that no window of that length ever holds more than the limit.
 */
export class SlidingWindow {
  readonly #windowMs: number;
  #ring = new Float64Array(INITIAL_CAPACITY);
  #head = 0;
  #count = 0;

  constructor(windowMs = 60_000) {
    this.#windowMs = windowMs;
  }

  /** How many are counted now. */
  count(nowMs: number): number {
    this.#forget(nowMs);
    return this.#count;
  }

  /**
   * Admits one call if fewer than `limit` are counted. A refused call is not counted. `resetSeconds` (1 or more):
   * when `remaining` grows next; after a refusal a call at that time is admitted if nobody else takes the place.
   */
  take(nowMs: number, limit: number): { allowed: boolean; remaining: number; resetSeconds: number } {
    this.#forget(nowMs);
    const allowed = this.#count < limit;
    if (allowed) this.#push(nowMs);
    const remaining = Math.max(0, limit - this.#count);
    // Above the limit (other processes, or a limit that was lowered) as many must leave first.
    const nextFreeAt =
      this.#count === 0 ? nowMs : this.#at(Math.min(this.#count - 1, Math.max(0, this.#count - limit)));
    const resetSeconds = Math.max(1, Math.ceil((nextFreeAt + this.#windowMs - nowMs) / 1000));
    return { allowed, remaining, resetSeconds };
  }

  /** Counts what other processes admitted. A time ahead of our clock counts as now, one beyond the window not at all. */
  addRemote(timesMs: readonly number[], nowMs: number): void {
    this.#forget(nowMs);
    const incoming = timesMs.map((time) => Math.min(time, nowMs)).filter((time) => time > nowMs - this.#windowMs);
    const earliest = incoming.sort(byTime)[0];
    if (earliest === undefined) return;
    // Remote times are about an exchange old: only the tail that is younger has to be sorted in.
    while (this.#count > 0 && this.#at(this.#count - 1) > earliest) {
      incoming.push(this.#at(this.#count - 1));
      this.#count -= 1;
    }
    for (const time of incoming.sort(byTime)) this.#push(time);
  }

  #forget(nowMs: number): void {
    // A clock that stepped back must not keep calls counted for as long as the step: they count from now.
    for (let index = this.#count - 1; index >= 0 && this.#at(index) > nowMs; index -= 1) {
      this.#ring[(this.#head + index) % this.#ring.length] = nowMs;
    }
    while (this.#count > 0 && this.#at(0) <= nowMs - this.#windowMs) {
      this.#head = (this.#head + 1) % this.#ring.length;
      this.#count -= 1;
    }
  }

  #push(time: number): void {
    if (this.#count === this.#ring.length) {
      const grown = new Float64Array(this.#ring.length * 2);
      for (let index = 0; index < this.#count; index += 1) grown[index] = this.#at(index);
      this.#ring = grown;
      this.#head = 0;
    }
    this.#ring[(this.#head + this.#count) % this.#ring.length] = time;
    this.#count += 1;
  }

  /** The index-th oldest. */
  #at(index: number): number {
    return this.#ring[(this.#head + index) % this.#ring.length]!;
  }
}
