import { open, seal, type Place } from '../../core/crypto/envelope.ts';
import type { Keyring } from '../../core/crypto/keyring.ts';
import { randomBytes } from '../../core/random.ts';

const LABEL = 'portal-recovery-codes';
const PLACE: Place = { partnerId: '', environment: '', table: 'auth_two_factors', column: 'backup_codes', row: '' };
/** Without letters and digits that look alike. 24 of 32 hold 120 bits, so that no slow hash is needed. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz1';
const CODES = 10;

/** Ten codes such as `k7m2xw-3fq9da-…`, each good once in the place of an authenticator's. */
export const makeRecoveryCodes = (): string[] =>
  Array.from({ length: CODES }, () => {
    const letters = [...randomBytes(24)].map((byte) => ALPHABET[byte & 31]).join('');
    return letters.match(/.{6}/g)!.join('-');
  });

/** How better-auth is to keep them: sealed under a key of ours. */
export const recoveryCodeStore = (keyring: Keyring) => ({
  encrypt: async (codes: string): Promise<string> => seal(keyring, LABEL, Buffer.from(codes), PLACE).toString('base64'),
  decrypt: async (sealed: string): Promise<string> => openCodes(keyring, sealed),
});

const openCodes = (keyring: Keyring, sealed: string): string =>
  open(keyring, LABEL, Buffer.from(sealed, 'base64'), PLACE).toString();

/** How many are unused; 0 without any. */
export function countRecoveryCodes(keyring: Keyring, sealed: string | null): number {
  const codes: unknown = sealed === null ? [] : JSON.parse(openCodes(keyring, sealed));
  return Array.isArray(codes) ? codes.length : 0;
}
