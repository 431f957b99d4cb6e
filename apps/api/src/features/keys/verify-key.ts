import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ChangeFeed, Change } from '../../core/changes.ts';
import type { Deps, Principal } from '../../core/context.ts';
import { RefusedKeyError } from '../../core/http/refused-key.ts';
import type { Credentials } from '../../core/http/server.ts';
import { errorFields } from '../../core/log.ts';
import { loadProfileById } from '../partners/index.ts';
import { BadKeys, type KeyRefusal } from './bad-keys.ts';
import { hashKey } from './hash-key.ts';
import { KeyCache } from './key-cache.ts';
import { keyInUrl, suspended, unauthorized, wrongEnvironment } from './key-errors.ts';
import { findKeysInText, parseKey } from './key-format.ts';
import { knownKey, namedKey, type KnownKey, type Refusal } from './known-key.ts';
import type { LastUsedRecorder } from './last-used.ts';
import { findKeysByHashes, updateHash, updateKeySeenInUrl } from './queries.ts';
import { activateRotation } from './service/end-rotation.ts';

const LIFE_MS = 10_000;
const REFRESH_AFTER_MS = 8_000;
const UNKNOWN_LIFE_MS = 5_000;
const JOIN_WITHIN_MS = 250;
const DAY_MS = 86_400_000;
/** Look-ups at a time for addresses that are over the limit of bad keys. */
const MAX_DOUBTFUL = 2;

/** Turns a key into a Principal: the one place that decides whether a key is good. Design: cheapest checks first. */
export class KeyVerifier {
  readonly #deps: Deps;
  readonly #feed: () => ChangeFeed;
  readonly #lastUsed: LastUsedRecorder;
  readonly #salt = randomBytes(16).toString('base64');
  readonly #known = new KeyCache<KnownKey>(50_000, LIFE_MS);
  readonly #unknown = new KeyCache<Refusal>(5_000, UNKNOWN_LIFE_MS);
  /** Keys that were good here lately: their holders are not refused for what others at their address try. */
  readonly #trusted = new KeyCache<true>(50_000, DAY_MS);
  readonly #bad: BadKeys;
  #doubtful = 0;
  readonly #activating = new Map<string, Promise<boolean>>();
  readonly #pending = new Map<
    string,
    { known: Promise<KnownKey | Refusal>; generation: number; startedAtMs: number }
  >();

  /** `onRefusal` hears of every call that is refused for its key; it must be cheap and must not throw. */
  constructor(
    deps: Deps,
    feed: () => ChangeFeed,
    lastUsed: LastUsedRecorder,
    onRefusal: (refusal: KeyRefusal) => void = () => undefined,
  ) {
    this.#bad = new BadKeys(deps, onRefusal);
    this.#deps = deps;
    this.#feed = feed;
    this.#lastUsed = lastUsed;
  }

  /** The caller, at once when the key is known here. Throws the contract's errors (section 2). */
  verify(credentials: Credentials, route: string): Principal | Promise<Principal> {
    if (credentials.url.includes('m2m') || credentials.url.includes('%')) this.#refuseKeyInUrl(credentials);
    const text = credentials.apiKey || credentials.bearer;
    if (!text) throw unauthorized();
    const parsed = parseKey(text);
    if (!parsed) throw this.#bad.refuse('malformed', this.#digest(text), credentials);
    const pinned = credentials.pinnedEnvironment;
    if (pinned && pinned !== parsed.environment) {
      this.#bad.count('wrong_environment');
      throw wrongEnvironment(parsed.environment, pinned);
    }
    // Salted for this process; 0.4 us against 2.4 us of the HMAC (bench/choices.ts), which only a look-up needs.
    const cacheKey = this.#digest(text);
    const nowMs = performance.now();
    if (this.#feed().isFresh()) {
      const hit = this.#known.get(cacheKey, nowMs);
      if (hit) {
        if (hit.ageMs > REFRESH_AFTER_MS) void this.#load(text, cacheKey).catch(() => undefined);
        return this.#judge(hit.value, credentials, route, cacheKey, text);
      }
      const refusal = this.#unknown.get(cacheKey, nowMs)?.value;
      if (refusal) throw this.#bad.refuse(refusal, cacheKey, credentials);
    }
    const seconds = this.#trusted.get(cacheKey, nowMs) ? undefined : this.#bad.secondsUntilRoom(cacheKey, credentials);
    if (seconds !== undefined && this.#doubtful >= MAX_DOUBTFUL) throw this.#bad.refuseMany(seconds, credentials);
    const loading = seconds === undefined ? this.#load(text, cacheKey) : this.#loadDoubtful(text, cacheKey);
    return loading.then((known) => {
      if (typeof known === 'string') throw this.#bad.refuse(known, cacheKey, credentials);
      return this.#judge(known, credentials, route, cacheKey, text);
    });
  }

  onChange(change: Change): void {
    if (change.kind === 'key') this.#known.evict(({ principal }) => principal.keyId === change.id);
    else this.#known.evict(({ principal }) => principal.partnerId === change.id);
    // A key that was unknown a moment ago may just have been made.
    this.#unknown.clear();
  }

  forgetAll(): void {
    this.#known.clear();
    this.#unknown.clear();
  }

  #judge(
    known: KnownKey,
    from: Credentials,
    route: string,
    cacheKey: string,
    text: string,
  ): Principal | Promise<Principal> {
    const nowMs = this.#deps.clock.nowMs();
    if (known.isDisabled) throw this.#bad.refuse('disabled', cacheKey, from, known.principal);
    if (known.keyExpiresAtMs <= nowMs || known.secretExpiresAtMs <= nowMs)
      throw this.#bad.refuse('expired', cacheKey, from, known.principal);
    const { principal } = known;
    if (principal.partner.status !== 'active') throw new RefusedKeyError(suspended(), principal);
    const isOutsideRules = known.isAllowedFrom !== undefined && !known.isAllowedFrom(from.clientAddress);
    if (isOutsideRules && !known.isIpObserveOnly) {
      throw this.#bad.refuseAddress(principal, cacheKey, from);
    }
    if (known.isPending) return this.#activate(known, from, route, cacheKey, text);
    if (known.oldHash) this.#rehash(known, known.oldHash, text);
    const { clientAddress, userAgent } = from;
    this.#lastUsed.record(
      principal,
      known,
      isOutsideRules ? { clientAddress, userAgent, isOutsideRules } : from,
      route,
      nowMs,
    );
    return principal;
  }

  /** The first use of a new secret begins its life: one write, however many requests come at once. */
  async #activate(
    known: KnownKey,
    from: Credentials,
    route: string,
    cacheKey: string,
    text: string,
  ): Promise<Principal> {
    const { secretId } = known.principal;
    let activating = this.#activating.get(secretId);
    if (!activating) {
      activating = activateRotation(this.#deps, known.principal).finally(() => this.#activating.delete(secretId));
      this.#activating.set(secretId, activating);
    }
    if (await activating) {
      known.isPending = false;
      return this.#judge(known, from, route, cacheKey, text);
    }
    // Another process was faster, or the rotation was cancelled: what is true now stands in the database.
    this.#known.evict((other) => other === known);
    const current = await this.#read(text, cacheKey);
    if (typeof current === 'string') throw this.#bad.refuse(current, cacheKey, from);
    if (current.isPending) throw new Error('a secret that cannot be activated is still pending');
    return this.#judge(current, from, route, cacheKey, text);
  }

  /** Under the newest pepper from now on; a failure only means that the next look-up tries again. */
  #rehash(known: KnownKey, old: Buffer, text: string): void {
    known.oldHash = undefined;
    const { version, key } = this.#deps.keyring.currentPepper;
    const { principal } = known;
    void updateHash(
      this.#deps.system.db,
      principal,
      principal.secretId,
      { old, new: hashKey(key, text) },
      version,
    ).catch((error: unknown) =>
      this.#deps.log.warn('key not hashed anew', { keyId: principal.keyId, error: errorFields(error) }),
    );
  }

  /** From an address that tried too many bad keys: looked up all the same, but few at a time, so that it costs little. */
  #loadDoubtful(text: string, cacheKey: string): Promise<KnownKey | Refusal> {
    this.#doubtful += 1;
    return this.#load(text, cacheKey).finally(() => (this.#doubtful -= 1));
  }

  /**
   * One look-up per hash at a time, over all pepper versions; a key found under an older one still works. A look-up that
   * began before a change, or long ago, is not joined: it may still answer what the key was then.
   */
  #load(text: string, cacheKey: string): Promise<KnownKey | Refusal> {
    const generation = this.#feed().generation();
    const startedAtMs = performance.now();
    const running = this.#pending.get(cacheKey);
    if (running?.generation === generation && startedAtMs - running.startedAtMs < JOIN_WITHIN_MS) return running.known;
    const known = this.#read(text, cacheKey).finally(() => {
      if (this.#pending.get(cacheKey)?.known === known) this.#pending.delete(cacheKey);
    });
    this.#pending.set(cacheKey, { known, generation, startedAtMs });
    return known;
  }

  async #read(text: string, cacheKey: string): Promise<KnownKey | Refusal> {
    const feed = this.#feed();
    const generation = feed.generation();
    const hashes = this.#hashes(text);
    const rows = await findKeysByHashes(this.#deps.system.db, hashes);
    const row = rows.find(({ secretHash }) => hashes.some((hash) => timingSafeEqual(hash, secretHash)));
    const isRevoked = row && (row.revokedAt !== null || row.secretStatus === 'revoked');
    // No more work for a revoked key than for one that never was.
    const profile = row && !isRevoked && (await loadProfileById(this.#deps, row));
    const known =
      row && profile
        ? knownKey(row, profile, this.#deps.keyring.currentPepper.version)
        : isRevoked
          ? 'revoked'
          : 'unknown';
    const nowMs = performance.now();
    if (row && known === 'revoked') this.#bad.rememberRevoked(cacheKey, namedKey(row));
    // Stored only if nothing changed while it was read: otherwise a key revoked meanwhile would come back.
    if (feed.generation() === generation) {
      if (typeof known === 'string') this.#unknown.set(cacheKey, known, nowMs);
      else this.#known.set(cacheKey, known, nowMs);
    }
    if (typeof known !== 'string') this.#trusted.set(cacheKey, true, nowMs);
    return known;
  }

  /** One hash for each pepper that there is. */
  #hashes(text: string): Buffer[] {
    return [...this.#deps.keyring.peppers.values()].map((pepper) => hashKey(pepper, text));
  }

  #digest(text: string): string {
    return hash('sha256', this.#salt + text, 'base64');
  }

  #refuseKeyInUrl(credentials: Credentials): void {
    const { url } = credentials;
    const keys = findKeysInText(url.slice(url.indexOf('?') + 1));
    if (!url.includes('?') || keys.length === 0) return;
    this.#bad.count('in_url');
    for (const key of keys.slice(0, 3)) void this.#flag(key, credentials).catch(() => undefined);
    throw keyInUrl();
  }

  async #flag(text: string, from: Credentials): Promise<void> {
    if (!parseKey(text)) return;
    const digest = this.#digest(text);
    if (this.#bad.secondsUntilRoom(digest, from) !== undefined) return;
    const [row] = await findKeysByHashes(this.#deps.system.db, this.#hashes(text));
    if (!row) return this.#bad.note(digest, from);
    await updateKeySeenInUrl(this.#deps.system.db, row, row.keyId, this.#deps.clock.now());
    this.#deps.log.warn('API key seen in a URL', { keyId: row.keyId, environment: row.environment });
  }
}
