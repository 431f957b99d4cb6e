import type { Deps } from '../../core/context.ts';
import type { Database } from '../../core/db/connect.ts';
import { ApiError } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import type { Currency } from '../../core/money.ts';
import { findBook, findCorridor, OPERATOR_RATES } from './book-queries.ts';
import type { Charge } from './charge.ts';
import { computePrice, type FundingMethod, type Price } from './price.ts';
import { toBookAsk, toPriceBook } from './price-book.ts';
import { insertRate } from './rate-queries.ts';
import { insertFeeRule, insertMarginRule, insertTaxRule } from './rule-queries.ts';
import { chargeColumns } from './set-rules.ts';

/** What is about to be set, before anybody sets it. Without `fundingMethod`: for all. */
export type RuleWish =
  | { kind: 'rate'; rate: bigint }
  | { kind: 'margin'; marginBp: number; fundingMethod?: FundingMethod | undefined }
  | ({ kind: 'fee'; fundingMethod?: FundingMethod | undefined } & Charge)
  | ({ kind: 'tax'; label: string; state?: string | undefined; isPhysicalOnly: boolean } & Charge);

export interface RulePreviewAsk {
  source: Currency;
  destination: Currency;
  fundingMethod: FundingMethod;
  residenceState?: string | undefined;
  /** Minor units of `source`. */
  send: bigint;
  /** From when on the rule would count; now, if it is left out. */
  from?: Date | undefined;
  wish: RuleWish;
}

/** A price, or in words why live has none. */
export type PreviewedPrice = Price | string;

class Previewed extends Error {}

/**
 * One transfer's price in live without and with a rule, at the moment the rule begins. The rule is written and undone in
 * one transaction, so that what is shown is what the same query will find when it is set.
 */
export async function previewRule(
  deps: Pick<Deps, 'system' | 'clock'>,
  ask: RulePreviewAsk,
): Promise<{ before: PreviewedPrice; after: PreviewedPrice }> {
  const now = deps.clock.now();
  const from = ask.from && ask.from > now ? ask.from : now;
  let result: { before: PreviewedPrice; after: PreviewedPrice } | undefined;
  await deps.system
    .transaction(async (trx) => {
      if (!(await findCorridor(trx, ask.source, ask.destination)))
        throw refuse([{ path: 'corridor', message: `${ask.source}-${ask.destination} is not known.` }]);
      const before = await priceOf(trx, ask, from, now);
      await insertWish(trx, ask, from, now);
      result = { before, after: await priceOf(trx, ask, from, now) };
      throw new Previewed();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Previewed)) throw error;
    });
  return result!;
}

async function priceOf(db: Database, ask: RulePreviewAsk, at: Date, now: Date): Promise<PreviewedPrice> {
  const row = await findBook(db, toBookAsk({ ...ask, now: at }));
  // Whether a rate is too old is asked of today: tomorrow there will be another one.
  const book = row ? toPriceBook(row, now) : 'no such corridor';
  if (typeof book === 'string') return book;
  try {
    return computePrice(book, { ...ask, side: 'send', minor: ask.send }, 'send').price;
  } catch (error) {
    if (error instanceof ApiError) return error.message;
    throw error;
  }
}

async function insertWish(db: Database, ask: RulePreviewAsk, from: Date, now: Date): Promise<void> {
  const { source, destination, wish } = ask;
  const base = { effectiveFrom: from, effectiveUntil: null, setBy: 'preview', createdAt: now };
  switch (wish.kind) {
    case 'rate': {
      const rate = { source, destination, rateSource: OPERATOR_RATES, midRate: Number(wish.rate) };
      return insertRate(db, { ...rate, asOf: now, setBy: 'preview', createdAt: now });
    }
    case 'margin': {
      const rule = { source, destination, fundingMethod: wish.fundingMethod ?? null, marginBp: wish.marginBp };
      return insertMarginRule(db, { ...base, ...rule });
    }
    case 'fee': {
      const rule = { source, destination, fundingMethod: wish.fundingMethod ?? null, ...chargeColumns(wish) };
      return insertFeeRule(db, { ...base, ...rule });
    }
    case 'tax': {
      const { label, state, isPhysicalOnly } = wish;
      return insertTaxRule(db, {
        ...base,
        source,
        state: state ?? null,
        label,
        isPhysicalOnly,
        ...chargeColumns(wish),
      });
    }
  }
}
