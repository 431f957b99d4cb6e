import { isRealDate } from './birth-date.ts';

/** Payroll keys that stand for any foreigner: they identify nobody. Their digit is wrong, so they are looked for first. */
const GENERIC_KEYS = new Set(['XEXX010101HNEXXXA4', 'XEXX010101MNEXXXA8']);

const SHAPE = /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d$/;
const DIGIT_ALPHABET = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
const MAX_INPUT_LENGTH = 64;

export type CurpShape = { ok: true; value: string; birthDate: string } | { ok: false; message: string };

/**
 * The hard checks of the API: 18 characters in the right classes, a real birth date in the century that position 17
 * tells, no generic key. `value` is upper-case without spaces and hyphens; O and 0 are never put right, since either
 * may stand at position 17. `birthDate` is YYYY-MM-DD. Messages name the fix and never repeat the CURP.
 */
export function checkCurpShape(text: string): CurpShape {
  const compact = text.length > MAX_INPUT_LENGTH ? text : text.replace(/[\s-]/g, '');
  if (compact.length !== 18) return { ok: false, message: `A CURP has 18 characters; this one has ${compact.length}.` };
  // Plain ASCII first: upper-casing would turn letters like the dotless i into ASCII ones.
  const value = /^[A-Za-z0-9]+$/.test(compact) ? compact.toUpperCase() : compact;
  if (!SHAPE.test(value)) {
    return {
      ok: false,
      message:
        'A CURP is 4 letters, the birth date as 6 digits (YYMMDD), H, M or X, 5 letters, a letter or digit, and a digit, like HEGG560427MVZRRL04.',
    };
  }
  if (GENERIC_KEYS.has(value)) {
    return { ok: false, message: 'This is a generic CURP for foreigners. Send the CURP of the person.' };
  }
  const birthDate = curpBirthDate(value);
  if (!isRealDate(birthDate)) {
    return { ok: false, message: 'Characters 5 to 10 of the CURP (YYMMDD) should be a real birth date.' };
  }
  return { ok: true, value, birthDate };
}

/** The check digit of the first 17 characters, 0..9. RangeError for a character outside A-Z, Ñ and 0-9. */
export function curpCheckDigit(first17: string): number {
  let sum = 0;
  for (let index = 0; index < 17; index += 1) {
    const value = DIGIT_ALPHABET.indexOf(first17.charAt(index) || ' ');
    if (value < 0) throw new RangeError('A CURP has 17 characters of A-Z, Ñ and 0-9 before its digit.');
    sum += value * (18 - index);
  }
  return (10 - (sum % 10)) % 10;
}

/** YYYY-MM-DD by positions 5-10; a digit at position 17 means 19YY, a letter 20YY. Not yet known to be a real date. */
export function curpBirthDate(value: string): string {
  const century = /\d/.test(value.charAt(16)) ? '19' : '20';
  return `${century}${value.slice(4, 6)}-${value.slice(6, 8)}-${value.slice(8, 10)}`;
}
