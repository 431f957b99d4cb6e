import { createHash } from 'node:crypto';
import { createReadStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import { readTar } from './tar.ts';
import type { TarEntry } from './tar.ts';

/**
 * The last entry of a backup. It lists every other file, so that one cut off or changed is found out.
 * `madeAt` is ISO 8601; `major` is PostgreSQL's; `size` in bytes.
 */
export interface Manifest {
  format: 1;
  major: number;
  madeAt: string;
  files: { name: string; size: number; sha256: string }[];
}

export const manifestName = 'm2m-backup.json';
const manifestLimitBytes = 64_000_000;

/** Said with every backup and every restore: the database alone is of no use. */
export const keysReminder =
  'The key files (<data directory>/keys/) are not in a backup. Keep a copy of them in another safe place: ' +
  'without them the personal data in the database cannot be read, and no API key is accepted.';

/**
 * Writes chunks to a new file, mode 0600: gzip, which every system unpacks, with a seal at its end. The file appears
 * under its name only when it is whole and on the disk. Returns its size in bytes.
 *
 * @throws when the file, or a half-written one beside it, exists.
 */
export async function writeCompressed(file: string, chunks: AsyncIterable<Buffer>): Promise<number> {
  const partial = `${file}.partial`;
  if (existsSync(file)) throw new Error(`${file} exists already: name another file.`);
  if (existsSync(partial)) throw new Error(`${partial} exists: remove it, unless another backup is writing it.`);
  // Opened here, not by the stream: one that fails at once would make the file after it was removed below.
  const output = (await open(partial, 'wx', 0o600)).createWriteStream({ flush: true });
  try {
    await pipeline(chunks, createGzip({ level: constants.Z_BEST_SPEED }), seal, output);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  return statSync(file).size;
}

/** Reads every entry of a backup. @throws one clear error when it cannot be unpacked. */
export async function readEntries(file: string, visit: (entry: TarEntry) => Promise<void>): Promise<void> {
  try {
    await pipeline(createReadStream(file), createGunzip(), async (source: AsyncIterable<Buffer>) => {
      for await (const entry of readTar(source)) await visit(entry);
    });
  } catch (cause) {
    throw new Error(`${file} is damaged, cut off or no backup: ${(cause as Error).message}`, { cause });
  }
}

/** Proves a backup whole: reads all of it and compares every file with the manifest, which it returns. */
export async function verifyBackup(file: string): Promise<Manifest> {
  await verifySeal(file);
  const found = new Map<string, string>();
  let manifest: Manifest | undefined;
  await readEntries(file, async (entry) => {
    if (manifest !== undefined) throw new Error('there is something after its manifest');
    if (entry.name === manifestName) manifest = await parseManifest(entry);
    else if (!entry.isDirectory) found.set(entry.name, await sha256(entry.content));
  });
  if (manifest === undefined) {
    throw new Error(`${file} has no manifest of ours. Was it made by pg_basebackup? Then unpack it with tar.`);
  }
  const { files } = manifest as Manifest;
  const differing = files.find(({ name, sha256: expected }) => found.get(name) !== expected);
  if (differing !== undefined) throw new Error(`${file} is damaged: ${differing.name} is not what was backed up.`);
  if (files.length !== found.size)
    throw new Error(`${file} is damaged: it holds files that its manifest does not name.`);
  return manifest;
}

/**
 * The seal is the SHA-256 of all bytes before it, in the comment of an empty gzip member. Gzip's own checksum is of what
 * comes out: it takes a changed bit for whole when the same comes out, and tells nothing to whoever copies the file.
 */
async function* seal(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of source) {
    hash.update(chunk);
    yield chunk;
  }
  yield sealOf(hash.digest('hex'));
}

function sealOf(digest: string): Buffer {
  const header = [0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 0, 255]; // Deflate, with a comment, no time, unknown system.
  const nothing = [3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  return Buffer.concat([Buffer.from(header), Buffer.from(`sha256=${digest}\0`), Buffer.from(nothing)]);
}

async function verifySeal(file: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const sealBytes = sealOf('0'.repeat(64)).length;
  const sealAt = Math.max(0, statSync(file).size - sealBytes);
  const expected = sealOf(await sha256(createReadStream(file, { end: Math.max(0, sealAt - 1) })));
  const found: Buffer[] = [];
  for await (const chunk of createReadStream(file, { start: sealAt })) found.push(chunk as Buffer);
  if (!Buffer.concat(found).equals(expected)) {
    throw new Error(`${file} is damaged, cut off or no backup: its checksum differs.`);
  }
}

async function parseManifest(entry: TarEntry): Promise<Manifest> {
  if (entry.size > manifestLimitBytes) throw new Error('its manifest is too large');
  const parts: Buffer[] = [];
  for await (const chunk of entry.content) parts.push(chunk);
  const manifest = JSON.parse(Buffer.concat(parts).toString()) as Manifest;
  if (manifest.format !== 1) throw new Error('it was made by a later release');
  return manifest;
}

async function sha256(content: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk);
  return hash.digest('hex');
}
