import type { Context } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { ErrorDetail } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import { iso } from '../../core/http/wire.ts';
import { answerOnce, type Answer } from '../../core/idempotency.ts';
import { amountFromNumber, CURRENCY_EXPONENTS, isCurrency, rateToNumber } from '../../core/money.ts';
import { FUNDING_METHODS, rateAfterMargin, type PriceAsk } from './price.ts';
import { readPriceBook, toPriceBook } from './price-book.ts';
import { findBook, listCorridors } from './book-queries.ts';
import { insertQuote } from './quote-queries.ts';
import { sandboxBook, SANDBOX_CORRIDOR } from './sandbox-prices.ts';
import { amountView, type CreateQuoteInput, type QuoteView, type RatesView } from './schema.ts';
import { draftQuote } from './service.ts';

/** How a sender pays when nobody says: what `GET /partner/rates` assumes too, so that its rate is the quote's. */
const DEFAULT_METHOD = FUNDING_METHODS[0];

/** Contract 6.13: a price for the partner's own screens. It names nobody, and no magic cents act on it. */
export function createInformationQuote(ctx: Context, input: CreateQuoteInput): Promise<Answer<QuoteView>> {
  return answerOnce(ctx, async (trx) => {
    const ask = await readAsk(ctx, trx, input);
    const book = await readPriceBook(trx, ctx.owner, ask);
    const nobody = { kind: 'information', linkId: null, userId: null, magic: null } as const;
    const quote = draftQuote(book, ask, nobody, ask.side);
    await insertQuote(trx, ctx.owner, quote);
    return { status: 201, data: { quoteId: quote.id, ...amountView(quote), expiresAt: iso(quote.expiresAt) } };
  });
}

/** What the schema cannot say; every problem at once. */
async function readAsk(ctx: Context, trx: DatabaseTransaction, input: CreateQuoteInput): Promise<PriceAsk> {
  const { send, receive, currency, fundingMethod = DEFAULT_METHOD } = input;
  const problems: ErrorDetail[] = await judgeCorridor(ctx, trx, currency);
  const side = send === undefined ? 'receive' : 'send';
  const value = send ?? receive;
  if (value === undefined) problems.push({ path: 'send', message: 'or receive is required: give one of them.' });
  if (send !== undefined && receive !== undefined)
    problems.push({ path: 'receive', message: 'cannot be given beside send: leave out one of them.' });
  const { source, destination } = currency;
  const ofAmount = side === 'send' ? source : destination;
  const minor = value === undefined || !isCurrency(ofAmount) ? undefined : amountFromNumber(value, ofAmount);
  if (value !== undefined && isCurrency(ofAmount) && minor === undefined)
    problems.push({ path: side, message: `must have ${decimalsOf(ofAmount)}.` });
  if (problems.length > 0 || minor === undefined || !isCurrency(source) || !isCurrency(destination))
    throw refuse(problems);
  return { side, minor, source, destination, fundingMethod, now: ctx.ownerNow() };
}

function decimalsOf(currency: keyof typeof CURRENCY_EXPONENTS): string {
  const decimals = CURRENCY_EXPONENTS[currency];
  return decimals === 0 ? `no decimals in ${currency}` : `at most ${decimals} decimals in ${currency}`;
}

async function judgeCorridor(
  { owner }: Context,
  trx: DatabaseTransaction,
  { source, destination }: CreateQuoteInput['currency'],
): Promise<ErrorDetail[]> {
  const corridors = owner.environment === 'sandbox' ? [SANDBOX_CORRIDOR] : await listCorridors(trx);
  const list = (codes: string[]): string => [...new Set(codes)].join(', ');
  const ofSource = corridors.filter((corridor) => corridor.source === source);
  if (ofSource.length === 0)
    return [{ path: 'currency.source', message: `must be one of ${list(corridors.map((one) => one.source))}.` }];
  if (ofSource.some((corridor) => corridor.destination === destination)) return [];
  const known = list(ofSource.map((corridor) => corridor.destination));
  return [{ path: 'currency.destination', message: `must be one of ${known}, when ${source} is sent.` }];
}

/** Contract 6.13: today's rates after margin, of the corridors that are open. */
export async function readRates(ctx: Context): Promise<RatesView> {
  const now = ctx.ownerNow();
  if (ctx.owner.environment === 'sandbox') {
    const { midRate, rateAsOf } = sandboxBook({ fundingMethod: DEFAULT_METHOD, now });
    return { items: [{ ...SANDBOX_CORRIDOR, rate: rateToNumber(midRate), asOf: iso(rateAsOf) }] };
  }
  return ctx.app.asOwner(ctx.owner, async (trx) => {
    const items: RatesView['items'] = [];
    for (const { source, destination } of await listCorridors(trx)) {
      const question = {
        source,
        destination,
        fundingMethod: DEFAULT_METHOD,
        isPhysical: false,
        residenceState: undefined,
        now,
      };
      const row = await findBook(trx, question);
      const book = row && toPriceBook(row, now);
      if (!book || typeof book === 'string') continue;
      const rate = rateToNumber(rateAfterMargin(book.midRate, book.marginBp));
      items.push({ source, destination, rate, asOf: iso(book.rateAsOf) });
    }
    return { items };
  });
}
