/**
 * Money inside is `bigint` minor units and an ISO 4217 code; on the wire it is a JSON number in major units (contract
 * 6.10). Nothing here rounds what somebody gave: an amount with too many decimals is refused.
 */
export interface Money {
  minor: bigint;
  currency: Currency;
}

/** Decimals of each currency's minor unit (ISO 4217). */
export const CURRENCY_EXPONENTS = { USD: 2, MXN: 2, CLP: 0, COP: 2, GTQ: 2, HNL: 2, JPY: 0, KWD: 3 } as const;
export type Currency = keyof typeof CURRENCY_EXPONENTS;

/** A rate is an integer of ten-thousandths: 18.4527 is 184527n. */
export const RATE_SCALE = 10_000n;
const RATE_DECIMALS = 4;

export const isCurrency = (code: string): code is Currency => Object.hasOwn(CURRENCY_EXPONENTS, code);

/** Most that a single amount may be, in major units; far above any transfer, far below 2^53 minor units. */
export const MAX_MAJOR = 1_000_000_000;

/** Decimal text (`200`, `200.5`, `200.50`) as minor units; undefined when it is no such text or has too many decimals. */
export function parseAmount(text: string, currency: Currency): bigint | undefined {
  return parseDecimal(text, CURRENCY_EXPONENTS[currency]);
}

/** A JSON number in major units as minor units; undefined when it has more decimals than the currency or is too big. */
export function amountFromNumber(value: number, currency: Currency): bigint | undefined {
  if (!Number.isFinite(value) || Math.abs(value) > MAX_MAJOR) return undefined;
  // A double prints as the shortest decimal that reads back as itself, which is what the sender wrote.
  const text = String(value);
  return /e/i.test(text) ? undefined : parseAmount(text, currency);
}

/** `20000n` of USD as `200.00`: always all decimals of the currency, no grouping. */
export function formatAmount(minor: bigint, currency: Currency): string {
  return formatDecimal(minor, CURRENCY_EXPONENTS[currency]);
}

/** Minor units as the JSON number of the wire. Exact: amounts stay below 2^53 minor units. */
export function amountToNumber(minor: bigint, currency: Currency): number {
  return Number(formatAmount(minor, currency));
}

/** `18.4527` as 184527n; undefined for more than four decimals, zero or a negative rate. */
export function parseRate(text: string): bigint | undefined {
  const rate = parseDecimal(text, RATE_DECIMALS);
  return rate === undefined || rate <= 0n ? undefined : rate;
}

/** Always four decimals, as the disclosure needs: the same number of decimals for a currency always (Reg E 31(b)(1)(iv)). */
export const formatRate = (rate: bigint): string => formatDecimal(rate, RATE_DECIMALS);
export const rateToNumber = (rate: bigint): number => Number(formatRate(rate));

/** What arrives for `send`: floor, so that no centavo is promised that is not paid. Domain rules 8. */
export function convert(send: Money, rate: bigint, destination: Currency): { minor: bigint; remainder: bigint } {
  const { numerator, denominator } = scales(send.currency, destination);
  const exact = send.minor * rate * numerator;
  return { minor: exact / denominator, remainder: exact % denominator };
}

/** The least to send so that at least `receive` arrives: ceil. The caller converts it forward again and shows that. */
export function sendFor(receive: Money, rate: bigint, source: Currency): bigint {
  const { numerator, denominator } = scales(source, receive.currency);
  return ceilDivide(receive.minor * denominator, rate * numerator);
}

/** `bp` ten-thousandths of an amount, half up to the minor unit. */
export const percentOf = (minor: bigint, bp: bigint): bigint => (minor * bp * 2n + RATE_SCALE) / (RATE_SCALE * 2n);

function scales(source: Currency, destination: Currency): { numerator: bigint; denominator: bigint } {
  const shift = CURRENCY_EXPONENTS[destination] - CURRENCY_EXPONENTS[source];
  const power = 10n ** BigInt(Math.abs(shift));
  return shift >= 0
    ? { numerator: power, denominator: RATE_SCALE }
    : { numerator: 1n, denominator: RATE_SCALE * power };
}

const ceilDivide = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;

function parseDecimal(text: string, decimals: number): bigint | undefined {
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole, fraction = ''] = match;
  if (fraction.length > decimals) return undefined;
  const minor = BigInt(whole! + fraction.padEnd(decimals, '0'));
  return sign === '-' ? -minor : minor;
}

function formatDecimal(value: bigint, decimals: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0');
  const sign = value < 0n ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
