import { randomBytes } from './random.ts';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** `length` characters of a-z0-9, each equally likely (bytes from 252 up are drawn again). */
export function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length + 8)) {
      if (byte < 252 && text.length < length) text += ALPHABET[byte % 36];
    }
  }
  return text;
}

/** Ids of a partner's objects, which cannot be walked: 24 characters hold 124 bits. Contract section 5. */
export const partnerObjectId = (kind: 'link' | 'dr' | 'user' | 'op', slug: string): string =>
  `${kind}_${slug}_${randomText(24)}`;

export const newId = (
  kind:
    | 'key'
    | 'sec'
    | 'ep'
    | 'req'
    | 'ptn'
    | 'act'
    | 'wrk'
    | 'rot'
    | 'ntc'
    | 'mute'
    | 'mail'
    | 'opr'
    | 'qte'
    | 'dis'
    | 'esc'
    | 'clm'
    | 'rfd'
    | 'pst'
    | 'cip'
    | 'tkt'
    | 'rev'
    | 'bat'
    | 'dev'
    | 'usr'
    | 'ses'
    | 'psk'
    | 'glr'
    | 'rvl'
    | 'mem'
    | 'inv'
    | 'view',
): string => `${kind}_${randomText(20)}`;

/** `evt_` and 26 characters, time first, so that the newest rows of a table stand together. */
export function eventId(now: Date): string {
  return `evt_${now.getTime().toString(36).padStart(9, '0')}${randomText(17)}`;
}
