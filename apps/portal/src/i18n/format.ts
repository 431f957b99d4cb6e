import { useMemo } from 'react';
import { useLanguage, type Language } from './language.ts';

const LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-MX' };

/** A decimal string as `Intl` takes it without passing through a float. */
type Decimal = Intl.StringNumericLiteral;

export interface Formats {
  /** 24 Nov 2026, 13:05:09 in the viewer's zone. */
  dateTime(instant: string): string;
  date(instant: string): string;
  time(instant: string): string;
  /** "2 minutes ago" */
  relative(instant: string, nowMs: number): string;
  number(value: number | string): string;
  /** 0.0123 → 1.2 % */
  percent(ratio: number): string;
  /** 340 ms, 1.2 s */
  duration(ms: number): string;
  /** `amount` a decimal string: never computed with. */
  money(amount: string, currency: string): string;
  /** A rate, a decimal string with up to four places. */
  rate(rate: string): string;
  bytes(count: number): string;
}

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

function formatsOf(language: Language): Formats {
  const locale = LOCALES[language];
  const dateTime = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const time = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const rate = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 4 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const moneyFormats = new Map<string, Intl.NumberFormat>();
  const moneyFormat = (currency: string): Intl.NumberFormat => {
    const known = moneyFormats.get(currency);
    if (known) return known;
    const made = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' });
    moneyFormats.set(currency, made);
    return made;
  };
  return {
    dateTime: (instant) => dateTime.format(new Date(instant)),
    date: (instant) => date.format(new Date(instant)),
    time: (instant) => time.format(new Date(instant)),
    relative(instant, nowMs) {
      const differenceMs = Date.parse(instant) - nowMs;
      const [unit, unitMs] = UNITS.find(([, ms]) => Math.abs(differenceMs) >= ms) ?? ['second', 1000];
      return relative.format(Math.trunc(differenceMs / unitMs), unit);
    },
    number: (value) => number.format(value as Decimal),
    percent: (ratio) => percent.format(ratio),
    duration: (ms) => (ms < 1000 ? `${number.format(Math.round(ms))} ms` : `${number.format(ms / 1000)} s`),
    money: (amount, currency) => moneyFormat(currency).format(amount as Decimal),
    rate: (decimal) => rate.format(decimal as Decimal),
    bytes: (count) => (count < 1024 ? `${count} B` : `${number.format(count / 1024)} kB`),
  };
}

/** Numbers, times and money as the page's language writes them, times in the viewer's zone. */
export function useFormats(): Formats {
  const { language } = useLanguage();
  return useMemo(() => formatsOf(language), [language]);
}
