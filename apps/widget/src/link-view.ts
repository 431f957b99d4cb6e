import type { Language } from './i18n/translate.ts';

export type Theme = 'light' | 'dark';

/** `ready` can be opened; every other state ends the page. */
export type LinkState = 'ready' | 'expired' | 'revoked' | 'blocked' | 'suspended' | 'finished' | 'unknown';

/** Answer of `POST /w/peek`. */
export interface Peek {
  state: LinkState;
  language?: Language;
  theme?: Theme;
}

export interface Partner {
  displayName: string;
  logoUrl?: string;
  primaryColor?: string;
}

/** Answer of `POST /w/session` and `GET /w/links/{linkId}`: one link as its holder may see it. */
export interface LinkView {
  linkId: string;
  status: 'created' | 'opened';
  state: LinkState;
  flow: string;
  partner: Partner;
  language?: Language;
  theme?: Theme;
  /** ISO 8601, by the server's clock. */
  expiresAt: string;
  /** ISO 8601: the server's clock when it answered; the device's own clock is not trusted. */
  serverTime: string;
  /** Values come masked from the server. */
  known: { field: string; value: string }[];
  asked: string[];
}

/** Milliseconds that the link still works, measured by the server's clock alone; 0 when over. */
export function remainingMs(view: Pick<LinkView, 'expiresAt' | 'serverTime'>): number {
  const remaining = Date.parse(view.expiresAt) - Date.parse(view.serverTime);
  return remaining > 0 ? remaining : 0;
}
