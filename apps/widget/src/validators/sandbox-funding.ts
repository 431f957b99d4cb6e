/**
 * The sandbox's listed cards and accounts, and the token that stands for each: no number leaves the page. A card that
 * is no debit card is refused here already. Any other number gets no token.
 */
const cards: Record<string, string> = {
  '4000056655665556': 'visa_debit',
  '5200828282828210': 'mastercard_debit',
  '4242424242424242': 'credit',
  '4000000000000002': 'declined',
  '4000000000009995': 'insufficient_funds',
  '4000000000000069': 'expired',
  '4000000000000119': 'processing_error',
  '4000002500003155': 'challenge',
  '4100000000000019': 'fraud',
};

const sandboxRouting = '110000000';
const accounts: Record<string, string> = {
  '000123456789': 'ach',
  '000111111116': 'ach_fails',
  '000111111113': 'ach_closed',
  '000222222227': 'ach_nsf',
};

/** What the page keeps of a payment: the token and the last four digits. */
export interface FundingToken {
  token: string;
  last4: string;
}

const tokenOf = (name: string | undefined, number: string): FundingToken | null =>
  name === undefined ? null : { token: `tok_sandbox_${name}`, last4: number.slice(-4) };

export const cardToken = (number: string): FundingToken | null => tokenOf(cards[number], number);

export const isCreditCard = (number: string): boolean => cards[number] === 'credit';

export const accountToken = (routing: string, account: string): FundingToken | null =>
  routing === sandboxRouting ? tokenOf(accounts[account], account) : null;

/** One that works, to type from the page's hint. */
export const workingCard = '4000056655665556';
export const workingAccount = { routing: sandboxRouting, account: '000123456789' };
