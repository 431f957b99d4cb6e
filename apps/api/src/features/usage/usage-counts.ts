import type { Environment } from '../../core/context.ts';
import type { CallingKey } from '../../core/http/refused-key.ts';
import { bucketOf, emptyHistogram } from './latency-histogram.ts';

/** Requests of one minute that look alike. */
export interface UsageCount {
  partnerId: string;
  environment: Environment;
  startMs: number;
  keyId: string;
  secretId: string;
  route: string;
  statusClass: number;
  code: string;
  count: number;
  latency: number[];
}

const MINUTE_MS = 60_000;

/** Adds requests up in memory; bounded, so that a database that is away costs figures and never memory. */
export class UsageCounts {
  readonly #capacity: number;
  #counts = new Map<string, UsageCount>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** False when there is no room; the caller counts what is lost. */
  add(
    caller: CallingKey,
    request: { route: string; status: number; code: string; durationMs: number },
    nowMs: number,
  ): boolean {
    const { partnerId, environment, keyId, secretId } = caller;
    const { route, code } = request;
    const startMs = nowMs - (nowMs % MINUTE_MS);
    const statusClass = Math.floor(request.status / 100);
    const name = `${secretId} ${route} ${statusClass} ${code} ${startMs} ${environment} ${partnerId}`;
    let count = this.#counts.get(name);
    if (!count) {
      if (this.#counts.size >= this.#capacity) return false;
      const latency = emptyHistogram();
      count = { partnerId, environment, startMs, keyId, secretId, route, statusClass, code, count: 0, latency };
      this.#counts.set(name, count);
    }
    count.count += 1;
    count.latency[bucketOf(request.durationMs)]! += 1;
    return true;
  }

  get size(): number {
    return this.#counts.size;
  }

  /** Hands everything out, once. */
  take(): [string, UsageCount][] {
    const taken = [...this.#counts];
    this.#counts = new Map();
    return taken;
  }

  /** Takes back what could not be written; returns the counts that found no room. */
  putBack(taken: [string, UsageCount][]): UsageCount[] {
    const lost: UsageCount[] = [];
    for (const [name, old] of taken) {
      const newer = this.#counts.get(name);
      if (newer) {
        newer.count += old.count;
        old.latency.forEach((count, bucket) => (newer.latency[bucket]! += count));
      } else if (this.#counts.size < this.#capacity) this.#counts.set(name, old);
      else lost.push(old);
    }
    return lost;
  }
}
