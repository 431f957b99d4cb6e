import { isRealDate } from './real-date.ts';

/** What is wrong with a CURP. `digit` is for the server to judge: the page only points it out. */
export type CurpProblem =
  | { kind: 'length'; length: number }
  | { kind: 'shape' }
  | { kind: 'date' }
  | { kind: 'generic' }
  | { kind: 'digit'; digit: number };

const alphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
const shape = /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d$/;
/** Used for foreigners in payrolls: they identify nobody. */
const generic = ['XEXX010101HNEXXXA4', 'XEXX010101MNEXXXA8'];

/** The last digit for the first 17 characters (domain rules, section 1). */
export function curpCheckDigit(first17: string): number {
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += alphabet.indexOf(first17[index] ?? '') * (18 - index);
  return (10 - (sum % 10)) % 10;
}

/** As typed, without spaces and hyphens and in capitals. O and 0 are never exchanged: they change the century. */
export const bareCurp = (typed: string): string => typed.replace(/[\s\u00a0-]/g, '').toUpperCase();

export function judgeCurp(bare: string): CurpProblem | null {
  if (bare.length !== 18) return { kind: 'length', length: bare.length };
  if (!shape.test(bare)) return { kind: 'shape' };
  if (generic.includes(bare)) return { kind: 'generic' };
  const century = /\d/.test(bare[16] ?? '') ? '19' : '20';
  if (!isRealDate(`${century}${bare.slice(4, 6)}-${bare.slice(6, 8)}-${bare.slice(8, 10)}`)) return { kind: 'date' };
  const digit = curpCheckDigit(bare);
  return digit === Number(bare[17]) ? null : { kind: 'digit', digit };
}
