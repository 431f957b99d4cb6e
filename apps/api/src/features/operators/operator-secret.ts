import { createHmac, timingSafeEqual } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Keyring } from '../../core/crypto/keyring.ts';
import { refuse } from '../../core/http/validation.ts';
import { randomBytes } from '../../core/random.ts';

const LABEL = 'operator-secret';
const SECRET = /^m2mop_[0-9a-f]{64}$/;
const MAX_FILE_BYTES = 1_024;

export const makeSecret = (): string => `m2mop_${randomBytes(32).toString('hex')}`;

/** Bound to its operator: a MAC copied into another row opens nothing. */
export function macOfSecret(keyring: Keyring, operatorId: string, secret: string, keyVersion: number): Buffer {
  return createHmac('sha256', keyring.byVersion(LABEL, keyVersion)).update(`${operatorId}\n${secret}`).digest();
}

export const currentKeyVersion = (keyring: Keyring): number => keyring.current(LABEL).version;

export const sameMac = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

export const secretPath = (dataDir: string, name: string): string => join(dataDir, 'operators', `${name}.secret`);

/** A new file of mode 0600, never over another one. */
export function writeSecretFile(path: string, secret: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw refuse([{ path: '', message: `${path} is already there. Move it away first.` }]);
  }
  // The process's umask may have taken more away, never less; the folder of somebody else's making may be open.
  chmodSync(path, 0o600);
}

export const removeSecretFile = (path: string): void => rmSync(path, { force: true });

/** Throws with the fix: no such file, open to others, or not a secret. */
export function readSecretFile(path: string): string {
  let mode: number;
  let size: number;
  try {
    ({ mode, size } = statSync(path));
  } catch {
    throw refuse([
      {
        path: '',
        message: `The operator's secret is not at ${path}. Put it there, or name its file in M2M_OPERATOR_SECRET_FILE.`,
      },
    ]);
  }
  if ((mode & 0o077) !== 0)
    throw refuse([{ path: '', message: `${path} is open to others. Close it with: chmod 600 ${path}` }]);
  const text = size > MAX_FILE_BYTES ? '' : readFileSync(path, 'utf8').trim();
  if (!SECRET.test(text)) throw refuse([{ path: '', message: `${path} holds no operator's secret.` }]);
  return text;
}
