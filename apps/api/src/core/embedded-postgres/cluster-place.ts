import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyBinaries, findBinaries } from './binaries.ts';
import { canEnter, canRun, findServerAccount } from './server-account.ts';
import type { ServerAccount } from './server-account.ts';

/** Where a cluster lies and what runs it. */
export interface ClusterPlace {
  dataDir: string;
  /** The folder that holds the cluster's: the data directory or, when the account cannot reach that, another. */
  homeDir: string;
  clusterDir: string;
  /** Whether the data directory records that its cluster was finished in another place. */
  isRecordedElsewhere: boolean;
  binDir: string;
  major: number;
  account: ServerAccount | undefined;
}

const markerName = 'm2m-cluster.json';

/** The file that is written into a cluster's folder once it is whole. */
export const markerPath = (clusterDir: string): string => join(clusterDir, markerName);

/** Whether this folder holds a cluster that was once finished. Such a folder is never deleted. */
export const isFinished = (clusterDir: string): boolean => existsSync(markerPath(clusterDir));

/**
 * Decides where the cluster of a data directory lies (and makes that folder's parent). It is `<dataDir>/postgres`,
 * unless we are root and the account that PostgreSQL runs as cannot get there: then `m2m-<hash of the path>/postgres`
 * under /var/lib or, when that is read-only, the temporary folder. A place once used is kept.
 */
export function findClusterPlace(dataDir: string, notice: (line: string) => void): ClusterPlace {
  const recorded = readRecordedPlace(dataDir);
  const usual = join(recorded ?? dataDir, 'postgres');
  const account = findServerAccount(isFinished(usual) ? usual : undefined);
  const homeDir = recorded ?? (reaches(account, dataDir, usual) ? dataDir : makeOtherHome(dataDir, account));
  const clusterDir = join(homeDir, 'postgres');
  if (homeDir !== dataDir && !isFinished(clusterDir)) {
    notice(`PostgreSQL runs as "${account?.name}", who cannot enter ${dataDir}: the database goes to ${clusterDir}.`);
  }
  refuseForeignOwner(clusterDir);
  return {
    dataDir,
    homeDir,
    clusterDir,
    isRecordedElsewhere: recorded !== undefined,
    account,
    ...findPrograms(dataDir, account, notice),
  };
}

/** Remembers in the data directory that the cluster lies elsewhere. Call once it is finished. */
export function recordPlace({ dataDir, homeDir, isRecordedElsewhere }: ClusterPlace): void {
  if (homeDir !== dataDir && !isRecordedElsewhere) writeFileSync(pointerPath(dataDir), `${homeDir}\n`, { flush: true });
}

/** Moves a folder out of the way of a new cluster, without deleting anything. Returns its new path. */
export function setAside(clusterDir: string): string {
  const path = `${clusterDir}.set-aside-${new Date().toISOString().replaceAll(':', '-')}`;
  renameSync(clusterDir, path);
  return path;
}

export const pointerPath = (dataDir: string): string => join(dataDir, 'postgres.place');

function readRecordedPlace(dataDir: string): string | undefined {
  const path = pointerPath(dataDir);
  const place = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  return place === '' ? undefined : place;
}

function reaches(account: ServerAccount | undefined, dataDir: string, usual: string): boolean {
  if (!isFinished(usual)) return canEnter(account, dataDir);
  if (canEnter(account, usual)) return true;
  throw new Error(`"${account?.name}" owns the database in ${usual} but cannot enter it: let it pass with chmod o+x.`);
}

function makeOtherHome(dataDir: string, account: ServerAccount | undefined): string {
  const name = `m2m-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;
  const candidates = ['/var/lib', tmpdir()].map((parent) => join(parent, name));
  const made = candidates.find((path) => existsSync(path)) ?? candidates.find((path) => tryMake(path, account));
  if (made === undefined) throw new Error(`No place for the database: ${candidates.join(' and ')} cannot be made.`);
  const { uid } = lstatSync(made);
  if (!lstatSync(made).isDirectory() || (account !== undefined && uid !== account.uid)) {
    throw new Error(`${made} is not a folder of "${account?.name}": look who made it, then remove or chown it.`);
  }
  return made;
}

function tryMake(path: string, account: ServerAccount | undefined): boolean {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch {
    return false;
  }
  if (account !== undefined) chownSync(path, account.uid, account.gid);
  return canEnter(account, path);
}

function findPrograms(dataDir: string, account: ServerAccount | undefined, notice: (line: string) => void) {
  const binaries = findBinaries();
  const binDir = join(binaries.nativeDir, 'bin');
  if (canRun(account, join(binDir, 'postgres'))) return { binDir, major: binaries.major };
  const { nativeDir, isNew } = copyBinaries(binaries, makeOtherHome(dataDir, account));
  if (isNew) notice(`"${account?.name}" cannot run the programs in ${binDir}: copied them to ${nativeDir}.`);
  return { binDir: join(nativeDir, 'bin'), major: binaries.major };
}

function refuseForeignOwner(clusterDir: string): void {
  const ourUid = process.getuid?.();
  if (ourUid === 0 || !existsSync(clusterDir)) return;
  const { uid } = statSync(clusterDir);
  if (uid !== ourUid)
    throw new Error(`The database in ${clusterDir} belongs to uid ${uid}: start as that user or root.`);
}
