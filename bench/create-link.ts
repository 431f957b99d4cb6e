import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { measure, openBenchDatabase, operator, report, serverEnv, startServer, type BenchDatabase } from './harness.ts';

const RUN = join(import.meta.dirname, '../scripts/run.mjs');
const run = promisify(execFile);
const ROUNDS = 3;
const SECONDS = 6;
const CONNECTIONS = 10;
const PGBENCH = ['/usr/bin/pgbench', '/usr/lib/postgresql/15/bin/pgbench'].find((path) => existsSync(path));

const database = await openBenchDatabase();
try {
  const env = serverEnv(database, 4103, { M2M_ROLES: 'api' });
  await operator(env, 'partner', 'create', '--name', 'Bench', '--slug', 'bench');
  const { key } = (await operator(
    env,
    'key',
    'create',
    '--partner',
    'bench',
    '--environment',
    'sandbox',
    '--name',
    'bench',
  )) as { key: string };
  const owner = await prepare(database);
  const server = await startServer(RUN, ['start'], 4103, env);
  const load = {
    port: 4103,
    connections: CONNECTIONS,
    seconds: SECONDS,
    method: 'POST',
    path: '/partner/links',
    headers: [`X-API-Key: ${key}`, 'Idempotency-Key: {n}'],
    body: '{"referenceId":"user_{n}"}',
  };
  await measure(server.pid, { ...load, seconds: 6 });
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const ours = await measure(server.pid, load);
    const limit = await pgbench(database, owner);
    rounds.push({
      ours,
      pgbenchPerSecond: limit,
      ratio: limit
        ? Math.round((100 * ours.perSecond) / limit) / 100
        : 'pgbench is missing: install the package postgresql',
    });
  }
  const peak = Math.max(...rounds.map(({ ours }) => ours.perSecond));
  const half = await measure(server.pid, { ...load, rate: Math.round(peak / 2) });
  const ratios = rounds.map(({ ratio }) => ratio).sort();
  report('create-link', {
    target: 'ratio >= 0.45',
    ratioMedian: ratios[Math.floor(ROUNDS / 2)],
    atHalfLoad: { rate: Math.round(peak / 2), p50Ms: half.p50Ms, p99Ms: half.p99Ms },
    rounds,
  });
  await server.stop();
} finally {
  await database.close();
}

async function prepare({ postgres }: BenchDatabase): Promise<{ partnerId: string; secretId: string }> {
  const client = new pg.Client({ connectionString: inside(postgres.adminUrl) });
  await client.connect();
  await client.query(
    'update partner_environments set create_limit_per_minute = 100000, request_limit_per_minute = 1000000',
  );
  // The table's own check bounds the limit; the bench needs more.
  await client.query(
    'alter table partner_environments drop constraint partner_environments_create_limit_per_minute_check',
  );
  await client.query('update partner_environments set create_limit_per_minute = 1000000000');
  const { rows } = await client.query<{ partnerId: string; secretId: string }>(
    `select p.id as "partnerId", s.id as "secretId" from partners p join api_key_secrets s on s.partner_id = p.id where p.slug = 'bench'`,
  );
  await client.end();
  return rows[0]!;
}

function inside(adminUrl: string): string {
  const url = new URL(adminUrl);
  url.pathname = '/m2m';
  return url.href;
}

/** The very statement that the server runs, with bodies of the same size, from the same role and as many connections. */
async function pgbench(
  { urls }: BenchDatabase,
  { partnerId, secretId }: { partnerId: string; secretId: string },
): Promise<number | undefined> {
  if (!PGBENCH) return undefined;
  const file = join(mkdtempSync(join(tmpdir(), 'm2m-pgbench-')), 'create-link.sql');
  const id = `md5(random()::text || clock_timestamp()::text)`;
  writeFileSync(
    file,
    `select * from create_link_once('${partnerId}', 'sandbox', sha256(${id}::bytea), sha256('x'), decode(repeat('ab', 420), 'hex'),
      now(), now() + interval '30 days', 'link_bench_' || ${id}, 'user_bench_' || ${id}, 'ref_' || ${id}, 1::smallint,
      'm2m-basic', null, null, null, 'key_bench', '${secretId}', now(), now() + interval '1 hour', 'evt_' || ${id},
      decode(repeat('cd', 330), 'hex'));`.replaceAll('\n', ' '),
  );
  const url = new URL(urls.m2m_app);
  const { stdout } = await run(
    PGBENCH,
    [
      '-n',
      '-M',
      'prepared',
      '-c',
      String(CONNECTIONS),
      '-j',
      '2',
      '-T',
      String(SECONDS),
      '-f',
      file,
      '-h',
      url.hostname,
      '-p',
      url.port,
      '-U',
      url.username,
      'm2m',
    ],
    { env: { ...process.env, PGPASSWORD: url.password } },
  );
  return Math.round(Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? 0));
}
