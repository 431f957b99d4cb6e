import { linkSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from './process-identity.ts';

const prefix = 'postgres.lock.';
const waitMs = 120_000;
const pollMs = 25;

interface Holder {
  pid: number;
  identity: string | undefined;
}

/**
 * Runs `work` while no other process starts, stops or installs the cluster of this data directory.
 *
 * The lock is a row of numbered files `postgres.lock.<n>`; the highest number rules. Taking it means linking n + 1
 * into place (exclusive, content and all) when n is released (empty) or its holder is dead; only lower numbers are
 * ever deleted. Deleting one fixed lock file when its holder is dead has a gap: of two waiters that saw the same dead
 * holder, the slower deletes the lock that the faster has just taken.
 *
 * @throws when a living process has held it for two minutes.
 */
export async function withStartLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const path = await take(dataDir);
  try {
    return await work();
  } finally {
    truncateSync(path);
  }
}

async function take(dataDir: string): Promise<string> {
  const candidate = join(dataDir, `postgres.locking.${process.pid}.${randomUUID()}`);
  const holder: Holder = { pid: process.pid, identity: processIdentity(process.pid) };
  writeFileSync(candidate, JSON.stringify(holder), { flag: 'wx' });
  try {
    for (const deadline = Date.now() + waitMs; ; await sleep(pollMs)) {
      const highest = highestLock(dataDir);
      if (isFree(dataDir, highest) && takeNumber(dataDir, highest + 1, candidate))
        return lockPath(dataDir, highest + 1);
      if (Date.now() > deadline) {
        throw new Error(`Another process holds ${lockPath(dataDir, highest)}; stop the process whose pid is in it.`);
      }
    }
  } finally {
    rmSync(candidate, { force: true });
  }
}

function takeNumber(dataDir: string, number: number, candidate: string): boolean {
  try {
    linkSync(candidate, lockPath(dataDir, number));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  // A slow process may link a number that others took, released and cleared away: a higher one is there then.
  if (highestLock(dataDir) !== number) {
    rmSync(lockPath(dataDir, number), { force: true });
    return false;
  }
  clearLower(dataDir, number);
  return true;
}

function clearLower(dataDir: string, number: number): void {
  for (const lower of lockNumbers(dataDir)) {
    if (lower < number) rmSync(lockPath(dataDir, lower), { force: true });
  }
  for (const name of readdirSync(dataDir)) {
    const [, pid] = /^postgres\.locking\.(\d+)\./.exec(name) ?? [];
    if (pid !== undefined && processIdentity(Number(pid)) === undefined) rmSync(join(dataDir, name), { force: true });
  }
}

function isFree(dataDir: string, number: number): boolean {
  if (number === 0) return true;
  try {
    const content = readFileSync(lockPath(dataDir, number), 'utf8');
    if (content === '') return true;
    const holder = JSON.parse(content) as Holder;
    return processIdentity(holder.pid) !== holder.identity;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    if (error instanceof SyntaxError) return true;
    throw error;
  }
}

const lockPath = (dataDir: string, number: number): string => join(dataDir, `${prefix}${number}`);
const highestLock = (dataDir: string): number => Math.max(0, ...lockNumbers(dataDir));

function lockNumbers(dataDir: string): number[] {
  return readdirSync(dataDir)
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number(name.slice(prefix.length)))
    .filter(Number.isSafeInteger);
}
