import { spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';

const errorLimit = 4_000;

/**
 * The tar archive of a PostgreSQL that is not ours, with the log it needs, from the program `pg_basebackup`.
 * @throws saying what to install or grant.
 */
export async function* archiveExternal(adminUrl: string): AsyncGenerator<Buffer> {
  await refuseWithoutReplication(adminUrl);
  const url = new URL(adminUrl);
  const password = decodeURIComponent(url.password);
  url.password = ''; // Arguments show in the list of processes; the environment does not.
  const args = ['--pgdata=-', '--format=tar', '--wal-method=fetch', '--checkpoint=fast', '--no-password'];
  const child = spawn('pg_basebackup', [...args, `--dbname=${url.href}`], {
    env: { PATH: process.env['PATH'], ...(password !== '' && { PGPASSWORD: password }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-errorLimit)));
  const ended = once(child, 'close');
  ended.catch(() => {}); // Awaited below, once its output has been read.
  try {
    for await (const chunk of child.stdout) yield chunk as Buffer;
    const [status] = (await ended.catch(explainMissing)) as [number | null];
    if (status !== 0) throw new Error(`pg_basebackup failed: ${said.trim()}`);
  } finally {
    child.kill();
  }
}

function explainMissing(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOENT') throw error;
  throw new Error(
    'pg_basebackup is not on PATH: install the client programs of your PostgreSQL (Debian: postgresql-client), of the ' +
      "server's version or newer, or back it up with the means of whoever runs it.",
  );
}

async function refuseWithoutReplication(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // A lost session also fails the query.
  try {
    await client.connect();
    const { rows } = await client.query<{ role: string; mayReplicate: boolean }>(
      'SELECT rolname AS role, rolreplication OR rolsuper AS "mayReplicate" FROM pg_roles WHERE rolname = current_user',
    );
    if (rows[0]?.mayReplicate === true) return;
    throw new Error(
      `The role ${rows[0]?.role} may not replicate, which a base backup needs: give the URL of one that may, or run ` +
        `ALTER ROLE ${rows[0]?.role} REPLICATION as a superuser.`,
    );
  } finally {
    await client.end();
  }
}
