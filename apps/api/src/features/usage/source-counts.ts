import type { Environment } from '../../core/context.ts';
import type { CallingKey } from '../../core/http/refused-key.ts';

/** Uses of one secret from one place on one day. Address and user agent are empty for "all others". */
export interface SourceCount {
  partnerId: string;
  environment: Environment;
  secretId: string;
  day: string;
  address: string;
  userAgent: string;
  routes: Set<string>;
  uses: number;
  firstMs: number;
  lastMs: number;
}

const DAY_MS = 86_400_000;
const MAX_ROUTES = 20;

/** From where each secret is used, added up in memory. When full, new places are added up under "all others". */
export class SourceCounts {
  readonly #capacity: number;
  #counts = new Map<string, SourceCount>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** False when there is no room even for "all others" of this secret. */
  add(caller: CallingKey, from: { address: string; userAgent: string; route: string }, nowMs: number): boolean {
    const dayNumber = Math.floor(nowMs / DAY_MS);
    return (
      this.#count(caller, from.address, from.userAgent, from.route, dayNumber, nowMs, this.#capacity) ||
      // A tenth more is kept for the sums, so that a secret is never missing altogether.
      this.#count(caller, '', '', from.route, dayNumber, nowMs, this.#capacity * 1.1)
    );
  }

  #count(
    caller: CallingKey,
    address: string,
    userAgent: string,
    route: string,
    dayNumber: number,
    nowMs: number,
    capacity: number,
  ): boolean {
    const { partnerId, environment, secretId } = caller;
    const name = `${secretId} ${dayNumber} ${address} ${userAgent}`;
    const known = this.#counts.get(name);
    if (known) {
      known.uses += 1;
      known.lastMs = nowMs;
      if (known.routes.size < MAX_ROUTES) known.routes.add(route);
      return true;
    }
    if (this.#counts.size >= capacity) return false;
    const day = new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
    const count = {
      partnerId,
      environment,
      secretId,
      day,
      address,
      userAgent,
      routes: new Set([route]),
      uses: 1,
      firstMs: nowMs,
      lastMs: nowMs,
    };
    this.#counts.set(name, count);
    return true;
  }

  get size(): number {
    return this.#counts.size;
  }

  take(): [string, SourceCount][] {
    const taken = [...this.#counts];
    this.#counts = new Map();
    return taken;
  }

  /** Takes back what could not be written; returns how many uses found no room. */
  putBack(taken: [string, SourceCount][]): number {
    let lost = 0;
    for (const [name, old] of taken) {
      const newer = this.#counts.get(name);
      if (newer) {
        newer.uses += old.uses;
        newer.firstMs = old.firstMs;
        for (const route of old.routes) if (newer.routes.size < MAX_ROUTES) newer.routes.add(route);
      } else if (this.#counts.size < this.#capacity * 1.1) this.#counts.set(name, old);
      else lost += old.uses;
    }
    return lost;
  }
}
