import type { Currency } from '../../core/money.ts';

export const ACCOUNTS = [
  'funding_clearing',
  'sender_funds',
  'fx_position',
  'fee_income',
  'tax_payable',
  'refund_payable',
  'blocked_funds',
  'loss',
  'payout_clearing',
  'rail_cash',
] as const;
export type Account = (typeof ACCOUNTS)[number];

export interface Line {
  account: Account;
  currency: Currency;
  side: 'debit' | 'credit';
  minor: bigint;
}

/**
 * One entry of the ledger about one operation. `kind` is unique there, so that the same posting twice is one. A pending
 * entry counts nowhere; the entry whose `resolves` names its kind posts it (with the same lines) or voids it (with none).
 */
export interface Posting {
  kind: string;
  state: 'posted' | 'pending' | 'voided';
  resolves?: string;
  lines: Line[];
}

/** What a transfer moves, in minor units: all but `receive` in the source currency. */
export interface TransferAmounts {
  source: Currency;
  destination: Currency;
  send: bigint;
  receive: bigint;
  fee: bigint;
  tax: bigint;
}

/** One debit and one credit of the same amount; nothing for zero. */
export function move(minor: bigint, currency: Currency, debit: Account, credit: Account): Line[] {
  if (minor === 0n) return [];
  return [
    { account: debit, currency, side: 'debit', minor },
    { account: credit, currency, side: 'credit', minor },
  ];
}
