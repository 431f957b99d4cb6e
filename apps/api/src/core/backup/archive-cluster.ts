import { createHash } from 'node:crypto';
import { open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { manifestName } from './backup-file.ts';
import { tarEnd, tarHeader, tarPadding } from './tar.ts';
import type { Dirent } from 'node:fs';
import type { Client } from 'pg';
import type { Manifest } from './backup-file.ts';

type Files = Manifest['files'];
type Chunks = AsyncGenerator<Buffer>;

const chunkBytes = 256 * 1024;
const controlFile = 'global/pg_control';

/** Folders whose content belongs to the running server only; a new server wants them there, empty. */
const emptied = ['pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'];
const leftOut =
  /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|.*\/pg_internal\.init.*|.*pgsql_tmp.*)$/;

/**
 * The tar archive of a running cluster, by PostgreSQL's low-level backup interface: files may change while they are
 * copied, and the log written meanwhile, which is copied last, makes them whole again. A temporary slot keeps that log
 * from being recycled; it and the backup state end with the session. What was committed before the end is in it.
 */
export async function* archiveRunning(client: Client, clusterDir: string, major: number): Chunks {
  const files: Files = [];
  const slot = `m2m_backup_${process.pid}`;
  await client.query('SELECT pg_create_physical_replication_slot($1, true, true)', [slot]);
  await client.query("SELECT pg_backup_start('m2m', true)");
  yield* copyTree(clusterDir, (name) => !name.startsWith('pg_wal/'), files);
  const { rows } = await client.query<{ label: string; map: string; lastSegment: string }>(
    `SELECT labelfile AS label, spcmapfile AS map, pg_walfile_name(lsn) AS "lastSegment" FROM pg_backup_stop(false)`,
  );
  const { label, map, lastSegment } = rows[0]!;
  if (map !== '') throw new Error('The cluster has tablespaces outside its folder: back it up with pg_basebackup.');
  yield* addText('backup_label', label, files);
  yield* copyLog(clusterDir, firstSegment(label), lastSegment, files);
  yield* addManifest(major, files);
}

/** The tar archive of a cluster that does not run. `isRunning` is asked again at the end. */
export async function* archiveStopped(clusterDir: string, major: number, isRunning: () => boolean): Chunks {
  const files: Files = [];
  if (isRunning()) throw new Error(`PostgreSQL runs in ${clusterDir}: give its URL to back it up while it runs.`);
  yield* copyTree(clusterDir, () => true, files);
  if (isRunning()) throw new Error(`PostgreSQL was started in ${clusterDir} during the backup: make it again.`);
  yield* addManifest(major, files);
}

async function* copyTree(clusterDir: string, isWanted: (name: string) => boolean, files: Files): Chunks {
  for await (const { name, entry } of walk(clusterDir)) {
    if (leftOut.test(name) || name === controlFile || isEmptied(name)) continue;
    if (entry.isSymbolicLink()) throw new Error(`${name} is a link: back the cluster up with pg_basebackup.`);
    // Without its files, but with its folders, which the server does not all make again.
    if (entry.isDirectory()) yield tarHeader({ name, isDirectory: true, size: 0, modifiedAt: new Date() });
    else if (entry.isFile() && isWanted(name)) yield* copyFile(clusterDir, name, files);
  }
  // Last, so that it is not older than any file before it.
  yield* copyFile(clusterDir, controlFile, files);
}

/** A folder that vanishes meanwhile, with a dropped database, is empty. */
async function* walk(root: string, below = ''): AsyncGenerator<{ name: string; entry: Dirent }> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch(noneWhenGone);
  for (const entry of entries ?? []) {
    const name = join(below, entry.name);
    yield { name, entry };
    if (entry.isDirectory()) yield* walk(root, name);
  }
}

async function* copyLog(clusterDir: string, first: string, last: string, files: Files): Chunks {
  const segments = (await readdir(join(clusterDir, 'pg_wal')))
    .filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last)
    .toSorted();
  if (segments[0] !== first || segments.at(-1) !== last) {
    throw new Error(`The log from ${first} to ${last} is no longer complete: make the backup again.`);
  }
  for (const segment of segments) yield* copyFile(clusterDir, `pg_wal/${segment}`, files);
}

/** A file that vanished since it was listed is left out: the log tells that it was dropped. */
async function* copyFile(clusterDir: string, name: string, files: Files): Chunks {
  const file = await open(join(clusterDir, name)).catch(noneWhenGone);
  if (file === undefined) return;
  try {
    const { size, mtime } = await file.stat();
    const hash = createHash('sha256');
    yield tarHeader({ name, isDirectory: false, size, modifiedAt: mtime });
    for (let left = size; left > 0;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(chunkBytes, left)));
      // Cut short meanwhile: zeros keep the length, and the log cuts it again.
      const chunk = bytesRead === 0 ? buffer : buffer.subarray(0, bytesRead);
      hash.update(chunk);
      left -= chunk.length;
      yield chunk;
    }
    yield tarPadding(size);
    files.push({ name, size, sha256: hash.digest('hex') });
  } finally {
    await file.close();
  }
}

async function* addText(name: string, text: string, files: Files): Chunks {
  const content = Buffer.from(text);
  yield tarHeader({ name, isDirectory: false, size: content.length, modifiedAt: new Date() });
  yield content;
  yield tarPadding(content.length);
  files.push({ name, size: content.length, sha256: createHash('sha256').update(content).digest('hex') });
}

async function* addManifest(major: number, files: Files): Chunks {
  const manifest: Manifest = { format: 1, major, madeAt: new Date().toISOString(), files: [...files] };
  yield* addText(manifestName, JSON.stringify(manifest), files);
  yield tarEnd();
}

function noneWhenGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

const isEmptied = (name: string): boolean => emptied.includes(dirname(name).split('/')[0]!);

function firstSegment(label: string): string {
  const [, segment] = /^START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/.exec(label) ?? [];
  if (segment === undefined) throw new Error('PostgreSQL gave a backup label without a start.');
  return segment;
}
