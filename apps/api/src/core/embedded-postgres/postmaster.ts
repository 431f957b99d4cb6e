import { basename, join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, processIdentity } from './process-identity.ts';

/** A living postmaster, as its postmaster.pid tells. `isReady` = accepts connections. */
export interface Postmaster {
  pid: number;
  port: number;
  isReady: boolean;
}

const pollMs = 15;
const fastStopMs = 15_000;
const immediateStopMs = 10_000;

/** The living postmaster of this cluster, proven by its command line; undefined when there is none. */
export function findPostmaster(clusterDir: string): Postmaster | undefined {
  const lines = readPidFile(clusterDir);
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 1 || !runsPostgresOn(pid, clusterDir)) return undefined;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/** Whether PostgreSQL runs on this cluster now. */
export const isClusterRunning = (clusterDir: string): boolean => findPostmaster(clusterDir) !== undefined;

/**
 * Makes a pid file whose pid now belongs to another process harmless. PostgreSQL would take that process for a
 * postmaster and refuse to start; it overlooks its parent's pid, which is ours. The file is not deleted, because its
 * last line lets PostgreSQL find backends that outlived a killed postmaster.
 */
export function disarmStalePidFile(clusterDir: string): void {
  const [stalePid, ...rest] = readPidFile(clusterDir);
  if (stalePid === undefined || processIdentity(Number(stalePid)) === undefined) return;
  if (runsPostgresOn(Number(stalePid), clusterDir)) return; // Appeared this moment: not stale.
  writeFileSync(pidFilePath(clusterDir), [String(process.pid), ...rest].join('\n'));
}

/**
 * Waits until the postmaster accepts connections. `isAlive` tells when to give up at once.
 * Undefined when it died, was replaced, or took longer than `timeoutMs`.
 */
export async function waitUntilReady(
  clusterDir: string,
  pid: number,
  isAlive: () => boolean,
  timeoutMs: number,
): Promise<Postmaster | undefined> {
  for (const deadline = Date.now() + timeoutMs; isAlive() && Date.now() < deadline; await sleep(pollMs)) {
    const postmaster = findPostmaster(clusterDir);
    if (postmaster?.pid === pid && postmaster.isReady) return postmaster;
  }
  return undefined;
}

/**
 * Stops a postmaster: a fast shutdown, and after 15 s an immediate one (the next start then recovers).
 * @throws when it lives on.
 */
export async function stopPostmaster(clusterDir: string, pid: number): Promise<void> {
  const identity = processIdentity(pid);
  const isGone = (): boolean => identity === undefined || processIdentity(pid) !== identity;
  for (const [signal, waitMs] of [
    ['SIGINT', fastStopMs],
    ['SIGQUIT', immediateStopMs],
  ] as const) {
    if (!isGone()) send(pid, signal);
    for (const deadline = Date.now() + waitMs; !isGone() && Date.now() < deadline;) await sleep(pollMs);
    if (isGone()) return;
  }
  throw new Error(`PostgreSQL (pid ${pid}, ${clusterDir}) does not stop: end that process.`);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const pidFilePath = (clusterDir: string): string => join(clusterDir, 'postmaster.pid');

function readPidFile(clusterDir: string): string[] {
  try {
    return readFileSync(pidFilePath(clusterDir), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function runsPostgresOn(pid: number, clusterDir: string): boolean {
  if (processIdentity(pid) === undefined) return false;
  const [program = '', ...args] = commandLine(pid);
  return basename(program) === 'postgres' && args.join(' ').startsWith(`-D ${clusterDir} `);
}
