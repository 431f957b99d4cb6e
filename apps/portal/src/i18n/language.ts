import { createContext, use } from 'react';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface LanguageChoice {
  language: Language;
  choose(language: Language): void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'en', choose: () => undefined });

export const isLanguage = (text: unknown): text is Language => text === 'en' || text === 'es';

/** The language of the page and how to change it. */
export const useLanguage = (): LanguageChoice => use(LanguageContext);
