import type { Deps, Principal } from '../../core/context.ts';
import type { Credentials } from '../../core/http/server.ts';
import { errorFields } from '../../core/log.ts';
import { upsertLastUsed, type LastUse } from './queries.ts';

const FLUSH_MS = 10_000;
const MAX_SECRETS = 20_000;
const ROWS_PER_STATEMENT = 500;

/** `isOutsideRules`: from outside of IP rules that only observe. */
type UsedFrom = Pick<Credentials, 'clientAddress' | 'userAgent'> & { isOutsideRules?: boolean };

/**
 * When and from where each key was used, without a write per request: added up in memory and written every ten
 * seconds. A first use ever is written at once, so that a key used a single time is never blank.
 */
export class LastUsedRecorder {
  readonly #deps: Pick<Deps, 'system' | 'log' | 'metrics'>;
  #uses = new Map<string, LastUse>();
  readonly #timer: NodeJS.Timeout;
  #flushing: Promise<void> = Promise.resolve();

  constructor(deps: Pick<Deps, 'system' | 'log' | 'metrics'>) {
    this.#deps = deps;
    this.#timer = setInterval(() => void this.flush(), FLUSH_MS);
    this.#timer.unref();
  }

  /** `known.isEverUsed` is set here, so that the first use is flushed once. */
  record(principal: Principal, known: { isEverUsed: boolean }, from: UsedFrom, route: string, nowMs: number): void {
    const use = this.#uses.get(principal.secretId);
    const outside = from.isOutsideRules ? from.clientAddress : null;
    if (use) {
      use.uses += 1;
      use.usedAt = new Date(nowMs);
      use.address = from.clientAddress;
      use.userAgent = from.userAgent;
      use.route = route;
      if (outside !== null) {
        use.outsideUses += 1;
        use.outsideAddress = outside;
      }
    } else if (this.#uses.size >= MAX_SECRETS) {
      this.#deps.metrics.usageDropped.inc();
      return;
    } else {
      const { partnerId, environment, secretId } = principal;
      const { clientAddress: address, userAgent } = from;
      const [usedAt, outsideUses] = [new Date(nowMs), outside === null ? 0 : 1];
      this.#uses.set(secretId, {
        partnerId,
        environment,
        secretId,
        usedAt,
        address,
        userAgent,
        route,
        uses: 1,
        outsideUses,
        outsideAddress: outside,
      });
    }
    if (!known.isEverUsed) {
      known.isEverUsed = true;
      void this.flush();
    }
  }

  /** Writes what has gathered; on failure it stays for the next time. */
  flush(): Promise<void> {
    this.#flushing = this.#flushing.then(() => this.#write());
    return this.#flushing;
  }

  async #write(): Promise<void> {
    const batch = [...this.#uses.values()];
    this.#uses = new Map();
    for (let i = 0; i < batch.length; i += ROWS_PER_STATEMENT) {
      const rows = batch.slice(i, i + ROWS_PER_STATEMENT);
      try {
        await upsertLastUsed(this.#deps.system.db, rows);
      } catch (error) {
        this.#deps.log.warn('key usage not written yet', { count: rows.length, error: errorFields(error) });
        for (const row of rows) this.#putBack(row);
      }
    }
  }

  #putBack(row: LastUse): void {
    const newer = this.#uses.get(row.secretId);
    if (newer) {
      newer.uses += row.uses;
      newer.outsideUses += row.outsideUses;
      newer.outsideAddress ??= row.outsideAddress;
    } else if (this.#uses.size < MAX_SECRETS) this.#uses.set(row.secretId, row);
    else this.#deps.metrics.usageDropped.inc(row.uses);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}
