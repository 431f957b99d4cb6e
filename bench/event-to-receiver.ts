import { createServer } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import { measure, openBenchDatabase, operator, report, serverEnv, startServer } from './harness.ts';

/**
 * Links are made at a steady rate; the receiver notes when the first byte of each event arrives. "Written" is the
 * database's time of the event row, which is inside the transaction, so the commit itself counts as waiting.
 */
const RUN = join(import.meta.dirname, '../scripts/run.mjs');
const RATE = 200;
const SECONDS = 15;

const arrivals = new Map<string, number>();
const receiver = createServer((request, response) => {
  const id = String(request.headers['webhook-id']);
  if (!arrivals.has(id)) arrivals.set(id, Date.now());
  request.resume().on('end', () => response.end());
});
await new Promise<void>((resolve) => receiver.listen(4205, '127.0.0.1', resolve));

const database = await openBenchDatabase();
try {
  const env = serverEnv(database, 4104);
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
  await operator(
    env,
    'endpoint',
    'create',
    '--partner',
    'bench',
    '--environment',
    'sandbox',
    '--url',
    'http://127.0.0.1:4205/hook',
  );
  const url = new URL(database.postgres.adminUrl);
  url.pathname = '/m2m';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(
    'update partner_environments set create_limit_per_minute = 100000, request_limit_per_minute = 1000000',
  );
  const server = await startServer(RUN, ['start'], 4104, env);
  const load = {
    port: 4104,
    connections: 16,
    method: 'POST',
    path: '/partner/links',
    headers: [`X-API-Key: ${key}`],
    body: '{"referenceId":"user_{n}"}',
  };
  await measure(server.pid, { ...load, seconds: 4, rate: RATE });
  arrivals.clear();
  const startedAt = new Date();
  const made = await measure(server.pid, { ...load, seconds: SECONDS, rate: RATE });
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  // created_at is the API's reading of the database's clock before the statement: the strictest start there is.
  const { rows } = await client.query<{ id: string; ms: string }>(
    'select id, extract(epoch from created_at) * 1000 as ms from events where created_at >= $1',
    [startedAt],
  );
  const waits = rows
    .filter(({ id }) => arrivals.has(id))
    .map(({ id, ms }) => arrivals.get(id)! - Number(ms))
    .sort((a, b) => a - b);
  const at = (q: number): number => Math.round(waits[Math.floor(waits.length * q)]!);
  report('event-to-receiver', {
    target: 'p95 <= 30 ms at 200/s',
    rate: RATE,
    events: rows.length,
    arrived: waits.length,
    writtenToFirstByteMs: { p50: at(0.5), p95: at(0.95), p99: at(0.99) },
    deliveriesPerCpuSecondOfServer: made.perCpuSecond,
  });
  await client.end();
  await server.stop();
} finally {
  await database.close();
  receiver.close();
}
