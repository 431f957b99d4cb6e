import { spawn } from 'node:child_process';
import type { ServerAccount } from './server-account.ts';

/**
 * The whole environment of PostgreSQL's programs. Ours is kept from them: it may hold keys and passwords, and a
 * `PGDATA` or `LC_*` of the caller's shell would change what they do.
 */
export const programEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

const outputLimit = 8_000;

/**
 * Runs one of PostgreSQL's programs to its end as the account, with `input` on its standard input.
 * @throws with the last of its output when it fails or takes longer than `timeoutMs`.
 */
export async function runProgram(
  account: ServerAccount | undefined,
  program: string,
  args: string[],
  { input = '', timeoutMs }: { input?: string; timeoutMs: number },
): Promise<void> {
  const child = spawn(program, args, {
    // The caller's working directory may be out of the account's reach, and PostgreSQL's programs ask for theirs.
    cwd: '/',
    env: programEnvironment,
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: timeoutMs,
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-outputLimit)));
  }
  child.stdin.on('error', () => {}); // It may end before it has read everything; its status tells.
  child.stdin.end(input);
  const status = await new Promise<number | string | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  if (status !== 0) throw new Error(`${program} failed (${status}):\n${output.trim()}`);
}
