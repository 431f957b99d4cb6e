import { refuse } from '../../core/http/validation.ts';
import {
  CURRENCY_EXPONENTS,
  formatAmount,
  isCurrency,
  MAX_MAJOR,
  parseAmount,
  type Currency,
  type Money,
} from '../../core/money.ts';

export interface WireMoney {
  amount: string;
  currency: string;
}

/** Minor units as the console shows them: `{ amount: "12.30", currency: "USD" }`. */
export const moneyOf = (minor: bigint | number, currency: string): WireMoney => ({
  amount: isCurrency(currency) ? formatAmount(BigInt(minor), currency) : String(minor),
  currency,
});

export const wireMoney = ({ minor, currency }: Money): WireMoney => moneyOf(minor, currency);

export const timeOf = (time: Date | null): string | null => time?.toISOString() ?? null;

/** `USD-MXN`. */
export function readCorridor(text: string): { source: Currency; destination: Currency } {
  const [source = '', destination = '', ...more] = text.split('-');
  const known = Object.keys(CURRENCY_EXPONENTS).join(', ');
  if (more.length > 0 || !isCurrency(source) || !isCurrency(destination))
    throw refuse([{ path: 'corridor', message: `must be two of ${known}, as in USD-MXN.` }]);
  return { source, destination };
}

/** Major units as text, as minor ones; undefined stays so. */
export function readAmount(path: string, text: string | undefined, currency: Currency): bigint | undefined {
  if (text === undefined) return undefined;
  const minor = parseAmount(text, currency);
  if (minor !== undefined && minor >= 0n && Number(text) <= MAX_MAJOR) return minor;
  const decimals = CURRENCY_EXPONENTS[currency];
  throw refuse([
    {
      path,
      message: `must be an amount in ${currency} with at most ${decimals} decimals, such as ${formatAmount(399n, currency)}.`,
    },
  ]);
}

export const readTime = (text: string | undefined): Date | undefined =>
  text === undefined ? undefined : new Date(text);
