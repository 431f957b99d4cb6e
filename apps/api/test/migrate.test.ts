import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkSchemaVersion, listMigrations, migrate } from '../src/core/db/migrate.ts';
import { checkRole, initDatabase, type RoleUrls } from '../src/core/db/roles.ts';
import { ROLE_PASSWORDS } from './postgres.ts';

describe('migrations', () => {
  const adminUrl = inject('adminUrl');
  const name = `m2m_migrate_${randomBytes(5).toString('hex')}`;
  let urls: RoleUrls;

  const asAdmin = async (text: string, database = 'postgres'): Promise<pg.QueryResult> => {
    const url = new URL(adminUrl);
    url.pathname = `/${database}`;
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    try {
      return await client.query(text);
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    urls = await initDatabase(adminUrl, name, ROLE_PASSWORDS);
  });
  afterAll(() => asAdmin(`drop database ${name} with (force)`));

  it('run once when twenty processes start at once', async () => {
    const child = join(import.meta.dirname, 'migrate-child.ts');
    const codes = await Promise.all(
      Array.from({ length: 20 }, () => new Promise((resolve) => fork(child, [urls.m2m_owner]).once('exit', resolve))),
    );
    expect(codes).toEqual(Array.from({ length: 20 }, () => 0));
    const { rows } = await asAdmin('select version from schema_migrations order by version', name);
    expect(rows.map(({ version }) => version)).toEqual(listMigrations().map(({ version }) => version));
  });

  it('have nothing to do the second time', async () => {
    expect(await migrate(urls.m2m_owner)).toEqual({ applied: [] });
    await expect(checkSchemaVersion(urls.m2m_app)).resolves.toBeUndefined();
  });

  it('refuse a database newer than the code', async () => {
    await asAdmin(`insert into schema_migrations values (9999, '9999_later.sql', 'x')`, name);
    await expect(migrate(urls.m2m_owner)).rejects.toThrow(/schema version 9999/);
    await expect(checkSchemaVersion(urls.m2m_app)).rejects.toThrow(/schema version 9999/);
    await asAdmin('delete from schema_migrations where version = 9999', name);
  });

  it('refuse a file that was changed after it had been applied', async () => {
    await asAdmin(`update schema_migrations set checksum = 'other' where version = 1`, name);
    await expect(migrate(urls.m2m_owner)).rejects.toThrow(/Migration 1 was changed/);
  });

  it('are asked for by the serving role when one is missing', async () => {
    await asAdmin(`delete from schema_migrations where version = ${listMigrations().at(-1)!.version}`, name);
    await asAdmin(`update schema_migrations set checksum = '${listMigrations()[0]!.checksum}' where version = 1`, name);
    await expect(checkSchemaVersion(urls.m2m_app)).rejects.toThrow(/lacks 1 migration.*database migrate/);
  });

  it('roles of the wrong kind are refused with the fix', async () => {
    expect(await checkRole('DATABASE_URL', urls.m2m_app, 'm2m_app')).toBeUndefined();
    expect(await checkRole('DATABASE_URL', urls.m2m_owner, 'm2m_app')).toMatch(
      /the role is m2m_owner but must be m2m_app.*database init/,
    );
    expect(await checkRole('DATABASE_URL', adminUrl, 'm2m_app')).toMatch(/superuser or bypasses row-level security/);
  });
});
