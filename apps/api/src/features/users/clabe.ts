import { CLABE_INSTITUTIONS, isKnownPlaza } from './clabe-institutions.ts';

const WEIGHTS = [3, 7, 1] as const;
const MAX_INPUT_LENGTH = 64;

export interface ClabeWarning {
  code: 'UNKNOWN_INSTITUTION' | 'UNKNOWN_PLAZA';
  message: string;
}

export type ClabeCheck =
  | { ok: true; value: string; bankCode: string; bankName?: string; warnings: ClabeWarning[] }
  | { ok: false; message: string };

/** The control digit of the first 17 digits, 0..9: weights 3, 7, 1, each product mod 10. */
export function clabeCheckDigit(first17: string): number {
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += (Number(first17[index]) * WEIGHTS[index % 3]!) % 10;
  return (10 - (sum % 10)) % 10;
}

/**
 * Judges a Mexican account number: 18 digits, a right control digit, a bank code other than 000. A bank or plaza that
 * the lists do not know is a warning. `value` is without the spaces and hyphens that people type between the groups.
 */
export function checkClabe(text: string): ClabeCheck {
  const value = text.length > MAX_INPUT_LENGTH ? text : text.replace(/[ -]/g, '').trim();
  if (!/^[0-9]+$/.test(value)) return { ok: false, message: 'A CLABE is 18 digits and nothing else.' };
  if (value.length !== 18) return { ok: false, message: `A CLABE has 18 digits; this one has ${value.length}.` };
  const digit = clabeCheckDigit(value);
  if (digit !== Number(value[17])) {
    return {
      ok: false,
      message: `The CLABE has a typing mistake: for its first 17 digits the last digit should be ${digit}.`,
    };
  }
  const bankCode = value.slice(0, 3);
  if (bankCode === '000') return { ok: false, message: 'No bank has the code 000. Check the first three digits.' };
  const bankName = CLABE_INSTITUTIONS.get(bankCode);
  const warnings: ClabeWarning[] = [];
  if (bankName === undefined) {
    warnings.push({ code: 'UNKNOWN_INSTITUTION', message: `Bank code ${bankCode} is not known. Check the number.` });
  }
  if (!isKnownPlaza(value.slice(3, 6))) {
    warnings.push({
      code: 'UNKNOWN_PLAZA',
      message: `Plaza code ${value.slice(3, 6)} is not known. Check the number.`,
    });
  }
  return { ok: true, value, bankCode, ...(bankName === undefined ? {} : { bankName }), warnings };
}

/** The bank that the first three digits of a CLABE name; undefined for one that the list does not have. */
export const bankNameOf = (clabe: string): string | undefined => CLABE_INSTITUTIONS.get(clabe.slice(0, 3));
