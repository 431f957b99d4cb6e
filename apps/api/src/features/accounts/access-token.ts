import { open, seal, type Place } from '../../core/crypto/envelope.ts';
import type { Environment, Owner } from '../../core/context.ts';
import type { Keyring } from '../../core/crypto/keyring.ts';

export const ACCESS_TOKEN_LIFE_MS = 5 * 60_000;

const PREFIX = 'm2ma_';
const LABEL = 'portal-access-token';
const PLACE: Place = { partnerId: '', environment: '', table: 'auth_sessions', column: 'access_token', row: '' };

export interface AccessToken extends Owner {
  sessionId: string;
  expiresAtMs: number;
}

export const isAccessToken = (text: string | undefined): text is string => text?.startsWith(PREFIX) === true;

/** What a page of the portal calls the partner's routes with: names its session, a partner and an environment. */
export function makeAccessToken(keyring: Keyring, token: AccessToken): string {
  const { sessionId, partnerId, environment, expiresAtMs } = token;
  const plain = Buffer.from(JSON.stringify([sessionId, partnerId, environment, expiresAtMs]));
  return PREFIX + seal(keyring, LABEL, plain, PLACE).toString('base64url');
}

/** Undefined for anything that we did not seal, and after its end. */
export function readAccessToken(keyring: Keyring, text: string, nowMs: number): AccessToken | undefined {
  try {
    const plain = open(keyring, LABEL, Buffer.from(text.slice(PREFIX.length), 'base64url'), PLACE);
    const [sessionId, partnerId, environment, expiresAtMs] = JSON.parse(plain.toString()) as [
      string,
      string,
      Environment,
      number,
    ];
    return expiresAtMs > nowMs ? { sessionId, partnerId, environment, expiresAtMs } : undefined;
  } catch {
    return undefined;
  }
}
