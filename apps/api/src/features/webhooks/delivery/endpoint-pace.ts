import { countResult, newBreakerCount, type BreakerCount } from './breaker.ts';

/** What an endpoint allows, as its settings say it. */
export interface PaceLimits {
  maxConcurrency: number;
  maxPerSecond: number | null;
}

export const FIRST_CAP = 8;

/**
 * How much one process sends to one endpoint at a time. It starts low, because a fresh receiver may be weak, and doubles
 * with each round of successes until the receiver first shows that it is too much: then the cap halves, at most once per
 * round, and grows by one from there on.
 */
export class EndpointPace {
  inFlight = 0;
  #cap = FIRST_CAP;
  #isDoubling = true;
  #successes = 0;
  #sinceHalved = FIRST_CAP;
  #tokens: number;
  #filledAtMs: number;
  #limits: PaceLimits;
  readonly #breaker: BreakerCount = newBreakerCount();

  constructor(limits: PaceLimits, nowMs: number) {
    this.#limits = limits;
    this.#tokens = limits.maxPerSecond ?? 0;
    this.#filledAtMs = nowMs;
  }

  get cap(): number {
    return Math.min(this.#cap, this.#limits.maxConcurrency);
  }

  /** How many more may be sent now. */
  room(nowMs: number): number {
    const free = Math.max(0, this.cap - this.inFlight);
    const perSecond = this.#limits.maxPerSecond;
    if (perSecond === null) return free;
    this.#tokens = Math.min(perSecond, this.#tokens + ((nowMs - this.#filledAtMs) / 1000) * perSecond);
    this.#filledAtMs = nowMs;
    return Math.min(free, Math.floor(this.#tokens));
  }

  start(limits: PaceLimits): void {
    this.#limits = limits;
    this.inFlight += 1;
    if (limits.maxPerSecond !== null) this.#tokens -= 1;
  }

  /** One attempt is over. True when the breaker must open. */
  finish(result: { weight: 0 | 1 | 2; isOverload: boolean; isOurFault: boolean }): boolean {
    this.inFlight -= 1;
    if (result.isOurFault) return false;
    this.#sinceHalved += 1;
    if (result.isOverload && this.#sinceHalved >= this.#cap) this.#halve();
    if (result.weight === 0) this.#grow();
    return countResult(this.#breaker, result.weight);
  }

  /** After an outage one at a time, then 2, 4, 8: the receiver is just getting up. */
  restart(): void {
    this.#cap = 1;
    this.#isDoubling = true;
    this.#successes = 0;
  }

  #halve(): void {
    this.#cap = Math.max(1, Math.floor(this.cap / 2));
    this.#isDoubling = false;
    this.#successes = 0;
    this.#sinceHalved = 0;
  }

  #grow(): void {
    this.#successes += 1;
    if (this.#successes < this.#cap || this.#cap >= this.#limits.maxConcurrency) return;
    this.#cap = Math.min(this.#isDoubling ? this.#cap * 2 : this.#cap + 1, this.#limits.maxConcurrency);
    this.#successes = 0;
  }
}
