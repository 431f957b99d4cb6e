import { isIP } from 'node:net';
import type { Deps } from '../../core/context.ts';
import { errorFields } from '../../core/log.ts';
import { networkOf } from '../../core/outbound/address-bits.ts';
import type { KeyRefusal } from '../keys/index.ts';
import { upsertRefusals, upsertStrangers, type RefusalCount } from './refusal-queries.ts';
import { THRESHOLDS } from './thresholds.ts';

const FLUSH_MS = 5_000;
const MINUTE_MS = 60_000;
const MAX_ROWS = 10_000;
const MAX_ADDRESSES = 2_000;
/** Addresses of one secret between two writes; further ones are added up under ''. */
const MAX_PLACES_PER_SECRET = 20;
const MAX_DIGESTS = 200;
/** Fewer different bad keys are everyday mistakes, and not worth a row. */
const LEAST_DISTINCT = 5;

interface Stranger {
  windowMs: number;
  digests: Set<string>;
  refused: number;
}

/**
 * Calls that were refused for their key, added up in memory and written every five seconds: by key where it is one of
 * ours, and by address where it is none. Bounded; a request waits for none of it.
 */
export class RefusalRecorder {
  readonly #deps: Pick<Deps, 'system' | 'log' | 'metrics' | 'clock'>;
  readonly #timer: NodeJS.Timeout;
  #counts = new Map<string, RefusalCount>();
  #places = new Map<string, number>();
  readonly #strangers = new Map<string, Stranger>();
  #flushing: Promise<void> = Promise.resolve();

  constructor(deps: Pick<Deps, 'system' | 'log' | 'metrics' | 'clock'>) {
    this.#deps = deps;
    this.#timer = setInterval(() => void this.flush(), FLUSH_MS);
    this.#timer.unref();
  }

  record({ reason, key, digest, clientAddress, userAgent }: KeyRefusal): void {
    const nowMs = Math.floor(this.#deps.clock.nowMs());
    const address = clientAddress.startsWith('::ffff:') ? clientAddress.slice(7) : clientAddress;
    if (reason === 'unknown' || reason === 'malformed') this.#countStranger(address, digest, nowMs);
    else if (key) this.#countRefusal({ ...key, reason, address, userAgent }, nowMs);
  }

  #countRefusal(
    refusal: Pick<
      RefusalCount,
      'partnerId' | 'environment' | 'keyId' | 'secretId' | 'reason' | 'address' | 'userAgent'
    >,
    nowMs: number,
  ): void {
    const startMs = nowMs - (nowMs % MINUTE_MS);
    const nameOf = (address: string): string => `${refusal.secretId} ${startMs} ${refusal.reason} ${address}`;
    let { address } = refusal;
    if (!this.#counts.has(nameOf(address))) {
      const places = this.#places.get(refusal.secretId) ?? 0;
      if (places >= MAX_PLACES_PER_SECRET) address = '';
      else this.#places.set(refusal.secretId, places + 1);
    }
    const known = this.#counts.get(nameOf(address));
    if (known) {
      known.count += 1;
      known.lastMs = nowMs;
    } else if (this.#counts.size >= MAX_ROWS) this.#deps.metrics.recordsDropped.inc({ kind: 'refusals' });
    else {
      const { partnerId, environment, keyId, secretId, reason } = refusal;
      const userAgent = address === '' ? '' : refusal.userAgent;
      this.#counts.set(nameOf(address), {
        partnerId,
        environment,
        keyId,
        secretId,
        startMs,
        reason,
        address,
        userAgent,
        count: 1,
        lastMs: nowMs,
      });
    }
  }

  #countStranger(address: string, digest: string, nowMs: number): void {
    const place = isIP(address) === 6 ? `${networkOf(address.replace(/%.*$/, ''), 6, 64).text}/64` : address;
    const windowMs = nowMs - (nowMs % THRESHOLDS.unknownKeys.windowMs);
    let stranger = this.#strangers.get(place);
    if (stranger?.windowMs !== windowMs) {
      this.#strangers.delete(place);
      // What was heard of first goes first.
      if (this.#strangers.size >= MAX_ADDRESSES) this.#strangers.delete(this.#strangers.keys().next().value!);
      stranger = { windowMs, digests: new Set(), refused: 0 };
      this.#strangers.set(place, stranger);
    }
    stranger.refused += 1;
    if (stranger.digests.size < MAX_DIGESTS) stranger.digests.add(digest.slice(0, 12));
  }

  /** Writes what has gathered; what the database does not take is counted as lost, since alerts need no exact sums. */
  flush(): Promise<void> {
    this.#flushing = this.#flushing.then(() => this.#write());
    return this.#flushing;
  }

  async #write(): Promise<void> {
    const counts = [...this.#counts.values()];
    this.#counts = new Map();
    this.#places = new Map();
    const strangers = [...this.#strangers].filter(
      ([, { digests, refused }]) => digests.size >= LEAST_DISTINCT && refused > 0,
    );
    try {
      if (counts.length > 0) await upsertRefusals(this.#deps.system.db, counts);
      if (strangers.length > 0) {
        const rows = strangers.map(([address, { windowMs, digests, refused }]) => ({
          address,
          windowMs,
          distinctKeys: digests.size,
          refused,
        }));
        for (const [, stranger] of strangers) stranger.refused = 0;
        await upsertStrangers(this.#deps.system.db, rows);
      }
    } catch (error) {
      this.#deps.metrics.recordsDropped.inc({ kind: 'refusals' }, counts.length);
      this.#deps.log.warn('refused keys not written', { count: counts.length, error: errorFields(error) });
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}
