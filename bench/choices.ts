import { createCipheriv, createHmac, createSecretKey, hash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { openAppDatabase } from '../apps/api/src/core/db/connect.ts';
import { insertLink, insertLinkOnce, type NewLink } from '../apps/api/src/features/links/queries.ts';
import { openBenchDatabase, operator, report, serverEnv } from './harness.ts';

/** The small measurements behind choices that the code's comments and the decision records name, each pair in one run. */
const CONNECTIONS = 10;
const SECONDS = 4;
const database = await openBenchDatabase();
try {
  const env = serverEnv(database, 4401);
  const { partnerId } = (await operator(env, 'partner', 'create', '--name', 'Bench', '--slug', 'bench')) as {
    partnerId: string;
  };
  await operator(env, 'key', 'create', '--partner', 'bench', '--environment', 'sandbox', '--name', 'bench');
  const inside = new URL(database.postgres.adminUrl);
  inside.pathname = '/m2m';
  const admin = new pg.Client({ connectionString: inside.href });
  await admin.connect();
  const { rows } = await admin.query('select id from api_key_secrets');
  const links = await compareLinkWrites(admin, partnerId, rows[0].id);
  const statements = await compareStatements(inside.href);
  await admin.end();
  report('choices', { linksPerSecond: links, statementsPerSecond: statements, cryptoMicroseconds: measureCrypto() });
} finally {
  await database.close();
}
process.exit(0);

/** One function call and one commit, against a transaction whose statements wait for each other. */
async function compareLinkWrites(admin: pg.Client, partnerId: string, secretId: string) {
  const owner = { partnerId, environment: 'sandbox' as const };
  const options = { maxConnections: CONNECTIONS, applicationName: 'bench', onError: () => undefined };
  const app = openAppDatabase(database.urls.m2m_app, options);
  const draft = (): NewLink => {
    const id = randomBytes(12).toString('hex');
    const createdAt = new Date();
    return {
      id: `link_bench_${id}`, newUserId: `user_bench_${id}`, secretId, referenceId: id, tokenKeyVersion: 1, flow: 'm2m-basic',
      theme: null, language: null, callback: null, metadata: null, createdBy: "key_bench", trueNow: createdAt, createdAt,
      expiresAt: new Date(createdAt.getTime() + 3_600_000), eventId: `evt_${id}`, eventBody: randomBytes(330),
    }; // prettier-ignore
  };
  const oneCall = () => insertLinkOnce(app.statement, owner, draft(), null);
  const roundTrips = () => app.asOwner(owner, (trx) => insertLink(trx, owner, draft()));
  await perSecond(oneCall, 1);
  await admin.query('vacuum analyze');
  const result = { oneCall: await perSecond(oneCall), transactionOfRoundTrips: await perSecond(roundTrips) };
  await app.close();
  return result;
}

async function compareStatements(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  const text = 'select id, slug, name from partners where id = $1';
  const named = () => pool.query({ name: 'p', text, values: ['none'] });
  const unnamed = () => pool.query(text, ['none']);
  await perSecond(named, 1);
  const result = { named: await perSecond(named), unnamed: await perSecond(unnamed) };
  await pool.end();
  return result;
}

async function perSecond(work: () => Promise<unknown>, seconds = SECONDS): Promise<number> {
  const endsAt = performance.now() + seconds * 1000;
  let done = 0;
  const loop = async (): Promise<void> => {
    while (performance.now() < endsAt) {
      await work();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, loop));
  return Math.round(done / seconds);
}

function measureCrypto() {
  const bytes = randomBytes(32);
  const key = createSecretKey(bytes);
  const text = `m2m_test_${'a'.repeat(32)}`;
  const body = randomBytes(300);
  const nonce = randomBytes(12);
  const seal = (by: typeof key | Buffer): void => {
    const cipher = createCipheriv('aes-256-gcm', by, nonce, { authTagLength: 16 });
    cipher.update(body);
    cipher.final();
    cipher.getAuthTag();
  };
  return {
    hmacWithKeyObject: each(() => createHmac('sha256', key).update(text).digest()),
    hmacWithBuffer: each(() => createHmac('sha256', bytes).update(text).digest()),
    sha256InOneCall: each(() => hash('sha256', text, 'base64')),
    sealWithKeyObject: each(() => seal(key)),
    sealWithBuffer: each(() => seal(bytes)),
  };
}

function each(work: () => unknown): number {
  const rounds = 50_000;
  for (let n = 0; n < 5_000; n += 1) work();
  const before = process.cpuUsage();
  for (let n = 0; n < rounds; n += 1) work();
  const { user, system } = process.cpuUsage(before);
  return Math.round(((user + system) / rounds) * 100) / 100;
}
