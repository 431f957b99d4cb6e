import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { startEmbeddedPostgres } from './index.ts';
import { withStartLock } from './start-lock.ts';
import type { ChildProcess } from 'node:child_process';
import type { EmbeddedPostgres } from './index.ts';

const door = new URL('./index.ts', import.meta.url).href;
const isRoot = process.getuid?.() === 0;

/** A process of ours as an operator runs it: starts, says so in JSON, stops on SIGTERM, overhears SIGINT. */
const childSource = `
  import { startEmbeddedPostgres } from ${JSON.stringify(door)};
  process.on('SIGINT', () => {});
  const database = await startEmbeddedPostgres({ dataDir: process.env.DATA_DIR, notice: () => {} });
  process.on('SIGTERM', () => database.stop().then(() => process.exit(0)));
  console.log(JSON.stringify(database));
  setInterval(() => {}, 60_000);
`;

let root: string;
let dataDir: string;
let notices: string[];
let children: ChildProcess[];

/** A stopped cluster that most tests begin with a copy of: initdb takes ten times as long. */
let templateRoot: string;

beforeAll(async () => {
  templateRoot = mkdtempSync(join(tmpdir(), 'm2m-embedded-postgres-'));
  chmodSync(templateRoot, 0o711);
  await (await startEmbeddedPostgres({ dataDir: join(templateRoot, 'data'), notice: () => {} })).stop();
});

afterAll(() => rmSync(templateRoot, { recursive: true, force: true }));

function copyTemplate(): void {
  expect(spawnSync('cp', ['-a', join(templateRoot, 'data'), dataDir]).status).toBe(0);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'm2m-embedded-postgres-'));
  chmodSync(root, 0o711); // mkdtemp's 0700 keeps PostgreSQL's user out, which has a test of its own.
  dataDir = join(root, 'data');
  notices = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await endPostmaster(clusterDir());
  rmSync(root, { recursive: true, force: true });
});

const clusterDir = (): string => join(dataDir, 'postgres');
const start = () => startEmbeddedPostgres({ dataDir, notice: (line) => notices.push(line) });

async function endPostmaster(cluster: string): Promise<void> {
  const postmaster = findPostmaster(cluster);
  if (postmaster !== undefined) await stopPostmaster(cluster, postmaster.pid);
}

function spawnChild(): ChildProcess {
  const child = spawn(process.execPath, ['--input-type=module', '-e', childSource], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  children.push(child);
  return child;
}

interface Started {
  adminUrl: string;
  port: number;
  wasStarted: boolean;
}

async function untilStarted(child: ChildProcess): Promise<Started> {
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  return JSON.parse(line.toString()) as Started;
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

async function query<Row extends pg.QueryResultRow>(adminUrl: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a first start', () => {
  test('makes a durable, loopback-only cluster within 5 s, and a second start keeps its rows within 1 s', async () => {
    const firstAt = performance.now();
    const first = await start();
    expect(performance.now() - firstAt).toBeLessThan(5_000);
    expect(first).toMatchObject({ wasStarted: true, dataDir: clusterDir() });
    expect(new URL(first.adminUrl)).toMatchObject({ hostname: '127.0.0.1', username: 'postgres' });
    const settings = await query<{ name: string; setting: string }>(
      first.adminUrl,
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'data_checksums', 'listen_addresses',
         'unix_socket_directories', 'server_encoding', 'password_encryption')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      data_checksums: 'on',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      server_encoding: 'UTF8',
      password_encryption: 'scram-sha-256',
    });
    await query(first.adminUrl, "CREATE TABLE kept AS SELECT 'yes' AS answer");
    await first.stop();
    expect(findPostmaster(clusterDir())).toBeUndefined();

    let fastestMs = Infinity; // Of three: the machine may be busy with other tests.
    for (let round = 0; round < 3; round++) {
      const startedAt = performance.now();
      const again = await start();
      fastestMs = Math.min(fastestMs, performance.now() - startedAt);
      await again.stop();
    }
    expect(fastestMs).toBeLessThan(1_000);
    const second = await start();
    expect(await query(second.adminUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 'yes' }]);
    await second.stop();
    expect(notices).toEqual([]);
  });

  test('makes a half-made cluster again, deleting nothing that it did not leave itself', async () => {
    mkdirSync(clusterDir(), { recursive: true });
    chmodSync(dataDir, 0o711);
    writeFileSync(join(clusterDir(), 'PG_VERSION'), '18\n');
    mkdirSync(join(dataDir, 'postgres.new-left-by-a-killed-start'));
    const { adminUrl, stop } = await start();
    expect(await query(adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await stop();
    const aside = readdirSync(dataDir).filter((name) => name.startsWith('postgres.set-aside-'));
    expect(aside).toHaveLength(1);
    expect(notices).toEqual([expect.stringContaining(aside[0]!)]);
    expect(existsSync(join(dataDir, 'postgres.new-left-by-a-killed-start'))).toBe(false);
  });

  test.skipIf(!isRoot)(
    'goes to another place when its user cannot enter the data directory, says so, and stays',
    async () => {
      chmodSync(root, 0o700);
      const first = await start();
      try {
        expect(first.dataDir.startsWith(root)).toBe(false);
        expect(notices).toEqual([expect.stringContaining(first.dataDir)]);
        await query(first.adminUrl, "CREATE TABLE kept AS SELECT 'yes' AS answer");
        await first.stop();
        chmodSync(root, 0o711);
        const second = await start();
        expect(second.dataDir).toBe(first.dataDir);
        expect(notices).toHaveLength(1);
        expect(await query(second.adminUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 'yes' }]);
        await second.stop();
        // The data directory is deleted: what it had elsewhere must not come back without its keys.
        rmSync(dataDir, { recursive: true });
        chmodSync(root, 0o700);
        const third = await start();
        await expect(query(third.adminUrl, 'SELECT answer FROM kept')).rejects.toThrow('does not exist');
        await third.stop();
        rmSync(third.dataDir, { recursive: true });
        await expect(start()).rejects.toThrow('is gone');
      } finally {
        await endPostmaster(first.dataDir);
        rmSync(dirname(first.dataDir), { recursive: true, force: true });
      }
    },
  );
});

describe('a running cluster', () => {
  let shared: EmbeddedPostgres;

  beforeAll(async () => {
    shared = await startEmbeddedPostgres({ dataDir: join(templateRoot, 'data'), notice: () => {} });
  });

  afterAll(() => shared.stop());

  test('sorts by code point and knows the letter case of every script', async () => {
    const [row] = await query<{ sorted: string[]; upper: string }>(
      shared.adminUrl,
      "SELECT array_agg(x ORDER BY x) AS sorted, upper('é') AS upper FROM unnest(ARRAY['é', 'b', 'Z', 'a']) AS x",
    );
    expect(row).toEqual({ sorted: ['Z', 'a', 'b', 'é'], upper: 'É' });
  });

  test('keeps the password file to its owner and lets nobody in without the password', async () => {
    expect(statSync(join(templateRoot, 'data', 'postgres.password')).mode & 0o777).toBe(0o600);
    const wrong = `postgres://postgres:wrong@127.0.0.1:${shared.port}/postgres`;
    await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(shared.adminUrl).not.toBe(wrong);
  });

  test('keeps statements, values and keys out of the log', async () => {
    await query(shared.adminUrl, 'CREATE TABLE person (email text PRIMARY KEY)');
    await query(shared.adminUrl, "INSERT INTO person VALUES ('canary@example.com')");
    await expect(query(shared.adminUrl, "INSERT INTO person VALUES ('canary@example.com')")).rejects.toThrow(
      'duplicate',
    );
    await expect(query(shared.adminUrl, "SELECT 'canary'::int")).rejects.toThrow('invalid input');
    expect(readFileSync(join(templateRoot, 'data', 'postgres.log'), 'utf8')).not.toContain('canary');
  });
});

describe('after a crash', () => {
  test('adopts the PostgreSQL of a killed process', async () => {
    copyTemplate();
    const child = spawnChild();
    const started = await untilStarted(child);
    await kill(child, 'SIGKILL');
    const adopted = await start();
    expect(adopted).toMatchObject({ wasStarted: false, port: started.port, adminUrl: started.adminUrl });
    expect(await query(adopted.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await adopted.stop();
    expect(findPostmaster(clusterDir())).toBeUndefined();
  });

  test('survives kill -9 of us twenty times in a row, the first ones while it makes the cluster', async () => {
    const acknowledged: number[] = [];
    for (let round = 0; round < 20; round++) {
      const child = spawnChild();
      if (round < 8) {
        await sleep(60 + round * 90); // Somewhere in lock, initdb, rename, or the start of PostgreSQL.
      } else {
        const { adminUrl } = await untilStarted(child);
        await query(adminUrl, `CREATE TABLE IF NOT EXISTS rounds (n int); INSERT INTO rounds VALUES (${round})`);
        acknowledged.push(round);
      }
      await kill(child, 'SIGKILL');
      if (round % 3 === 0) killPostmaster(); // A power cut takes both.
    }
    const last = await start();
    const rows = await query<{ n: number }>(last.adminUrl, 'SELECT n FROM rounds ORDER BY n');
    expect(rows.map(({ n }) => n)).toEqual(acknowledged);
    await last.stop();
    const left = readdirSync(dataDir).filter((name) => /new-|set-aside|locking/.test(name));
    expect(left).toEqual([]);
  }, 90_000);

  function killPostmaster(): void {
    const postmaster = findPostmaster(clusterDir());
    if (postmaster !== undefined) process.kill(postmaster.pid, 'SIGKILL');
  }

  test('starts in spite of a pid file whose pid now belongs to another process, and leaves that one alone', async () => {
    copyTemplate();
    // Of the same user: PostgreSQL itself sees through the pid of another user's process.
    const { uid, gid } = statSync(clusterDir());
    const stranger = spawn('sleep', ['60'], isRoot ? { uid, gid } : {});
    children.push(stranger);
    const pidFile = `${stranger.pid}\n${clusterDir()}\n1\n5432\n\n127.0.0.1\n  1234 5678\nready   \n`;
    writeFileSync(join(clusterDir(), 'postmaster.pid'), pidFile);
    const { wasStarted, stop } = await start();
    expect(wasStarted).toBe(true);
    await stop();
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  });

  test('makes a new superuser password when the file was lost, even while PostgreSQL runs', async () => {
    copyTemplate();
    const child = spawnChild();
    const { adminUrl } = await untilStarted(child);
    await query(adminUrl, "CREATE TABLE kept AS SELECT 'yes' AS answer");
    await kill(child, 'SIGKILL');
    rmSync(join(dataDir, 'postgres.password'));
    const restarted = await start();
    expect(await query(restarted.adminUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 'yes' }]);
    expect(restarted.adminUrl.split('@')[0]).not.toBe(adminUrl.split('@')[0]);
    await restarted.stop();
  });

  test('says what to do when the password file is wrong, and leaves nothing running', async () => {
    copyTemplate();
    writeFileSync(join(dataDir, 'postgres.password'), 'wrong\n');
    await expect(start()).rejects.toThrow('postgres.password is wrong: remove that file');
    expect(findPostmaster(clusterDir())).toBeUndefined();
  });
});

describe('two processes on one data directory', () => {
  test('started at the same instant make one cluster and share one PostgreSQL', async () => {
    const all = await Promise.all([spawnChild(), spawnChild(), spawnChild()].map(untilStarted));
    expect(all.map(({ wasStarted }) => wasStarted).toSorted()).toEqual([false, false, true]);
    expect(new Set(all.map(({ port }) => port)).size).toBe(1);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.set-aside'))).toEqual([]);
  });

  test("leave each other's database up; the last one stops it", async () => {
    copyTemplate();
    const starter = spawnChild();
    await untilStarted(starter);
    const other = await start();
    expect(other.wasStarted).toBe(false);
    const client = new pg.Client(other.adminUrl);
    await client.connect();
    await kill(starter, 'SIGTERM');
    expect(starter.exitCode).toBe(0);
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await client.end();
    await other.stop();
    await other.stop();
    expect(findPostmaster(clusterDir())).toBeUndefined();
  });

  test('do not count a killed process as a user, nor another process that got its pid', async () => {
    copyTemplate();
    const killed = spawnChild();
    await untilStarted(killed);
    const other = await start();
    await kill(killed, 'SIGKILL');
    writeFileSync(join(dataDir, 'postgres.users', `${process.pid}.other`), 'the start time of an earlier process');
    await other.stop();
    expect(findPostmaster(clusterDir())).toBeUndefined();
  });
});

test('Ctrl-C in our terminal does not reach PostgreSQL', async () => {
  copyTemplate();
  const child = spawnChild();
  const { adminUrl } = await untilStarted(child);
  process.kill(-child.pid!, 'SIGINT');
  await sleep(200);
  expect(await query(adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('the start lock lets one in at a time, also past a holder that died', async () => {
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'postgres.lock.7'), JSON.stringify({ pid: 2 ** 22 + 1, identity: 'dead' }));
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++inside);
    await sleep(5);
    inside--;
  };
  await Promise.all(Array.from({ length: 20 }, () => withStartLock(dataDir, work)));
  expect(most).toBe(1);
});
