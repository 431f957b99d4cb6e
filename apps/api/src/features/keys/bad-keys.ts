import type { Deps } from '../../core/context.ts';
import { invalidKey, type ApiError } from '../../core/errors.ts';
import { RefusedKeyError } from '../../core/http/refused-key.ts';
import type { Credentials } from '../../core/http/server.ts';
import { FailedKeyLimiter } from './failed-key-limiter.ts';
import { plainAddress } from './ip-rules.ts';
import { KeyCache } from './key-cache.ts';
import { addressNotAllowed, tooManyBadKeys } from './key-errors.ts';
import type { NamedKey } from './known-key.ts';

/** A call that was refused for its key. `key` when it is one of ours; `digest` tells keys apart within this process. */
export interface KeyRefusal {
  reason: 'malformed' | 'unknown' | 'revoked' | 'expired' | 'disabled' | 'address';
  key: NamedKey | undefined;
  digest: string;
  clientAddress: string;
  userAgent: string;
}

type From = Pick<Credentials, 'clientAddress' | 'userAgent'>;

const REVOKED_LIFE_MS = 10_000;
const WARN_EVERY_MS = 10_000;

/** What becomes of a key that is no good: the answer, the count, and who hears of it. */
export class BadKeys {
  readonly #deps: Pick<Deps, 'log' | 'metrics'>;
  readonly #onRefusal: (refusal: KeyRefusal) => void;
  readonly #failed = new FailedKeyLimiter();
  /** Whose the revoked keys are that came lately. */
  readonly #revoked = new KeyCache<NamedKey>(5_000, REVOKED_LIFE_MS);
  #warnedAtMs = -Infinity;

  constructor(deps: Pick<Deps, 'log' | 'metrics'>, onRefusal: (refusal: KeyRefusal) => void) {
    this.#deps = deps;
    this.#onRefusal = onRefusal;
  }

  /** 401, or 429 when too many different keys that are no good came from this address. */
  refuse(reason: Exclude<KeyRefusal['reason'], 'address'>, digest: string, from: From, named?: NamedKey): ApiError {
    const key = named ?? (reason === 'revoked' ? this.#revoked.get(digest, performance.now())?.value : undefined);
    this.#hear(reason, key, digest, from);
    const seconds = this.#failed.note(from.clientAddress, digest, performance.now());
    if (seconds !== undefined) return this.refuseMany(seconds, from);
    this.count(reason);
    return key ? new RefusedKeyError(invalidKey(), key) : invalidKey();
  }

  refuseMany(seconds: number, { clientAddress }: Pick<From, 'clientAddress'>): ApiError {
    this.count('too_many');
    const nowMs = performance.now();
    if (nowMs - this.#warnedAtMs > WARN_EVERY_MS) {
      this.#warnedAtMs = nowMs;
      this.#deps.log.warn('too many different bad API keys from one address', { clientAddress });
    }
    return tooManyBadKeys(seconds);
  }

  /** A good key from outside of its IP rules: counts as no bad key. */
  refuseAddress(named: NamedKey, digest: string, from: From): ApiError {
    this.count('address');
    this.#hear('address', named, digest, from);
    return new RefusedKeyError(addressNotAllowed(plainAddress(from.clientAddress)), named);
  }

  /** Seconds until a key of which nothing is known may be tried again from this address; undefined: now. */
  secondsUntilRoom(digest: string, { clientAddress }: Pick<From, 'clientAddress'>): number | undefined {
    return this.#failed.wouldRefuse(clientAddress, digest, performance.now());
  }

  /** Counts a bad key that was answered otherwise. */
  note(digest: string, { clientAddress }: Pick<From, 'clientAddress'>): void {
    this.#failed.note(clientAddress, digest, performance.now());
  }

  rememberRevoked(digest: string, key: NamedKey): void {
    this.#revoked.set(digest, key, performance.now());
  }

  count(reason: string): void {
    this.#deps.metrics.refusedKeys.inc({ reason });
  }

  #hear(reason: KeyRefusal['reason'], key: NamedKey | undefined, digest: string, from: From): void {
    const { clientAddress, userAgent } = from;
    this.#onRefusal({ reason, key, digest, clientAddress, userAgent });
  }
}
