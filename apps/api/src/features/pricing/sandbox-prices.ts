import type { Charge } from './charge.ts';
import type { FundingMethod, PriceAsk, PriceBook } from './price.ts';
import { isPhysical } from './price.ts';
import type { Magic } from './quote.ts';

/** The sandbox's one corridor, whose prices never change by themselves. */
export const SANDBOX_CORRIDOR = { source: 'USD', destination: 'MXN' } as const;
const RATE = 184_527n;
const MOVED_RATE = 184_000n;
const FEE = 399n;
const CHANGED_FEE = 499n;
const PHYSICAL_TAX: Charge = { fixedMinor: 0n, percentBp: 100 };

/** What the cents of a sent amount do; the list is shown by `GET /partner/sandbox/magic`. */
export const QUOTE_MAGIC = {
  '.11': 'the quote expires after 5 seconds',
  '.22': 'the rate becomes 18.4000 between disclosure and confirm: 409 DISCLOSURE_STALE with the fresh disclosure',
  '.33': 'the fee becomes 4.99 between disclosure and confirm: 409 DISCLOSURE_STALE with the fresh disclosure',
  '.44': 'the corridor is closed: 503 CORRIDOR_CLOSED',
} as const;

const MAGIC_BY_CENTS: Record<string, Magic> = { 11: 'expires', 22: 'rate_moves', 33: 'fee_changes' };

const centsOf = ({ side, minor }: Pick<PriceAsk, 'side' | 'minor'>): string | undefined =>
  side === 'send' ? String(minor % 100n) : undefined;

export const magicOf = (ask: Pick<PriceAsk, 'side' | 'minor'>): Magic | null =>
  MAGIC_BY_CENTS[centsOf(ask) ?? ''] ?? null;
export const closesCorridor = (ask: Pick<PriceAsk, 'side' | 'minor'>): boolean => centsOf(ask) === '44';

/** What an earlier magic quote of a link moved stays so for that link: the fresh disclosure shows the new rate or fee. */
export function sandboxBook(ask: { fundingMethod: FundingMethod; now: Date }, moved: Magic | null = null): PriceBook {
  return {
    midRate: moved === 'rate_moves' ? MOVED_RATE : RATE,
    marginBp: 0,
    rateSource: 'sandbox',
    rateAsOf: ask.now,
    fee: { fixedMinor: moved === 'fee_changes' ? CHANGED_FEE : FEE, percentBp: 0 },
    taxes: isPhysical(ask.fundingMethod) ? [PHYSICAL_TAX] : [],
    minSend: 100n,
    maxSend: 1_000_000n,
  };
}
