import type { Address } from './address.ts';
import type { IdType } from './id-number.ts';
import type { PaymentMethod } from './payment-method.ts';
import { WIRE_FIELDS, unitOfField, valuesOf, type Source, type StoredUnits } from './merge-user-data.ts';
import type { Units } from './user-data.ts';

/** `userData` as it is shown. What is not stored is left out; null in a second name means "has none". */
export interface MaskedUserData {
  name?: { firstName?: string; secondName?: string | null; lastName?: string; secondLastName?: string | null };
  idNumber?: string;
  idType?: IdType;
  dob?: string;
  paymentMethod?: PaymentMethod;
  hasIdImage: boolean;
  /** Without the street. */
  address?: Pick<Address, 'city' | 'state' | 'postalCode' | 'country'>;
  phone?: string;
  email?: string;
  taxId?: string;
}

/** How each kind of value is made unreadable. */
interface Masks {
  name(value: string): string;
  dob(value: string): string;
  idNumber(value: string): string;
  account(value: string): string;
  contact(value: string): string;
  place(value: Address): Pick<Address, 'city' | 'state' | 'postalCode' | 'country'>;
}

const NAMES = ['firstName', 'secondName', 'lastName', 'secondLastName'] as const;
const DOTS = '•••';

/** Asterisks but for the last four; all of them when there would be nothing left to hide. */
function last4(value: string): string {
  const characters = [...value];
  const hidden = characters.length > 4 ? characters.length - 4 : characters.length;
  return '*'.repeat(hidden) + characters.slice(hidden).join('');
}

/** The first character and the domain of a mail address; the last four of anything else. */
const contact = (value: string): string => {
  const [local = '', domain] = value.split('@');
  return domain === undefined ? last4(value) : `${local.charAt(0)}${'*'.repeat(3)}@${domain}`;
};

const API_MASKS: Masks = {
  name: (value) => value,
  dob: (value) => value,
  idNumber: last4,
  account: last4,
  contact,
  place: ({ city, state, postalCode, country }) => ({ city, state, postalCode, country }),
};

/**
 * The birth date and the last four of the id are the answers of the step-up on another device, so the page never shows
 * any part of them. Dots have a fixed number, so that no length is told either.
 */
const WIDGET_MASKS: Masks = {
  name: (value) => ([...value].length > 1 ? `${[...value][0]}${DOTS}` : DOTS),
  dob: () => '••••-••-••',
  idNumber: () => DOTS,
  account: (value) => ([...value].length > 4 ? DOTS + [...value].slice(-4).join('') : DOTS),
  contact: (value) => DOTS + (value.includes('@') ? `@${value.split('@')[1]}` : value.slice(-4)),
  place: ({ state, country }) => ({ city: DOTS, state, postalCode: DOTS, country }),
};

/** What the API returns of `userData`: names and birth date in clear, numbers but for their last four. Contract 8.4. */
export const maskUserData = (units: Units): MaskedUserData => mask(units, API_MASKS);

/** What the hosted page shows of stored data before the person has typed any of it. */
export const maskForWidget = (units: Units): MaskedUserData => mask(units, WIDGET_MASKS);

function mask(units: Units, masks: Masks): MaskedUserData {
  const shown: MaskedUserData = { hasIdImage: units.idImage !== undefined };
  const names = NAMES.filter((name) => units[name] !== undefined).map((name) => {
    const value = units[name];
    return [name, typeof value === 'string' ? masks.name(value) : null] as const;
  });
  if (names.length > 0) shown.name = Object.fromEntries(names);
  if (units.identity !== undefined) {
    shown.idNumber = masks.idNumber(units.identity.idNumber);
    shown.idType = units.identity.idType;
  }
  if (units.dob !== undefined) shown.dob = masks.dob(units.dob);
  if (units.paymentMethod !== undefined) shown.paymentMethod = maskPayment(units.paymentMethod, masks);
  if (units.address !== undefined) shown.address = masks.place(units.address);
  if (units.phone !== undefined) shown.phone = masks.contact(units.phone);
  if (units.email !== undefined) shown.email = masks.contact(units.email);
  if (units.taxId !== undefined) shown.taxId = masks.idNumber(units.taxId);
  return shown;
}

function maskPayment(method: PaymentMethod, masks: Masks): PaymentMethod {
  if (method.type === 'cash') {
    return { type: 'cash', cash: { provider: method.cash.provider, reference: masks.account(method.cash.reference) } };
  }
  const { country, accountNumber } = method.bankAccount;
  return { type: 'bank_account', bankAccount: { country, accountNumber: masks.account(accountNumber) } };
}

/** Each stored field by its wire name with its source, masked as `maskUserData` does; of the id image that it is there. */
export function maskedFields(stored: StoredUnits): { field: string; source: Source; value: unknown }[] {
  const { name = {}, hasIdImage, ...others } = maskUserData(valuesOf(stored));
  const values: Record<string, unknown> = { ...others, ...(hasIdImage ? { idImage: 'stored' } : {}) };
  for (const [part, value] of Object.entries(name)) values[`name.${part}`] = value;
  return WIRE_FIELDS.flatMap((field) => {
    const value = values[field];
    const source = stored[unitOfField(field) as keyof StoredUnits]?.source;
    return value === undefined || source === undefined ? [] : [{ field, source, value }];
  });
}
