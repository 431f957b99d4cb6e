import { catalogues, translatorOf, type Language, type Texts, type TranslateOf } from '../i18n/translate.ts';
import type { flowEn } from '../i18n/flow-en.ts';

/** The texts of the first screen and of the steps together. */
export type FlowTexts = Texts & typeof flowEn;
export type FlowKey = keyof FlowTexts;
export type FlowTranslate = TranslateOf<FlowTexts>;
export type FlowCatalogue = Record<keyof typeof flowEn, string>;

/** Fetches the texts of the steps in one language; the other one comes when the person asks for it. */
export async function loadTexts(language: Language): Promise<FlowCatalogue> {
  if (language === 'es') return (await import('../i18n/flow-es.ts')).flowEs;
  return (await import('../i18n/flow-en.ts')).flowEn;
}

export const flowTranslator = (language: Language, texts: FlowCatalogue, partnerName: string): FlowTranslate =>
  translatorOf<FlowTexts>({ ...catalogues[language], ...texts }, catalogues[language], partnerName);

/** The text of a key made at run time, or the fallback when there is none. */
export function textOr(t: FlowTranslate, key: string, fallback: string): string {
  try {
    return (t as (key: string) => string)(key);
  } catch {
    return fallback;
  }
}
