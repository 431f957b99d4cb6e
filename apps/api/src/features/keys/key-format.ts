import { crc32 } from 'node:zlib';
import type { Environment } from '../../core/context.ts';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const PREFIXES: Record<Environment, string> = { sandbox: 'm2m_test_', live: 'm2m_live_' };
const PREFIX_LENGTH = 9;
const RANDOM_LENGTH = 25;
/** 36^7 > 2^32: seven characters hold the whole CRC, six would not. */
const CHECK_LENGTH = 7;
const SHAPE = /^m2m_(test|live)_[0-9a-z]{32}$/;
/** A working random source misses a whole draw with a chance of 1 in 2^192. */
const MAX_DRAWS = 8;

/** What looks like a key anywhere in a text, its checksum not judged: for redaction and for scanners. */
export const KEY_PATTERN_IN_TEXT = /m2m_(?:test|live)_[0-9a-z]{32}/g;

/** The parts of a key that may be shown and stored in clear; `masked` is `m2m_live_abcd...wxyz`. */
export interface MaskedKey {
  start4: string;
  end4: string;
  masked: string;
}

/**
 * A new key: prefix, 25 random characters of a-z0-9 (129 bits), 7 check characters over all before them.
 * `randomBytes(size)` is a cryptographic source; bytes from 252 up are drawn again, so that no character is likelier.
 */
export function mintKey(environment: Environment, randomBytes: (size: number) => Uint8Array): string {
  let random = '';
  for (let draw = 0; random.length < RANDOM_LENGTH; draw += 1) {
    if (draw === MAX_DRAWS) throw new Error('The random source gives no usable bytes.');
    for (const byte of randomBytes(32)) {
      if (byte < 252 && random.length < RANDOM_LENGTH) random += ALPHABET[byte % 36];
    }
  }
  const body = PREFIXES[environment] + random;
  return body + checkOf(body);
}

/** The environment that a well-formed key names, or undefined when its shape or its checksum is wrong. No look-up. */
export function parseKey(text: string): { environment: Environment } | undefined {
  const prefix = SHAPE.exec(text)?.[1];
  if (prefix === undefined) return undefined;
  if (checkOf(text.slice(0, -CHECK_LENGTH)) !== text.slice(-CHECK_LENGTH)) return undefined;
  return { environment: prefix === 'live' ? 'live' : 'sandbox' };
}

/** The parts of a key that may be shown: never more than these eight characters, so at least 87 bits stay secret. */
export function maskKey(key: string): MaskedKey {
  if (!SHAPE.test(key)) throw new TypeError('Only a key in the key format can be masked.');
  const start4 = key.slice(PREFIX_LENGTH, PREFIX_LENGTH + 4);
  const end4 = key.slice(-4);
  return { start4, end4, masked: `${key.slice(0, PREFIX_LENGTH)}${start4}...${end4}` };
}

/** The masked form of a stored key, of which only these parts are kept. */
export function maskedKeyText(environment: Environment, start4: string, end4: string): string {
  return `${PREFIXES[environment]}${start4}...${end4}`;
}

/**
 * Everything in a URL, query string or text that looks like a key, also when percent-encoded; each once, in order.
 * A wrong checksum is no reason to leave it out: a mistyped key in a URL is most of a key.
 */
export function findKeysInText(text: string): string[] {
  const decoded = text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return [...new Set([...(text.match(KEY_PATTERN_IN_TEXT) ?? []), ...(decoded.match(KEY_PATTERN_IN_TEXT) ?? [])])];
}

function checkOf(body: string): string {
  return crc32(body).toString(36).padStart(CHECK_LENGTH, '0');
}
