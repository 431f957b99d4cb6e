import { databaseErrorCode, isDatabaseUnavailable, type SystemDatabase } from '../../../core/db/connect.ts';
import { errorFields, type Log } from '../../../core/log.ts';
import { completeDeliveries, type DeliveryResult, type HealthNews, type Recovered } from './queries.ts';

export interface Completion {
  result: DeliveryResult;
  /** Left out when the delivery taught nothing about its endpoint. */
  health?: Omit<HealthNews, 'p' | 'e'>;
  /** Others wait for this one to be recorded: it stood first in an order. */
  isAwaited?: boolean;
}

export interface CompletionBufferOptions {
  system: SystemDatabase;
  log: Log;
  workerId: string;
  onFlush(flush: { count: number; durationMs: number; recovered: Recovered[]; isAwaited: boolean }): void;
}

const MAX_BATCH = 300;
/** One result alone costs PostgreSQL 15 times as much as one of a batch: it waits for company, briefly. */
const LINGER_MS = 5;
const FIRST_RETRY_MS = 50;
const MAX_RETRY_MS = 2_000;

/** Gathers results and writes them in batches, one batch at a time; what cannot be written is kept and tried again. */
export class CompletionBuffer {
  readonly #options: CompletionBufferOptions;
  #waiting: Completion[] = [];
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #underWay = 0;
  #isClosed = false;

  constructor(options: CompletionBufferOptions) {
    this.#options = options;
  }

  /** Results not yet in the database. */
  get size(): number {
    return this.#waiting.length + this.#underWay;
  }

  add(completion: Completion): void {
    this.#waiting.push(completion);
    if (this.#waiting.length >= MAX_BATCH) this.#start();
    else this.#timer ??= setTimeout(() => this.#start(), LINGER_MS);
  }

  /** Writes all there is and ends; gives up after `timeoutMs`, and whoever leases the rest sends it again. */
  async close(timeoutMs: number): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    while (this.size > 0 && performance.now() < deadline) {
      this.#start();
      await Promise.race([this.#running, pause(deadline - performance.now())]);
    }
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running ??= this.#writeAll().finally(() => {
      this.#running = undefined;
      if (this.#waiting.length > 0) this.#timer ??= setTimeout(() => this.#start(), LINGER_MS);
    });
  }

  async #writeAll(): Promise<void> {
    do {
      const batch = this.#waiting.splice(0, MAX_BATCH);
      this.#underWay = batch.length;
      await this.#write(batch);
      this.#underWay = 0;
    } while (this.#waiting.length >= MAX_BATCH);
  }

  async #write(batch: Completion[]): Promise<void> {
    const { log } = this.#options;
    for (let waitMs = FIRST_RETRY_MS; ; waitMs = Math.min(waitMs * 2, MAX_RETRY_MS)) {
      try {
        return await this.#writeOnce(batch);
      } catch (error) {
        if (isDatabaseUnavailable(error) || databaseErrorCode(error) === undefined) {
          log.warn('deliveries not recorded yet', { count: batch.length, error: errorFields(error) });
          await pause(waitMs);
          if (this.#isClosed) return;
        } else if (batch.length > 1) {
          // One row that the database refuses must not hold up the others.
          const half = Math.ceil(batch.length / 2);
          await this.#write(batch.slice(0, half));
          return this.#write(batch.slice(half));
        } else {
          const { d: deliveryId } = batch[0]!.result;
          return log.error('a delivery could not be recorded; its lease will run out', {
            deliveryId,
            error: errorFields(error),
          });
        }
      }
    }
  }

  async #writeOnce(batch: Completion[]): Promise<void> {
    const { system, workerId, onFlush, log } = this.#options;
    const startedAt = performance.now();
    const results = batch.map(({ result }) => result);
    const { held, recovered } = await completeDeliveries(system, workerId, results, healthOf(batch));
    if (held < batch.length) log.warn('deliveries were no longer held by this worker', { count: batch.length - held });
    const isAwaited = batch.some((one) => one.isAwaited || one.health?.close);
    onFlush({ count: batch.length, durationMs: performance.now() - startedAt, recovered, isAwaited });
  }
}

/** One entry per endpoint, sorted so that two workers lock in the same order. A success outweighs failures. */
export function healthOf(batch: Completion[]): HealthNews[] {
  const byEndpoint = new Map<string, HealthNews>();
  for (const { result, health } of batch) {
    if (!health) continue;
    const { id, failed, open, probed, close } = health;
    const known = byEndpoint.get(id);
    const news: HealthNews = known ?? { p: result.p, e: result.e, id, failed };
    if (known) news.failed &&= failed;
    if (open !== undefined) news.open = Math.max(open, news.open ?? 0);
    if (probed) news.probed = true;
    if (close) news.close = true;
    byEndpoint.set(id, news);
  }
  for (const news of byEndpoint.values()) if (news.open !== undefined) delete news.close;
  return [...byEndpoint.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
