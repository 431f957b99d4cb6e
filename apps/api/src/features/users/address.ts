import { readMembers, readText, type Findings } from './field-findings.ts';
import { isUsState } from './us-states.ts';

/** Where a person lives. `country` is ISO 3166-1 alpha-2; in the US `state` is a postal code. */
export interface Address {
  line1: string;
  line2?: string;
  city: string;
  state: string;
  postalCode: string;
  country: string;
}

const MEMBERS = ['line1', 'line2', 'city', 'state', 'postalCode', 'country'] as const;
const POST_BOX = /^\s*(?:p\.?\s*o\.?\s*box|post\s+office\s+box|apartado(?:\s+postal)?)\b/i;
/** Military post: the one box that counts as an address (31 CFR 1020.220). */
const MILITARY = new Set(['AA', 'AE', 'AP']);

/** Reads an address, or undefined with the problems noted: a street, never a bare post-office box. */
export function readAddress(value: unknown, path: string, findings: Findings): Address | undefined {
  const members = readMembers(value, path, MEMBERS, findings);
  if (members === undefined) return undefined;
  const before = findings.problems.length;
  const read = (name: (typeof MEMBERS)[number], maxLength: number): string =>
    readText(members[name] ?? '', `${path}.${name}`, maxLength, findings) ?? '';
  const address: Address = {
    line1: read('line1', 200),
    ...(members['line2'] === undefined ? {} : { line2: read('line2', 200) }),
    city: read('city', 100),
    state: read('state', 100),
    postalCode: read('postalCode', 20),
    country: read('country', 2).toUpperCase(),
  };
  if (findings.problems.length > before) return undefined;
  judge(address, path, findings);
  return findings.problems.length > before ? undefined : address;
}

function judge({ line1, state, postalCode, country }: Address, path: string, { problems }: Findings): void {
  if (!/^[A-Z]{2}$/.test(country)) problems.push({ path: `${path}.country`, message: 'Send two letters, like US.' });
  const isMilitary = country === 'US' && MILITARY.has(state);
  if (POST_BOX.test(line1) && !isMilitary) {
    problems.push({
      path: `${path}.line1`,
      message: 'Send the street where you live; a post-office box is not enough.',
    });
  }
  if (country !== 'US') return;
  if (!isUsState(state) && !isMilitary) {
    problems.push({ path: `${path}.state`, message: 'Send the postal code of a US State, such as TX.' });
  }
  if (!/^\d{5}(?:-\d{4})?$/.test(postalCode)) {
    problems.push({ path: `${path}.postalCode`, message: 'A ZIP code has 5 digits, or 5 and 4, like 78701-1234.' });
  }
}
