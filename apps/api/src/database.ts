import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, type Config } from './config.ts';
import { startEmbeddedPostgres } from './core/embedded-postgres/index.ts';
import { checkSchemaVersion, migrate } from './core/db/migrate.ts';
import { checkRole, initDatabase, newRolePasswords, ROLES, roleUrl, type RolePasswords } from './core/db/roles.ts';

export interface OpenedDatabase {
  appUrl: string;
  systemUrl: string;
  /** Set with the embedded database: where it is and who administers it. */
  embedded: { adminUrl: string; clusterDir: string } | undefined;
  stop(): Promise<void>;
}

const DATABASE_NAME = 'm2m';

/**
 * Brings the database up and to this code's schema: the embedded one, or the one that the URLs name. Without an owner's
 * URL nothing is migrated, only the versions are compared. Throws ConfigError when a role is of the wrong kind.
 */
export async function openDatabase(config: Config, notice: (line: string) => void): Promise<OpenedDatabase> {
  if (config.database) {
    const { app, system, owner } = config.database;
    const problems = await Promise.all([
      checkRole('DATABASE_URL', app, 'm2m_app'),
      checkRole('DATABASE_SYSTEM_URL', system, 'm2m_system'),
      ...(owner ? [checkRole('DATABASE_OWNER_URL', owner, 'm2m_owner')] : []),
    ]);
    const found = problems.filter((problem) => problem !== undefined);
    if (found.length > 0) throw new ConfigError(found);
    if (owner) await migrate(owner);
    else await checkSchemaVersion(app);
    return { appUrl: app, systemUrl: system, embedded: undefined, stop: async () => undefined };
  }
  const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, notice });
  try {
    const urls = await embeddedRoles(config.dataDir, postgres.adminUrl);
    await migrate(urls.m2m_owner);
    return {
      appUrl: urls.m2m_app,
      systemUrl: urls.m2m_system,
      embedded: { adminUrl: postgres.adminUrl, clusterDir: postgres.dataDir },
      stop: () => postgres.stop(),
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** The roles of the embedded database; their passwords live beside it, mode 0600. */
async function embeddedRoles(dataDir: string, adminUrl: string): Promise<Record<(typeof ROLES)[number], string>> {
  const file = join(dataDir, 'database-roles.json');
  if (!existsSync(file)) {
    try {
      writeFileSync(file, JSON.stringify(newRolePasswords()), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  const passwords = JSON.parse(readFileSync(file, 'utf8')) as RolePasswords;
  const ownerUrl = roleUrl(adminUrl, 'm2m_owner', passwords.m2m_owner, DATABASE_NAME);
  // Roles that work are left alone: a second process may be using them.
  if ((await checkRole('embedded', ownerUrl, 'm2m_owner')) !== undefined) {
    return initDatabase(adminUrl, DATABASE_NAME, passwords);
  }
  const url = (role: (typeof ROLES)[number]): string => roleUrl(adminUrl, role, passwords[role], DATABASE_NAME);
  return { m2m_owner: ownerUrl, m2m_app: url('m2m_app'), m2m_system: url('m2m_system') };
}
