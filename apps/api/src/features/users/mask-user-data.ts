import type { IdType } from './id-number.ts';
import type { PaymentMethod } from './payment-method.ts';
import type { Units } from './user-data.ts';

/** `userData` as it is shown. What is not stored is left out; null in a second name means "has none". */
export interface MaskedUserData {
  name?: { firstName?: string; secondName?: string | null; lastName?: string; secondLastName?: string | null };
  idNumber?: string;
  idType?: IdType;
  dob?: string;
  paymentMethod?: PaymentMethod;
  hasIdImage: boolean;
}

/** How each kind of value is made unreadable. */
interface Masks {
  name(value: string): string;
  dob(value: string): string;
  idNumber(value: string): string;
  account(value: string): string;
}

const NAMES = ['firstName', 'secondName', 'lastName', 'secondLastName'] as const;
const DOTS = '•••';

/** Asterisks but for the last four; all of them when there would be nothing left to hide. */
function last4(value: string): string {
  const characters = [...value];
  const hidden = characters.length > 4 ? characters.length - 4 : characters.length;
  return '*'.repeat(hidden) + characters.slice(hidden).join('');
}

const API_MASKS: Masks = { name: (value) => value, dob: (value) => value, idNumber: last4, account: last4 };

/**
 * The birth date and the last four of the id are the answers of the step-up on another device, so the page never shows
 * any part of them. Dots have a fixed number, so that no length is told either.
 */
const WIDGET_MASKS: Masks = {
  name: (value) => ([...value].length > 1 ? `${[...value][0]}${DOTS}` : DOTS),
  dob: () => '••••-••-••',
  idNumber: () => DOTS,
  account: (value) => ([...value].length > 4 ? DOTS + [...value].slice(-4).join('') : DOTS),
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
  return shown;
}

function maskPayment(method: PaymentMethod, masks: Masks): PaymentMethod {
  if (method.type === 'cash') {
    return { type: 'cash', cash: { provider: method.cash.provider, reference: masks.account(method.cash.reference) } };
  }
  const { country, accountNumber } = method.bankAccount;
  return { type: 'bank_account', bankAccount: { country, accountNumber: masks.account(accountNumber) } };
}
