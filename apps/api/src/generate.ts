import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from './core/db/migrate.ts';
import { printSchema } from './core/db/print-schema.ts';
import { initDatabase, newRolePasswords } from './core/db/roles.ts';
import { makeDataDir, startEmbeddedPostgres } from './core/embedded-postgres/index.ts';
import { writeTypes } from '../../../packages/sdk/scripts/generate-types.ts';
import { writeApiTypes } from '../../portal/generate-api-types.ts';
import { writeCollection } from '../../../tools/openapi/make-collection.ts';
import { describeApi } from './describe-api.ts';

/** Writes the committed files that follow from the code; a test fails when they are stale. */
const FOLDER = join(import.meta.dirname, '..');

const { partner, portal } = await describeApi();
writeFileSync(join(FOLDER, 'openapi.json'), partner);
writeFileSync(join(FOLDER, 'portal-api.json'), portal);

const parent = mkdtempSync(join(tmpdir(), 'm2m-generate-'));
chmodSync(parent, 0o711);
const dataDir = join(parent, 'data');
makeDataDir(dataDir);
const postgres = await startEmbeddedPostgres({ dataDir, notice: () => undefined });
try {
  const urls = await initDatabase(postgres.adminUrl, 'm2m', newRolePasswords());
  await migrate(urls.m2m_owner);
  const client = new pg.Client({ connectionString: urls.m2m_owner });
  await client.connect();
  writeFileSync(join(FOLDER, 'schema.sql'), await printSchema(client));
  await client.end();
} finally {
  await postgres.stop();
  rmSync(parent, { recursive: true, force: true });
}
await writeTypes();
writeCollection();
await writeApiTypes();
process.exit(0);
