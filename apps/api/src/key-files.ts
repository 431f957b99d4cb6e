import { join } from 'node:path';

/** Where the embedded database's key material lives. */
export const keyFiles = (dataDir: string): { pepper: string; encryption: string } => ({
  pepper: join(dataDir, 'keys', 'pepper'),
  encryption: join(dataDir, 'keys', 'encryption-key'),
});
