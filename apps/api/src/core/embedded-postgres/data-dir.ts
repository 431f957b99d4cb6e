import { chmodSync, mkdirSync, realpathSync } from 'node:fs';

/**
 * Makes the data directory when it is missing and returns its real, absolute path.
 *
 * Run by root it gets mode 0711: the database's unprivileged user must walk through it to reach its own folder, but
 * may not list it. Otherwise 0700. A directory that already exists keeps its mode. Call this before anything else
 * writes there, so that no other `mkdir` makes it 0700 and drives the database to another place.
 */
export function makeDataDir(dataDir: string): string {
  if (process.platform === 'win32') {
    throw new Error('The embedded PostgreSQL is untried on Windows: set DATABASE_URL to a PostgreSQL of your own.');
  }
  const firstMade = mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const path = realpathSync(dataDir);
  if (firstMade !== undefined) chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700);
  return path;
}
