import type { FundingMethod } from '../../pricing/index.ts';

type MagicBehaviour =
  | { kind: 'authorises' }
  | { kind: 'declines'; code: string; afterMs?: number }
  | { kind: 'captures'; afterMs: number }
  | { kind: 'challenges' };

/** One test card or account of the sandbox (domain rules, "Funding"). */
export interface FundingMagic {
  /** What a person types: a card number, or `routing/account`. It never reaches the server. */
  value: string;
  /** What the page sends in its place. */
  token: string;
  method: FundingMethod;
  last4: string;
  behaviour: MagicBehaviour;
  /** One sentence for `GET /partner/sandbox/magic`. */
  result: string;
}

export const SANDBOX_TOKEN_PREFIX = 'tok_sandbox_';
const DAY_MS = 86_400_000;
const ACH_ROUTING = '110000000';

const card = (value: string, name: string, behaviour: MagicBehaviour, result: string): FundingMagic => ({
  value,
  token: SANDBOX_TOKEN_PREFIX + name,
  method: 'debit_card',
  last4: value.slice(-4),
  behaviour,
  result,
});

const account = (value: string, name: string, behaviour: MagicBehaviour, result: string): FundingMagic => ({
  value: `${ACH_ROUTING}/${value}`,
  token: SANDBOX_TOKEN_PREFIX + name,
  method: 'ach',
  last4: value.slice(-4),
  behaviour,
  result,
});

const declines = (code: string, afterMs?: number): MagicBehaviour => ({
  kind: 'declines',
  code,
  ...(afterMs === undefined ? {} : { afterMs }),
});

/** Every test value; served by the API and used by the provider, so the two cannot drift. */
export const FUNDING_MAGIC: readonly FundingMagic[] = [
  card('4000056655665556', 'visa_debit', { kind: 'authorises' }, 'Authorised and captured at once.'),
  card('5200828282828210', 'mastercard_debit', { kind: 'authorises' }, 'Authorised and captured at once.'),
  card('4242424242424242', 'credit', declines('debit_only'), 'Declined (debit_only): it is a credit card.'),
  card('4000000000000002', 'declined', declines('card_declined'), 'Declined (card_declined).'),
  card('4000000000009995', 'insufficient_funds', declines('insufficient_funds'), 'Declined (insufficient_funds).'),
  card('4000000000000069', 'expired', declines('expired_card'), 'Declined (expired_card).'),
  card('4000000000000119', 'processing_error', declines('processing_error'), 'Declined (processing_error).'),
  card('4000002500003155', 'challenge', { kind: 'challenges' }, 'Redirects to a challenge page; authorised once it is passed, declined (challenge_failed) when it is not.'), // prettier-ignore
  card('4100000000000019', 'fraud', declines('fraud'), 'Declined (fraud).'),
  account('000123456789', 'ach', { kind: 'captures', afterMs: 5_000 }, 'Captured after 5 sandbox seconds.'),
  account('000111111116', 'ach_fails', declines('account_not_usable'), 'Declined at once (account_not_usable).'),
  account('000111111113', 'ach_closed', declines('account_closed'), 'Declined at once (account_closed).'),
  account('000222222227', 'ach_nsf', declines('insufficient_funds', 2 * DAY_MS), 'Declined (insufficient_funds) after 2 sandbox days.'), // prettier-ignore
];

/** Methods without a token: the money waits until somebody says that it is there. */
export const MANUAL_METHODS: readonly FundingMethod[] = ['manual_cash', 'manual_wire'];

/** Live refuses these, whatever the provider would say. */
export const isSandboxToken = (token: string): boolean => token.startsWith(SANDBOX_TOKEN_PREFIX);

export const findFundingMagic = (method: FundingMethod, token: string | undefined): FundingMagic | undefined =>
  FUNDING_MAGIC.find((magic) => magic.token === token && magic.method === method);
