import { canonicalJson } from '../../core/canonical-json.ts';
import { type Unit, type Units, type UnitValues, UNITS } from './user-data.ts';

/** From the strongest to the weakest. Contract 8.3. */
export const SOURCES = ['partner_api', 'partner_webhook', 'widget'] as const;
export type Source = (typeof SOURCES)[number];

export type StoredUnits = { [U in Unit]?: { source: Source; value: UnitValues[U] } };

/** The units that CIP verifies: frozen once it begins (contract 8.3; from `cip_pending` on). */
export const IDENTITY_UNITS: ReadonlySet<Unit> = new Set<Unit>([
  'firstName',
  'secondName',
  'lastName',
  'secondLastName',
  'dob',
  'identity',
]);

/** How the fields of a unit are called on the wire. */
export const WIRE_NAMES: Record<Unit, readonly string[]> = {
  firstName: ['name.firstName'],
  secondName: ['name.secondName'],
  lastName: ['name.lastName'],
  secondLastName: ['name.secondLastName'],
  dob: ['dob'],
  identity: ['idNumber', 'idType'],
  paymentMethod: ['paymentMethod'],
  idImage: ['idImage'],
  address: ['address'],
  phone: ['phone'],
  email: ['email'],
  taxId: ['taxId'],
};

/** The seven CIP fields in the contract's order, with the unit that holds each. */
const CIP_FIELDS: readonly (readonly [string, Unit])[] = [
  ['name.firstName', 'firstName'],
  ['name.secondName', 'secondName'],
  ['name.lastName', 'lastName'],
  ['name.secondLastName', 'secondLastName'],
  ['idNumber', 'identity'],
  ['idType', 'identity'],
  ['dob', 'dob'],
];

export interface MergeResult {
  /** The units to store; those that would change nothing are left out. */
  write: StoredUnits;
  /** Wire names of what a stronger source or a verified identity kept out. An equal value is not kept out. */
  ignoredFields: string[];
}

/** Merges what `source` sends into what is stored: a weaker source never overwrites, an equal or stronger one does. */
export function mergeUnits(
  stored: Readonly<StoredUnits>,
  incoming: Units,
  source: Source,
  { identityFrozen }: { identityFrozen: boolean },
): MergeResult {
  const write: Record<string, unknown> = {};
  const ignoredFields: string[] = [];
  for (const unit of UNITS) {
    const value = incoming[unit];
    if (value === undefined) continue;
    const kept = stored[unit];
    const isFrozen = identityFrozen && IDENTITY_UNITS.has(unit);
    const isOutranked = kept !== undefined && SOURCES.indexOf(kept.source) < SOURCES.indexOf(source);
    const isEqual = kept !== undefined && canonicalJson(kept.value) === canonicalJson(value);
    if (isFrozen || isOutranked) {
      if (!isEqual) ignoredFields.push(...WIRE_NAMES[unit]);
    } else if (!isEqual || kept?.source !== source) {
      write[unit] = { source, value };
    }
  }
  return { write: write as StoredUnits, ignoredFields };
}

/** The values without their sources. */
export function valuesOf(stored: Readonly<StoredUnits>): Units {
  return Object.fromEntries(UNITS.flatMap((unit) => (stored[unit] === undefined ? [] : [[unit, stored[unit].value]])));
}

/** Wire names of the CIP fields that are not there, in the contract's order; "has none" is there. Takes either form. */
export function missingFields(units: Readonly<Partial<Record<Unit, unknown>>>): string[] {
  return CIP_FIELDS.filter(([, unit]) => units[unit] === undefined).map(([field]) => field);
}

/** The unit that holds a field, by the field's wire name; a name that is none stands for itself and is never stored. */
export const unitOfField = (field: string): string => UNITS.find((unit) => WIRE_NAMES[unit].includes(field)) ?? field;

/** Every field by its name on the wire, in the contract's order. */
export const WIRE_FIELDS: readonly string[] = UNITS.flatMap((unit) => WIRE_NAMES[unit]);
