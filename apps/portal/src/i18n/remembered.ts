import { isLanguage, type Language } from './language.ts';

export type ThemeChoice = 'light' | 'dark' | 'auto';

const cookie = 'm2m_look';
const yearSeconds = 31_536_000;

/** Language and theme of this browser. In a cookie, so that the server's first answer has them already. */
export function remembered(): { language: Language | undefined; theme: ThemeChoice } {
  const found = new RegExp(`(?:^|; )${cookie}=(\\w*)\\.(\\w*)`).exec(document.cookie);
  const [, language, theme] = found ?? [];
  return {
    language: isLanguage(language) ? language : undefined,
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
  };
}

export function remember(change: { language?: Language; theme?: ThemeChoice }): void {
  const { language = '', theme } = { ...remembered(), ...change };
  const isSecure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${cookie}=${language}.${theme}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax${isSecure}`;
}

/** What the page opens in: the remembered language, else the one that the server chose from the browser's. */
export function firstLanguage(): Language {
  const { language } = remembered();
  if (language) return language;
  return isLanguage(document.documentElement.lang) ? document.documentElement.lang : 'en';
}
