import type { Language } from './i18n/translate.ts';

const storageKey = 'm2m.language';

/** The language that the person chose in this tab, if any. Storage can be forbidden; then there is no choice to find. */
export function readLanguageChoice(): Language | null {
  try {
    const stored = sessionStorage.getItem(storageKey);
    return stored === 'en' || stored === 'es' ? stored : null;
  } catch {
    return null;
  }
}

/** Keeps the choice over a reload of this tab; without storage it holds until the page is closed. */
export function keepLanguageChoice(language: Language): void {
  try {
    sessionStorage.setItem(storageKey, language);
  } catch {
    // The choice still holds on this page.
  }
}
