import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

/** Where GitHub's public keys come from. `wanted` is the one that a report names; `nowMs` is monotonic. */
export interface GithubKeySource {
  load(wanted: string, nowMs: number): Promise<ReadonlyMap<string, KeyObject>>;
}

const LOOK_AGAIN_MS = 60_000;
const MAX_FILE_BYTES = 256 * 1024;
const MAX_KEYS = 100;

/** True when `signature` (base64, DER) is over exactly these bytes and by the named key: ECDSA P-256 with SHA-256. */
export async function hasGithubSigned(
  source: GithubKeySource,
  body: Buffer,
  keyIdentifier: string,
  signature: string,
  nowMs: number,
): Promise<boolean> {
  if (!/^[A-Za-z0-9+/]{8,200}={0,2}$/.test(signature)) return false;
  const key = (await source.load(keyIdentifier, nowMs)).get(keyIdentifier);
  return key !== undefined && verify('sha256', body, key, Buffer.from(signature, 'base64'));
}

/**
 * From the file that the operator keeps (the answer of GitHub's meta/public_keys/secret_scanning). Read again when it has
 * changed, looked at no more than once a minute. A server that asks nobody cannot be led astray.
 */
export class GithubKeysFile implements GithubKeySource {
  readonly #path: string;
  #keys = new Map<string, KeyObject>();
  #changedMs = -1;
  #lookedAtMs = -Infinity;

  constructor(path: string) {
    this.#path = path;
  }

  async load(_wanted: string, nowMs: number): Promise<ReadonlyMap<string, KeyObject>> {
    if (nowMs - this.#lookedAtMs < LOOK_AGAIN_MS) return this.#keys;
    const { mtimeMs, size } = await stat(this.#path);
    if (mtimeMs !== this.#changedMs) {
      if (size > MAX_FILE_BYTES) throw new Error('the file of M2M_GITHUB_KEYS_FILE is too large');
      this.#keys = readGithubKeys(await readFile(this.#path, 'utf8'));
      this.#changedMs = mtimeMs;
    }
    this.#lookedAtMs = nowMs;
    return this.#keys;
  }
}

/** Those of `{public_keys: [{key_identifier, key}]}` that are keys on P-256. Throws when there is none. */
export function readGithubKeys(text: string): Map<string, KeyObject> {
  const list = (JSON.parse(text) as { public_keys?: unknown }).public_keys;
  const keys = new Map<string, KeyObject>();
  for (const entry of Array.isArray(list) ? list.slice(0, MAX_KEYS) : []) {
    const { key_identifier: id, key: pem } = (entry ?? {}) as { key_identifier?: unknown; key?: unknown };
    if (typeof id !== 'string' || typeof pem !== 'string') continue;
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1') keys.set(id, key);
  }
  if (keys.size === 0) throw new Error("what should be GitHub's keys holds no public key on P-256");
  return keys;
}
