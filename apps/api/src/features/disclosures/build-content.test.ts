import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, CURRENCY_EXPONENTS, type Currency } from '../../core/money.ts';
import { amountText } from './amount-text.ts';
import { buildContent } from './build-content.ts';
import { hashOf, type DisclosureContent, type LineId } from './content.ts';
import { facts } from './testing/facts.ts';

const valueOf = (content: DisclosureContent, id: LineId): string | undefined =>
  content.groups.flatMap(({ lines }) => lines).find((line) => line.id === id)?.value;

/** What a reader with a pocket calculator sees: the digits of `3,690.54 MXN` in minor units. */
const shown = (content: DisclosureContent, id: LineId): bigint =>
  BigInt((valueOf(content, id) ?? '0 XXX').split(' ')[0]!.replaceAll(/[.,]/g, ''));
const shownRate = (content: DisclosureContent): bigint =>
  BigInt(/= ([\d.]+) /.exec(valueOf(content, 'exchangeRate')!)![1]!.replace('.', ''));

const currency = fc.constantFrom<Currency>('MXN', 'CLP', 'COP', 'GTQ', 'HNL', 'JPY', 'KWD');
const money = (max: bigint) => fc.bigInt({ min: 1n, max });
const offers = fc
  .record({
    minor: fc.bigInt({ min: 10_000n, max: 1_000_000n }),
    fee: money(5_000n),
    tax: fc.oneof(fc.constant(0n), money(10_000n)),
    rate: fc.bigInt({ min: 1_000n, max: 90_000_000n }),
    destination: currency,
    otherShare: fc.constantFrom(0n, 1n, 7n),
  })
  .map(({ minor, fee, tax, rate, destination, otherShare }) => {
    const send = { minor, currency: 'USD' as const };
    const receive = { minor: convert(send, rate, destination).minor, currency: destination };
    return { send, fee, tax, total: minor + fee + tax, rate, receive, otherFees: (receive.minor * otherShare) / 100n };
  })
  .filter(({ receive, otherFees }) => receive.minor > otherFees);

describe('what is shown adds up', () => {
  it('i + ii = iii, v − vi = vii, and the shown amount at the shown rate is the shown total', () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const content = buildContent(facts(offer));
        expect(
          shown(content, 'transferAmount') + shown(content, 'transferFees') + shown(content, 'transferTaxes'),
        ).toBe(shown(content, 'total'));
        const sent = { minor: shown(content, 'transferAmount'), currency: 'USD' as const };
        const converted = convert(sent, shownRate(content), offer.receive.currency).minor;
        const arriving = shown(content, 'transferAmountReceived') || shown(content, 'totalToRecipient');
        expect(converted).toBe(arriving);
        expect(arriving - shown(content, 'otherFees')).toBe(shown(content, 'totalToRecipient'));
        // Line v only beside vi; no line for a tax that is not there.
        expect(valueOf(content, 'transferAmountReceived') === undefined).toBe(offer.otherFees === 0n);
        expect(valueOf(content, 'otherFees') === undefined).toBe(offer.otherFees === 0n);
        expect(valueOf(content, 'transferTaxes') === undefined).toBe(offer.tax === 0n);
      }),
      { numRuns: 500 },
    );
  });

  it('shows nothing that does not add up', () => {
    for (const wrong of [
      { total: 20_400n },
      { fee: -399n, total: 19_601n },
      { receive: { minor: 369_055n, currency: 'MXN' as const } },
      { rate: 184_528n },
      { otherFees: 369_054n },
    ])
      expect(() => buildContent(facts(wrong))).toThrow('do not add up');
  });
});

describe('an amount', () => {
  it('names its currency and groups by thousands, without a sign', () => {
    expect(amountText({ minor: 20_000n, currency: 'USD' })).toBe('200.00 USD');
    expect(amountText({ minor: 1n, currency: 'USD' })).toBe('0.01 USD');
    expect(amountText({ minor: 123_456_789n, currency: 'MXN' })).toBe('1,234,567.89 MXN');
    expect(amountText({ minor: 1_234_567n, currency: 'CLP' })).toBe('1,234,567 CLP');
    expect(amountText({ minor: 1_234_567n, currency: 'KWD' })).toBe('1,234.567 KWD');
  });

  it('reads as Intl writes it with the code, in both languages', () => {
    const anyMoney = fc.record({
      minor: fc.bigInt({ min: 0n, max: 10n ** 13n }),
      currency: fc.constantFrom(...(Object.keys(CURRENCY_EXPONENTS) as Currency[])),
    });
    fc.assert(
      fc.property(anyMoney, fc.constantFrom('en-US', 'es-US', 'es-MX'), (amount, locale) => {
        const digits = CURRENCY_EXPONENTS[amount.currency];
        const number = (Number(amount.minor) / 10 ** digits).toLocaleString(locale, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
          useGrouping: 'always' as never,
        });
        expect(amountText(amount)).toBe(`${number} ${amount.currency}`);
      }),
    );
  });

  it('has a rate of four decimals always', () => {
    expect(valueOf(buildContent(facts()), 'exchangeRate')).toBe('1.00 USD = 18.4527 MXN');
    const round = facts({ rate: 180_000n, receive: { minor: 360_000n, currency: 'MXN' } });
    expect(valueOf(buildContent(round), 'exchangeRate')).toBe('1.00 USD = 18.0000 MXN');
  });
});

describe('the hash of a disclosure', () => {
  const content = buildContent(facts({ languages: ['es'], tax: 200n, otherFees: 54n }));
  const hash = hashOf(content).toString('hex');

  it('is the same for the same content, however its members are ordered', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inner]) => [key, reversed(inner)]),
      );
    };
    const turned = reversed(content) as DisclosureContent;
    expect(Object.keys(turned)).not.toEqual(Object.keys(content));
    expect(hashOf(turned).toString('hex')).toBe(hash);
    expect(hashOf(JSON.parse(JSON.stringify(content)) as DisclosureContent).toString('hex')).toBe(hash);
  });

  it('changes with every single text that is shown', () => {
    const leaves: (string | number)[][] = [];
    const collect = (value: unknown, path: (string | number)[]): void => {
      if (typeof value === 'string') leaves.push(path);
      else if (Array.isArray(value)) value.forEach((inner, at) => collect(inner, [...path, at]));
      else if (value) for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key]);
    };
    collect(content, []);
    expect(leaves.length).toBeGreaterThan(60);
    const hashes = leaves.map((path) => {
      const copy = structuredClone(content) as unknown as Record<string, unknown>;
      let at: Record<string | number, unknown> = copy;
      for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
      at[path.at(-1)!] = `${at[path.at(-1)!] as string}x`;
      return hashOf(copy as unknown as DisclosureContent).toString('hex');
    });
    expect(new Set([hash, ...hashes]).size).toBe(leaves.length + 1);
  });

  it('knows what the offer is made of: each fact changes it', () => {
    const base = facts();
    const changed = [
      facts({ quoteId: 'qte_other' }),
      facts({ tax: 1n }),
      facts({ fee: 400n, total: 20_400n }),
      facts({ rate: 184_528n, receive: { minor: 369_056n, currency: 'MXN' } }),
      facts({ otherFees: 1n }),
      facts({ mayReceiveLess: false }),
      facts({ languages: ['es'] }),
      facts({ provider: { ...base.provider, phone: '800-555-0101' } }),
      facts({ agency: { ...base.agency, state: 'OK' } }),
      facts({ recipient: { ...base.recipient, last4: '5559' } }),
      facts({ recipient: { ...base.recipient, bankName: undefined } }),
      facts({ dateAvailable: '2026-11-25' }),
    ].map((one) => hashOf(buildContent(one)).toString('hex'));
    expect(new Set([hashOf(buildContent(base)).toString('hex'), ...changed]).size).toBe(changed.length + 1);
  });

  it('holds no clock: no time of day, no instant, no expiry', () => {
    const text = JSON.stringify(content);
    expect(text).not.toMatch(/\d\d:\d\d|\d{13}|T\d\d|expires|createdAt/);
  });
});
