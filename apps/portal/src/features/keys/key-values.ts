import { inDays, type AmountCaps, type Key } from './key.ts';

export const PERIODS = ['perTransfer', 'perDay', 'perMonth'] as const;

/** What is typed. Amounts stay text; a day is `2026-11-24`. */
export interface KeyValues {
  name: string;
  note: string;
  mode: 'template' | 'scopes';
  template: string;
  scopes: string[];
  ipRules: string[];
  /** Networks not added to the list yet. */
  typedRules: string;
  isIpObserveOnly: boolean;
  expiry: 'never' | '30' | '90' | '365' | 'custom' | 'keep';
  customDay: string;
  perTransfer: string;
  perDay: string;
  perMonth: string;
  isRotatable: boolean;
}

export const FIELDS = [
  'name',
  'note',
  'template',
  'scopes',
  'expiry',
  'customDay',
  'perTransfer',
  'perDay',
  'perMonth',
  'isRotatable',
] as const;

/** A live key ends after 90 days unless somebody decides otherwise. */
export const newKeyValues = (environment: 'sandbox' | 'live'): KeyValues => ({
  name: '',
  note: '',
  mode: 'template',
  template: 'send',
  scopes: [],
  ipRules: [],
  typedRules: '',
  isIpObserveOnly: false,
  expiry: environment === 'live' ? '90' : 'never',
  customDay: '',
  perTransfer: '',
  perDay: '',
  perMonth: '',
  isRotatable: false,
});

const textOf = (amount: number | undefined): string => (amount === undefined ? '' : String(amount));

export const valuesOf = (key: Key): KeyValues => ({
  name: key.name,
  note: key.note ?? '',
  mode: 'scopes',
  template: key.template ?? 'send',
  scopes: key.scopes,
  ipRules: key.ipRules,
  typedRules: '',
  isIpObserveOnly: key.isIpObserveOnly,
  expiry: key.expiresAt ? 'keep' : 'never',
  customDay: '',
  perTransfer: textOf(key.amountCaps?.perTransfer),
  perDay: textOf(key.amountCaps?.perDay),
  perMonth: textOf(key.amountCaps?.perMonth),
  isRotatable: key.isRotatable,
});

/** The instant at which the key ends; undefined: stays as it is. A day ends at its end, where the viewer is. */
export function expiryOf({ expiry, customDay }: KeyValues): string | null | undefined {
  if (expiry === 'keep') return undefined;
  if (expiry === 'never') return null;
  if (expiry !== 'custom') return inDays(Number(expiry));
  const end = new Date(`${customDay}T23:59:59`);
  return Number.isNaN(end.getTime()) ? customDay : end.toISOString();
}

/** Caps as the API takes them. What is no number is sent as it is, so that the API's own message comes back. */
export function capsOf(values: KeyValues, corridors: AmountCaps['corridors']): AmountCaps | null {
  const caps = Object.fromEntries(
    PERIODS.flatMap((period) => {
      const text = values[period].trim();
      return text === '' ? [] : [[period, /^\d+(\.\d+)?$/.test(text) ? Number(text) : text]];
    }),
  ) as AmountCaps;
  const all = { ...caps, ...(corridors ? { corridors } : {}) };
  return Object.keys(all).length === 0 ? null : all;
}

/** Where the API's message belongs in the form. */
export function fieldOf(path: string): string {
  if (path.startsWith('amountCaps.')) return path.slice('amountCaps.'.length);
  if (path === 'expiresAt') return 'expiry';
  return path.startsWith('ipRules') ? 'ipRules' : path;
}
