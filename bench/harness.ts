import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  makeDataDir,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../apps/api/src/core/embedded-postgres/index.ts';
import { migrate } from '../apps/api/src/core/db/migrate.ts';
import { initDatabase, newRolePasswords, type RoleUrls } from '../apps/api/src/core/db/roles.ts';
import type { LoadInput, LoadResult } from './load.ts';

const run = promisify(execFile);
const HERE = import.meta.dirname;

export interface BenchDatabase {
  postgres: EmbeddedPostgres;
  urls: RoleUrls;
  close(): Promise<void>;
}

export async function openBenchDatabase(): Promise<BenchDatabase> {
  const parent = mkdtempSync(join(tmpdir(), 'm2m-bench-'));
  chmodSync(parent, 0o711);
  const dataDir = join(parent, 'data');
  makeDataDir(dataDir);
  const postgres = await startEmbeddedPostgres({ dataDir, notice: () => undefined });
  const urls = await initDatabase(postgres.adminUrl, 'm2m', newRolePasswords());
  await migrate(urls.m2m_owner);
  return {
    postgres,
    urls,
    async close() {
      await postgres.stop();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

export const serverEnv = (
  database: BenchDatabase,
  port: number,
  extra: Record<string, string> = {},
): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  PORT: String(port),
  DATABASE_URL: database.urls.m2m_app,
  DATABASE_SYSTEM_URL: database.urls.m2m_system,
  M2M_KEY_PEPPER: '11'.repeat(32),
  M2M_ENCRYPTION_KEY: '22'.repeat(32),
  M2M_EGRESS_ALLOW: '127.0.0.0/8',
  M2M_LOG: 'json',
  ...extra,
});

export interface Server {
  pid: number;
  stop(): Promise<void>;
}

/** Starts a script as a server process of its own and waits until its port answers. */
export async function startServer(
  script: string,
  args: string[],
  port: number,
  env: Record<string, string>,
): Promise<Server> {
  const child: ChildProcess = spawn(process.execPath, [script, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    const isUp = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      (r) => r.ok,
      () => false,
    );
    if (isUp) {
      return {
        pid: child.pid!,
        stop: () =>
          new Promise((resolve) => {
            child.once('exit', () => resolve());
            child.kill('SIGTERM');
          }),
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${script} did not answer on port ${port}`);
}

/** User and system CPU seconds that a process has used (Linux, 100 ticks a second). */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

export interface Measured extends LoadResult {
  perCpuSecond: number;
}

/** Load from a second process; CPU of the server alone. */
export async function measure(pid: number, input: LoadInput): Promise<Measured> {
  const before = cpuSeconds(pid);
  const { stdout } = await run(process.execPath, [join(HERE, 'load.ts'), JSON.stringify(input)], { maxBuffer: 1e7 });
  const result = JSON.parse(stdout) as LoadResult;
  return { ...result, perCpuSecond: Math.round(result.requests / (cpuSeconds(pid) - before)) };
}

export const operator = async (env: Record<string, string>, ...args: string[]): Promise<unknown> => {
  const script = join(HERE, '../scripts/run.mjs');
  const { stdout } = await run(process.execPath, [script, 'operator', ...args, '--json'], { env });
  return JSON.parse(stdout);
};

/** Prints and keeps a result with the day and the machine. */
export function report(name: string, result: object): void {
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'cpu'}, ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.versions.node}`;
  const whole = { name, date: new Date().toISOString().slice(0, 10), machine, ...result };
  const text = `${JSON.stringify(whole, null, 2)}\n`;
  process.stdout.write(text);
  mkdirSync(join(HERE, 'results'), { recursive: true });
  writeFileSync(join(HERE, 'results', `${name}.json`), text);
}
