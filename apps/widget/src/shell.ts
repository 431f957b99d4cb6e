import { isMessageKey, translator, type Language } from './i18n/translate.ts';

// So that the server judges a colour as the page does.
export { contrast, inkOn, surfaces } from './contrast.ts';

/** What the server fills into the page's template. Everything but the language is public data of the partner. */
export interface ShellValues {
  language: Language;
  theme: 'light' | 'dark' | 'auto';
  /** Plain text, escaped here; empty when the link id names no partner. */
  partnerName: string;
  /** `#rrggbb` or empty. */
  primaryColor: string;
  /** A `data:image/` URL or a path of this server; empty for none. */
  logoUrl: string;
  /** Origins that may frame the page, exact ones; the page says hello to them and to no other. */
  allowedOrigins?: readonly string[];
}

const htmlEntities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => htmlEntities[character] ?? '');

/** The letter that stands where the partner has no logo. */
export const initialOf = (name: string): string => [...name.trim()][0]?.toUpperCase() ?? '';

/**
 * Fills the template `dist/index.html` and gives the HTML of one answer, every value escaped. Runs on the server.
 * Throws when the template holds a placeholder that this function does not know: a build error, never a user's.
 */
export function renderShell(template: string, values: ShellValues): string {
  const t = translator(values.language, values.partnerName);
  const label = values.partnerName || t('partner.header');
  const placeholders = new Map(
    Object.entries({
      lang: values.language,
      otherLang: values.language === 'en' ? 'es' : 'en',
      theme: values.theme,
      partnerName: values.partnerName,
      partnerLabel: label,
      partnerInitial: initialOf(label),
      primaryColor: values.primaryColor,
      logoUrl: values.logoUrl,
      allowedOrigins: JSON.stringify(values.allowedOrigins ?? []),
    }),
  );
  return template.replace(/\{\{([\w.]+)\}\}/g, (_, name: string) => {
    const key = name.replace(/^t\./, '');
    const text =
      name === key ? placeholders.get(name) : isMessageKey(key) ? (t as (key: string) => string)(key) : undefined;
    if (text === undefined) throw new Error(`The page template holds an unknown placeholder: {{${name}}}`);
    return escapeHtml(text);
  });
}
