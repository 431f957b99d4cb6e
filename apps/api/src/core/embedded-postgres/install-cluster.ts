import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { findClusterPlace, isFinished, markerPath, recordPlace, setAside } from './cluster-place.ts';
import { makeDataDir } from './data-dir.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { clusterDefaults } from './settings.ts';
import { generatePassword, keepPassword, readPassword, setPassword, superuser } from './superuser-password.ts';
import { runProgram } from './run-program.ts';
import { withStartLock } from './start-lock.ts';
import type { ClusterPlace } from './cluster-place.ts';

const unfinishedPrefix = 'postgres.new-';
const initdbTimeoutMs = 120_000;
const syncTimeoutMs = 600_000;

/** What a finished cluster says about itself. `major` is PostgreSQL's. */
export interface ClusterMarker {
  major: number;
}

/** Reads the marker of a finished cluster. @throws when the cluster was never finished. */
export function readMarker(clusterDir: string): ClusterMarker {
  return JSON.parse(readFileSync(markerPath(clusterDir), 'utf8')) as ClusterMarker;
}

/**
 * Puts a cluster from elsewhere (a backup) into a data directory that has none. `fill` writes the cluster's files into
 * an empty folder; it is then recovered, given a new superuser password, and moved to its place in one step.
 * Returns the place.
 *
 * @throws when the data directory already has a database, or what `fill` wrote is no cluster that PostgreSQL can read;
 * no part of a cluster is left behind then.
 */
export async function installCluster(
  dataDir: string,
  notice: (line: string) => void,
  fill: (emptyDir: string) => Promise<void>,
): Promise<string> {
  const path = makeDataDir(dataDir);
  return withStartLock(path, async () => {
    const place = findClusterPlace(path, notice);
    await setAsideOrphan(place, notice);
    if (existsSync(place.clusterDir) && !removeEmpty(place.clusterDir)) {
      throw new Error(`There is a database in ${place.clusterDir} already: restore into another data directory.`);
    }
    const password = readPassword(path) ?? keepPassword(path, generatePassword());
    await install(place, async (dir) => {
      await fill(dir);
      if (place.account !== undefined) giveTo(place.account, dir);
      await setPassword(place, dir, password);
      const args = ['--sync-only', `--pgdata=${dir}`];
      await runProgram(place.account, join(place.binDir, 'initdb'), args, { timeoutMs: syncTimeoutMs });
    });
    return place.clusterDir;
  });
}

/** Makes a new, empty cluster with initdb. Call under the start lock, and only where none was finished. */
export async function makeCluster(place: ClusterPlace, password: string, notice: (line: string) => void) {
  if (existsSync(place.clusterDir) && !removeEmpty(place.clusterDir)) {
    notice(`${place.clusterDir} was never finished: moved it to ${setAside(place.clusterDir)}, making a new database.`);
  }
  await install(place, (dir) => initdb(place, dir, password));
}

/**
 * A cluster in another place, while the data directory knows neither that place nor a password, belongs to a data
 * directory of the same path that was deleted since. It is moved aside: its keys went with that directory.
 */
export async function setAsideOrphan(place: ClusterPlace, notice: (line: string) => void): Promise<void> {
  const { dataDir, homeDir, clusterDir, isRecordedElsewhere } = place;
  const isOrphan = homeDir !== dataDir && !isRecordedElsewhere && readPassword(dataDir) === undefined;
  if (!isOrphan || !isFinished(clusterDir)) return;
  const postmaster = findPostmaster(clusterDir);
  if (postmaster !== undefined) await stopPostmaster(clusterDir, postmaster.pid);
  notice(`${clusterDir} belonged to a data directory that is gone: moved it to ${setAside(clusterDir)}.`);
}

async function install(place: ClusterPlace, fill: (emptyDir: string) => Promise<void>): Promise<void> {
  removeUnfinished(place.homeDir);
  const unfinished = join(place.homeDir, `${unfinishedPrefix}${randomUUID()}`);
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    if (place.account !== undefined) chownSync(unfinished, place.account.uid, place.account.gid);
    await fill(unfinished);
    const marker: ClusterMarker = { major: place.major };
    writeFileSync(markerPath(unfinished), JSON.stringify(marker), { mode: 0o600, flush: true });
    if (place.account !== undefined) chownSync(markerPath(unfinished), place.account.uid, place.account.gid);
    renameSync(unfinished, place.clusterDir);
  } finally {
    removeUnfinished(place.homeDir);
  }
  recordPlace(place);
}

async function initdb({ binDir, account }: ClusterPlace, dir: string, password: string): Promise<void> {
  const passwordFile = `${dir}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
  if (account !== undefined) chownSync(passwordFile, account.uid, account.gid);
  const args = [
    `--pgdata=${dir}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Sorts by code point, the same on every system and for ever, and still knows upper and lower case of all scripts.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    '--no-instructions',
    ...Object.entries(clusterDefaults).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
  ];
  await runProgram(account, join(binDir, 'initdb'), args, { timeoutMs: initdbTimeoutMs });
}

/** Removes what a start that was killed left behind. An initdb that outlived it may still write: best effort. */
function removeUnfinished(homeDir: string): void {
  for (const name of readdirSync(homeDir)) {
    if (!name.startsWith(unfinishedPrefix)) continue;
    try {
      rmSync(join(homeDir, name), { recursive: true, force: true, maxRetries: 3 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
    }
  }
}

function removeEmpty(dir: string): boolean {
  if (readdirSync(dir).length > 0) return false;
  rmdirSync(dir);
  return true;
}

function giveTo({ uid, gid }: { uid: number; gid: number }, dir: string): void {
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    chownSync(path, uid, gid);
    chmodSync(path, entry.isDirectory() ? 0o700 : 0o600);
  }
}
