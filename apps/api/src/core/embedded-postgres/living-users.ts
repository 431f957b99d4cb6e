import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { processIdentity } from './process-identity.ts';

/**
 * Notes that this process uses the cluster, in `postgres.users/<pid>.<random>`. Returns the file's path.
 * Call under the start lock.
 */
export function registerUser(dataDir: string): string {
  const dir = usersDir(dataDir);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, `${process.pid}.${randomUUID()}`);
  writeFileSync(path, processIdentity(process.pid) ?? '', { flag: 'wx' });
  return path;
}

/** Whether any process that registered still lives. Forgets the dead ones. Call under the start lock. */
export function hasLivingUsers(dataDir: string): boolean {
  let isAnyAlive = false;
  for (const name of listUsers(dataDir)) {
    const path = join(usersDir(dataDir), name);
    if (processIdentity(Number.parseInt(name, 10)) === readFileSync(path, 'utf8')) isAnyAlive = true;
    else rmSync(path, { force: true });
  }
  return isAnyAlive;
}

const usersDir = (dataDir: string): string => join(dataDir, 'postgres.users');

function listUsers(dataDir: string): string[] {
  try {
    return readdirSync(usersDir(dataDir));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
