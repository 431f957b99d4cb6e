import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCY_EXPONENTS, formatRate, type Currency } from '../../core/money.ts';
import { charge, type Charge } from './charge.ts';
import { computePrice, rateAfterMargin, type PriceAsk, type PriceBook } from './price.ts';

const PAIRS: [Currency, Currency][] = [
  ['USD', 'MXN'],
  ['USD', 'CLP'],
  ['USD', 'KWD'],
  ['KWD', 'JPY'],
  ['JPY', 'USD'],
];

const charges = fc.record({
  fixedMinor: fc.bigInt(0n, 5_000n),
  percentBp: fc.integer({ min: 0, max: 1_000 }),
  minMinor: fc.option(fc.bigInt(0n, 1_000n), { nil: undefined }),
  maxMinor: fc.option(fc.bigInt(1_000n, 9_000n), { nil: undefined }),
});

const books: fc.Arbitrary<PriceBook> = fc.record({
  midRate: fc.bigInt(500n, 5_000_000n),
  marginBp: fc.integer({ min: 0, max: 2_000 }),
  rateSource: fc.constant('operator'),
  rateAsOf: fc.constant(new Date(0)),
  fee: charges,
  taxes: fc.array(charges, { maxLength: 3 }),
  minSend: fc.constant(1n),
  maxSend: fc.constant(10n ** 14n),
});

const asks = fc.record({
  side: fc.constantFrom('send' as const, 'receive' as const),
  minor: fc.bigInt(1_000_000n, 10n ** 9n),
  pair: fc.constantFrom(...PAIRS),
});

const askOf = ({ side, minor, pair }: { side: PriceAsk['side']; minor: bigint; pair: [Currency, Currency] }) => ({
  side,
  minor,
  source: pair[0],
  destination: pair[1],
  fundingMethod: 'ach' as const,
});

const BOOK: PriceBook = {
  midRate: 184_527n,
  marginBp: 0,
  rateSource: 'sandbox',
  rateAsOf: new Date(0),
  fee: { fixedMinor: 399n, percentBp: 0 },
  taxes: [],
  minSend: 100n,
  maxSend: 1_000_000n,
};

/** `a x rate - b` in units of 10^-4 of the destination's minor unit, from the rate's text: no code of ours but the print. */
function distance(send: bigint, receive: bigint, rate: bigint, [source, destination]: [Currency, Currency]): bigint[] {
  const scaled = BigInt(formatRate(rate).replace('.', ''));
  const [up, down] = [10n ** BigInt(CURRENCY_EXPONENTS[destination]), 10n ** BigInt(CURRENCY_EXPONENTS[source])];
  return [send * scaled * up - receive * down * 10_000n, down * 10_000n];
}

describe('a price', () => {
  it('pays what is sent at the shown rate, short of less than one minor unit (SEP-38: sell x price = buy)', () => {
    fc.assert(
      fc.property(books, asks, (book, ask) => {
        const { price } = computePrice(book, askOf(ask));
        const [gap, minorUnit] = distance(price.send.minor, price.receive.minor, price.rate, ask.pair);
        expect(gap).toBeGreaterThanOrEqual(0n);
        expect(gap).toBeLessThan(minorUnit!);
      }),
    );
  });

  it('keeps exactly what the floor cut off as remainder', () => {
    fc.assert(
      fc.property(books, asks, (book, ask) => {
        const { price, remainder } = computePrice(book, askOf(ask));
        const [gap, minorUnit] = distance(price.send.minor, price.receive.minor, price.rate, ask.pair);
        // Both as fractions of a minor unit; the parts that remainders are counted in depend on the two exponents.
        const shift = CURRENCY_EXPONENTS[ask.pair[1]] - CURRENCY_EXPONENTS[ask.pair[0]];
        const parts = 10_000n * 10n ** BigInt(Math.max(0, -shift));
        expect(gap! * parts).toBe(remainder * minorUnit!);
      }),
    );
  });

  it('has a total of send, fee and taxes, nothing else (SEP-38: total = sell + fees)', () => {
    fc.assert(
      fc.property(books, asks, (book, ask) => {
        const { price } = computePrice(book, askOf(ask));
        const taxes = book.taxes.map((tax) => charge(tax, price.send.minor)).reduce((a, b) => a + b, 0n);
        expect(price.tax).toBe(taxes);
        expect(price.total).toBe(price.send.minor + price.fee + taxes);
        expect(price.send.currency).toBe(ask.pair[0]);
        expect(price.receive.currency).toBe(ask.pair[1]);
      }),
    );
  });

  it('asked from the receive side is the least to send so that at least that much arrives', () => {
    fc.assert(
      fc.property(books, asks, (book, ask) => {
        const { price } = computePrice(book, askOf({ ...ask, side: 'receive' }));
        expect(price.receive.minor).toBeGreaterThanOrEqual(ask.minor);
        const oneLess = price.send.minor - 1n;
        const [gap] = distance(oneLess, ask.minor, price.rate, ask.pair);
        expect(gap).toBeLessThan(0n);
        // The same money asked for from the send side is the same price.
        const { price: forward } = computePrice(book, askOf({ ...ask, side: 'send', minor: price.send.minor }));
        expect({ ...forward, side: 'receive' }).toEqual(price);
      }),
    );
  });

  it('takes the margin off the middle rate, never more than it and less than one ten-thousandth beyond it', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 9n), fc.integer({ min: 0, max: 2_000 }), (mid, marginBp) => {
        const rate = rateAfterMargin(mid, marginBp);
        const exact = mid * BigInt(10_000 - marginBp);
        expect(rate * 10_000n).toBeLessThanOrEqual(exact);
        expect((rate + 1n) * 10_000n).toBeGreaterThan(exact);
      }),
    );
  });

  it("is the rules' example: 200.00 x 18.4527 is 3690.54 exactly", () => {
    const { price, remainder } = computePrice(BOOK, askOf({ side: 'send', minor: 20_000n, pair: ['USD', 'MXN'] }));
    expect(price).toEqual({
      side: 'send',
      send: { minor: 20_000n, currency: 'USD' },
      receive: { minor: 369_054n, currency: 'MXN' },
      rate: 184_527n,
      fee: 399n,
      tax: 0n,
      total: 20_399n,
      fundingMethod: 'ach',
    });
    expect(remainder).toBe(0n);
  });

  it.each([
    ['send', 99n, 'must be at least 1.00 USD.'],
    ['send', 1_000_001n, 'must be at most 10000.00 USD.'],
    ['receive', 1_800n, 'must be at least 18.45 MXN, for which 1.00 USD is sent.'],
    ['receive', 18_452_701n, 'must be at most 184527.00 MXN, for which 10000.00 USD is sent.'],
  ] as const)('refuses to %s %s and names the limit', (side, minor, message) => {
    const ask = askOf({ side, minor, pair: ['USD', 'MXN'] });
    expect(() => computePrice(BOOK, ask, 'send')).toThrow(
      expect.objectContaining({
        code: 'INVALID_REQUEST',
        details: [expect.objectContaining({ path: 'send', message })],
      }),
    );
  });

  it.each([
    ['send', 100n],
    ['send', 1_000_000n],
    ['receive', 18_452_700n],
  ] as const)('allows to %s %s: the limits are part of what is allowed', (side, minor) => {
    expect(computePrice(BOOK, askOf({ side, minor, pair: ['USD', 'MXN'] })).price.send.minor).toBeLessThanOrEqual(
      1_000_000n,
    );
  });

  it('refuses what could not be stored exactly', () => {
    const rich = { ...BOOK, midRate: 10n ** 10n, maxSend: 10n ** 12n };
    const most = askOf({ side: 'send', minor: 9_007_199_254n, pair: ['USD', 'MXN'] });
    expect(computePrice(rich, most).price.receive.minor).toBe(9_007_199_254_000_000n);
    expect(() => computePrice(rich, { ...most, minor: most.minor + 1n })).toThrow('is too much');
  });

  it('refuses what would arrive as nothing', () => {
    const poor = { ...BOOK, midRate: 1n, minSend: 1n };
    expect(() => computePrice(poor, askOf({ side: 'send', minor: 100n, pair: ['USD', 'JPY'] }))).toThrow(
      'is too little',
    );
  });
});

describe('a fee or tax', () => {
  it('is fixed plus percent, half up to the minor unit, within its bounds', () => {
    fc.assert(
      fc.property(charges, fc.bigInt(1n, 10n ** 9n), (rule: Charge, minor) => {
        const amount = charge(rule, minor);
        const exact = minor * BigInt(rule.percentBp);
        const free = amount - rule.fixedMinor;
        if (amount !== rule.minMinor && amount !== rule.maxMinor) {
          // |2 x (free x 10,000 - exact)| <= 10,000, and a tie goes up.
          expect(2n * (free * 10_000n - exact)).toBeLessThanOrEqual(10_000n);
          expect(2n * (free * 10_000n - exact)).toBeGreaterThan(-10_000n);
        }
        if (rule.minMinor !== undefined) expect(amount).toBeGreaterThanOrEqual(rule.minMinor);
        if (rule.maxMinor !== undefined) expect(amount).toBeLessThanOrEqual(rule.maxMinor);
      }),
    );
  });

  it.each([
    [{ fixedMinor: 0n, percentBp: 100 }, 50n, 1n],
    [{ fixedMinor: 0n, percentBp: 100 }, 49n, 0n],
    [{ fixedMinor: 399n, percentBp: 125 }, 20_000n, 649n],
    [{ fixedMinor: 0n, percentBp: 100, minMinor: 500n }, 20_000n, 500n],
    [{ fixedMinor: 0n, percentBp: 100, maxMinor: 150n }, 20_000n, 150n],
    // Oklahoma's: 5.00 up to 500.00, then 1 % of what is above it, is 1 % with a least of 5.00.
    [{ fixedMinor: 0n, percentBp: 100, minMinor: 500n }, 80_000n, 800n],
  ])('of %o on %s is %s', (rule, minor, amount) => {
    expect(charge(rule, minor)).toBe(amount);
  });
});
