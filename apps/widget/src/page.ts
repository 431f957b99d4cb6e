import type { Language } from './i18n/translate.ts';
import type { Partner, Theme } from './link-view.ts';

/** What the page's address says: which link, which flow, and the token when the fragment still carries it. */
export interface Address {
  linkId: string;
  flow: string;
  token: string | null;
}

const linkIdPattern = /^link_[a-z0-9]{2,24}_[a-z0-9]{16,64}$/;
const flowPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;
const tokenPattern = /^#([A-Za-z0-9_-]{43})$/;

/** The token in a fragment, exactly 43 characters of base64url (contract 6.1), else null. */
export const parseToken = (hash: string): string | null => tokenPattern.exec(hash)?.[1] ?? null;

/** Reads `<base>/<linkId>/<flow>#<token>`; null when the path names no link. */
export function parseAddress(pathname: string, hash: string): Address | null {
  const [linkId = '', flow = ''] = pathname.replace(/\/$/, '').split('/').slice(-2);
  if (!linkIdPattern.test(linkId) || !flowPattern.test(flow)) return null;
  return { linkId, flow, token: parseToken(hash) };
}

/** The language of a `lang` attribute; English when it is none of ours. */
export const parseLanguage = (lang: string): Language => (lang.toLowerCase().startsWith('es') ? 'es' : 'en');

/** The partner as the server wrote it into the page, before any call. */
export function readPartner(data: DOMStringMap): Partner {
  return {
    displayName: data['partnerName'] ?? '',
    logoUrl: data['logoUrl'] ?? '',
    primaryColor: data['primaryColor'] ?? '',
  };
}

/** What the page around this one wishes, by `?theme=` and `?lang=`; anything else there is left aside. */
export function parseWishes(search: string): { theme?: Theme; language?: Language } {
  const query = new URLSearchParams(search);
  const [theme, lang] = [query.get('theme'), query.get('lang')];
  return {
    ...((theme === 'light' || theme === 'dark') && { theme }),
    ...((lang === 'en' || lang === 'es') && { language: lang }),
  };
}
