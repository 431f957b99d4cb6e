import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/**
 * Key material by version. The highest version is the current one, older ones still open what they sealed. A version on
 * `standby` opens too but makes nothing new: so every process can learn of it before the first one uses it.
 */
export type VersionedKeys = ReadonlyMap<number, Buffer> & { readonly standby?: ReadonlySet<number> };

const ENTRY = /^(?:v([1-9]\d{0,3})(-standby)?:)?([0-9a-f]{64})$/;

/** Parses `64 hex` (version 1), `v1:64 hex,v2:64 hex` or `v1:64 hex,v2-standby:64 hex`. Throws with the fix in words. */
export function parseKeyMaterial(name: string, text: string): VersionedKeys {
  const standby = new Set<number>();
  const keys = Object.assign(new Map<number, Buffer>(), { standby });
  for (const entry of text.trim().split(/[\s,]+/)) {
    const match = ENTRY.exec(entry);
    if (!match) throw new Error(`${name} must be 64 hexadecimal characters (make them with: openssl rand -hex 32)`);
    const version = Number(match[1] ?? 1);
    if (keys.has(version)) throw new Error(`${name} names version ${version} twice`);
    if (match[2]) standby.add(version);
    keys.set(version, Buffer.from(match[3]!, 'hex'));
  }
  if (standby.size === keys.size) throw new Error(`${name} has only versions on standby; one must be in use`);
  return keys;
}

/** Keys are KeyObjects: an HMAC under one costs 2.4 us, under a Buffer 14 us; AES-GCM 4.6 and 17 (bench/choices.ts). */
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
  readonly #current: { pepper: number; encryption: number };
  readonly #derived = new Map<string, KeyObject>();

  constructor(material: { pepper: VersionedKeys; encryption: VersionedKeys }) {
    this.#pepper = new Map([...material.pepper].map(([version, key]) => [version, createSecretKey(key)]));
    this.#encryption = material.encryption;
    this.#current = { pepper: newest(material.pepper), encryption: newest(material.encryption) };
  }

  get peppers(): ReadonlyMap<number, KeyObject> {
    return this.#pepper;
  }

  get currentPepper(): VersionedKey {
    const version = this.#current.pepper;
    return { version, key: this.#pepper.get(version)! };
  }

  /** The newest key for a purpose; `label` says which, for instance `person-key`. */
  current(label: string): VersionedKey {
    const version = this.#current.encryption;
    return { version, key: this.byVersion(label, version) };
  }

  /** Every configured version of the encryption key, newest first. */
  get encryptionVersions(): number[] {
    return [...this.#encryption.keys()].sort((a, b) => b - a);
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

const newest = (keys: VersionedKeys): number =>
  Math.max(...[...keys.keys()].filter((version) => !keys.standby?.has(version)));
