import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The system user that PostgreSQL runs as when we are root. */
export interface ServerAccount {
  name: string;
  uid: number;
  gid: number;
}

/**
 * The unprivileged user for PostgreSQL (which refuses to run as root): the owner of an existing cluster, else
 * `postgres`, else `nobody`. Undefined when we are not root ourselves: then it runs as us.
 */
export function findServerAccount(existingClusterDir: string | undefined): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existingClusterDir !== undefined) {
    const { uid, gid } = statSync(existingClusterDir);
    if (uid !== 0) return { name: `uid ${uid}`, uid, gid };
  }
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const uid = idOf(name, '-u');
    const gid = idOf(name, '-g');
    if (uid !== undefined && gid !== undefined && uid !== 0) return { name, uid, gid };
  }
  throw new Error(
    'PostgreSQL does not run as root and there is no user "postgres" or "nobody": start as another user.',
  );
}

/** Whether the account may enter this folder, asked of the system itself (modes, ACLs and all). */
export function canEnter(account: ServerAccount | undefined, dir: string): boolean {
  return account === undefined || succeedsAs(account, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', dir]);
}

/** Whether the account may run this PostgreSQL program and load its libraries. */
export function canRun(account: ServerAccount | undefined, program: string): boolean {
  return account === undefined || succeedsAs(account, program, ['--version']);
}

function succeedsAs({ uid, gid }: ServerAccount, program: string, args: string[]): boolean {
  return spawnSync(program, args, { uid, gid, cwd: '/', env: {}, stdio: 'ignore', timeout: 10_000 }).status === 0;
}

function idOf(name: string, flag: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}
