import { useLanguage, type Language } from './language.ts';

/** The same texts in each language; a text that takes values is a function. */
export type Texts<T> = Record<Language, T>;

/** Spanish must have the shape of English; a missing text does not compile. */
export const defineTexts = <T extends object>(texts: { en: T; es: NoInfer<T> }): Texts<T> => texts;

/** The texts of a feature in the language of the page. */
export const useText = <T>(texts: Texts<T>): T => texts[useLanguage().language];
