import type { Formats } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { formTexts } from './form-texts.ts';
import { movesMoney } from './key.ts';
import { PERIODS } from './key-values.ts';

export interface KeyInWords {
  environment: 'sandbox' | 'live';
  scopes: readonly string[];
  ipRules: readonly string[];
  isIpObserveOnly: boolean;
  expiresAt: string | null;
  /** Decimal text by period; empty is no cap. */
  caps: Partial<Record<(typeof PERIODS)[number], string>>;
  isRotatable: boolean;
}

export interface Sentence {
  text: string;
  /** Worth a second thought. */
  isRisky?: boolean;
}

/** What the key can do, as sentences. */
export function sayKey(key: KeyInWords, language: Language, formats: Formats): Sentence[] {
  const t = formTexts[language];
  const list = (items: string[]): string => new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
  const isMoney = movesMoney(key.scopes);
  const isLive = key.environment === 'live';
  const caps = PERIODS.flatMap((period) => {
    const amount = key.caps[period]?.trim();
    return amount && /^\d+(\.\d+)?$/.test(amount) ? [t.sayCap[period](formats.money(amount, 'USD'))] : [];
  });
  return [
    { text: t.sayEnvironment[key.environment] },
    key.scopes.length === 0
      ? { text: t.sayNothing, isRisky: true }
      : { text: t.sayMay(list(key.scopes.map((scope) => t.sayScopes[scope] ?? scope))) },
    ...(key.scopes.length > 0 ? [{ text: isMoney ? t.sayMoney : t.sayNoMoney }] : []),
    ...(isMoney ? [{ text: caps.length > 0 ? t.sayCaps(list(caps)) : t.sayNoCaps }] : []),
    addressSentence(key, isMoney && isLive, t),
    key.expiresAt && !Number.isNaN(Date.parse(key.expiresAt))
      ? { text: t.sayUntil(formats.date(key.expiresAt)) }
      : { text: t.sayForever, isRisky: isLive },
    ...(key.isRotatable ? [{ text: t.sayRotates }] : []),
  ];
}

function addressSentence(key: KeyInWords, isRisky: boolean, t: (typeof formTexts)['en']): Sentence {
  const count = key.ipRules.length;
  if (count === 0) return { text: isRisky ? t.sayAnyMoney : t.sayAny, isRisky };
  return { text: key.isIpObserveOnly ? t.sayObserved(count) : t.sayFrom(count) };
}
