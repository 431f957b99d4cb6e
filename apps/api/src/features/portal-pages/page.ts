import type { IncomingHttpHeaders } from 'node:http';

/** What the first picture needs to be right at once. */
export interface Look {
  language: 'en' | 'es';
  theme: 'light' | 'dark' | 'auto';
}

const TEXTS = {
  en: { description: 'Partner portal of M2M', noscript: 'The portal needs JavaScript. Switch it on and load again.' },
  es: {
    description: 'Portal de socios de M2M',
    noscript: 'El portal necesita JavaScript. Actívelo y cargue de nuevo.',
  },
};

/** What this browser chose before (its own cookie, no secret), else its language and the system's theme. */
export function lookOf({ cookie = '', 'accept-language': accepted = '' }: IncomingHttpHeaders): Look {
  const [, language, theme] = /(?:^|; )m2m_look=(\w*)\.(\w*)/.exec(cookie) ?? [];
  const first = /\b(en|es)\b/i.exec(accepted)?.[1]?.toLowerCase();
  return {
    language: (language || first) === 'es' ? 'es' : 'en',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
  };
}

/** The HTML of one answer. Every value is ours or from a closed list, so nothing needs escaping. */
export function fillPage(template: string, nonce: string, { language, theme }: Look): string {
  const values: Record<string, string> = { nonce, lang: language, theme, ...TEXTS[language] };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The portal's template holds an unknown placeholder: {{${name}}}`);
    return value;
  });
}

/** No inline script or style but ours by nonce, no third party, no frame around us. Security row 27. */
export function pageHeaders(nonce: string, isHttps: boolean): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data: blob:",
      "connect-src 'self'",
      "font-src 'self'",
      "frame-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      ...(isHttps ? ['upgrade-insecure-requests'] : []),
    ].join('; '),
    'x-frame-options': 'DENY',
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(), payment=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-robots-tag': 'noindex, nofollow',
    vary: 'accept-language, cookie',
  };
}
