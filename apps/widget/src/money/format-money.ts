import type { Language } from '../i18n/translate.ts';

const locales = { en: 'en-US', es: 'es-US' } as const;

/** `1234.5` as `1,234.50`: both countries of the corridor group by comma and mark decimals by dot. */
export function groupDigits(decimal: string): string {
  const [whole = '0', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction.padEnd(2, '0')}`;
}

/** An amount with its code, never a bare `$`, which means pesos to some and dollars to others. The space never breaks. */
export const formatMoney = (decimal: string, currency: string): string => `${groupDigits(decimal)}\u00a0${currency}`;

export const formatRate = (rate: string, source: string, destination: string): string =>
  `1\u00a0${source} = ${rate}\u00a0${destination}`;

/** A moment in words, in the device's time zone. */
export function formatMoment(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(iso));
}

/** The time of day alone. */
export const formatTime = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { hour: 'numeric', minute: '2-digit' }).format(new Date(iso));

/** A date; a plain `YYYY-MM-DD` is the same day everywhere. */
export function formatDate(iso: string, language: Language): string {
  const isPlain = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(isPlain && { timeZone: 'UTC' }),
  }).format(new Date(isPlain ? `${iso}T00:00:00Z` : iso));
}

/** Month names of a language, January first. */
export function monthNames(language: Language): string[] {
  const format = new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2000, month, 15))));
}

/** Compares two decimals without floating point: negative, 0 or positive. */
export function compareAmounts(one: string, other: string): number {
  const minor = (decimal: string): number => {
    const [whole = '0', fraction = ''] = decimal.split('.');
    return Number(whole + fraction.padEnd(2, '0').slice(0, 2));
  };
  return minor(one) - minor(other);
}
