import { join } from 'node:path';
import pg from 'pg';
import { openAppDatabase } from '../apps/api/src/core/db/connect.ts';
import { previewPrice } from '../apps/api/src/features/pricing/index.ts';
import { measure, openBenchDatabase, operator, report, serverEnv, startServer, type BenchDatabase } from './harness.ts';

const RUN = join(import.meta.dirname, '../scripts/run.mjs');
const PORT = 4107;
const ROUNDS = 3;
const SECONDS = 6;
const CONNECTIONS = 10;
const OLD_RULES = 1_000;
const LIVE_PRICES = 5_000;

const database = await openBenchDatabase();
try {
  const env = serverEnv(database, PORT, { M2M_ROLES: 'api' });
  const { partnerId } = (await operator(env, 'partner', 'create', '--name', 'Bench', '--slug', 'bench')) as {
    partnerId: string;
  };
  const ofKey = ['--partner', 'bench', '--environment', 'sandbox', '--name', 'bench'];
  const { key } = (await operator(env, 'key', 'create', ...ofKey)) as { key: string };
  await prepare(database);
  const server = await startServer(RUN, ['start'], PORT, env);
  const shared = { port: PORT, connections: CONNECTIONS, seconds: SECONDS };
  const quote = {
    ...shared,
    method: 'POST',
    path: '/partner/quotes',
    headers: [`X-API-Key: ${key}`, 'Idempotency-Key: {n}'],
    body: '{"send":200.5,"currency":{"source":"USD","destination":"MXN"},"fundingMethod":"manual_cash"}',
  };
  const link = { ...quote, path: '/partner/links', body: '{"referenceId":"user_{n}"}' };
  await measure(server.pid, quote);
  await measure(server.pid, link);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const quotes = await measure(server.pid, quote);
    const links = await measure(server.pid, link);
    rounds.push({ quotes, links, ratio: Math.round((100 * quotes.perSecond) / links.perSecond) / 100 });
  }
  const rate = Math.round(Math.max(...rounds.map(({ quotes }) => quotes.perSecond)) / 2);
  const half = await measure(server.pid, { ...quote, rate });
  await server.stop();
  const ratios = rounds.map(({ ratio }) => ratio).sort((a, b) => a - b);
  report('quotes', {
    target: 'p99 at half load <= 25 ms, every answer 201',
    atHalfLoad: { rate, statuses: half.statuses, p50Ms: half.p50Ms, p99Ms: half.p99Ms },
    livePrice: await priceInLive(database, partnerId),
    quotesPerLinkMedian: ratios[Math.floor(ROUNDS / 2)],
    rounds,
  });
} finally {
  await database.close();
}

/** Limits out of the way, and a live corridor with a long history of rates and rules. */
async function prepare({ postgres }: BenchDatabase): Promise<void> {
  const url = new URL(postgres.adminUrl);
  url.pathname = '/m2m';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(
    `alter table partner_environments drop constraint partner_environments_create_limit_per_minute_check,
      drop constraint partner_environments_request_limit_per_minute_check;
    update partner_environments set create_limit_per_minute = 1000000000, request_limit_per_minute = 1000000000;
    insert into rates (source, destination, rate_source, mid_rate, as_of, set_by, created_at)
      select 'USD', 'MXN', 'operator', 184527, now() - n * interval '1 minute', 'bench', now()
      from generate_series(0, ${OLD_RULES}) n;
    insert into margin_rules (source, destination, margin_bp, effective_from, effective_until, set_by, created_at)
      select 'USD', 'MXN', 85, now() - n * interval '1 day', now() - (n - 1) * interval '1 day', 'bench', now()
      from generate_series(0, ${OLD_RULES}) n;
    insert into fee_rules (source, destination, fixed_minor, percent_bp, effective_from, effective_until, set_by, created_at)
      select 'USD', 'MXN', 250, 50, now() - n * interval '1 day', now() - (n - 1) * interval '1 day', 'bench', now()
      from generate_series(0, ${OLD_RULES}) n;
    insert into tax_rules (source, state, label, is_physical_only, fixed_minor, percent_bp, effective_from, set_by, created_at)
      select 'USD', chr(65 + n / 26) || chr(65 + n % 26), 'State tax', false, 0, 100, now() - interval '1 year', 'bench', now()
      from generate_series(0, 49) n;
    analyze rates, margin_rules, fee_rules, tax_rules`,
  );
  await client.end();
}

/** A price by the operator's tables, one after the other, without HTTP: reading the book is one statement. */
async function priceInLive({ urls }: BenchDatabase, partnerId: string): Promise<object> {
  const app = openAppDatabase(urls.m2m_app, { maxConnections: 1, applicationName: 'bench', onError: () => undefined });
  const owner = { partnerId, environment: 'live' } as const;
  const corridor = { source: 'USD', destination: 'MXN', residenceState: 'AK' } as const;
  const times: number[] = [];
  for (let i = 0; i < LIVE_PRICES + 500; i += 1) {
    const startedAt = performance.now();
    const ask = { side: 'send', minor: 20_050n, fundingMethod: 'manual_cash', now: new Date(), ...corridor } as const;
    await previewPrice({ app }, owner, ask);
    if (i >= 500) times.push(performance.now() - startedAt);
  }
  await app.close();
  times.sort((a, b) => a - b);
  const round = (ms: number): number => Math.round(100 * ms) / 100;
  return {
    oldRules: OLD_RULES,
    p50Ms: round(times[LIVE_PRICES / 2]!),
    p99Ms: round(times[Math.floor(LIVE_PRICES * 0.99)]!),
  };
}
