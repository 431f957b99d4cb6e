import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import pg from 'pg';
import { migrate } from '../src/core/db/migrate.ts';
import { initDatabase, type RolePasswords } from '../src/core/db/roles.ts';
import { makeDataDir, startEmbeddedPostgres } from '../src/core/embedded-postgres/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
  }
}

export const TEMPLATE = 'm2m_test_template';
/** Fixed, so that every test process can write the URLs of a copy. */
export const ROLE_PASSWORDS: RolePasswords = { m2m_owner: 'owner', m2m_app: 'app', m2m_system: 'system' };

/** One PostgreSQL for the run with a migrated template, of which every test file gets a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) {
    await makeTemplate(given);
    project.provide('adminUrl', given);
    return async () => undefined;
  }
  const parent = mkdtempSync(join(tmpdir(), 'm2m-test-'));
  // As root, PostgreSQL runs as another user, who has to pass through here.
  chmodSync(parent, 0o711);
  const dataDir = join(parent, 'data');
  makeDataDir(dataDir);
  const postgres = await startEmbeddedPostgres({ dataDir, notice: () => undefined });
  await makeTemplate(postgres.adminUrl);
  project.provide('adminUrl', postgres.adminUrl);
  return async () => {
    await postgres.stop();
    rmSync(parent, { recursive: true, force: true });
  };
}

async function makeTemplate(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`drop database if exists ${TEMPLATE}`);
  await client.end();
  const urls = await initDatabase(adminUrl, TEMPLATE, ROLE_PASSWORDS);
  await migrate(urls.m2m_owner);
}
