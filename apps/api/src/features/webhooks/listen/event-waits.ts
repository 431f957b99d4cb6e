import type { Deps } from '../../../core/context.ts';
import { ApiError } from '../../../core/errors.ts';
import { errorFields } from '../../../core/log.ts';
import type { Position } from './cursor.ts';
import { findReady } from './queries.ts';

const LOOK_EVERY_MS = 250;
const WARN_EVERY_MS = 60_000;
/** Listeners of one partner, and of all, that wait in one process. */
const MAX_OF_PARTNER = 20;
const MAX_OF_ALL = 1_000;

interface Wait {
  partnerId: string;
  position: Position;
  end(): void;
}

/**
 * Those who wait for the next event. However many they are, the database is asked once every 250 ms, and not at all when
 * nobody waits.
 */
export class EventWaits {
  readonly #deps: Pick<Deps, 'system' | 'log'>;
  readonly #waits = new Set<Wait>();
  #timer: NodeJS.Timeout | undefined;
  #warnedAtMs = -Infinity;
  #isStopped = false;

  constructor(deps: Pick<Deps, 'system' | 'log'>) {
    this.#deps = deps;
  }

  /** Resolves when there may be something to read, when the time is over, or when the server stops. */
  async wait(partnerId: string, position: Position, ms: number): Promise<void> {
    if (this.#isStopped) return;
    this.#judgeRoom(partnerId);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => wait.end(), ms);
      const wait: Wait = {
        partnerId,
        position,
        end: () => {
          clearTimeout(timer);
          this.#waits.delete(wait);
          resolve();
        },
      };
      this.#waits.add(wait);
      this.#lookLater();
    });
  }

  /** Sends all home, so that a server that stops waits for nobody. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    for (const wait of this.#waits) wait.end();
  }

  #judgeRoom(partnerId: string): void {
    if (this.#waits.size >= MAX_OF_ALL) {
      throw new ApiError('SERVICE_UNAVAILABLE', 'Too many listeners just now.', { retryAfterSeconds: 5 });
    }
    let own = 0;
    for (const wait of this.#waits) if (wait.partnerId === partnerId) own += 1;
    if (own < MAX_OF_PARTNER) return;
    throw new ApiError('RATE_LIMIT_EXCEEDED', `${MAX_OF_PARTNER} listeners wait already; stop one of them.`, {
      retryAfterSeconds: 5,
    });
  }

  #lookLater(): void {
    if (this.#isStopped) return;
    this.#timer ??= setTimeout(() => {
      void this.#look().finally(() => {
        this.#timer = undefined;
        if (this.#waits.size > 0) this.#lookLater();
      });
    }, LOOK_EVERY_MS);
  }

  async #look(): Promise<void> {
    const waits = [...this.#waits];
    if (waits.length === 0) return;
    try {
      for (const n of await findReady(this.#deps.system.db, waits)) waits[n]?.end();
    } catch (error) {
      // They go on waiting: the next look may be answered.
      if (performance.now() - this.#warnedAtMs < WARN_EVERY_MS) return;
      this.#warnedAtMs = performance.now();
      this.#deps.log.warn('the stream of events cannot be looked at', { error: errorFields(error) });
    }
  }
}
