import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Not part of the product's install, so known to the type check by name only. */
const PEERS = join(import.meta.dirname, 'peers/node_modules');
const SECONDS = 4;
const AT_ONCE = 16;

interface Auth {
  api: {
    createApiKey(input: { body: object }): Promise<{ id: string; key: string }>;
    verifyApiKey(input: { body: { key: string } }): Promise<{ valid: boolean }>;
  };
}

/**
 * `auth.api.verifyApiKey` of `@better-auth/api-key` on the same PostgreSQL server, in a database of its own that holds
 * as many keys as ours. Its rate limits and telemetry are off; it hashes keys with SHA-256, as it does by default.
 * Returns a sentence when the package is not installed.
 */
export async function measureBetterAuth(adminUrl: string, keys: number) {
  if (!['better-auth', '@better-auth/api-key'].every((name) => existsSync(join(PEERS, name))))
    return 'not installed: npm ci --prefix bench/peers';
  const { betterAuth } = await import(join(PEERS, 'better-auth/dist/index.mjs'));
  const { apiKey } = await import(join(PEERS, '@better-auth/api-key/dist/index.mjs'));
  const { getMigrations } = await import(join(PEERS, 'better-auth/dist/db/get-migration.mjs'));
  const url = await createDatabase(adminUrl);
  const secret = randomBytes(32).toString('base64');
  const pools: pg.Pool[] = [];
  const open = (plugin: object, settings = '') => {
    const pool = new pg.Pool({ connectionString: url, max: AT_ONCE, options: settings });
    pools.push(pool);
    const memory = new Map<string, string>();
    return {
      database: pool,
      secret,
      logger: { disabled: true },
      baseURL: 'http://127.0.0.1',
      telemetry: { enabled: false },
      rateLimit: { enabled: false },
      // In this process, without a network: the best case of its cache.
      secondaryStorage: {
        get: (key: string) => memory.get(key) ?? null,
        set: (key: string, value: string) => void memory.set(key, value),
        delete: (key: string) => void memory.delete(key),
      },
      plugins: [apiKey({ rateLimit: { enabled: false }, ...plugin })],
    };
  };
  const standard = open({});
  await (await getMigrations(standard)).runMigrations();
  await fill(betterAuth(standard), pools[0]!, keys);
  const result = {
    versions: '@better-auth/api-key 1.7.5, better-auth 1.7.5',
    switchedOff: 'rate limit of the key and of better-auth, telemetry',
    keys,
    database: await measure(betterAuth(standard)),
    databaseWithoutWaitingForDisk: await measure(betterAuth(open({}, '-c synchronous_commit=off'))),
    memoryThenDatabase: await measure(betterAuth(open({ storage: 'secondary-storage', fallbackToDatabase: true }))),
    memoryOnly: {
      ...(await measure(betterAuth(open({ storage: 'secondary-storage' })))),
      note: 'keys live in the memory of one process and nowhere else',
    },
  };
  await Promise.all(pools.map((pool) => pool.end()));
  return result;
}

async function createDatabase(adminUrl: string): Promise<string> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('create database better_auth');
  await admin.end();
  const url = new URL(adminUrl);
  url.pathname = '/better_auth';
  return url.href;
}

/** Copies of a key that its own API made, each with another id and another hash. */
async function fill(auth: Auth, pool: pg.Pool, count: number): Promise<void> {
  const { id } = await auth.api.createApiKey({ body: { userId: 'bench', name: 'model' } });
  const { rows } = await pool.query(
    `select string_agg(case column_name when 'id' then '''copy_'' || i' when 'key' then 'md5(i::text) || i'
       else format('a.%I', column_name) end, ', ' order by ordinal_position) as columns
     from information_schema.columns where table_name = 'apikey'`,
  );
  await pool.query(
    `insert into apikey select ${rows[0].columns} from apikey a, generate_series(1, $2::int) i where a.id = $1`,
    [id, count],
  );
  await pool.query('vacuum analyze apikey');
}

/** One key after the other, then sixteen different keys at a time, so that no two calls wait for one row. */
async function measure(auth: Auth) {
  const keys = await Promise.all(
    Array.from({ length: AT_ONCE }, () => auth.api.createApiKey({ body: { userId: 'bench', name: 'bench' } })),
  );
  const verify = async ({ key }: { key: string }): Promise<void> => {
    const { valid } = await auth.api.verifyApiKey({ body: { key } });
    if (!valid) throw new Error('better-auth refused its own key');
  };
  await loop([keys[0]!], verify, 1);
  return { oneAtATime: await loop([keys[0]!], verify, SECONDS), sixteenAtATime: await loop(keys, verify, SECONDS) };
}

async function loop<Key>(keys: Key[], verify: (key: Key) => Promise<void>, seconds: number) {
  const times: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  const client = async (key: Key): Promise<void> => {
    for (let now = performance.now(); now < endsAt;) {
      await verify(key);
      const done = performance.now();
      times.push(done - now);
      now = done;
    }
  };
  await Promise.all(keys.map(client));
  const elapsed = (performance.now() - startedAt) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): number => Number(times[Math.floor(times.length * share)]!.toFixed(3));
  return { perSecond: Math.round(times.length / elapsed), p50Ms: at(0.5), p99Ms: at(0.99) };
}
