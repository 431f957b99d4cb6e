export { createBackup } from './create-backup.ts';
export type { BackupReport } from './create-backup.ts';
export { restoreBackup } from './restore-backup.ts';
export type { RestoreReport } from './restore-backup.ts';
