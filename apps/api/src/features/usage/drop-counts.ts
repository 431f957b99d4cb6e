import type { Environment, Owner } from '../../core/context.ts';

export interface DropCount {
  partnerId: string;
  environment: Environment;
  /** The minute of the first loss. */
  startMs: number;
  usage: number;
  requestLogs: number;
}

const MINUTE_MS = 60_000;

/** What full buffers could not take. One entry for each owner, so its size is bounded by the number of partners. */
export class DropCounts {
  #counts = new Map<string, DropCount>();

  add({ partnerId, environment }: Owner, kind: 'usage' | 'requestLogs', count: number, nowMs: number): void {
    const name = `${partnerId} ${environment}`;
    let entry = this.#counts.get(name);
    if (!entry) {
      entry = { partnerId, environment, startMs: nowMs - (nowMs % MINUTE_MS), usage: 0, requestLogs: 0 };
      this.#counts.set(name, entry);
    }
    entry[kind] += count;
  }

  take(): [string, DropCount][] {
    const taken = [...this.#counts];
    this.#counts = new Map();
    return taken;
  }

  putBack(taken: [string, DropCount][]): void {
    for (const [name, old] of taken) {
      const newer = this.#counts.get(name);
      if (newer) {
        old.usage += newer.usage;
        old.requestLogs += newer.requestLogs;
      }
      this.#counts.set(name, old);
    }
  }
}
