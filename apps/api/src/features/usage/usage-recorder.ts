import type { Deps, Owner } from '../../core/context.ts';
import { isDatabaseUnavailable } from '../../core/db/connect.ts';
import type { RequestFacts } from '../../core/http/request-facts.ts';
import { errorFields } from '../../core/log.ts';
import { DropCounts } from './drop-counts.ts';
import { RequestLogBuffer } from './request-log-buffer.ts';
import { recordOf, type RequestRecord } from './request-record.ts';
import { SourceCounts } from './source-counts.ts';
import { UsageCounts, type UsageCount } from './usage-counts.ts';
import { insertRequestLogs, upsertDrops, upsertSources, upsertUsage } from './write-queries.ts';

type RecorderDeps = Pick<Deps, 'system' | 'log' | 'metrics' | 'clock'>;

const COUNTS_MS = 5_000;
const LOG_MS = 1_000;
const LOG_BATCH = 500;
const ROWS_PER_STATEMENT = 500;

interface Target<T> {
  write(rows: T[]): Promise<void>;
  putBack(rest: [string, T][]): void;
  lose(rows: T[]): void;
}

/** Rows that may wait in memory. */
export interface RecorderBounds {
  usage: number;
  sources: number;
  requestLogs: number;
}

const BOUNDS: RecorderBounds = { usage: 20_000, sources: 20_000, requestLogs: 10_000 };

/**
 * What this process knows of its finished requests: counts, written every 5 s, and rows of the request log, written
 * 500 at a time or every second. A request waits for none of it. Buffers are bounded and what they drop is counted.
 */
export class UsageRecorder {
  readonly #deps: RecorderDeps;
  readonly #usage: UsageCounts;
  readonly #sources: SourceCounts;
  readonly #logs: RequestLogBuffer;
  readonly #drops = new DropCounts();
  readonly #routes = new Map<string, string>();
  readonly #timers: NodeJS.Timeout[];
  #writingCounts: Promise<void> = Promise.resolve();
  #writingLogs: Promise<void> | undefined;

  constructor(deps: RecorderDeps, bounds: RecorderBounds = BOUNDS) {
    this.#deps = deps;
    this.#usage = new UsageCounts(bounds.usage);
    this.#sources = new SourceCounts(bounds.sources);
    this.#logs = new RequestLogBuffer(bounds.requestLogs);
    this.#timers = [
      setInterval(() => void this.#flushCounts(), COUNTS_MS),
      setInterval(() => void this.#flushLogs(), LOG_MS),
    ];
    for (const timer of this.#timers) timer.unref();
  }

  /** Called for every finished request whose key is one of ours. */
  record(facts: RequestFacts): void {
    const { caller, method, status, durationMs, code = '', userAgent } = facts;
    const nowMs = Math.floor(this.#deps.clock.nowMs());
    const template = this.#templateOf(facts.route);
    const route = `${method} ${template}`;
    const address = facts.clientAddress.startsWith('::ffff:') ? facts.clientAddress.slice(7) : facts.clientAddress;
    if (!this.#usage.add(caller, { route, status, code, durationMs }, nowMs)) this.#drop(caller, 'usage', 1);
    // A refused call is no use of its secret: rotations and proposals of IP rules are about real uses.
    if (!facts.isKeyRefused && !this.#sources.add(caller, { address, userAgent, route }, nowMs))
      this.#deps.metrics.recordsDropped.inc({ kind: 'sources' });
    if (this.#logs.isFull) return this.#drop(caller, 'requestLogs', 1);
    this.#logs.push(recordOf(facts, template, address, nowMs));
    if (this.#logs.size >= LOG_BATCH && !this.#writingLogs) void this.#flushLogs();
  }

  /** Rows waiting in memory. */
  get waiting(): RecorderBounds {
    return { usage: this.#usage.size, sources: this.#sources.size, requestLogs: this.#logs.size };
  }

  async flush(): Promise<void> {
    await Promise.all([this.#flushCounts(), this.#flushLogs()]);
  }

  /** Writes what is there once more; what the database does not take now is lost with the process. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.flush();
  }

  /** `/partner/links/:linkId` → `/partner/links/{linkId}`, as in the reference. */
  #templateOf(route: string): string {
    let template = this.#routes.get(route);
    if (template === undefined) {
      template = route.replace(/:(\w+)/g, '{$1}');
      this.#routes.set(route, template);
    }
    return template;
  }

  #drop(owner: Owner, kind: 'usage' | 'requestLogs', count: number): void {
    this.#drops.add(owner, kind, count, this.#deps.clock.nowMs());
    this.#deps.metrics.recordsDropped.inc({ kind }, count);
  }

  #flushCounts(): Promise<void> {
    this.#writingCounts = this.#writingCounts.then(() => this.#writeCounts());
    return this.#writingCounts;
  }

  async #writeCounts(): Promise<void> {
    const { db } = this.#deps.system;
    await this.#writeAll(this.#usage.take(), {
      write: (rows) => upsertUsage(db, rows),
      putBack: (rest) => this.#dropCounts(this.#usage.putBack(rest)),
      lose: (rows) => this.#dropCounts(rows),
    });
    await this.#writeAll(this.#sources.take(), {
      write: (rows) => upsertSources(db, rows),
      putBack: (rest) => this.#deps.metrics.recordsDropped.inc({ kind: 'sources' }, this.#sources.putBack(rest)),
      lose: (rows) => this.#deps.metrics.recordsDropped.inc({ kind: 'sources' }, rows.length),
    });
    await this.#writeAll(this.#drops.take(), {
      write: (rows) => upsertDrops(db, rows),
      putBack: (rest) => this.#drops.putBack(rest),
      lose: () => undefined,
    });
  }

  /**
   * Statement by statement. From the first that finds no database on, everything goes back and waits for the next
   * time; rows that PostgreSQL itself refuses are lost, since they would be refused for ever.
   */
  async #writeAll<T>(taken: [string, T][], target: Target<T>): Promise<void> {
    for (let start = 0; start < taken.length; start += ROWS_PER_STATEMENT) {
      const rows = taken.slice(start, start + ROWS_PER_STATEMENT).map(([, row]) => row);
      try {
        await target.write(rows);
      } catch (error) {
        this.#deps.log.warn('usage not written', { count: rows.length, error: errorFields(error) });
        if (isDatabaseUnavailable(error)) return target.putBack(taken.slice(start));
        target.lose(rows);
      }
    }
  }

  #flushLogs(): Promise<void> {
    this.#writingLogs ??= this.#writeLogs().finally(() => (this.#writingLogs = undefined));
    return this.#writingLogs;
  }

  async #writeLogs(): Promise<void> {
    while (this.#logs.size > 0) {
      const batch = this.#logs.take(LOG_BATCH);
      try {
        await insertRequestLogs(this.#deps.system.db, batch);
      } catch (error) {
        this.#deps.log.warn('request log not written', { count: batch.length, error: errorFields(error) });
        // A batch that PostgreSQL itself refuses would block all that follow.
        const lost = isDatabaseUnavailable(error) ? this.#logs.putBack(batch) : batch;
        this.#dropLogs(lost);
        return;
      }
    }
  }

  #dropCounts(rows: UsageCount[]): void {
    for (const row of rows) this.#drop(row, 'usage', row.count);
  }

  #dropLogs(rows: RequestRecord[]): void {
    for (const row of rows) this.#drop(row, 'requestLogs', 1);
  }
}
