/** What is wrong with a CLABE; `digit` tells the right last digit. Unknown banks are no error (isKnownBank). */
export type ClabeProblem =
  { kind: 'letters' } | { kind: 'length'; length: number } | { kind: 'digit'; digit: number } | { kind: 'bank' };

/** The control digit of the first 17 digits: weights 3, 7, 1, each product mod 10 (domain rules, section 2). */
export function clabeCheckDigit(first17: string): number {
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += (Number(first17[index]) * [3, 7, 1][index % 3]!) % 10;
  return (10 - (sum % 10)) % 10;
}

/** A typed CLABE without the spaces and hyphens that people put between its groups. */
export const bareClabe = (typed: string): string => typed.replace(/[\s\u00a0-]/g, '');

export function judgeClabe(bare: string): ClabeProblem | null {
  if (!/^\d+$/.test(bare)) return { kind: 'letters' };
  if (bare.length !== 18) return { kind: 'length', length: bare.length };
  const digit = clabeCheckDigit(bare);
  if (digit !== Number(bare[17])) return { kind: 'digit', digit };
  return bare.startsWith('000') ? { kind: 'bank' } : null;
}

/** Grouped as bank, plaza, account and control digit: 3-3-11-1. */
export const groupClabe = (bare: string): string =>
  [bare.slice(0, 3), bare.slice(3, 6), bare.slice(6, 17), bare.slice(17)].filter(Boolean).join(' ');
