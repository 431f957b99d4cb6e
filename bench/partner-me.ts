import { join } from 'node:path';
import { measure, openBenchDatabase, operator, report, serverEnv, startServer } from './harness.ts';

const RUN = join(import.meta.dirname, '../scripts/run.mjs');
const ROUNDS = 3;
const SECONDS = 5;
const EQUAL_RATE = 4000;

const database = await openBenchDatabase();
try {
  const env = serverEnv(database, 4101, { M2M_ROLES: 'api' });
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
  await raiseLimits(database.postgres.adminUrl);
  const server = await startServer(RUN, ['start'], 4101, env);
  const headers = [`X-API-Key: ${key}`];
  const body = await (await fetch('http://127.0.0.1:4101/partner/me', { headers: { 'x-api-key': key } })).text();
  const bare = await startServer(join(import.meta.dirname, 'bare-fastify.ts'), ['4102', body], 4102, env);
  const load = { connections: 32, seconds: SECONDS, method: 'GET', path: '/partner/me', headers, body: '' };
  await measure(server.pid, { ...load, port: 4101, seconds: 6 });
  await measure(bare.pid, { ...load, port: 4102, seconds: 6 });
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const ours = await measure(server.pid, { ...load, port: 4101 });
    const theirs = await measure(bare.pid, { ...load, port: 4102 });
    rounds.push({
      ours,
      bare: theirs,
      ratio: round2(ours.perSecond / theirs.perSecond),
      cpuRatio: round2(ours.perCpuSecond / theirs.perCpuSecond),
    });
  }
  // At one rate for both, so that waking the client costs both the same: what a request takes of a core.
  const steady = { ...load, rate: EQUAL_RATE };
  const oursSteady = await measure(server.pid, { ...steady, port: 4101 });
  const bareSteady = await measure(bare.pid, { ...steady, port: 4102 });
  const ratios = rounds.map(({ ratio }) => ratio).sort();
  report('partner-me', {
    target: 'ratio >= 0.7',
    ratioMedian: ratios[Math.floor(ROUNDS / 2)],
    atEqualRate: {
      perSecond: EQUAL_RATE,
      cpuMicroseconds: {
        ours: Math.round(1e6 / oursSteady.perCpuSecond),
        bare: Math.round(1e6 / bareSteady.perCpuSecond),
      },
      ratio: round2(oursSteady.perCpuSecond / bareSteady.perCpuSecond),
      p99Ms: { ours: oursSteady.p99Ms, bare: bareSteady.p99Ms },
    },
    rounds,
  });
  await Promise.all([server.stop(), bare.stop()]);
} finally {
  await database.close();
}

function round2(x: number): number {
  return Math.round(x * 100) / 100;
}

async function raiseLimits(adminUrl: string): Promise<void> {
  const { default: pg } = await import('pg');
  const url = new URL(adminUrl);
  url.pathname = '/m2m';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(
    'update partner_environments set create_limit_per_minute = 100000, request_limit_per_minute = 1000000',
  );
  await client.end();
}
