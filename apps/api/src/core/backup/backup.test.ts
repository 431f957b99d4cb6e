import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { embeddedMajor, startEmbeddedPostgres } from '../embedded-postgres/index.ts';
import { archiveRunning } from './archive-cluster.ts';
import { manifestName, readEntries, writeCompressed } from './backup-file.ts';
import { createBackup, restoreBackup } from './index.ts';
import { tarEnd, tarHeader, tarPadding } from './tar.ts';
import type { EmbeddedPostgres } from '../embedded-postgres/index.ts';

let root: string;
let source: EmbeddedPostgres;
let client: pg.Client;
let serial = 0;
let target: string;

const notice = (): void => {};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'm2m-backup-'));
  chmodSync(root, 0o711); // mkdtemp's 0700 keeps PostgreSQL's user out.
  source = await startEmbeddedPostgres({ dataDir: join(root, 'source'), notice });
  mkdirSync(join(root, 'source', 'keys'), { mode: 0o700 });
  writeFileSync(join(root, 'source', 'keys', 'encryption'), 'canary', { mode: 0o600 });
  client = new pg.Client(source.adminUrl);
  await client.connect();
  await client.query('CREATE TABLE debit (n int PRIMARY KEY); CREATE TABLE credit (n int PRIMARY KEY)');
  await client.query("CREATE TABLE bulk AS SELECT n, repeat('x', 100) AS filler FROM generate_series(1, 60000) AS n");
});

afterAll(async () => {
  await client.end();
  await source.stop();
  rmSync(root, { recursive: true, force: true });
});

beforeEach(() => {
  target = join(root, `target-${++serial}`);
});

const backupName = (): string => join(root, `backup-${serial}.tar.gz`);

/** One transaction per number, each with a row in both tables. Tells the last number that was acknowledged. */
function startWriting(): { acknowledged: () => number; stop: () => Promise<void> } {
  const writer = new pg.Client(source.adminUrl);
  const writing = new AbortController();
  let last = 0;
  const running = (async () => {
    await writer.connect();
    last = (await writer.query<{ n: number }>('SELECT coalesce(max(n), 0) AS n FROM debit')).rows[0]!.n;
    for (let n = last + 1; !writing.signal.aborted; n++) {
      await writer.query('BEGIN');
      await writer.query('INSERT INTO debit VALUES ($1)', [n]);
      await writer.query('UPDATE bulk SET filler = $2 WHERE n = $1', [n, `changed ${n}`]);
      await writer.query('INSERT INTO credit VALUES ($1)', [n]);
      await writer.query('COMMIT');
      last = n;
    }
    await writer.end();
  })();
  return {
    acknowledged: () => last,
    stop: async () => {
      writing.abort();
      await running;
    },
  };
}

/** Starts the restored cluster and answers the one row of a query. */
async function read(dataDir: string, sql: string): Promise<unknown> {
  const restored = await startEmbeddedPostgres({ dataDir, notice });
  const reader = new pg.Client(restored.adminUrl);
  await reader.connect();
  try {
    return (await reader.query(sql)).rows[0];
  } finally {
    await reader.end();
    await restored.stop();
  }
}

const ledgerSql = `SELECT (SELECT count(*)::int FROM debit) AS debits, (SELECT count(*)::int FROM credit) AS credits,
    (SELECT coalesce(max(n), 0) FROM debit) AS last, (SELECT count(*)::int FROM bulk) AS bulk,
    (SELECT count(*)::int FROM bulk WHERE filler = 'changed ' || n) AS changed`;

async function namesIn(file: string): Promise<string[]> {
  const names: string[] = [];
  await readEntries(file, async ({ name }) => void names.push(name));
  return names;
}

describe('a backup of a running database', () => {
  test('restores to one consistent moment at its end, while rows are written', async () => {
    const writing = startWriting();
    while (writing.acknowledged() < 20) await new Promise((resolve) => setTimeout(resolve, 10));
    const before = writing.acknowledged();
    const report = await createBackup({
      file: backupName(),
      adminUrl: source.adminUrl,
      clusterDir: source.dataDir,
    });
    const after = writing.acknowledged();
    await writing.stop();
    expect(report.sizeBytes).toBe(statSync(report.file).size);
    expect(after).toBeGreaterThan(before); // Else nothing was written meanwhile, and this proves nothing.

    const { madeAt, clusterDir } = await restoreBackup({ file: report.file, dataDir: target, notice });
    expect(Date.parse(madeAt)).toBeLessThanOrEqual(Date.now());
    expect(clusterDir).toBe(join(target, 'postgres'));
    const found = (await read(target, ledgerSql)) as { last: number };
    expect(found.last).toBeGreaterThan(before);
    expect(found.last).toBeLessThanOrEqual(after + 1);
    expect(found).toEqual({
      debits: found.last,
      credits: found.last,
      changed: found.last,
      last: found.last,
      bulk: 60_000,
    });
  });

  test('has every change made while it copied, although checkpoints recycle the log meanwhile', async () => {
    await client.query("CREATE TABLE during AS SELECT n, 'old' AS state FROM generate_series(1, 10) AS n");
    const session = new pg.Client(source.adminUrl);
    await session.connect();
    let round = 0;
    async function* disturbed(): AsyncGenerator<Buffer> {
      let chunks = 0;
      for await (const chunk of archiveRunning(session, source.dataDir, embeddedMajor())) {
        yield chunk;
        if (++chunks % 250 !== 0 || round === 8) continue;
        await client.query("UPDATE during SET state = 'new' WHERE n = $1", [++round]);
        await client.query('SELECT pg_switch_wal()');
        await client.query('CHECKPOINT');
      }
    }
    await writeCompressed(backupName(), disturbed());
    await session.end();
    expect(round).toBe(8);
    await restoreBackup({ file: backupName(), dataDir: target, notice });
    expect(await read(target, "SELECT count(*)::int AS n FROM during WHERE state = 'new'")).toEqual({ n: 8 });
  });

  test('holds no key file, no password, is readable by its owner only, and says to keep the keys apart', async () => {
    const report = await createBackup({ file: backupName(), adminUrl: source.adminUrl, clusterDir: source.dataDir });
    expect(report.keysReminder).toContain('keys/');
    expect(statSync(report.file).mode & 0o777).toBe(0o600);
    const names = await namesIn(report.file);
    expect(names).toContain('global/pg_control');
    expect(names.filter((name) => /keys|password|postmaster/.test(name))).toEqual([]);
  });

  test('refuses to overwrite a file', async () => {
    writeFileSync(backupName(), 'mine');
    const backup = createBackup({ file: backupName(), adminUrl: source.adminUrl, clusterDir: source.dataDir });
    await expect(backup).rejects.toThrow('exists already');
    expect(readFileSync(backupName(), 'utf8')).toBe('mine');
  });

  test('leaves no file and no slot when it fails', async () => {
    const link = join(source.dataDir, 'pg_tblspc', '1');
    symlinkSync('/tmp', link);
    const backup = createBackup({ file: backupName(), adminUrl: source.adminUrl, clusterDir: source.dataDir });
    try {
      await expect(backup).rejects.toThrow('is a link');
    } finally {
      rmSync(link);
    }
    expect(existsSync(backupName())).toBe(false);
    expect(existsSync(`${backupName()}.partial`)).toBe(false);
    expect((await client.query('SELECT slot_name FROM pg_replication_slots')).rows).toEqual([]);
  });
});

describe('a backup of a stopped database', () => {
  test('restores all of it, and is refused while it runs', async () => {
    const dataDir = join(root, 'stopped');
    const database = await startEmbeddedPostgres({ dataDir, notice });
    const session = new pg.Client(database.adminUrl);
    await session.connect();
    await session.query("CREATE TABLE kept AS SELECT 'yes' AS answer");
    await session.end();
    const running = createBackup({ file: backupName(), clusterDir: database.dataDir });
    await expect(running).rejects.toThrow('PostgreSQL runs in');
    await database.stop();
    await createBackup({ file: backupName(), clusterDir: database.dataDir });
    await restoreBackup({ file: backupName(), dataDir: target, notice });
    expect(await read(target, 'SELECT answer FROM kept')).toEqual({ answer: 'yes' });
  });
});

describe('a restore', () => {
  let whole: Buffer;
  beforeAll(async () => {
    const file = join(root, 'whole.tar.gz');
    await createBackup({ file, adminUrl: source.adminUrl, clusterDir: source.dataDir });
    whole = readFileSync(file);
  });

  test('refuses to touch a data directory that has a database', async () => {
    writeFileSync(backupName(), whole);
    const restore = restoreBackup({ file: backupName(), dataDir: join(root, 'source'), notice });
    await expect(restore).rejects.toThrow('There is a database');
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  test.each([1, 9, 100_000, Infinity])(
    'refuses a file that lacks its last %d bytes before it touches anything',
    async (bytes) => {
      writeFileSync(backupName(), whole.subarray(0, Math.max(0, whole.length - bytes)));
      await expect(restoreBackup({ file: backupName(), dataDir: target, notice })).rejects.toThrow('damaged');
      expect(existsSync(target)).toBe(false);
    },
  );

  test.each([0.001, 0.25, 0.5, 0.75, 0.99, 0.999_999])(
    'refuses a file with one flipped bit at %f of its length',
    async (share) => {
      const damaged = Buffer.from(whole);
      damaged[Math.floor(whole.length * share)]! ^= 4;
      writeFileSync(backupName(), damaged);
      await expect(restoreBackup({ file: backupName(), dataDir: target, notice })).rejects.toThrow('damaged');
      expect(existsSync(target)).toBe(false);
    },
  );

  const archiveOf = async function* (name: string, manifest: object): AsyncGenerator<Buffer> {
    for (const [entry, text] of [
      [name, ''],
      [manifestName, JSON.stringify(manifest)],
    ] as const) {
      yield tarHeader({ name: entry, isDirectory: false, size: text.length, modifiedAt: new Date() });
      yield Buffer.concat([Buffer.from(text), tarPadding(text.length)]);
    }
    yield tarEnd();
  };
  const emptySha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

  test('refuses what lacks a file of its manifest, or holds one more', async () => {
    for (const files of [[], [{ name: 'other', size: 0, sha256: emptySha256 }]]) {
      rmSync(backupName(), { force: true });
      await writeCompressed(backupName(), archiveOf('base', { format: 1, major: embeddedMajor(), madeAt: '', files }));
      await expect(restoreBackup({ file: backupName(), dataDir: target, notice })).rejects.toThrow('is damaged');
    }
    expect(existsSync(target)).toBe(false);
  });

  test('refuses the backup of another major version', async () => {
    const files = [{ name: 'base', size: 0, sha256: emptySha256 }];
    await writeCompressed(
      backupName(),
      archiveOf('base', { format: 1, major: embeddedMajor() - 1, madeAt: '', files }),
    );
    await expect(restoreBackup({ file: backupName(), dataDir: target, notice })).rejects.toThrow('a PostgreSQL');
    expect(existsSync(target)).toBe(false);
  });

  test('never writes outside its folder, and leaves nothing when it fails', async () => {
    const name = '../../escaped';
    const files = [{ name, size: 0, sha256: emptySha256 }];
    await writeCompressed(backupName(), archiveOf(name, { format: 1, major: embeddedMajor(), madeAt: '', files }));
    await expect(restoreBackup({ file: backupName(), dataDir: target, notice })).rejects.toThrow('escaped');
    expect(existsSync(join(root, 'escaped'))).toBe(false);
    expect(existsSync(join(target, 'postgres'))).toBe(false);
  });
});

describe('a backup of a PostgreSQL that is not ours', () => {
  test('says what to grant when the role may not replicate', async () => {
    await client.query("CREATE ROLE plain LOGIN PASSWORD 'plain'");
    const adminUrl = source.adminUrl.replace(/\/\/[^@]*@/, '//plain:plain@');
    await expect(createBackup({ file: backupName(), adminUrl })).rejects.toThrow('ALTER ROLE plain REPLICATION');
    expect(existsSync(backupName())).toBe(false);
  });

  test('says what to install when pg_basebackup is missing', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = join(root, 'nothing');
    const backup = createBackup({ file: backupName(), adminUrl: source.adminUrl });
    try {
      await expect(backup).rejects.toThrow('install the client programs');
    } finally {
      process.env['PATH'] = path;
    }
    expect(existsSync(backupName())).toBe(false);
  });
});
