/**
 * A bounded map that forgets what was used least lately. Entries older than the hard limit are never served: there is
 * no stale serving, so a revoked key cannot outlive its eviction by sitting on an idle process.
 */
export class KeyCache<V> {
  readonly #entries = new Map<string, { value: V; storedAtMs: number }>();
  readonly #capacity: number;
  readonly #lifeMs: number;

  constructor(capacity: number, lifeMs: number) {
    this.#capacity = capacity;
    this.#lifeMs = lifeMs;
  }

  /** The value and its age in milliseconds, or undefined when absent or too old. `nowMs` is monotonic. */
  get(key: string, nowMs: number): { value: V; ageMs: number } | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    const ageMs = nowMs - entry.storedAtMs;
    this.#entries.delete(key);
    if (ageMs > this.#lifeMs) return undefined;
    this.#entries.set(key, entry);
    return { value: entry.value, ageMs };
  }

  set(key: string, value: V, nowMs: number): void {
    this.#entries.delete(key);
    if (this.#entries.size >= this.#capacity) this.#entries.delete(this.#entries.keys().next().value!);
    this.#entries.set(key, { value, storedAtMs: nowMs });
  }

  /** Drops what matches; a walk over all entries, since changes are rare and lookups are not. */
  evict(matches: (value: V) => boolean): void {
    for (const [key, { value }] of this.#entries) if (matches(value)) this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
  }

  get size(): number {
    return this.#entries.size;
  }
}
