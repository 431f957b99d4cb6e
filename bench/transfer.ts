import { join } from 'node:path';
import pg from 'pg';
import { openBenchDatabase, operator, report, serverEnv, startServer, type BenchDatabase } from './harness.ts';
import { PageClient, type Reply } from './page-client.ts';

// What a person waits for on the hosted page: its state among a million users, and a confirm that is durable.
const RUN = join(import.meta.dirname, '../scripts/run.mjs');
const PORT = 4108;
const USERS = 1_000_000;
const WALKS = 400;
const AT_ONCE = 8;
const STATE_SECONDS = 10;

interface Walk {
  page: PageClient;
  confirm: { quoteId: string; disclosureHash: string; esignConsentId: string; token: string };
}

const database = await openBenchDatabase();
try {
  const env = serverEnv(database, PORT);
  const { partnerId } = (await operator(env, 'partner', 'create', '--name', 'Bench', '--slug', 'bench')) as {
    partnerId: string;
  };
  const ofKey = ['--partner', 'bench', '--environment', 'sandbox', '--name', 'bench'];
  const { key } = (await operator(env, 'key', 'create', ...ofKey)) as { key: string };
  await fill(database, partnerId);
  const server = await startServer(RUN, ['start'], PORT, env);
  const walks: Walk[] = [];
  await inParallel(WALKS, async (n) => void walks.push(await walkToReview(key, n)));
  // Every check that the walks began is over: nothing but the page is measured.
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const state = await measureState(walks);
  const confirmed: Reply[] = [];
  const startedAt = performance.now();
  await inParallel(WALKS, async (n) => {
    const { page, confirm } = walks[n]!;
    confirmed.push(await page.call('POST', '/confirm', confirm));
  });
  const seconds = (performance.now() - startedAt) / 1000;
  await server.stop();
  report('transfer', {
    target: 'none given: recorded',
    users: USERS,
    state,
    confirm: { atOnce: AT_ONCE, perSecond: Math.round(confirmed.length / seconds), ...summary(confirmed) },
  });
} finally {
  await database.close();
}

async function measureState(walks: Walk[]) {
  const replies: Reply[] = [];
  const endsAt = performance.now() + STATE_SECONDS * 1000;
  let n = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < endsAt) replies.push(await walks[(n += 1) % walks.length]!.page.call('GET', ''));
    }),
  );
  return { atOnce: AT_ONCE, perSecond: Math.round(replies.length / STATE_SECONDS), ...summary(replies) };
}

async function walkToReview(key: string, n: number): Promise<Walk> {
  const made = await fetch(`http://127.0.0.1:${PORT}/partner/links`, {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    body: JSON.stringify({ referenceId: `walk_${n}` }),
  });
  const { linkId, token } = ((await made.json()) as { data: { linkId: string; token: string } }).data;
  const page = new PageClient(PORT, linkId);
  await page.open(token);
  await page.call('PUT', '/amount', { side: 'send', amount: '200.00', residenceState: 'TX' });
  await page.call('PUT', '/person', {
    name: { firstName: 'Ana', secondName: null, lastName: 'Test', secondLastName: null },
    dob: '2000-01-01',
    idType: 'PASSPORT',
    idNumber: `BENCH${n}`,
    confirmed: true,
  });
  await page.call('PUT', '/recipient', { accountNumber: '014027000005555558', warningShown: true });
  await page.call('PUT', '/funding', { method: 'debit_card' });
  const review = (await page.call('POST', '/review')).data as unknown as {
    quoteId: string;
    disclosureHash: string;
    esign: { textVersion: string };
  };
  const { textVersion } = review.esign;
  const consent = (await page.call('POST', '/esign', { textVersion, agreed: true })).data as unknown as {
    esignConsentId: string;
  };
  const { quoteId, disclosureHash } = review;
  return { page, confirm: { quoteId, disclosureHash, ...consent, token: 'tok_sandbox_visa_debit' } };
}

async function inParallel(count: number, work: (n: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < count) {
        const n = next;
        next += 1;
        await work(n);
      }
    }),
  );
}

function summary(replies: Reply[]) {
  const sorted = replies.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.floor(sorted.length * share)]! * 100) / 100;
  const statuses = Object.fromEntries(
    [...Map.groupBy(replies, ({ status }) => status)].map(([status, of]) => [status, of.length]),
  );
  return { statuses, p50Ms: at(0.5), p99Ms: at(0.99) };
}

/** A million people with links and five units each stand beside those that are measured. */
async function fill({ postgres }: BenchDatabase, partnerId: string): Promise<void> {
  const url = new URL(postgres.adminUrl);
  url.pathname = '/m2m';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(
    `alter table partner_environments drop constraint partner_environments_create_limit_per_minute_check,
      drop constraint partner_environments_request_limit_per_minute_check;
    update partner_environments set create_limit_per_minute = 1000000000, request_limit_per_minute = 1000000000`,
  );
  // References of rows that are made in pairs need no check.
  await client.query('set session_replication_role = replica');
  await client.query(
    `insert into users (partner_id, environment, id, reference_id, state, created_at, updated_at)
     select $1, 'sandbox', 'user_bench_' || lpad(n::text, 24, '0'), 'many_' || n, 'cip_verified', now(), now()
     from generate_series(1, ${USERS}) n`,
    [partnerId],
  );
  await client.query(
    `insert into links (partner_id, environment, id, user_id, reference_id, token_key_version, flow, created_by, created_at, expires_at)
     select $1, 'sandbox', 'link_bench_' || lpad(n::text, 24, '0'), 'user_bench_' || lpad(n::text, 24, '0'), 'many_' || n, 1,
       'm2m-basic', 'bench', now(), now() + interval '1 day'
     from generate_series(1, ${USERS}) n`,
    [partnerId],
  );
  await client.query(
    `insert into user_units (partner_id, environment, user_id, unit, source, ciphertext, updated_at)
     select $1, 'sandbox', 'user_bench_' || lpad(n::text, 24, '0'), unit, 'widget', decode(repeat('00', 60), 'hex'), now()
     from generate_series(1, ${USERS}) n, unnest(array['firstName', 'lastName', 'dob', 'identity', 'paymentMethod']) unit`,
    [partnerId],
  );
  await client.query('analyze users, links, user_units');
  await client.end();
}
