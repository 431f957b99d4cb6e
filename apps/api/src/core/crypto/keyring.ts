import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** Key material by version; the highest version is the current one, older ones still open what they sealed. */
export type VersionedKeys = ReadonlyMap<number, Buffer>;

const ENTRY = /^(?:v([1-9]\d{0,3}):)?([0-9a-f]{64})$/;

/** Parses `64 hex` (version 1) or `v1:64 hex,v2:64 hex`. Throws with the fix in words. */
export function parseKeyMaterial(name: string, text: string): VersionedKeys {
  const keys = new Map<number, Buffer>();
  for (const entry of text.trim().split(/[\s,]+/)) {
    const match = ENTRY.exec(entry);
    if (!match) throw new Error(`${name} must be 64 hexadecimal characters (make them with: openssl rand -hex 32)`);
    const version = Number(match[1] ?? 1);
    if (keys.has(version)) throw new Error(`${name} names version ${version} twice`);
    keys.set(version, Buffer.from(match[2]!, 'hex'));
  }
  return keys;
}

/** Keys are KeyObjects: an HMAC under one costs 1.7 us, under a Buffer 19 us (AES-GCM 4.9 against 14.6). */
export interface VersionedKey {
  version: number;
  key: KeyObject;
}

/**
 * Every key of the system, derived from two secrets outside the database: the pepper of API keys and the encryption
 * key. Derivation is HKDF-SHA-256 with a label per purpose, so that no key serves two.
 */
export class Keyring {
  readonly #pepper: ReadonlyMap<number, KeyObject>;
  readonly #encryption: VersionedKeys;
  readonly #derived = new Map<string, KeyObject>();

  constructor(material: { pepper: VersionedKeys; encryption: VersionedKeys }) {
    this.#pepper = new Map([...material.pepper].map(([version, key]) => [version, createSecretKey(key)]));
    this.#encryption = material.encryption;
  }

  get peppers(): ReadonlyMap<number, KeyObject> {
    return this.#pepper;
  }

  get currentPepper(): VersionedKey {
    const version = newest(this.#pepper);
    return { version, key: this.#pepper.get(version)! };
  }

  /** The newest key for a purpose; `label` says which, for instance `person-key`. */
  current(label: string): VersionedKey {
    const version = newest(this.#encryption);
    return { version, key: this.byVersion(label, version) };
  }

  /** The key of an older version, to open what it sealed. Throws when that version is not configured any more. */
  byVersion(label: string, version: number): KeyObject {
    const name = `${version}/${label}`;
    let key = this.#derived.get(name);
    if (!key) {
      const secret = this.#encryption.get(version);
      if (!secret) throw new Error(`M2M_ENCRYPTION_KEY version ${version} is not configured`);
      key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `m2m/${label}`, 32)));
      // Labels that name a partner are many: bounded, and cheap to derive again.
      if (this.#derived.size >= 10_000) this.#derived.clear();
      this.#derived.set(name, key);
    }
    return key;
  }

  /** What the database keeps of each secret, to notice a wrong one: tells nothing about it. */
  fingerprints(): { name: string; version: number; fingerprint: Buffer }[] {
    const entries = [
      ...[...this.#pepper].map(([version, key]) => ({ name: 'pepper', version, key })),
      ...[...this.#encryption].map(([version, key]) => ({ name: 'encryption', version, key })),
    ];
    return entries.map(({ name, version, key }) => ({
      name,
      version,
      fingerprint: createHmac('sha256', key).update(`m2m/fingerprint/${name}`).digest(),
    }));
  }
}

const newest = (keys: ReadonlyMap<number, unknown>): number => Math.max(...keys.keys());
