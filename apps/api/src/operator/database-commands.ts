import { initDatabase, newRolePasswords } from '../core/db/roles.ts';
import { migrate } from '../core/db/migrate.ts';
import { requireText, UsageError, type Command } from './command.ts';

const text = { type: 'string' } as const;

export const databaseCommands: Command[] = [
  {
    name: 'database init',
    usage: '--admin-url <url> [--database m2m]',
    summary: 'Make the three roles and the database on a PostgreSQL server, and print the three URLs.',
    options: { 'admin-url': text, database: text },
    async runBare({ values }) {
      const adminUrl = requireText(values, 'admin-url');
      if (!/^postgres(ql)?:\/\//.test(adminUrl) || !URL.canParse(adminUrl)) {
        throw new UsageError('--admin-url must be a URL such as postgres://postgres:password@localhost:5432/postgres.');
      }
      const database = typeof values['database'] === 'string' ? values['database'] : 'm2m';
      if (!/^[a-z][a-z0-9_]{0,62}$/.test(database))
        throw new UsageError('--database must be lower-case letters, digits and _.');
      const urls = await initDatabase(adminUrl, database, newRolePasswords());
      await migrate(urls.m2m_owner);
      const json = {
        DATABASE_URL: urls.m2m_app,
        DATABASE_SYSTEM_URL: urls.m2m_system,
        DATABASE_OWNER_URL: urls.m2m_owner,
      };
      const lines = Object.entries(json).map(([name, url]) => `${name}=${url}`);
      return {
        json,
        text: `${lines.join('\n')}\n\nKeep these: the passwords are new and nowhere else. Running this again makes new ones.`,
      };
    },
  },
  {
    name: 'database migrate',
    usage: '',
    summary: 'Bring the database of DATABASE_OWNER_URL to the schema of this release.',
    async runBare({ config }) {
      const ownerUrl = config.database?.owner;
      if (!ownerUrl)
        throw new UsageError('DATABASE_OWNER_URL is not set. The embedded database migrates itself at every start.');
      const { applied } = await migrate(ownerUrl);
      return { json: { applied }, text: applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Nothing to do.' };
    },
  },
];
