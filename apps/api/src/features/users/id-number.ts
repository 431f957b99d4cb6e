import { checkCurpShape } from './curp.ts';

export const ID_TYPES = ['CURP', 'INE', 'PASSPORT', 'DRIVER_LICENSE', 'SSN', 'ITIN', 'OTHER'] as const;
export type IdType = (typeof ID_TYPES)[number];

/** What the number of a document looks like once spaces and hyphens are gone and letters are upper-case. */
const SHAPES: Record<Exclude<IdType, 'CURP' | 'OTHER'>, { pattern: RegExp; message: string }> = {
  INE: { pattern: /^[A-Z0-9]{9,18}$/, message: 'An INE number has 9 to 18 letters and digits.' },
  PASSPORT: { pattern: /^[A-Z0-9]{5,20}$/, message: 'A passport number has 5 to 20 letters and digits.' },
  DRIVER_LICENSE: { pattern: /^[A-Z0-9]{4,25}$/, message: 'A driver license number has 4 to 25 letters and digits.' },
  SSN: {
    pattern: /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/,
    message: 'An SSN has 9 digits and begins with neither 000, 666 nor 9; no group of it is all zeros.',
  },
  ITIN: {
    pattern: /^9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-2]|9[4-9])\d{4}$/,
    message: 'An ITIN has 9 digits, the first of them 9, the fourth and fifth 50-65, 70-88, 90-92 or 94-99.',
  },
};

const OTHER_SHAPE = /^[\p{L}\p{N}][\p{L}\p{N} ./_#-]{2,49}$/u;

export type IdNumberCheck = { ok: true; value: string } | { ok: false; message: string };

/** Judges the number of an identity document by its type; `value` is the form that is kept. Never repeats the number. */
export function checkIdNumber(idType: IdType, text: string): IdNumberCheck {
  if (idType === 'CURP') return checkCurpShape(text);
  if (idType === 'OTHER') {
    if (OTHER_SHAPE.test(text)) return { ok: true, value: text };
    return { ok: false, message: 'Send 3 to 50 letters, digits, spaces and signs of . / _ # -' };
  }
  const { pattern, message } = SHAPES[idType];
  const compact = text.replace(/[\s-]/g, '');
  // Upper-casing is for ASCII: it would turn letters like the dotless i into ones that fit.
  const value = /^[A-Za-z0-9]+$/.test(compact) ? compact.toUpperCase() : compact;
  return pattern.test(value) ? { ok: true, value } : { ok: false, message };
}
