import { SlidingWindow } from './sliding-window.ts';

/** How long a call counts. Contract section 4: 60 seconds whose whole allowance may be spent at once. */
export const RATE_WINDOW_MS = 60_000;

/** A client is dropped from memory one window after its last call; each call looks at this many candidates. */
const SWEEP_STEPS = 2;

export interface RateDecision {
  allowed: boolean;
  remaining: number;
  /** Whole seconds from now, at least 1, until `remaining` grows: also the `Retry-After` of a refusal. */
  resetSeconds: number;
}

/** Calls of one owner in one bucket, by the time (ms) at which each was admitted: what processes exchange. */
export interface AdmittedCalls {
  ownerKey: string;
  bucket: string;
  times: number[];
}

interface Entry {
  ownerKey: string;
  bucket: string;
  window: SlidingWindow;
  touchedAtMs: number;
  /** Admitted here and not yet told to the other processes. */
  untold: number[];
}

/**
 * The limiter of one process: an exact sliding log per (owner, bucket), fed by its own calls and, every 250 ms, by what
 * the others admitted. Nothing of it waits or touches the database. `nowMs` is the shared time of all processes.
 */
export class RateLimiter {
  readonly #maxEntries: number;
  /** In the order of the last touch, so that the idle ones stand in front. */
  readonly #entries = new Map<string, Entry>();
  readonly #untold = new Set<Entry>();

  /** Beyond `maxEntries` active (owner, bucket) pairs the one that has been quiet longest is forgotten. */
  constructor({ maxEntries = 50_000 }: { maxEntries?: number } = {}) {
    this.#maxEntries = maxEntries;
  }

  /** How many (owner, bucket) pairs are held in memory. */
  get size(): number {
    return this.#entries.size;
  }

  /** Judges and, if admitted, counts one call. A refused call does not count. */
  take(ownerKey: string, bucket: string, nowMs: number, limit: number): RateDecision {
    this.#sweep(nowMs, SWEEP_STEPS);
    const entry = this.#touch(ownerKey, bucket, nowMs);
    const decision = entry.window.take(nowMs, limit);
    if (decision.allowed) {
      entry.untold.push(nowMs);
      // No window holds more than `limit`: what is older than the last `limit` calls counts nowhere any more.
      if (entry.untold.length > limit) entry.untold.shift();
      this.#untold.add(entry);
    }
    return decision;
  }

  /** Counts what the other processes admitted. Call it after every exchange, also an empty one: it drops idle owners. */
  addRemote(batch: readonly AdmittedCalls[], nowMs: number): void {
    for (const { ownerKey, bucket, times } of batch)
      this.#touch(ownerKey, bucket, nowMs).window.addRemote(times, nowMs);
    this.#sweep(nowMs, this.#entries.size);
  }

  /** What was admitted here since the last drain, for the other processes. Each call is told once. */
  drainAdmitted(): AdmittedCalls[] {
    const batch = [...this.#untold].map(({ ownerKey, bucket, untold }) => ({ ownerKey, bucket, times: untold }));
    for (const entry of this.#untold) entry.untold = [];
    this.#untold.clear();
    return batch;
  }

  #touch(ownerKey: string, bucket: string, nowMs: number): Entry {
    const key = `${bucket}\n${ownerKey}`;
    const found = this.#entries.get(key);
    const entry = found ?? {
      ownerKey,
      bucket,
      window: new SlidingWindow(RATE_WINDOW_MS),
      touchedAtMs: nowMs,
      untold: [],
    };
    entry.touchedAtMs = nowMs;
    // Set again, so that it stands last.
    if (found !== undefined) this.#entries.delete(key);
    else if (this.#entries.size >= this.#maxEntries) this.#forgetQuietest();
    this.#entries.set(key, entry);
    return entry;
  }

  #forgetQuietest(): void {
    for (const [key, entry] of this.#entries) {
      this.#entries.delete(key);
      this.#untold.delete(entry);
      return;
    }
  }

  #sweep(nowMs: number, steps: number): void {
    let step = 0;
    for (const [, entry] of this.#entries) {
      if (step === steps || entry.touchedAtMs > nowMs - RATE_WINDOW_MS) return;
      this.#forgetQuietest();
      step += 1;
    }
  }
}
