import type { Person } from '../../link-view.ts';

/** Of whom nothing is known and nothing is asked. */
export const nobody: Person = {
  fields: [],
  missing: [],
  needsDocument: false,
  isConfirmed: false,
  check: 'none',
  hasFailedTooOften: false,
};

/** The four boxes of a name, in their order. */
export const namePaths = ['name.firstName', 'name.secondName', 'name.lastName', 'name.secondLastName'] as const;
export type NamePath = (typeof namePaths)[number];

/** What is asked or shown together. */
export type Unit = 'name' | 'dob' | 'id' | 'idImage' | Extended;

/** What large amounts need besides. */
export const extendedUnits = ['address', 'phone', 'email', 'taxId'] as const;
type Extended = (typeof extendedUnits)[number];
const isExtended = (field: string): boolean => extendedUnits.includes(field as Extended);
export const asksExtended = (asked: ReadonlySet<string>): boolean => extendedUnits.some((unit) => asked.has(unit));

/** A verified person is only shown what is asked besides: who they are is settled. */
export const onlyExtended = (person: Person): Person => ({
  ...person,
  fields: person.fields.filter(({ field }) => isExtended(field)),
});

const unitPaths: Record<Unit, readonly string[]> = {
  name: namePaths,
  dob: ['dob'],
  id: ['idType', 'idNumber'],
  idImage: ['idImage'],
  address: ['address'],
  phone: ['phone'],
  email: ['email'],
  taxId: ['taxId'],
};

const unitOf = (field: string): Unit | undefined =>
  (Object.keys(unitPaths) as Unit[]).find((unit) => unitPaths[unit].includes(field));

/** The fields to type: what is missing, and what the person chose to change. Type and number of the id go together. */
export function askedFields(person: Person, changing: readonly Unit[]): Set<string> {
  const locked = new Set(person.fields.filter((field) => field.locked).map(({ field }) => field));
  const asked = new Set(person.missing);
  for (const unit of changing) for (const path of unitPaths[unit]) if (!locked.has(path)) asked.add(path);
  if (asked.has('idNumber')) asked.add('idType');
  if (asked.has('idType')) asked.add('idNumber');
  return asked;
}

/** What is known of a unit and not asked now: masked values to show, with whether they may be changed here. */
export interface KnownUnit {
  unit: Unit;
  values: { field: string; value: string | null }[];
  locked: boolean;
}

export function knownUnits(person: Person, asked: ReadonlySet<string>): KnownUnit[] {
  const units = new Map<Unit, KnownUnit>();
  for (const { field, value, has, locked } of person.fields) {
    const unit = unitOf(field);
    if (!unit || !has || asked.has(field)) continue;
    const known = units.get(unit) ?? { unit, values: [], locked: true };
    known.values.push({ field, value });
    // One value that may be changed makes a change possible.
    known.locked = known.locked && locked;
    units.set(unit, known);
  }
  return (Object.keys(unitPaths) as Unit[]).flatMap((unit) => units.get(unit) ?? []);
}

/** The fields that came from somebody else and cannot be changed here: what "this is wrong" is about. */
export const lockedFields = (person: Person): string[] =>
  person.fields.filter(({ has, locked }) => has && locked).map(({ field }) => field);
