import { afterEach, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { openSystemDatabase } from '../../core/db/connect.ts';
import type { RequestFacts } from '../../core/http/request-facts.ts';
import { CreateLinkBody } from '../links/schema.ts';
import { listKeySources } from './key-sources.ts';
import { UsageRecorder } from './usage-recorder.ts';
import { MAX_SOURCES_PER_DAY } from './write-queries.ts';

const schema = { body: CreateLinkBody };
let requests = 0;

const facts = (partnerId: string, more: Partial<RequestFacts> = {}): RequestFacts => ({
  caller: { partnerId, environment: 'sandbox', keyId: 'key_1', secretId: `sec_${partnerId}` },
  isKeyRefused: false,
  requestId: `req_${partnerId}_${(requests += 1)}`,
  method: 'POST',
  route: '/partner/links',
  schema,
  status: 201,
  code: undefined,
  errorPaths: undefined,
  durationMs: 3,
  clientAddress: '203.0.113.7',
  userAgent: 'curl/8.5',
  idempotencyKey: undefined,
  params: {},
  answeredId: undefined,
  body: { referenceId: 'user_123', expiresInMinutes: 60 },
  isReplay: false,
  ...more,
});

describe('usage recorder', () => {
  const api = useApi();
  const recorders: UsageRecorder[] = [];
  afterEach(() => Promise.all(recorders.splice(0).map((recorder) => recorder.stop())));
  const open = (...args: ConstructorParameters<typeof UsageRecorder>): UsageRecorder => {
    const recorder = new UsageRecorder(...args);
    recorders.push(recorder);
    return recorder;
  };
  const count = async (table: string, partnerId: string) =>
    Number(
      (await api.sql<{ n: string }>(`select count(*) as n from ${table} where partner_id = $1`, [partnerId]))[0]!.n,
    );

  it('adds up over flushes and processes', async () => {
    const [one, two] = [open(api.deps), open(api.deps)];
    for (let i = 0; i < 30; i += 1) {
      one.record(facts('sum', { durationMs: 3 }));
      two.record(facts('sum', { durationMs: 300 }));
      if (i % 10 === 0) await Promise.all([one.flush(), two.flush()]);
    }
    await Promise.all([one.flush(), two.flush()]);
    const rows = await api.sql<{ count: string; latency: number[] }>(
      `select count, latency from usage_minutes where partner_id = 'sum'`,
    );
    expect(rows.reduce((sum, row) => sum + Number(row.count), 0)).toBe(60);
    const buckets = rows
      .flatMap(({ latency }) => latency.map((n, bucket) => [bucket, n] as const))
      .filter(([, n]) => n > 0);
    expect(new Set(buckets.map(([bucket]) => bucket)).size).toBe(2);
    expect(await count('request_logs', 'sum')).toBe(60);
  });

  it('stays within its bounds while the database is away, counts what it drops, and writes all the rest later', async () => {
    const url = new URL(api.deps.config.database!.system);
    url.port = '1';
    const system = { ...api.deps.system };
    const away = openSystemDatabase(url.href, { maxConnections: 2, applicationName: 'away', onError: () => undefined });
    const deps = { ...api.deps, system: away };
    const recorder = open(deps, { usage: 10, sources: 10, requestLogs: 600 });
    const recordMany = (prefix: string): void => {
      for (let i = 0; i < 1_000; i += 1) {
        const from = { route: `/partner/${prefix}${i % 20}`, clientAddress: `203.0.113.${i % 200}` };
        recorder.record(facts('away', from));
      }
    };
    const expectBounded = (): void => {
      expect(recorder.waiting.requestLogs).toBeLessThanOrEqual(600);
      expect(recorder.waiting.usage).toBeLessThanOrEqual(10);
      expect(recorder.waiting.sources).toBeLessThanOrEqual(11);
    };
    recordMany('a');
    expectBounded();
    // Other routes come in while the first batch is on its way, so that not all of it finds room again.
    const flushing = recorder.flush();
    // The batch is taken in a microtask; a refused connection needs longer.
    for (let i = 0; i < 3; i += 1) await Promise.resolve();
    expect(recorder.waiting.usage).toBe(0);
    recordMany('b');
    expectBounded();
    await flushing;
    expectBounded();
    deps.system = system;
    await recorder.flush();
    const [drops] = await api.sql<{ usage: string; request_logs: string }>(
      `select sum(usage) as usage, sum(request_logs) as request_logs from usage_drops where partner_id = 'away'`,
    );
    const [usage] = await api.sql<{ n: string }>(`select sum(count) as n from usage_minutes where partner_id = 'away'`);
    expect(Number(usage!.n)).toBeGreaterThan(0);
    expect(Number(drops!.usage) + Number(usage!.n)).toBe(2_000);
    const logs = await count('request_logs', 'away');
    expect(logs).toBe(600);
    expect(Number(drops!.request_logs) + logs).toBe(2_000);
    await away.close();
  });

  it('loses a batch that PostgreSQL refuses instead of waiting for ever, and counts it', async () => {
    const recorder = open(api.deps);
    recorder.record(facts('poison', { status: 99_999 }));
    await recorder.flush();
    recorder.record(facts('poison'));
    await recorder.flush();
    expect(await count('request_logs', 'poison')).toBe(1);
    const [drops] = await api.sql<{ usage: string; request_logs: string }>(
      `select sum(usage) as usage, sum(request_logs) as request_logs from usage_drops where partner_id = 'poison'`,
    );
    expect(drops).toEqual({ usage: '1', request_logs: '1' });
  });

  it('tells who uses a secret: addresses, networks, user agents, routes and counts, bounded by day', async () => {
    const recorder = open(api.deps);
    for (let i = 0; i < 3; i += 1) recorder.record(facts('src'));
    recorder.record(facts('src', { route: '/partner/me', method: 'GET' }));
    recorder.record(facts('src', { clientAddress: '2001:db8:1:2::3', userAgent: 'node' }));
    recorder.record(facts('src', { clientAddress: '::ffff:203.0.113.7' }));
    await recorder.flush();
    const owner = { partnerId: 'src', environment: 'sandbox' } as const;
    const read = () =>
      api.deps.app.asOwner(owner, (trx) => listKeySources(trx, owner, 'sec_src', new Date(Date.now() - 86_400_000)));
    const [first, second] = await read();
    expect(first).toMatchObject({
      address: '203.0.113.7',
      network: '203.0.113.0/24',
      userAgent: 'curl/8.5',
      routes: ['GET /partner/me', 'POST /partner/links'],
      uses: 5,
    });
    expect(second).toMatchObject({ network: '2001:db8:1::/48', userAgent: 'node', uses: 1 });
    for (let i = 0; i < 300; i += 1) recorder.record(facts('src', { clientAddress: `198.51.${i >> 8}.${i & 255}` }));
    await recorder.flush();
    const sources = await read();
    expect(sources.length).toBe(MAX_SOURCES_PER_DAY + 1);
    expect(sources.find(({ address }) => address === null)).toMatchObject({ network: null, uses: 202 });
    expect(sources.reduce((sum, { uses }) => sum + uses, 0)).toBe(306);
  });

  it('costs the request path at most 10 us of CPU', () => {
    const recorder = open(api.deps, { usage: 20_000, sources: 20_000, requestLogs: 1e9 });
    const body = {
      referenceId: 'user_123',
      expiresInMinutes: 60,
      language: 'es',
      userData: { name: { firstName: 'Ana' }, idType: 'CURP' },
    };
    const runs = 30_000;
    const made = Array.from({ length: runs }, (_, i) =>
      facts('cost', { body, durationMs: i % 50, clientAddress: `203.0.113.${i % 50}`, idempotencyKey: `k${i}` }),
    );
    for (let i = 0; i < 2_000; i += 1) recorder.record(made[i]!);
    // The best of three: what else runs in this process is not its cost.
    const rounds = [0, 1, 2].map(() => {
      const before = process.cpuUsage();
      for (const each of made) recorder.record(each);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / runs;
    });
    const microseconds = Math.min(...rounds);
    process.stdout.write(`usage recording: ${microseconds.toFixed(2)} us of CPU a request\n`);
    expect(microseconds).toBeLessThan(10);
    recorders.splice(0);
  });
});
