import type { Deps, Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { ApiError } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import { corridorClosed } from './errors.ts';
import { computePrice, type Price, type PriceAsk, type PriceBook } from './price.ts';
import { readPriceBook } from './price-book.ts';
import { findCorridor } from './book-queries.ts';
import { findFirstMagic, insertQuote, selectQuote, setOperation } from './quote-queries.ts';
import type { Magic, Quote, QuoteVerdict } from './quote.ts';
import { closesCorridor, magicOf } from './sandbox-prices.ts';

export const QUOTE_LIFE_MS = 15 * 60_000;
const SHORT_LIFE_MS = 5_000;

/**
 * What a link's transfer would cost; stores nothing.
 *
 * @throws CORRIDOR_CLOSED; INVALID_REQUEST with the path `amount` outside the corridor's limits
 */
export const previewPrice = (deps: Pick<Deps, 'app'>, owner: Owner, ask: PriceAsk): Promise<Price> =>
  deps.app.asOwner(owner, (trx) => previewPriceIn(trx, owner, ask));

/** The same within a transaction that goes on. */
export async function previewPriceIn(trx: DatabaseTransaction, owner: Owner, ask: PriceAsk): Promise<Price> {
  judgeMagicClosing(owner, ask);
  const { linkId } = ask;
  const first = owner.environment === 'sandbox' && linkId ? await findFirstMagic(trx, owner, linkId) : undefined;
  return computePrice(await readPriceBook(trx, owner, ask, first?.magic), ask).price;
}

/**
 * The price that the person's disclosure names: it holds for 15 minutes. Call it under the link's lock, since magic
 * cents act on the first one of a link only.
 *
 * @throws CORRIDOR_CLOSED; INVALID_REQUEST with the path `amount`
 */
export async function makeFirmQuote(
  trx: DatabaseTransaction,
  _deps: Pick<Deps, 'app'>,
  owner: Owner,
  ask: PriceAsk & { linkId: string; userId: string },
): Promise<Quote> {
  judgeMagicClosing(owner, ask);
  const isSandbox = owner.environment === 'sandbox';
  const first = isSandbox ? await findFirstMagic(trx, owner, ask.linkId) : undefined;
  const magic = isSandbox && !first ? magicOf(ask) : null;
  const book = await readPriceBook(trx, owner, ask, first?.magic);
  const quote = draftQuote(book, ask, { kind: 'firm', linkId: ask.linkId, userId: ask.userId, magic });
  await insertQuote(trx, owner, quote);
  return quote;
}

export function draftQuote(
  book: PriceBook,
  ask: PriceAsk,
  what: { kind: Quote['kind']; linkId: string | null; userId: string | null; magic: Magic | null },
  path?: string,
): Quote {
  const { price, remainder } = computePrice(book, ask, path);
  const { midRate, marginBp, rateSource, rateAsOf } = book;
  const lifeMs = what.magic === 'expires' ? SHORT_LIFE_MS : QUOTE_LIFE_MS;
  return {
    ...price,
    ...what,
    id: newId('qte'),
    residenceState: ask.residenceState ?? null,
    midRate,
    marginBp,
    rateSource,
    rateAsOf,
    remainder,
    createdAt: ask.now,
    expiresAt: new Date(ask.now.getTime() + lifeMs),
    operationId: null,
  };
}

/** A quote of this owner, firm or information; with `forUpdate` its row is locked until the transaction ends. */
export const findQuote = (
  trx: DatabaseTransaction,
  owner: Owner,
  quoteId: string,
  options: { forUpdate?: boolean } = {},
): Promise<Quote | undefined> => selectQuote(trx, owner, quoteId, options.forUpdate ?? false);

/** May a confirm at `now` use it? In live a firm rate stays firm: only its end and a closed corridor matter. */
export async function judgeQuote(
  trx: DatabaseTransaction,
  _deps: Pick<Deps, 'app'>,
  owner: Owner,
  quote: Quote,
  now: Date,
): Promise<QuoteVerdict> {
  if (quote.operationId !== null) return 'used';
  if (quote.kind !== 'firm' || now >= quote.expiresAt) return 'expired';
  if (owner.environment === 'sandbox') {
    if (quote.magic === 'rate_moves') return 'rate_moved';
    return quote.magic === 'fee_changes' ? 'fee_changed' : 'ok';
  }
  const corridor = await findCorridor(trx, quote.send.currency, quote.receive.currency);
  return corridor?.isOpen ? 'ok' : 'corridor_closed';
}

/**
 * Ties the quote to the one operation made from it; the same again is no change.
 *
 * @throws DISCLOSURE_STALE when another operation has it: the caller makes a new quote
 */
export async function markQuoteUsed(
  trx: DatabaseTransaction,
  owner: Owner,
  quoteId: string,
  operationId: string,
): Promise<void> {
  if (await setOperation(trx, owner, quoteId, operationId)) return;
  throw new ApiError('DISCLOSURE_STALE', 'This price was used already. Look at the new one and confirm again.');
}

/** How the corridor is run; one that does not exist is closed. */
export async function corridorSettings(
  trx: DatabaseTransaction,
  source: string,
  destination: string,
): Promise<{ payoutDelaySeconds: number; manualFundingHours: number; isOpen: boolean }> {
  const row = await findCorridor(trx, source, destination);
  return {
    payoutDelaySeconds: row?.payoutDelaySeconds ?? 0,
    manualFundingHours: row?.manualFundingHours ?? 24,
    isOpen: row?.isOpen ?? false,
  };
}

function judgeMagicClosing(owner: Owner, ask: PriceAsk): void {
  if (owner.environment === 'sandbox' && closesCorridor(ask)) throw corridorClosed(ask.source, ask.destination);
}
