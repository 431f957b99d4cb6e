import { createHash, randomBytes, type KeyObject } from 'node:crypto';
import pg from 'pg';
import { readConfig } from '../apps/api/src/config.ts';
import type { ChangeFeed } from '../apps/api/src/core/changes.ts';
import { openLog } from '../apps/api/src/core/log.ts';
import { createKey, KeyVerifier, LastUsedRecorder } from '../apps/api/src/features/keys/index.ts';
import { mintKey } from '../apps/api/src/features/keys/key-format.ts';
import { hashKey } from '../apps/api/src/features/keys/hash-key.ts';
import { createPartner } from '../apps/api/src/features/partners/index.ts';
import { openPlatform } from '../apps/api/src/platform.ts';
import { measureBetterAuth } from './better-auth.ts';
import { openBenchDatabase, report, serverEnv } from './harness.ts';

const KEYS = Number(process.env['M2M_BENCH_KEYS'] ?? 1_000_000);
const MISSES = 4_000;
const CACHED = 200_000;
const AT_A_TIME = 16;

const round = (value: number, digits = 3): number => Number(value.toFixed(digits));
const quantiles = (times: number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!, 4);
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
};

const database = await openBenchDatabase();
try {
  const config = readConfig(serverEnv(database, 0));
  const platform = await openPlatform(config, openLog('json', { write: () => undefined }), { notice: () => undefined });
  const { deps } = platform;
  const feed: ChangeFeed = {
    isFresh: () => true,
    appliedSeq: () => 0,
    generation: () => 0,
    stop: async () => undefined,
  };
  const lastUsed = new LastUsedRecorder(deps);
  const admin = await connect(database.postgres.adminUrl);
  const { id: partnerId } = await createPartner(deps, { name: 'Bench', slug: 'bench' });
  const { key } = await createKey(deps, {
    partnerSlug: 'bench',
    environment: 'sandbox',
    name: 'bench',
    createdBy: 'bench',
  });
  const known = await fill(admin, partnerId, deps.keyring.currentPepper.key);
  const credentials = (apiKey: string) => ({
    apiKey,
    bearer: undefined,
    url: '/partner/me',
    clientAddress: '127.0.0.1',
    userAgent: 'bench',
    pinnedEnvironment: undefined,
  });
  const verifier = new KeyVerifier(deps, () => feed, lastUsed);
  const verify = (text: string) => verifier.verify(credentials(text), '/partner/me');

  // Cached: one key that the process knows.
  await verify(key);
  await lastUsed.flush();
  for (let i = 0; i < CACHED / 4; i += 1) await verify(key);
  const before = await writes(admin);
  const times: number[] = [];
  for (let i = 0; i < CACHED; i += 1) {
    const startedAt = performance.now();
    const principal = verify(key);
    times.push(performance.now() - startedAt);
    if (principal instanceof Promise) await principal;
  }
  const after = await writes(admin);
  const cpuBefore = process.cpuUsage();
  const loopStartedAt = performance.now();
  for (let i = 0; i < CACHED; i += 1) verify(key);
  const perSecond = Math.round(CACHED / ((performance.now() - loopStartedAt) / 1000));
  const { user, system } = process.cpuUsage(cpuBefore);

  // A cache that never saw the key, beside a plain look-up by SHA-256 on the same server through the same pool.
  const [missTimes, plainTimes] = [[] as number[], [] as number[]];
  const plain = await connect(database.urls.m2m_system);
  const lookUp = (text: string) =>
    plain.query({
      name: 'plain',
      text: 'select key_id, scopes from plain_keys where hash = $1',
      values: [createHash('sha256').update(text).digest()],
    });
  for (const text of known.slice(0, 200)) await Promise.all([verify(text), lookUp(text)]);
  for (const text of known.slice(200, MISSES / 2)) {
    let startedAt = performance.now();
    await verify(text);
    missTimes.push(performance.now() - startedAt);
    startedAt = performance.now();
    await lookUp(text);
    plainTimes.push(performance.now() - startedAt);
  }
  const missStartedAt = performance.now();
  for (let i = MISSES / 2; i < MISSES; i += AT_A_TIME) await Promise.all(known.slice(i, i + AT_A_TIME).map(verify));
  const missPerSecond = Math.round(MISSES / 2 / ((performance.now() - missStartedAt) / 1000));

  // Unknown keys, and wrong ones that begin as a good one does; turn and turn about.
  const [unknown, wrong] = [[] as number[], [] as number[]];
  const digits = Array.from(key.slice(9, 21), (character) => '0123456789abcdefghijklmnopqrstuvwxyz'.indexOf(character));
  for (let i = 0; i < 1_500; i += 1) {
    // Each from another address, so that the limit of bad keys says nothing here.
    const from = { clientAddress: `10.0.${i >> 8}.${i & 255}` };
    for (const [list, text] of [
      [unknown, mintKey('sandbox', randomBytes)],
      [wrong, mintKey('sandbox', () => Buffer.from([...digits, ...randomBytes(20).map((byte) => byte % 252)]))],
    ] as const) {
      const startedAt = performance.now();
      await Promise.resolve(verifier.verify({ ...credentials(text), ...from }, '/partner/me')).catch(() => undefined);
      list.push(performance.now() - startedAt);
    }
  }

  const betterAuth = await measureBetterAuth(database.postgres.adminUrl, KEYS);
  report('keys', {
    target: 'cached p50 < 20 us, p99 < 100 us, >= 50k/s on one core; miss at 1M keys p50 < 1 ms; 0 writes a request',
    keys: KEYS,
    cached: { ...quantiles(times), perSecond, perCpuSecond: Math.round(CACHED / ((user + system) / 1e6)) },
    // Last use is added up and written every 10 s, one row per key, however many requests there were.
    rowsWritten: { requests: CACHED, rows: after - before },
    miss: { ...quantiles(missTimes), perSecondOfManyAtOnce: missPerSecond },
    plainSha256LookUp: {
      ...quantiles(plainTimes),
      note: 'a look-up for every request, no cache, no lifecycle, no partner',
    },
    cachedAgainstPlain: round(quantiles(plainTimes).p50Ms / quantiles(times).p50Ms, 1),
    betterAuth,
    // Ours from memory over the faster of its two rates; ours from the database beside it at the same concurrency.
    timesBetterAuth:
      typeof betterAuth === 'string'
        ? 'not measured'
        : Object.fromEntries(
            (['database', 'databaseWithoutWaitingForDisk', 'memoryThenDatabase', 'memoryOnly'] as const).map((mode) => {
              const { oneAtATime, sixteenAtATime } = betterAuth[mode];
              return [
                mode,
                {
                  cached: round(perSecond / Math.max(oneAtATime.perSecond, sixteenAtATime.perSecond), 1),
                  missOneAtATime: round(oneAtATime.p50Ms / quantiles(missTimes).p50Ms, 1),
                  missSixteenAtATime: round(missPerSecond / sixteenAtATime.perSecond, 1),
                },
              ];
            }),
          ),
    badKeys: {
      unknown: quantiles(unknown),
      wrong: quantiles(wrong),
      p50DifferenceMs: round(Math.abs(quantiles(unknown).p50Ms - quantiles(wrong).p50Ms), 4),
    },
  });
  await lastUsed.stop();
  await Promise.all([admin.end(), plain.end()]);
  await platform.close();
} finally {
  await database.close();
}

async function connect(url: string): Promise<pg.Client> {
  const inside = new URL(url);
  inside.pathname = '/m2m';
  const client = new pg.Client({ connectionString: inside.href });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** A million keys with random hashes, and among them some whose text is known here. */
async function fill(admin: pg.Client, partnerId: string, pepper: KeyObject): Promise<string[]> {
  const known = Array.from({ length: MISSES }, () => mintKey('sandbox', randomBytes));
  await admin.query('set synchronous_commit = off');
  await admin.query(
    `insert into api_keys (partner_id, environment, id, name, scopes, created_by, created_at)
     select $1, 'sandbox', 'key_bench_' || i, 'bench', '{links:read}', 'bench', now() from generate_series(1, $2::int) i`,
    [partnerId, KEYS],
  );
  await admin.query(
    `insert into api_key_secrets (partner_id, environment, id, key_id, pepper_version, format_version, start4, end4, status, created_at)
     select $1, 'sandbox', 'sec_bench_' || i, 'key_bench_' || i, 1, 1, 'aaaa', 'zzzz', 'active', now() from generate_series(1, $2::int) i`,
    [partnerId, KEYS],
  );
  await admin.query(
    `insert into api_key_hashes select coalesce(k.hash, sha256(i::text::bytea)), $1, 'sandbox', 'key_bench_' || i, 'sec_bench_' || i
     from generate_series(1, $2::int) i left join unnest($3::bytea[]) with ordinality k(hash, n) on k.n = i`,
    [partnerId, KEYS, known.map((text) => hashKey(pepper, text))],
  );
  // Used before, as keys are: the first use ever of a key is written at once, which is not what is measured here.
  await admin.query(
    `insert into api_key_last_used (partner_id, environment, secret_id, first_used_at, last_used_at, uses)
     select $1, 'sandbox', 'sec_bench_' || i, now(), now(), 1 from generate_series(1, $2::int) i`,
    [partnerId, KEYS],
  );
  await admin.query(
    `create table plain_keys (hash bytea primary key, key_id text not null, scopes text[] not null); grant select on plain_keys to m2m_system`,
  );
  await admin.query(
    `insert into plain_keys select coalesce(k.hash, sha256((i + 1e9)::text::bytea)), 'key_' || i, '{links:read}'
     from generate_series(1, $1::int) i left join unnest($2::bytea[]) with ordinality k(hash, n) on k.n = i`,
    [KEYS, known.map((text) => createHash('sha256').update(text).digest())],
  );
  await admin.query('vacuum analyze api_keys, api_key_secrets, api_key_hashes, api_key_last_used, plain_keys');
  return known;
}

/** Rows that were written to the tables of keys. */
async function writes(admin: pg.Client): Promise<number> {
  await admin.query('select pg_stat_force_next_flush()');
  const { rows } = await admin.query(
    `select sum(n_tup_ins + n_tup_upd + n_tup_del)::int as total from pg_stat_user_tables where relname like 'api_key%'`,
  );
  return rows[0].total;
}
