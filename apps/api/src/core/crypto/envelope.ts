import { createCipheriv, createDecipheriv, createHmac, type KeyObject } from 'node:crypto';
import { randomBytes } from '../random.ts';
import type { Keyring } from './keyring.ts';

/**
 * Sealed bytes: format 1 | key version (2 bytes) | nonce (12) | tag (16) | ciphertext. AES-256-GCM; the header and the
 * place that the bytes belong to are authenticated with them, so that no bit can change and a ciphertext moved to another
 * row, column or partner stays shut.
 */
const FORMAT = 1;
const HEADER_BYTES = 3;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface Place {
  partnerId: string;
  environment: string;
  table: string;
  column: string;
  row: string;
}

const aad = (header: Buffer, { partnerId, environment, table, column, row }: Place): Buffer =>
  Buffer.concat([header, Buffer.from(JSON.stringify([partnerId, environment, table, column, row]))]);

const headerOf = (keyVersion: number): Buffer => Buffer.from([FORMAT, keyVersion >> 8, keyVersion & 255]);

export function sealWith(key: KeyObject, keyVersion: number, plain: Uint8Array, place: Place): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  const header = headerOf(keyVersion);
  cipher.setAAD(aad(header, place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([header, nonce, cipher.getAuthTag(), body]);
}

/** Throws when anything was changed, cut or moved. */
export function openWith(key: KeyObject, sealed: Buffer, place: Place): Buffer {
  if (sealed.length < HEADER_BYTES + NONCE_BYTES + TAG_BYTES || sealed[0] !== FORMAT) {
    throw new Error('not a sealed value of a known format');
  }
  const nonceEnd = HEADER_BYTES + NONCE_BYTES;
  const tagEnd = nonceEnd + TAG_BYTES;
  // authTagLength, because Node otherwise accepts tags cut to as little as 4 bytes.
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(HEADER_BYTES, nonceEnd), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(aad(sealed.subarray(0, HEADER_BYTES), place));
  decipher.setAuthTag(sealed.subarray(nonceEnd, tagEnd));
  return Buffer.concat([decipher.update(sealed.subarray(tagEnd)), decipher.final()]);
}

export const keyVersionOf = (sealed: Buffer): number => sealed.readUInt16BE(1);

/** Seals with the newest key of a purpose; the version travels in the value. */
export function seal(keyring: Keyring, label: string, plain: Uint8Array, place: Place): Buffer {
  const { version, key } = keyring.current(label);
  return sealWith(key, version, plain, place);
}

export function open(keyring: Keyring, label: string, sealed: Buffer, place: Place): Buffer {
  return openWith(keyring.byVersion(label, keyVersionOf(sealed)), sealed, place);
}

interface OwnerOfKey {
  partnerId: string;
  environment: string;
}

/** Labels of the keys that seal data of a whole partner rather than of one person. */
export const ownerKeyLabel = (purpose: string, owner: OwnerOfKey): string =>
  `${purpose}/${owner.partnerId}/${owner.environment}`;

/**
 * Look-up of an encrypted value by equality (CURP, CLABE): a keyed hash under a key of its own. Names its key's version
 * where sealed bytes do, so that a rotation finds what it has to make anew.
 */
export const blindIndex = (keyring: Keyring, kind: string, value: string, owner: OwnerOfKey): Buffer =>
  indexUnder(keyring, keyring.current(ownerKeyLabel(`blind-index/${kind}`, owner)).version, kind, value, owner);

/** The indexes that a value may stand under while a rotation is under way: one per configured version. */
export const blindIndexes = (keyring: Keyring, kind: string, value: string, owner: OwnerOfKey): Buffer[] =>
  keyring.encryptionVersions.map((version) => indexUnder(keyring, version, kind, value, owner));

function indexUnder(keyring: Keyring, version: number, kind: string, value: string, owner: OwnerOfKey): Buffer {
  const key = keyring.byVersion(ownerKeyLabel(`blind-index/${kind}`, owner), version);
  return Buffer.concat([headerOf(version), createHmac('sha256', key).update(value).digest()]);
}
