import type { Owner } from '../../core/context.ts';
import type { Database } from '../../core/db/connect.ts';
import { corridorClosed } from './errors.ts';
import { isPhysical, type PriceAsk, type PriceBook } from './price.ts';
import { findBook, toCharge, type BookAsk, type BookRow } from './book-queries.ts';
import type { Magic } from './quote.ts';
import { sandboxBook, SANDBOX_CORRIDOR } from './sandbox-prices.ts';

type Question = Pick<PriceAsk, 'source' | 'destination' | 'fundingMethod' | 'residenceState' | 'now'>;

/**
 * The book of one price: fixed in the sandbox, the operator's tables in live. A corridor that is closed, whose newest
 * rate is too old, or that lacks a rate, a margin rule or a fee rule has none: nobody sells at a price nobody set.
 *
 * @throws CORRIDOR_CLOSED
 */
export async function readPriceBook(
  db: Database,
  owner: Pick<Owner, 'environment'>,
  ask: Question,
  moved: Magic | null = null,
): Promise<PriceBook> {
  const { source, destination } = ask;
  if (owner.environment === 'sandbox') {
    const isThere = source === SANDBOX_CORRIDOR.source && destination === SANDBOX_CORRIDOR.destination;
    if (!isThere) throw corridorClosed(source, destination);
    return sandboxBook(ask, moved);
  }
  const row = await findBook(db, toBookAsk(ask));
  const book = row && toPriceBook(row, ask.now);
  if (!book || typeof book === 'string') throw corridorClosed(source, destination);
  return book;
}

export const toBookAsk = ({ source, destination, fundingMethod, residenceState, now }: Question): BookAsk => ({
  source,
  destination,
  fundingMethod,
  isPhysical: isPhysical(fundingMethod),
  residenceState,
  now,
});

/** The book, or in words why there is none, for the operator. */
export function toPriceBook(row: BookRow, now: Date): PriceBook | string {
  const { midRate, rateAsOf, rateSource, marginBp, fee } = row;
  if (!row.isOpen) return 'closed by the operator';
  if (midRate === null || rateAsOf === null || rateSource === null) return 'no rate';
  if (now.getTime() - rateAsOf.getTime() > row.maxRateAgeSeconds * 1000) return 'the rate is too old';
  if (marginBp === null) return 'no margin rule in force';
  if (fee === null) return 'no fee rule in force';
  return {
    midRate: BigInt(midRate),
    marginBp,
    rateSource,
    rateAsOf,
    fee: toCharge(fee),
    taxes: row.taxes.map(toCharge),
    minSend: BigInt(row.minSend),
    maxSend: BigInt(row.maxSend),
  };
}
