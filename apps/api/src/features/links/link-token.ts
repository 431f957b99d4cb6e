import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keyring } from '../../core/crypto/keyring.ts';

/** The part of a link's row that its token follows from. */
export interface TokenSource {
  id: string;
  tokenVersion: number;
  tokenKeyVersion: number;
}

export const TOKEN_KEY_LABEL = 'link-token';

/**
 * The token of a link: 43 characters, derived from key material outside the database and stored nowhere. A reissue
 * raises the version, and with it every older token and its sessions are dead. Contract 6.1.
 */
export const tokenOf = (keyring: Keyring, link: TokenSource): string =>
  createHmac('sha256', keyring.byVersion(TOKEN_KEY_LABEL, link.tokenKeyVersion))
    .update(`${link.id}.${link.tokenVersion}`)
    .digest('base64url');

/** Compares in constant time. */
export function isTokenOf(keyring: Keyring, link: TokenSource, token: string): boolean {
  const expected = Buffer.from(tokenOf(keyring, link));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** `<widget base>/<linkId>/<flow>#<token>`: in the fragment the token reaches no log, proxy, Referer or preview bot. */
export const linkUrl = (widgetUrl: URL, link: { id: string; flow: string }, token: string): string =>
  `${widgetUrl.origin}/${link.id}/${link.flow}#${token}`;
