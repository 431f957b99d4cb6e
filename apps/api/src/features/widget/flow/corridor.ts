import type { Currency } from '../../../core/money.ts';

/** The flow `m2m-basic` sends dollars of the United States to a bank account in Mexico. */
export const SOURCE = 'USD' satisfies Currency;
export const DESTINATION = 'MXN' satisfies Currency;
export const PAYOUT_ROUTE = { country: 'MX', currency: DESTINATION, method: 'bank_account' } as const;
