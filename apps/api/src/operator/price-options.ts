import { CURRENCY_EXPONENTS, formatAmount, isCurrency, MAX_MAJOR, parseAmount, type Currency } from '../core/money.ts';
import { FUNDING_METHODS, type FundingMethod } from '../features/pricing/index.ts';
import { requireText, UsageError, type Values } from './command.ts';

const textOf = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

/** `USD-MXN`. */
export function requireCorridor(values: Values): { source: Currency; destination: Currency } {
  const text = requireText(values, 'corridor');
  const [source = '', destination = '', ...more] = text.split('-');
  const known = Object.keys(CURRENCY_EXPONENTS).join(', ');
  if (more.length > 0 || !isCurrency(source) || !isCurrency(destination))
    throw new UsageError(`--corridor must be two of ${known}, as in USD-MXN; not "${text}".`);
  return { source, destination };
}

export function optionalFunding(values: Values): FundingMethod | undefined {
  const text = textOf(values, 'funding');
  if (text === undefined) return undefined;
  const method = FUNDING_METHODS.find((one) => one === text);
  if (!method) throw new UsageError(`--funding must be one of ${FUNDING_METHODS.join(', ')}; not "${text}".`);
  return method;
}

/** An amount in major units, as minor ones. */
export function optionalAmount(values: Values, name: string, currency: Currency): bigint | undefined {
  const text = textOf(values, name);
  if (text === undefined) return undefined;
  const minor = parseAmount(text, currency);
  if (minor === undefined || minor < 0n || Number(text) > MAX_MAJOR) {
    const example = formatAmount(399n, currency);
    const decimals = CURRENCY_EXPONENTS[currency];
    throw new UsageError(
      `--${name} must be an amount in ${currency} up to ${MAX_MAJOR} with at most ${decimals} decimals, such as ${example}; not "${text}".`,
    );
  }
  return minor;
}

/** `1.25` per cent as 125 basis points. */
export function optionalPercent(values: Values, name: string): number | undefined {
  const text = textOf(values, name);
  if (text === undefined) return undefined;
  const [, whole, fraction = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  const bp = whole === undefined ? NaN : Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  if (!(bp <= 10_000))
    throw new UsageError(`--${name} must be a percentage from 0 to 100 with at most two decimals; not "${text}".`);
  return bp;
}

export function optionalWhole(values: Values, name: string): number | undefined {
  const text = textOf(values, name);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} must be a whole number; not "${text}".`);
  return Number(text);
}

/** `2026-12-01` is midnight UTC; a time needs its zone. */
export function optionalTime(values: Values, name: string): Date | undefined {
  const text = textOf(values, name);
  if (text === undefined) return undefined;
  const isWritten = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/.test(text);
  const time = new Date(text);
  // 2026-02-30 would be read as the second of March.
  const isReal =
    isWritten && !Number.isNaN(time.getTime()) && (text.length > 10 || time.toISOString().startsWith(text));
  if (!isReal)
    throw new UsageError(
      `--${name} must be a day such as 2026-12-01 (midnight UTC) or a time such as 2026-12-01T08:00:00Z; not "${text}".`,
    );
  return time;
}

export const timeText = (time: Date | null): string => time?.toISOString().replace('.000Z', 'Z') ?? '';
export const percentText = (bp: number): string => `${(bp / 100).toFixed(2)} %`;
