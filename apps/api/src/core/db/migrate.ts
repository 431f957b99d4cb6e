import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const MIGRATIONS = join(import.meta.dirname, '../../../migrations');
const LOCK = 4022300;

export interface Migration {
  version: number;
  name: string;
  sql: string;
  checksum: string;
}

export function listMigrations(): Migration[] {
  return readdirSync(MIGRATIONS)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(MIGRATIONS, name), 'utf8');
      return { version: Number(name.slice(0, 4)), name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** Says why this code may not run on this database; the message names the fix. */
export class SchemaMismatchError extends Error {}

interface AppliedRow {
  version: number;
  checksum: string;
}

function judge(applied: AppliedRow[], migrations: Migration[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.version, migration]));
  const newest = migrations.at(-1)!.version;
  for (const { version, checksum } of applied) {
    if (version > newest) {
      throw new SchemaMismatchError(
        `The database is at schema version ${version}, this code knows ${newest}. Start the newer release, or restore a backup made before the upgrade.`,
      );
    }
    if (known.get(version)?.checksum !== checksum) {
      throw new SchemaMismatchError(
        `Migration ${version} was changed after it had been applied. Restore the released file.`,
      );
    }
  }
  const done = new Set(applied.map((row) => row.version));
  return migrations.filter((migration) => !done.has(migration.version));
}

async function readApplied(client: pg.Client): Promise<AppliedRow[]> {
  const { rows } = await client.query(`select to_regclass('schema_migrations') is not null as there`);
  if (!rows[0].there) return [];
  return (await client.query<AppliedRow>('select version, checksum from schema_migrations order by version')).rows;
}

/**
 * Applies what is missing, as `m2m_owner`. Any number of processes may do so at once: they queue on one advisory lock.
 * Each file is one transaction that waits at most 500 ms for a table lock, so that traffic never queues behind it.
 */
export async function migrate(ownerUrl: string): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'm2m migrate' });
  await client.connect();
  const applied: string[] = [];
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(`create table if not exists schema_migrations
      (version integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`);
    for (const migration of judge(await readApplied(client), listMigrations())) {
      await applyWithRetries(client, migration);
      applied.push(migration.name);
    }
    return { applied };
  } finally {
    await client.end();
  }
}

async function applyWithRetries(client: pg.Client, migration: Migration): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query(`begin; set local lock_timeout = '500ms'`);
      await client.query(migration.sql);
      await client.query('insert into schema_migrations (version, name, checksum) values ($1, $2, $3)', [
        migration.version,
        migration.name,
        migration.checksum,
      ]);
      await client.query('commit');
      return;
    } catch (error) {
      await client.query('rollback');
      const isLockTimeout = (error as { code?: string }).code === '55P03';
      if (!isLockTimeout || tries >= 40) {
        throw new Error(`Migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, 250 * Math.random() + 100));
    }
  }
}

/** Refuses a database that is older or newer than this code; any role may ask. */
export async function checkSchemaVersion(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'm2m version check' });
  await client.connect();
  try {
    const missing = judge(await readApplied(client), listMigrations());
    if (missing.length > 0) {
      throw new SchemaMismatchError(
        `The database lacks ${missing.length} migration(s), from ${missing[0]!.name} on. Set DATABASE_OWNER_URL and start again, or run: npm run operator -- database migrate`,
      );
    }
  } finally {
    await client.end();
  }
}
