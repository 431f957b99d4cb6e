import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { Keyring, parseKeyMaterial } from '../apps/api/src/core/crypto/keyring.ts';
import { sealEvent } from '../apps/api/src/features/webhooks/index.ts';
import { cpuSeconds, openBenchDatabase, operator, report, serverEnv, startServer, type Server } from './harness.ts';

/**
 * One run, side by side on one PostgreSQL: draining a backlog with our worker, a loop that only signs and posts (the
 * limit), graphile-worker and pg-boss doing the same job; then an open loop at steady rates, measured from the instant
 * at which each event was due to be written.
 */
const RUN = join(import.meta.dirname, '../scripts/run.mjs');
/** Not part of the product's install, so known to the type check by name only. */
const PEERS = './peers/node_modules/';
const HERE = join(import.meta.dirname, 'webhooks');
const COUNT = Number(process.env['BENCH_COUNT'] ?? 50_000);
const PEER_COUNT = Number(process.env['BENCH_PEER_COUNT'] ?? 20_000);
const RATES = [200, 500, 1000];
const CONCURRENCY = 96;
const SINK = 4301;
const SLOW_SINK = 4302;
const run = promisify(execFile);

const database = await openBenchDatabase();
const sink = await startServer(join(HERE, 'sink.ts'), [String(SINK), '0'], SINK, process.env as Record<string, string>);
const slowSink = await startServer(
  join(HERE, 'sink.ts'),
  [String(SLOW_SINK), '250'],
  SLOW_SINK,
  process.env as Record<string, string>,
);
const inside = new URL(database.postgres.adminUrl);
inside.pathname = '/m2m';
const admin = new pg.Client({ connectionString: inside.href });
await admin.connect();
try {
  const env = serverEnv(database, 4303, { M2M_ROLES: 'worker', M2M_METRICS_PORT: '4303' });
  const { partnerId } = (await operator(env, 'partner', 'create', '--name', 'Bench', '--slug', 'bench')) as {
    partnerId: string;
  };
  await operator(
    env,
    'endpoint',
    'create',
    '--partner',
    'bench',
    '--environment',
    'live',
    '--url',
    `http://127.0.0.1:${SINK}/hook`,
  );
  await operator(
    env,
    'endpoint',
    'create',
    '--partner',
    'bench',
    '--environment',
    'sandbox',
    '--url',
    `http://127.0.0.1:${SLOW_SINK}/hook`,
  );
  await admin.query(`update webhook_endpoints set max_concurrency = 128`);

  const limit = await script(
    'post-loop.ts',
    [`http://127.0.0.1:${SINK}/hook`, String(PEER_COUNT), String(CONCURRENCY)],
    PEER_COUNT,
  );
  const ours = await drain(env, partnerId, 'live', COUNT, SINK);
  const peers = existsSync(join(import.meta.dirname, 'peers/node_modules'))
    ? await drainPeers()
    : 'not installed: npm ci --prefix bench/peers';
  const slow = await drain(env, partnerId, 'sandbox', 5_000, SLOW_SINK);
  const open = [];
  const worker = await startServer(RUN, ['start'], 4303, env);
  for (const rate of RATES) open.push(await openLoop(worker, partnerId, rate));
  await worker.stop();
  report('webhooks', {
    targets: 'drain >= 4000/s and >= 0.5 of the limit; p95 <= 30 ms at 500/s',
    limitSignAndPost: limit,
    drain: { ...ours, ratioToLimit: Math.round((100 * ours.perSecond) / limit.perSecond) / 100 },
    peers,
    drainOfSlowReceiver250ms: slow,
    openLoop: open,
  });
} finally {
  await admin.end();
  await Promise.all([sink.stop(), slowSink.stop()]);
  await database.close();
}
process.exit(0);

async function publish(partnerId: string, environment: 'live' | 'sandbox', count: number): Promise<void> {
  const material = parseKeyMaterial('M2M_ENCRYPTION_KEY', env32('22'));
  const keyring = new Keyring({ pepper: material, encryption: material });
  const owner = { partnerId, environment };
  for (let done = 0; done < count; done += 500) {
    const events = Array.from({ length: Math.min(500, count - done) }, () =>
      sealEvent(keyring, owner, 'link.created', payload(), new Date()),
    );
    await admin.query(
      `select publish_event($1, $2, id, 'link.created', null, body, now()) from unnest($3::text[], $4::bytea[]) x(id, body)`,
      [partnerId, environment, events.map(({ id }) => id), events.map(({ body }) => body)],
    );
  }
}

function payload(): object {
  return {
    linkId: `link_bench_${'x'.repeat(24)}`,
    referenceId: 'user_1',
    url: `https://pay.example.com/${'y'.repeat(80)}`,
    status: 'created',
    expiresAt: new Date(),
    createdAt: new Date(),
    metadata: { note: 'z'.repeat(400) },
  };
}

function env32(byte: string): string {
  return byte.repeat(32);
}

async function drain(
  env: Record<string, string>,
  partnerId: string,
  environment: 'live' | 'sandbox',
  count: number,
  port: number,
) {
  await fetch(`http://127.0.0.1:${port}/reset`);
  await publish(partnerId, environment, count);
  const before = await counters();
  const worker = await startServer(RUN, ['start'], 4303, env);
  const startedAt = performance.now();
  const cpuAtStart = cpuSeconds(worker.pid);
  const already = Number(await (await fetch(`http://127.0.0.1:${port}/count`)).text());
  for (;;) {
    const { rows } = await admin.query('select exists (select from delivery_queue) as is_left');
    if (!rows[0].is_left) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const cpu = cpuSeconds(worker.pid) - cpuAtStart;
  await worker.stop();
  const after = await counters();
  const arrived = Number(await (await fetch(`http://127.0.0.1:${port}/count`)).text());
  return {
    queued: count,
    arrived,
    perSecond: Math.round((count - already) / seconds),
    cpuMicrosecondsPerDelivery: Math.round((cpu * 1e6) / (count - already)),
    walBytesPerDelivery: Math.round((after.wal - before.wal) / count),
    transactionsPerDelivery: Math.round((1000 * (after.transactions - before.transactions)) / count) / 1000,
  };
}

async function counters(): Promise<{ wal: number; transactions: number }> {
  await admin.query('select pg_stat_clear_snapshot()');
  const { rows } = await admin.query(
    `select (pg_current_wal_lsn() - '0/0')::float8 as wal, xact_commit::float8 as transactions from pg_stat_database where datname = 'm2m'`,
  );
  return rows[0];
}

async function script(name: string, args: string[], count: number) {
  const { stdout } = await run(process.execPath, [join(HERE, name), ...args], { maxBuffer: 1e7 });
  const { seconds, cpuSeconds: cpu } = JSON.parse(stdout.slice(stdout.lastIndexOf('{"seconds"'))) as {
    seconds: number;
    cpuSeconds: number;
  };
  return {
    sent: count,
    perSecond: Math.round(count / seconds),
    cpuMicrosecondsPerDelivery: Math.round((cpu * 1e6) / count),
  };
}

async function drainPeers() {
  const url = `http://127.0.0.1:${SINK}/hook`;
  await admin.query('create table peer_attempts (id text primary key, status int, at timestamptz default now())');
  const results: Record<string, unknown> = {};
  const { runMigrations } = await import(PEERS + 'graphile-worker/dist/index.js');
  await runMigrations({ connectionString: inside.href });
  await admin.query(
    `select graphile_worker.add_job('deliver', json_build_object('id', 'g' || n, 'body', repeat('x', 700))) from generate_series(1, $1::int) n`,
    [PEER_COUNT],
  );
  results['graphile-worker'] = await script(
    'graphile-worker.ts',
    [inside.href, url, String(PEER_COUNT), String(CONCURRENCY)],
    PEER_COUNT,
  );
  const { PgBoss } = await import(PEERS + 'pg-boss/dist/index.js');
  const boss = new PgBoss(inside.href);
  await boss.start();
  await boss.createQueue('deliver');
  for (let i = 0; i < PEER_COUNT; i += 1000) {
    await boss.insert(
      'deliver',
      Array.from({ length: 1000 }, (_, n) => ({ data: { id: `b${i + n}`, body: 'x'.repeat(700) } })),
    );
  }
  await boss.stop({ graceful: false });
  results['pg-boss'] = await script(
    'pg-boss.ts',
    [inside.href, url, String(PEER_COUNT), String(CONCURRENCY)],
    PEER_COUNT,
  );
  return results;
}

/** Each event is committed alone at its due instant; latency runs from that instant to the first byte at the receiver. */
async function openLoop(worker: Server, partnerId: string, rate: number) {
  const seconds = 12;
  await fetch(`http://127.0.0.1:${SINK}/reset`);
  const material = parseKeyMaterial('M2M_ENCRYPTION_KEY', env32('22'));
  const keyring = new Keyring({ pepper: material, encryption: material });
  const owner = { partnerId, environment: 'live' as const };
  const pool = new pg.Pool({ connectionString: inside.href, max: 16 });
  const due = new Map<string, number>();
  const writes: Promise<unknown>[] = [];
  const startedAt = Date.now() + 100;
  const cpu = cpuSeconds(worker.pid);
  let lastNotifyAt = 0;
  for (let n = 0; n < rate * seconds; n += 1) {
    const dueAt = startedAt + (n * 1000) / rate;
    const waitMs = dueAt - Date.now();
    if (waitMs > 1) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const event = sealEvent(keyring, owner, 'link.created', payload(), new Date());
    due.set(event.id, dueAt);
    const written = pool.query({
      name: 'publish',
      text: `select publish_event($1, 'live', $2, 'link.created', null, $3, now())`,
      values: [partnerId, event.id, event.body],
    });
    // As an API process does: one debounced notification per ten milliseconds, after the commit.
    writes.push(
      written.then(() => {
        if (Date.now() - lastNotifyAt < 10) return undefined;
        lastNotifyAt = Date.now();
        return pool.query('notify m2m_deliveries');
      }),
    );
  }
  await Promise.all(writes);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const arrivals = (await (await fetch(`http://127.0.0.1:${SINK}/stats`)).json()) as [string, number][];
  await pool.end();
  const waits = arrivals
    .filter(([id]) => due.has(id))
    .map(([id, at]) => at - due.get(id)!)
    .sort((a, b) => a - b);
  const at = (q: number): number => Math.round(waits[Math.floor(waits.length * q)] ?? Number.NaN);
  return {
    rate,
    written: due.size,
    arrived: waits.length,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    workerCpuShare: Math.round((100 * (cpuSeconds(worker.pid) - cpu)) / seconds) / 100,
  };
}
