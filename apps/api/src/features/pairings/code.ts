import { randomBytes } from '../../core/random.ts';

/** No vowels, so that no words come out, and nothing that is taken for something else. */
const ALPHABET = 'BCDFGHJKLMNPQRSTVWXZ';
const LENGTH = 8;
/** The largest multiple of 20 in a byte: what is above is drawn again. */
const FAIR = 240;

/** 20^8, about 34 bits: enough for ten minutes and ten tries a minute. */
export function mintCode(): string {
  let code = '';
  while (code.length < LENGTH) {
    for (const byte of randomBytes(16)) if (byte < FAIR && code.length < LENGTH) code += ALPHABET[byte % 20];
  }
  return code;
}

/** As people read and type it: `BCDF-GHJK`. */
export const showCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

export const readCode = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '');
