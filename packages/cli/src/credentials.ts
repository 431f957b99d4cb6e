import { chmodSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CliError, EXIT } from './exit.ts';
import { configFolder, writePrivately } from './user-folders.ts';

export type Environment = 'sandbox' | 'live';

/** What `m2m login` keeps, one of each environment. */
export interface Login {
  url: string;
  key: string;
  keyId: string;
  partner: { partnerId: string; slug: string; name: string };
  scopes: string[];
  expiresAt: string;
}

type Stored = Partial<Record<Environment, Login>>;

export const credentialsFile = (): string => join(configFolder(), 'credentials.json');

/** The stored logins; none when there is no file. Refuses a file that others can read. */
export function readCredentials(): Stored {
  const file = credentialsFile();
  let text: string;
  try {
    const { mode } = statSync(file);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new CliError(EXIT.auth, `${file} can be read by others.`, `Run: chmod 600 ${file}`);
    }
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  try {
    return (JSON.parse(text) as { logins: Stored }).logins;
  } catch {
    throw new CliError(EXIT.auth, `${file} is damaged.`, 'Delete it and run: m2m login');
  }
}

export function writeLogin(environment: Environment, login: Login | undefined): void {
  const logins = { ...readCredentials() };
  if (login) logins[environment] = login;
  else delete logins[environment];
  const file = credentialsFile();
  if (Object.keys(logins).length === 0) return rmSync(file, { force: true });
  writePrivately(file, `${JSON.stringify({ version: 1, logins }, null, 2)}\n`);
  chmodSync(file, 0o600);
}
