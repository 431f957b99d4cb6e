import { valuesOf, WIRE_FIELDS, type StoredUnits } from '../users/index.ts';

const NAMES = ['firstName', 'secondName', 'lastName', 'secondLastName'] as const;

/** Each stored field by its name on the wire, in clear; null: the person has none. */
export function clearFields(stored: StoredUnits): { field: string; value: unknown }[] {
  const units = valuesOf(stored);
  const { identity, dob, paymentMethod, idImage, address, phone, email, taxId } = units;
  const values: Record<string, unknown> = { ...identity, dob, paymentMethod, idImage, address, phone, email, taxId };
  for (const name of NAMES) values[`name.${name}`] = units[name];
  return WIRE_FIELDS.flatMap((field) => (values[field] === undefined ? [] : [{ field, value: values[field] }]));
}
