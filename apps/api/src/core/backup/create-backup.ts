import pg from 'pg';
import { isClusterRunning, readMarker } from '../embedded-postgres/index.ts';
import { archiveRunning, archiveStopped } from './archive-cluster.ts';
import { keysReminder, writeCompressed } from './backup-file.ts';
import { archiveExternal } from './archive-external.ts';

/** What was made, and what to tell the operator with it. */
export interface BackupReport {
  file: string;
  sizeBytes: number;
  keysReminder: string;
}

/**
 * Makes a base backup, in one new compressed tar file, mode 0600. It holds the whole database and none of the key files.
 *
 * - `clusterDir` and `adminUrl`: the embedded cluster, while it runs and is written to;
 * - `clusterDir` alone: the embedded cluster, stopped;
 * - `adminUrl` alone: another PostgreSQL, through `pg_basebackup`; restore that with PostgreSQL's own means.
 *
 * @throws with what to do, leaving no file, when the backup cannot be made.
 */
export async function createBackup(options: {
  file: string;
  adminUrl?: string;
  clusterDir?: string;
}): Promise<BackupReport> {
  const { file, adminUrl, clusterDir } = options;
  const report = (sizeBytes: number): BackupReport => ({ file, sizeBytes, keysReminder });
  if (clusterDir === undefined) {
    if (adminUrl === undefined) throw new Error('A backup needs the database: adminUrl, clusterDir or both.');
    return report(await writeCompressed(file, archiveExternal(adminUrl)));
  }
  const { major } = readMarker(clusterDir);
  if (adminUrl === undefined) {
    const archive = archiveStopped(clusterDir, major, () => isClusterRunning(clusterDir));
    return report(await writeCompressed(file, archive));
  }
  return withSession(adminUrl, async (client) => {
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    if (rows[0]?.data_directory !== clusterDir) throw new Error(`The database of adminUrl is not in ${clusterDir}.`);
    return report(await writeCompressed(file, archiveRunning(client, clusterDir, major)));
  });
}

async function withSession<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // A lost session also fails the next query.
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}
