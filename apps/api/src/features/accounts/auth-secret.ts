import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keyring } from '../../core/crypto/keyring.ts';

const LABEL = 'portal-auth';

/** What better-auth signs and seals with, newest first: derived from the encryption key, so that it rotates with it. */
export function authSecrets(keyring: Keyring): { version: number; value: string }[] {
  const newest = keyring.current(LABEL).version;
  const versions = [newest, ...keyring.encryptionVersions.filter((version) => version !== newest)];
  return versions.map((version) => ({ version, value: keyring.byVersion(LABEL, version).export().toString('hex') }));
}

/** The value of a signed cookie (`value.signature`, percent-encoded), or undefined when the signature is not ours. */
export function readSignedValue(keyring: Keyring, cookie: string): string | undefined {
  let text: string;
  try {
    text = decodeURIComponent(cookie);
  } catch {
    return undefined;
  }
  const end = text.lastIndexOf('.');
  if (end < 1) return undefined;
  const value = text.slice(0, end);
  const given = Buffer.from(text.slice(end + 1), 'base64');
  // Every version that is configured, so that a rotation of the key signs nobody out.
  const isOurs = authSecrets(keyring).some((secret) => {
    const right = createHmac('sha256', secret.value).update(value).digest();
    return given.length === right.length && timingSafeEqual(given, right);
  });
  return isOurs ? value : undefined;
}

/** The same value as a cookie of ours, as better-auth would sign it. */
export function signValue(keyring: Keyring, value: string): string {
  const signature = createHmac('sha256', authSecrets(keyring)[0]!.value).update(value).digest('base64');
  return encodeURIComponent(`${value}.${signature}`);
}
