import { renderShell } from '@m2m/widget/shell';
import type { PartnerFace } from '../partners/index.ts';

export type Language = 'en' | 'es';

const isLanguage = (text: string | null | undefined): text is Language => text === 'en' || text === 'es';

/** The partner's choice, else the first of ours that the browser accepts, else English. */
export function languageOf(face: PartnerFace | undefined, accepted: string | undefined): Language {
  if (isLanguage(face?.defaultLanguage)) return face.defaultLanguage;
  const first = /\b(en|es)\b/i.exec(accepted ?? '')?.[1]?.toLowerCase();
  return isLanguage(first) ? first : 'en';
}

/** The page as every visitor gets it, the same for every link id of a slug. */
export const renderPage = (template: string, face: PartnerFace | undefined, language: Language): string =>
  renderShell(template, {
    language,
    theme: face?.theme === 'light' || face?.theme === 'dark' ? face.theme : 'auto',
    partnerName: face?.displayName ?? '',
    primaryColor: face?.primaryColor ?? '',
    logoUrl: face?.logoUrl ?? '',
    allowedOrigins: face?.allowedOrigins ?? [],
  });

export function pageHeaders(face: PartnerFace | undefined, isHttps: boolean): Record<string, string> {
  const ancestors = face && face.allowedOrigins.length > 0 ? face.allowedOrigins.join(' ') : "'none'";
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "font-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${ancestors}`,
      "require-trusted-types-for 'script'",
      ...(isHttps ? ['upgrade-insecure-requests'] : []),
    ].join('; '),
    'permissions-policy':
      'camera=(self), microphone=(), geolocation=(), payment=(self), accelerometer=(), gyroscope=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-robots-tag': 'noindex, nofollow, noarchive, nosnippet',
    vary: 'accept-language',
  };
}
