import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keyring } from '../../core/crypto/keyring.ts';

const LABEL = 'cip-ticket';

/** The parts of a link that the token of its ticket follows from: a reissue of the link ends it too. */
interface LinkSource {
  id: string;
  tokenVersion: number;
  tokenKeyVersion: number;
}

/** 43 characters, derived from key material outside the database and stored nowhere. Contract 6.8. */
export const ticketTokenOf = (keyring: Keyring, ticketId: string, link: LinkSource): string =>
  createHmac('sha256', keyring.byVersion(LABEL, link.tokenKeyVersion))
    .update(`${link.id}.${ticketId}.${link.tokenVersion}`)
    .digest('base64url');

/** Compares in constant time. */
export function isTicketToken(keyring: Keyring, ticketId: string, link: LinkSource, token: string): boolean {
  const expected = Buffer.from(ticketTokenOf(keyring, ticketId, link));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
