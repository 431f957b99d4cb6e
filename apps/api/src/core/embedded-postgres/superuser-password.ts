import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import type { ClusterPlace } from './cluster-place.ts';

export const superuser = 'postgres';
const recoveryTimeoutMs = 600_000;

/** The superuser's password from `<dataDir>/postgres.password`; undefined when none was made yet. */
export function readPassword(dataDir: string): string | undefined {
  const path = passwordPath(dataDir);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

export const generatePassword = (): string => randomBytes(24).toString('base64url');

/** Keeps the password, mode 0600, and returns it. */
export function keepPassword(dataDir: string, password: string): string {
  const unfinished = `${passwordPath(dataDir)}.new`;
  writeFileSync(unfinished, `${password}\n`, { mode: 0o600, flush: true });
  renameSync(unfinished, passwordPath(dataDir));
  return password;
}

/**
 * Gives the superuser of a cluster that does not run this password, through PostgreSQL's single-user mode, which asks
 * for none. It first recovers the cluster: a restored backup is proven readable by it.
 */
export async function setPassword(
  { binDir, account }: ClusterPlace,
  clusterDir: string,
  password: string,
): Promise<void> {
  const args = ['--single', '-D', clusterDir, '-c', 'exit_on_error=on', '-c', 'log_min_messages=fatal', 'postgres'];
  await runProgram(account, join(binDir, 'postgres'), args, {
    input: `ALTER ROLE ${superuser} PASSWORD '${password}'\n`,
    timeoutMs: recoveryTimeoutMs,
  });
}

export const passwordPath = (dataDir: string): string => join(dataDir, 'postgres.password');
