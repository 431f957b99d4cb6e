import { resolve } from 'node:path';
import { keyFiles } from '../key-files.ts';
import { createBackup, restoreBackup } from '../core/backup/index.ts';
import { UsageError, type Command } from './command.ts';

export const backupCommands: Command[] = [
  {
    name: 'backup',
    usage: '<file> [--admin-url <url>]',
    summary: 'Write a base backup of the whole database to one file. Key files are not in it.',
    words: ['file'],
    options: { 'admin-url': { type: 'string' } },
    async run({ database }, { words, values, config }) {
      const file = resolve(words[0]!);
      const adminUrl = typeof values['admin-url'] === 'string' ? values['admin-url'] : database.embedded?.adminUrl;
      if (!adminUrl)
        throw new UsageError(
          '--admin-url is missing: with a database of your own the backup needs a role that may replicate.',
        );
      const report = await createBackup({
        file,
        adminUrl,
        ...(database.embedded ? { clusterDir: database.embedded.clusterDir } : {}),
      });
      const keys = config.keyMaterial
        ? 'M2M_KEY_PEPPER and M2M_ENCRYPTION_KEY'
        : Object.values(keyFiles(config.dataDir)).join(' and ');
      return {
        json: { ...report, keys },
        text: `Wrote ${file}, ${(report.sizeBytes / 1_048_576).toFixed(1)} MiB.\nKeep ${keys} in another place: without them the backup cannot be read.`,
      };
    },
  },
  {
    name: 'restore',
    usage: '<file>',
    summary: 'Put a backup into a data directory that has no database yet (M2M_DATA_DIR).',
    words: ['file'],
    async runBare({ words, config, notice }) {
      if (config.database)
        throw new UsageError("Restore fills the embedded database. For one of your own use PostgreSQL's own means.");
      const report = await restoreBackup({ file: resolve(words[0]!), dataDir: config.dataDir, notice });
      const keys = Object.values(keyFiles(config.dataDir)).join(' and ');
      return {
        json: { ...report },
        text: `Restored the backup of ${report.madeAt}.\nNow put back ${keys}, then run: npm start`,
      };
    },
  },
];
