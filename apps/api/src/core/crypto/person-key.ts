import { createSecretKey, randomBytes } from 'node:crypto';
import { keyVersionOf, open, openWith, seal, sealWith, type Place } from './envelope.ts';
import type { Keyring } from './keyring.ts';

/**
 * One data key per person, wrapped by the key-encryption key. Destroying the wrapped key erases every copy of the
 * person's data, in backups too; rotating the outer key re-wraps these 32 bytes and touches no data.
 */
const LABEL = 'person-key';

const placeOf = (owner: { partnerId: string; environment: string }, userId: string): Place => ({
  ...owner,
  table: 'users',
  column: 'data_key',
  row: userId,
});

export interface PersonKey {
  /** What `users.data_key` keeps. */
  wrapped: Buffer;
  seal(plain: Uint8Array, place: Place): Buffer;
  open(sealed: Buffer, place: Place): Buffer;
}

function personKey(bytes: Buffer, wrapped: Buffer): PersonKey {
  const key = createSecretKey(bytes);
  return {
    wrapped,
    seal: (plain, place) => sealWith(key, 0, plain, place),
    open: (sealed, place) => openWith(key, sealed, place),
  };
}

export function makePersonKey(
  keyring: Keyring,
  owner: { partnerId: string; environment: string },
  userId: string,
): PersonKey {
  const key = randomBytes(32);
  return personKey(key, seal(keyring, LABEL, key, placeOf(owner, userId)));
}

export function unwrapPersonKey(
  keyring: Keyring,
  owner: { partnerId: string; environment: string },
  userId: string,
  wrapped: Buffer,
): PersonKey {
  return personKey(open(keyring, LABEL, wrapped, placeOf(owner, userId)), wrapped);
}

/** The same data key under the newest outer key, or undefined when it already is. */
export function rewrapPersonKey(
  keyring: Keyring,
  owner: { partnerId: string; environment: string },
  userId: string,
  wrapped: Buffer,
): Buffer | undefined {
  if (keyVersionOf(wrapped) === keyring.current(LABEL).version) return undefined;
  const place = placeOf(owner, userId);
  return seal(keyring, LABEL, open(keyring, LABEL, wrapped, place), place);
}
