import { existsSync, rmSync } from 'node:fs';
import { adminUrl, adoptOrStart } from './adopt-or-start.ts';
import { findClusterPlace, isFinished, pointerPath } from './cluster-place.ts';
import { makeDataDir } from './data-dir.ts';
import { makeCluster, readMarker, setAsideOrphan } from './install-cluster.ts';
import { hasLivingUsers, registerUser } from './living-users.ts';
import { disarmStalePidFile, findPostmaster, stopPostmaster } from './postmaster.ts';
import { withStartLock } from './start-lock.ts';
import { generatePassword, keepPassword, readPassword, setPassword } from './superuser-password.ts';
import type { ClusterPlace } from './cluster-place.ts';

/** A running embedded PostgreSQL. */
export interface EmbeddedPostgres {
  /** The superuser's URL, database `postgres`, on 127.0.0.1. */
  adminUrl: string;
  port: number;
  /** False: another process of ours, perhaps one that was killed, had started it. */
  wasStarted: boolean;
  /** The cluster's folder; mostly `<dataDir>/postgres`. */
  dataDir: string;
  /** Ends our use, and stops PostgreSQL when no other living process uses it. A second call does nothing. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL of a data directory, or adopts the one that runs there; the first time makes the
 * cluster. Survives being killed at any moment: the next start goes on from whatever is there.
 *
 * @param notice is told, in one line, what an operator should know (an unusual place, something moved aside).
 * @throws with what to do, when it cannot start.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  notice: (line: string) => void;
}): Promise<EmbeddedPostgres> {
  const dataDir = makeDataDir(options.dataDir);
  return withStartLock(dataDir, async () => {
    const place = findClusterPlace(dataDir, options.notice);
    const password = await prepareCluster(place, options.notice);
    const { postmaster, wasStarted } = await adoptOrStart(place, password);
    const userFile = registerUser(dataDir);
    return {
      adminUrl: adminUrl(password, postmaster.port),
      port: postmaster.port,
      wasStarted,
      dataDir: place.clusterDir,
      stop: () => endUse(place, userFile),
    };
  });
}

async function endUse({ dataDir, clusterDir }: ClusterPlace, userFile: string): Promise<void> {
  if (!existsSync(userFile)) return;
  await withStartLock(dataDir, async () => {
    rmSync(userFile, { force: true });
    if (hasLivingUsers(dataDir)) return;
    const postmaster = findPostmaster(clusterDir);
    if (postmaster !== undefined) await stopPostmaster(clusterDir, postmaster.pid);
  });
}

/** Brings about a finished cluster and returns its superuser's password. */
async function prepareCluster(place: ClusterPlace, notice: (line: string) => void): Promise<string> {
  const { dataDir, clusterDir } = place;
  await setAsideOrphan(place, notice);
  if (place.isRecordedElsewhere && !isFinished(clusterDir)) {
    throw new Error(
      `The database of ${dataDir} was in ${clusterDir} and is gone. To begin anew, remove ${pointerPath(dataDir)}.`,
    );
  }
  const known = readPassword(dataDir);
  if (!isFinished(clusterDir)) {
    const password = known ?? keepPassword(dataDir, generatePassword());
    await makeCluster(place, password, notice);
    return password;
  }
  const { major } = readMarker(clusterDir);
  if (major !== place.major) {
    throw new Error(
      `The database in ${clusterDir} was made by PostgreSQL ${major}; this release brings ${place.major}. ` +
        'Dump it with the release before and load the dump into a new data directory.',
    );
  }
  return known ?? (await replaceLostPassword(place, notice));
}

async function replaceLostPassword(place: ClusterPlace, notice: (line: string) => void): Promise<string> {
  const postmaster = findPostmaster(place.clusterDir);
  if (postmaster !== undefined) await stopPostmaster(place.clusterDir, postmaster.pid);
  disarmStalePidFile(place.clusterDir);
  const password = generatePassword();
  await setPassword(place, place.clusterDir, password);
  keepPassword(place.dataDir, password); // Last: killed before this line, the next start finds it lost again.
  notice("The database superuser's password was lost: made a new one.");
  return password;
}
