import { randomBytes } from 'node:crypto';
import pg from 'pg';

export const ROLES = ['m2m_owner', 'm2m_app', 'm2m_system'] as const;
export type Role = (typeof ROLES)[number];
export type RoleUrls = Record<Role, string>;
export type RolePasswords = Record<Role, string>;

export const newRolePasswords = (): RolePasswords => ({
  m2m_owner: randomBytes(24).toString('base64url'),
  m2m_app: randomBytes(24).toString('base64url'),
  m2m_system: randomBytes(24).toString('base64url'),
});

/** The administrator's URL with another role, password and database. */
export function roleUrl(adminUrl: string, role: Role, password: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

/**
 * Makes the three login roles and the database, or brings them back to what they must be; safe to run again. Roles are
 * neither superuser nor BYPASSRLS. `adminUrl` may create roles and databases. Returns the three URLs.
 */
export async function initDatabase(adminUrl: string, database: string, passwords: RolePasswords): Promise<RoleUrls> {
  await withClient(adminUrl, async (client) => {
    for (const role of ROLES) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
      const verb = rowCount ? 'alter' : 'create';
      await client.query(
        `${verb} role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit password ${client.escapeLiteral(passwords[role])}`,
      );
      // A dead peer is noticed within seconds, so that its locks and idempotency claims are free again. Not every
      // platform of the server knows these settings; the role works without them.
      for (const setting of [`tcp_user_timeout = '5s'`, `client_connection_check_interval = '5s'`]) {
        await client.query(`alter role ${role} set ${setting}`).catch(() => undefined);
      }
    }
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) {
      // Creating a database for another role takes membership in it, which a superuser has and others must be given.
      await client.query(`grant m2m_owner to current_user`);
      await client.query(
        `create database ${client.escapeIdentifier(database)} owner m2m_owner encoding 'UTF8' template template0`,
      );
    }
  });
  const inside = new URL(adminUrl);
  inside.pathname = `/${database}`;
  await withClient(inside.href, async (client) => {
    await client.query(`revoke all on database ${client.escapeIdentifier(database)} from public`);
    await client.query(`grant connect on database ${client.escapeIdentifier(database)} to ${ROLES.join(', ')}`);
    await client.query(`revoke create on schema public from public; grant all on schema public to m2m_owner`);
    await client.query(`grant usage on schema public to m2m_app, m2m_system`);
  });
  const url = (role: Role): string => roleUrl(adminUrl, role, passwords[role], database);
  return { m2m_owner: url('m2m_owner'), m2m_app: url('m2m_app'), m2m_system: url('m2m_system') };
}

/** The problem with the role behind a URL, in words with the fix, or undefined. Fails closed: a superuser is refused. */
export async function checkRole(variable: string, url: string, expected: Role): Promise<string | undefined> {
  const fix = 'Make the three roles with: npm run operator -- database init --admin-url <url of an administrator>';
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query(
        `select current_user as name, rolsuper or rolbypassrls as bypasses,
           (select setting::int from pg_settings where name = 'server_version_num') as version
         from pg_roles where rolname = current_user`,
      );
      const { name, bypasses, version } = rows[0];
      if (version < 150000)
        return `${variable}: PostgreSQL 15 or newer is needed, this is ${Math.floor(version / 10000)}.`;
      if (bypasses) return `${variable}: the role ${name} is a superuser or bypasses row-level security. ${fix}`;
      if (name !== expected) return `${variable}: the role is ${name} but must be ${expected}. ${fix}`;
      return undefined;
    });
  } catch (error) {
    return `${variable}: cannot connect (${(error as Error).message}).`;
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'm2m setup',
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
