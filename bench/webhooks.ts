/** Drains a full queue to a sink: our worker, and the limit (a loop that only signs and posts), in one run. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Agent } from 'undici';
import { generateWebhookSecret, signWebhook } from '@m2m/webhook-signature';
import { readConfig } from '../apps/api/src/config.ts';
import { openLog } from '../apps/api/src/core/log.ts';
import { createPartner } from '../apps/api/src/features/partners/index.ts';
import { createEndpoint, sealEvent, startDeliveries } from '../apps/api/src/features/webhooks/index.ts';
import { openPlatform, type Platform } from '../apps/api/src/platform.ts';
import { cpuSeconds, openBenchDatabase, report, serverEnv } from './harness.ts';

const COUNT = Number(process.env['COUNT'] ?? 50_000);
const ENDPOINTS = Number(process.env['ENDPOINTS'] ?? 20);
const BODY_BYTES = 1_000;

const database = await openBenchDatabase();
const sink = spawn(process.execPath, [join(import.meta.dirname, 'sink.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
const port = Number(
  await new Promise((resolve) => sink.stdout.once('data', (line: Buffer) => resolve(String(line).trim()))),
);
const platform = await openPlatform(
  readConfig(serverEnv(database, 0)),
  openLog('json', { write: () => true } as unknown as NodeJS.WritableStream),
  {
    notice: () => undefined,
  },
);
const admin = new pg.Client({ connectionString: database.postgres.adminUrl.replace(/\/[^/]*$/, '/m2m') });
await admin.connect();

try {
  const ownerOf = await fillQueue(platform);
  const worker = await drain(platform);
  const limit = await postOnly();
  report('webhooks-drain', {
    count: COUNT,
    endpoints: ownerOf,
    bodyBytes: BODY_BYTES,
    worker,
    limit,
    ratio: round(worker.perSecond / limit.perSecond),
  });
} finally {
  sink.kill('SIGTERM');
  await admin.end();
  await platform.close();
  await database.close();
}

async function fillQueue({ deps }: Platform): Promise<number> {
  const partner = await createPartner(deps, { name: 'Bench', slug: 'bench' });
  const owner = { partnerId: partner.id, environment: 'sandbox' as const };
  for (let n = 0; n < ENDPOINTS; n += 1) {
    await createEndpoint(deps, { partnerSlug: 'bench', environment: 'sandbox', url: `http://127.0.0.1:${port}/${n}` });
  }
  const filler = randomBytes(BODY_BYTES / 2).toString('hex');
  for (let done = 0; done < COUNT / ENDPOINTS; done += 500) {
    const events = Array.from({ length: Math.min(500, COUNT / ENDPOINTS - done) }, () =>
      sealEvent(deps.keyring, owner, 'link.created', { filler }, deps.clock.now()),
    );
    await admin.query(
      `select publish_event($1, 'sandbox', id, 'link.created', null, body, now()) from unnest($2::text[], $3::bytea[]) as e(id, body)`,
      [partner.id, events.map(({ id }) => id), events.map(({ body }) => body)],
    );
  }
  return ENDPOINTS;
}

async function drain({ deps, clock, database: { systemUrl } }: Platform) {
  const before = await costs();
  const startedAt = performance.now();
  const deliveries = await startDeliveries(deps, { systemUrl, clock });
  for (;;) {
    const { rows } = await admin.query('select exists (select from delivery_queue) as more');
    if (!rows[0].more) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const after = await costs();
  await deliveries.drain();
  const { rows } = await admin.query(`select count(*)::int as n from deliveries where state = 'delivered'`);
  const metric = async (name: string) => {
    const { values } = (await deps.metrics.registry.getSingleMetric(name)!.get()) as {
      values: { metricName?: string; value: number }[];
    };
    const of = (suffix: string): number => values.find(({ metricName }) => metricName === `${name}${suffix}`)!.value;
    return { count: of('_count'), mean: Math.round((of('_sum') / of('_count')) * 10_000) / 10_000 };
  };
  const perDelivery = (value: number): number => round(value / COUNT);
  return {
    delivered: rows[0].n,
    perSecond: Math.round(COUNT / seconds),
    nodeCpuUs: perDelivery((after.node - before.node) * 1e6),
    postgresCpuUs: perDelivery((after.postgres - before.postgres) * 1e6),
    walBytes: perDelivery(after.wal - before.wal),
    statements: perDelivery(after.calls - before.calls),
    claims: await metric('m2m_delivery_claim_rows'),
    claimSeconds: await metric('m2m_delivery_claim_seconds'),
    flushes: await metric('m2m_delivery_flush_rows'),
    flushSeconds: await metric('m2m_delivery_flush_seconds'),
  };
}

async function costs() {
  const { rows } = await admin.query(
    `select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float as wal,
       (select sum(xact_commit)::float from pg_stat_database where datname = 'm2m') as calls`,
  );
  return {
    wal: rows[0].wal as number,
    calls: rows[0].calls as number,
    node: cpuSeconds(process.pid),
    postgres: postgresCpu(),
  };
}

/** All processes of this cluster; backends that ended meanwhile are missing, so it is a little low. */
function postgresCpu(): number {
  const postmaster = readFileSync(join(database.postgres.dataDir, 'postmaster.pid'), 'utf8').split('\n', 1)[0]!;
  let seconds = cpuSeconds(Number(postmaster));
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      if (parent === postmaster) seconds += cpuSeconds(Number(pid));
    } catch {
      // Ended while we looked.
    }
  }
  return seconds;
}

async function postOnly() {
  const agent = new Agent({ connections: 96, pipelining: 1, allowH2: false });
  const secret = generateWebhookSecret();
  const body = Buffer.from(
    JSON.stringify({
      event: 'link.created',
      timestamp: '',
      data: { filler: randomBytes(BODY_BYTES / 2).toString('hex') },
    }),
  );
  let left = COUNT;
  const before = cpuSeconds(process.pid);
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: 96 }, async () => {
      while (left-- > 0) {
        const headers = signWebhook({
          secrets: { current: secret },
          eventId: `evt_${left}`,
          deliveryId: `dlv_${left}`,
          event: 'link.created',
          timestampSeconds: Math.floor(Date.now() / 1000),
          body,
        });
        const answer = await agent.request({
          origin: `http://127.0.0.1:${port}`,
          path: '/',
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body,
        });
        await answer.body.dump();
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const nodeCpuUs = round(((cpuSeconds(process.pid) - before) * 1e6) / COUNT);
  await agent.close();
  return { perSecond: Math.round(COUNT / seconds), nodeCpuUs };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
