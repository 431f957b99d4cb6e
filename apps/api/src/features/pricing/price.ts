import { refuse } from '../../core/http/validation.ts';
import { convert, formatAmount, sendFor, type Currency, type Money } from '../../core/money.ts';
import { charge, type Charge } from './charge.ts';

export const FUNDING_METHODS = ['debit_card', 'ach', 'manual_cash', 'manual_wire'] as const;
export type FundingMethod = (typeof FUNDING_METHODS)[number];

/** Paid with cash or a paper such as a money order: what 26 USC 4475 taxes. */
export const isPhysical = (method: FundingMethod): boolean => method === 'manual_cash';

/** What a transfer costs. `fee`, `tax` and `total` are minor units of the sent currency; `total` = send + fee + tax. */
export interface Price {
  side: 'send' | 'receive';
  send: Money;
  receive: Money;
  /** Ten-thousandths. */
  rate: bigint;
  fee: bigint;
  tax: bigint;
  total: bigint;
  fundingMethod: FundingMethod;
}

export interface PriceAsk {
  side: 'send' | 'receive';
  /** Minor units of `source` for the send side, of `destination` for the receive side. */
  minor: bigint;
  source: Currency;
  destination: Currency;
  fundingMethod: FundingMethod;
  residenceState?: string | undefined;
  /** The owner's time. */
  now: Date;
  /** Only the sandbox looks at it: what an earlier magic quote of the link moved stays moved. */
  linkId?: string | undefined;
}

/** All that makes a price for one corridor, funding method and State at one moment. */
export interface PriceBook {
  midRate: bigint;
  marginBp: number;
  rateSource: string;
  rateAsOf: Date;
  fee: Charge;
  taxes: Charge[];
  minSend: bigint;
  maxSend: bigint;
}

const BP = 10_000n;
/** Amounts are read back from the database as numbers. */
const MOST_STORED = BigInt(Number.MAX_SAFE_INTEGER);

/** `floor(mid x (10,000 - marginBp) / 10,000)`, to four decimals: never better for us than what is shown. */
export const rateAfterMargin = (midRate: bigint, marginBp: number): bigint => (midRate * (BP - BigInt(marginBp))) / BP;

/**
 * The price of `ask` by `book`. From the receive side it is what must be sent so that at least that much arrives, and
 * `receive` is computed anew from it: what is shown is what is paid out.
 *
 * @throws INVALID_REQUEST at `path` when the amount is outside the corridor's limits or too small to arrive.
 */
export function computePrice(
  book: PriceBook,
  ask: Omit<PriceAsk, 'now'>,
  path = 'amount',
): { price: Price; remainder: bigint } {
  const rate = rateAfterMargin(book.midRate, book.marginBp);
  const { side, source, destination, fundingMethod } = ask;
  const minor = side === 'send' ? ask.minor : sendFor({ minor: ask.minor, currency: destination }, rate, source);
  const send = { minor, currency: source };
  judgeRange(book, ask, send, rate, path);
  const { minor: arriving, remainder } = convert(send, rate, destination);
  if (arriving <= 0n) throw refuse([{ path, message: `is too little: nothing of it would arrive in ${destination}.` }]);
  if (arriving > MOST_STORED) throw refuse([{ path, message: 'is too much.' }]);
  const fee = charge(book.fee, minor);
  const tax = book.taxes.reduce((sum, rule) => sum + charge(rule, minor), 0n);
  const receive = { minor: arriving, currency: destination };
  return { price: { side, send, receive, rate, fee, tax, total: minor + fee + tax, fundingMethod }, remainder };
}

function judgeRange(book: PriceBook, ask: Omit<PriceAsk, 'now'>, send: Money, rate: bigint, path: string): void {
  const { minSend, maxSend } = book;
  if (send.minor >= minSend && send.minor <= maxSend) return;
  const isBelow = send.minor < minSend;
  const limit = { minor: isBelow ? minSend : maxSend, currency: send.currency };
  const words = isBelow ? 'at least' : 'at most';
  const limitText = `${formatAmount(limit.minor, limit.currency)} ${limit.currency}`;
  const least = isBelow ? 'minimum' : 'maximum';
  if (ask.side === 'send') {
    throw refuse([
      { path, message: `must be ${words} ${limitText}.`, [least]: formatAmount(limit.minor, limit.currency) },
    ]);
  }
  const received = convert(limit, rate, ask.destination).minor;
  const receivedText = `${formatAmount(received, ask.destination)} ${ask.destination}`;
  throw refuse([
    {
      path,
      message: `must be ${words} ${receivedText}, for which ${limitText} is sent.`,
      [least]: formatAmount(received, ask.destination),
    },
  ]);
}
