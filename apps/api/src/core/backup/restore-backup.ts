import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { embeddedMajor, installCluster } from '../embedded-postgres/index.ts';
import { keysReminder, manifestName, readEntries, verifyBackup } from './backup-file.ts';
import type { Manifest } from './backup-file.ts';
import type { TarEntry } from './tar.ts';

/** Where the database is now, and what to tell the operator with it. `madeAt` is when the backup was made. */
export interface RestoreReport {
  clusterDir: string;
  madeAt: string;
  keysReminder: string;
}

/**
 * Restores a backup of the embedded cluster into a data directory that has no database. The whole file is proven
 * first, and nothing is written when it is damaged; the database appears in one step, recovered and with a new
 * superuser password. The key files must be put back by the operator.
 *
 * @throws with what to do when the file is damaged or of another PostgreSQL, or there is a database already.
 */
export async function restoreBackup(options: {
  file: string;
  dataDir: string;
  notice: (line: string) => void;
}): Promise<RestoreReport> {
  const { file, dataDir, notice } = options;
  const manifest = await verifyBackup(file);
  if (manifest.major !== embeddedMajor()) {
    throw new Error(
      `${file} holds a PostgreSQL ${manifest.major}, this release brings ${embeddedMajor()}: restore it with a ` +
        'release of that time, dump it there, and load the dump here.',
    );
  }
  const clusterDir = await installCluster(dataDir, notice, (emptyDir) => unpack(file, manifest, emptyDir));
  return { clusterDir, madeAt: manifest.madeAt, keysReminder };
}

async function unpack(file: string, manifest: Manifest, emptyDir: string): Promise<void> {
  const expected = new Map(manifest.files.map(({ name, sha256 }) => [name, sha256]));
  await readEntries(file, async (entry) => {
    if (entry.name === manifestName) return;
    const path = join(emptyDir, safeName(entry.name));
    if (entry.isDirectory) mkdirSync(path, { recursive: true, mode: 0o700 });
    else if ((await writeEntry(entry, path)) !== expected.get(entry.name)) throw new Error('it changed meanwhile');
  });
}

async function writeEntry(entry: TarEntry, path: string): Promise<string> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const hashed = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of entry.content) {
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(Readable.from(hashed()), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  return hash.digest('hex');
}

/** Only names that stay inside the folder are unpacked. */
function safeName(name: string): string {
  const isSafe = name.split('/').every((part) => /^[A-Za-z0-9_.-]+$/.test(part) && part !== '.' && part !== '..');
  if (!isSafe) throw new Error(`it holds a file with the name ${JSON.stringify(name)}`);
  return name;
}
