import { isAllowedAge } from './birth-date.ts';
import { curpFromName, UNSEEMLY_ROOTS } from './curp-name.ts';
import { curpBirthDate, curpCheckDigit } from './curp.ts';

/** The 32 states, and NE for people born abroad: positions 12-13. */
const STATES = new Set(
  'AS BC BS CC CL CM CS CH DF DG GT GR HG JC MC MN MS NT NL OC PL QT QR SP SL SR TC TS TL VZ YN ZS NE'.split(' '),
);

/** Position 2 is a vowel or X, positions 14-16 are consonants. */
const LETTER_CLASSES = /^.[AEIOUX].{11}[B-DF-HJ-NP-TV-Z]{3}/;

export type CurpFindingCode =
  'CHECK_DIGIT' | 'STATE' | 'FUTURE_DATE' | 'UNSEEMLY_ROOT' | 'AGE' | 'LETTER_CLASSES' | 'BIRTH_DATE' | 'NAME';

/** `declined` ends the check, `review` asks a person, `note` is only recorded. Messages never repeat the CURP. */
export interface CurpFinding {
  code: CurpFindingCode;
  severity: 'declined' | 'review' | 'note';
  message: string;
}

export interface CurpName {
  firstName: string;
  secondName?: string | null;
  lastName: string;
  secondLastName?: string | null;
}

/**
 * What CIP judges of a CURP that passed `checkCurpShape` (its `value`): digit, state, dates and unseemly roots decline;
 * letter classes, `dob` and two or more letters of the name ask for a review; one letter is a note. Dates are
 * YYYY-MM-DD. An empty list means that nothing speaks against it, not that the CURP exists.
 */
export function judgeCurp(value: string, person: { today: string; dob?: string; name?: CurpName }): CurpFinding[] {
  const findings: CurpFinding[] = [];
  const find = (code: CurpFindingCode, severity: CurpFinding['severity'], message: string): void => {
    findings.push({ code, severity, message });
  };
  const digit = curpCheckDigit(value.slice(0, 17));
  if (digit !== Number(value[17])) find('CHECK_DIGIT', 'declined', `The last digit of the CURP should be ${digit}.`);
  if (!STATES.has(value.slice(11, 13))) find('STATE', 'declined', 'Characters 12 and 13 of the CURP are no state.');
  if (UNSEEMLY_ROOTS.has(value.slice(0, 4))) find('UNSEEMLY_ROOT', 'declined', 'A CURP never begins with this word.');
  const birthDate = curpBirthDate(value);
  if (birthDate > person.today) find('FUTURE_DATE', 'declined', 'The birth date in the CURP lies in the future.');
  else if (!isAllowedAge(birthDate, person.today)) find('AGE', 'declined', 'The age by the CURP is not 18 to 120.');
  if (!LETTER_CLASSES.test(value)) find('LETTER_CLASSES', 'review', 'Letters 2 and 14 to 16 are not of their class.');
  if (person.dob !== undefined && person.dob !== birthDate) {
    find('BIRTH_DATE', 'review', 'The birth date in the CURP is not the date of birth.');
  }
  const differences = person.name === undefined ? 0 : nameDifferences(value, person.name);
  if (differences > 0) {
    find('NAME', differences > 1 ? 'review' : 'note', `${differences} of the 7 name letters of the CURP do not fit.`);
  }
  return findings;
}

function nameDifferences(value: string, name: CurpName): number {
  const givenNames = `${name.firstName} ${name.secondName ?? ''}`;
  const { root, consonants } = curpFromName(name.lastName, name.secondLastName ?? undefined, givenNames);
  const expected = root + consonants;
  const actual = value.slice(0, 4) + value.slice(13, 16);
  return [...actual].filter((letter, index) => letter !== expected.charAt(index)).length;
}
