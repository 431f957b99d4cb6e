import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { hasLivingUsers } from './living-users.ts';
import { disarmStalePidFile, findPostmaster, stopPostmaster, waitUntilReady } from './postmaster.ts';
import { programEnvironment } from './run-program.ts';
import { fixedSettings } from './settings.ts';
import { passwordPath, superuser } from './superuser-password.ts';
import type { ChildProcess } from 'node:child_process';
import type { ClusterPlace } from './cluster-place.ts';
import type { Postmaster } from './postmaster.ts';

const attempts = 5;
const readyTimeoutMs = 300_000; // Recovery after a crash replays at most some 512 MB of log, on slow disks too.
const logLimitBytes = 10_000_000;
const wrongPassword = '28P01';

/**
 * Takes over the cluster's living postmaster, or starts one. Call under the start lock, on a finished cluster.
 *
 * Several attempts, because a port found free may be taken before PostgreSQL has it, backends of a killed postmaster
 * may need a moment to die, and a postmaster spawned by a process of ours just before it was killed may appear.
 */
export async function adoptOrStart(
  place: ClusterPlace,
  password: string,
): Promise<{ postmaster: Postmaster; wasStarted: boolean }> {
  for (let attempt = 1; ; attempt++) {
    const adopted = await adopt(place, password);
    if (adopted !== undefined) return { postmaster: adopted, wasStarted: false };
    try {
      return { postmaster: await start(place, password), wasStarted: true };
    } catch (error) {
      const isPassing = /in use|already exists|could not bind/i.test(String(error));
      if (!isPassing || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 200));
    }
  }
}

/** Takes over a living postmaster that lets us in; one that does not is stopped, unless another process uses it. */
async function adopt(place: ClusterPlace, password: string): Promise<Postmaster | undefined> {
  const { clusterDir } = place;
  const found = findPostmaster(clusterDir);
  if (found === undefined) return undefined;
  const isAlive = (): boolean => findPostmaster(clusterDir)?.pid === found.pid;
  const ready = await waitUntilReady(clusterDir, found.pid, isAlive, readyTimeoutMs);
  try {
    if (ready === undefined)
      throw new Error(`PostgreSQL (pid ${found.pid}) runs in ${clusterDir} but does not become ready.`);
    await provePassword(place, password, ready.port);
    return ready;
  } catch (error) {
    if (hasLivingUsers(place.dataDir)) throw error;
    await stopPostmaster(clusterDir, found.pid);
    return undefined;
  }
}

async function start(place: ClusterPlace, password: string): Promise<Postmaster> {
  const { clusterDir } = place;
  disarmStalePidFile(clusterDir);
  const port = await findFreePort();
  const logPath = join(place.dataDir, 'postgres.log');
  const logStart = rotateLog(logPath);
  const child = spawnPostmaster(place, port, logPath);
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null;
  const ready = child.pid && (await waitUntilReady(clusterDir, child.pid, isAlive, readyTimeoutMs));
  if (!ready) {
    if (isAlive()) child.kill('SIGQUIT');
    const said = readFileSync(logPath).subarray(logStart).subarray(-4_000).toString().trim();
    throw new Error(`PostgreSQL did not start in ${clusterDir} (log: ${logPath}):\n${said}`);
  }
  try {
    await provePassword(place, password, port);
    return ready;
  } catch (error) {
    await stopPostmaster(clusterDir, ready.pid);
    if ((error as { code?: unknown }).code !== wrongPassword) throw error;
    const path = passwordPath(place.dataDir);
    throw new Error(`The password in ${path} is wrong: remove that file to get a new one.`, { cause: error });
  }
}

function spawnPostmaster({ clusterDir, binDir, account }: ClusterPlace, port: number, logPath: string): ChildProcess {
  const log = openSync(logPath, 'a', 0o600);
  // Detached: a session of its own, so that Ctrl-C in our terminal does not end it before we have drained.
  const child = spawn(join(binDir, 'postgres'), ['-D', clusterDir, ...fixedSettings(port)], {
    cwd: '/',
    env: programEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  closeSync(log);
  child.unref();
  child.on('error', () => {}); // Shows as a child without a pid.
  return child;
}

/** Keeps the log small, with one older file. Returns where the next line will stand. */
function rotateLog(path: string): number {
  if (!existsSync(path)) return 0;
  const { size } = statSync(path);
  if (size <= logLimitBytes) return size;
  renameSync(path, `${path}.1`);
  return 0;
}

/** The superuser's URL. */
export const adminUrl = (password: string, port: number): string =>
  `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`;

/** @throws unless our password opens this port and this very cluster is behind it. */
async function provePassword({ clusterDir }: ClusterPlace, password: string, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl(password, port), connectionTimeoutMillis: 5_000 });
  client.on('error', () => {}); // Lost connections also fail the query.
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    const answering = rows[0]?.data_directory;
    if (answering !== clusterDir) throw new Error(`Port ${port} answers for ${answering}, not ${clusterDir}.`);
  } finally {
    await client.end();
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port.');
  return address.port;
}
