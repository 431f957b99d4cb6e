import { isIP } from 'node:net';
import { networkOf } from '../../core/outbound/address-bits.ts';
import { plainAddress } from './ip-rules.ts';

const WINDOW_MS = 60_000;
const MAX_DISTINCT = 100;
const MAX_PLACES = 5_000;
/** 72 bits of a salted digest: enough to tell keys apart, and no key is kept. */
const DIGEST_LENGTH = 12;

/**
 * Bounds guessing: at most 100 distinct keys that were no good, per address and sliding minute. What counts are distinct
 * keys, so a client that repeats one wrong, revoked or expired key is never locked out with its neighbours. An IPv6
 * caller is its /64. Bounded memory: what was heard of least lately goes first.
 */
export class FailedKeyLimiter {
  readonly #places = new Map<string, Map<string, number>>();

  /**
   * Notes a bad key. Returns undefined when it is within the limit, else the seconds until it may be tried again.
   * `nowMs` is monotonic.
   */
  note(address: string, digest: string, nowMs: number): number | undefined {
    const tried = this.#triedFrom(address);
    const short = digest.slice(0, DIGEST_LENGTH);
    forgetOld(tried, nowMs);
    if (tried.has(short)) return undefined;
    if (tried.size >= MAX_DISTINCT) return secondsUntilRoom(tried, nowMs);
    tried.set(short, nowMs);
    return undefined;
  }

  /** The same for a key of which nothing is known yet, without noting it: may it be looked up? */
  wouldRefuse(address: string, digest: string, nowMs: number): number | undefined {
    const tried = this.#places.get(placeOf(address));
    if (!tried || tried.size < MAX_DISTINCT) return undefined;
    forgetOld(tried, nowMs);
    if (tried.size < MAX_DISTINCT || tried.has(digest.slice(0, DIGEST_LENGTH))) return undefined;
    return secondsUntilRoom(tried, nowMs);
  }

  #triedFrom(address: string): Map<string, number> {
    const place = placeOf(address);
    const tried = this.#places.get(place) ?? new Map<string, number>();
    this.#places.delete(place);
    if (this.#places.size >= MAX_PLACES) this.#places.delete(this.#places.keys().next().value!);
    this.#places.set(place, tried);
    return tried;
  }

  /** Addresses in memory. */
  get size(): number {
    return this.#places.size;
  }
}

/** Insertion order is order of time. */
function forgetOld(tried: Map<string, number>, nowMs: number): void {
  for (const [digest, atMs] of tried) {
    if (nowMs - atMs < WINDOW_MS) return;
    tried.delete(digest);
  }
}

const secondsUntilRoom = (tried: Map<string, number>, nowMs: number): number =>
  Math.max(1, Math.ceil((tried.values().next().value! + WINDOW_MS - nowMs) / 1_000));

function placeOf(address: string): string {
  const plain = plainAddress(address);
  return isIP(plain) === 6 ? networkOf(plain.replace(/%.*$/, ''), 6, 64).text : plain;
}
