import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revokeKey } from '../src/features/keys/index.ts';
import { useApi, type AnotherApi, type Reply, type TestPartner } from './harness.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';

const api = useApi();
let proxy: TcpProxy;
let behind: AnotherApi;
let partner: TestPartner;
const crashes: unknown[] = [];
const noteCrash = (reason: unknown): void => void crashes.push(reason);

beforeAll(async () => {
  process.on('uncaughtExceptionMonitor', noteCrash);
  proxy = await startTcpProxy(api.adminUrl());
  behind = await api.openAnother({ through: proxy.through });
  partner = await api.partner();
  await api.sql('update partner_environments set create_limit_per_minute = 100000, request_limit_per_minute = 100000');
});

afterAll(async () => {
  await behind.close();
  await proxy.close();
  process.off('uncaughtExceptionMonitor', noteCrash);
});

let references = 0;
async function ask(
  method: 'GET' | 'POST',
  url: string,
  key = partner.key,
  body: object | undefined = method === 'POST' ? { referenceId: `r${(references += 1)}` } : undefined,
): Promise<Reply & { durationMs: number }> {
  const startedAt = performance.now();
  const response = await behind.http.inject({
    method,
    url,
    headers: { 'x-api-key': key, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { payload: JSON.stringify(body) }),
  });
  return {
    status: response.statusCode,
    body: response.json(),
    headers: response.headers,
    durationMs: performance.now() - startedAt,
  };
}

const WITH_DATA = {
  userData: {
    name: { firstName: 'Ana' },
    paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '014027000005555558' } },
  },
};
const calls = (): Promise<Awaited<ReturnType<typeof ask>>[]> =>
  Promise.all([
    ask('GET', '/partner/me'),
    ask('GET', '/partner/links'),
    ask('GET', '/partner/links/link_x_0123456789abcdef'),
    ask('POST', '/partner/links'),
    ask('POST', '/partner/links', partner.key, { referenceId: `d${(references += 1)}`, ...WITH_DATA }),
    ask('GET', '/partner/me', 'm2m_test_07elsz6dkry5cjqx4bipw3aho05z64ts'),
  ]);

function expectUnavailable(answers: Awaited<ReturnType<typeof ask>>[], withinMs: number): void {
  for (const { status, body, headers, durationMs } of answers) {
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'SERVICE_UNAVAILABLE' });
    expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(body.message).not.toMatch(/sql|connect|postgres|terminat|timeout|127\.0/i);
    expect(durationMs).toBeLessThan(withinMs);
  }
}

const isServing = async (): Promise<boolean> =>
  (await calls()).map(({ status }) => status).join() === '200,200,404,201,201,401';

describe('a database that is gone', () => {
  it('turns into 503 with Retry-After, never 500 or 401, and serving goes on by itself within 5 s', async () => {
    await expect.poll(isServing).toBe(true);
    proxy.cut();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expectUnavailable(await calls(), 1_000);
    expect((await behind.http.inject('/readyz')).statusCode).toBe(503);
    expect((await behind.http.inject('/healthz')).statusCode).toBe(200);
    proxy.mend();
    const mendedAt = performance.now();
    await expect.poll(isServing, { timeout: 5_000, interval: 100 }).toBe(true);
    expect(performance.now() - mendedAt).toBeLessThan(5_000);
    await expect.poll(async () => (await behind.http.inject('/readyz')).statusCode, { timeout: 2_000 }).toBe(200);
  });

  it('and one that has gone silent turns into 503 within 5 s, and serving goes on', { timeout: 60_000 }, async () => {
    proxy.freeze();
    const first = await calls();
    for (const { status, durationMs } of first) {
      // What is in memory, a key or that there is none such, may be used for a moment yet.
      expect([200, 401, 503]).toContain(status);
      expect(durationMs).toBeLessThan(5_000);
    }
    expectUnavailable(await calls(), 5_000);
    proxy.mend();
    await expect.poll(isServing, { timeout: 10_000, interval: 100 }).toBe(true);
  });

  it(
    'that goes silent never lets a key that was revoked meanwhile pass: nothing in memory is used after a second',
    { timeout: 60_000 },
    async () => {
      const { key, keyId } = await api.key(partner);
      expect((await ask('GET', '/partner/me', key)).status).toBe(200);
      proxy.freeze();
      try {
        await revokeKey(api.deps, { keyId, revokedBy: 'test' });
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        expectUnavailable([await ask('GET', '/partner/me', key)], 5_000);
      } finally {
        proxy.mend();
      }
      await expect
        .poll(async () => (await ask('GET', '/partner/me', key)).status, { timeout: 10_000, interval: 100 })
        .toBe(401);
      await expect.poll(isServing, { timeout: 10_000, interval: 100 }).toBe(true);
    },
  );

  it(
    'that goes silent in the middle of a transaction holds up its call for no more than 5 s',
    { timeout: 60_000 },
    async () => {
      const { app } = behind.platform.deps;
      const owner = { partnerId: partner.partnerId, environment: partner.environment };
      let silentAt = 0;
      const work = app.asOwner(owner, async (trx) => {
        proxy.freeze();
        silentAt = performance.now();
        return trx.selectFrom('links').selectAll().execute();
      });
      await expect(work).rejects.toThrow();
      expect(performance.now() - silentAt).toBeLessThan(5_000);
      proxy.mend();
      await expect.poll(isServing, { timeout: 10_000, interval: 100 }).toBe(true);
    },
  );

  it('that ends its connections in the middle of transactions harms no later call and no process', async () => {
    await expect.poll(isServing).toBe(true);
    const done = new AbortController();
    const counts: Record<number, number> = {};
    const load = Array.from({ length: 8 }, async () => {
      while (!done.signal.aborted) {
        const { status, durationMs } = await ask('POST', '/partner/links', partner.key, {
          referenceId: `t${(references += 1)}`,
          ...WITH_DATA,
        });
        counts[status] = (counts[status] ?? 0) + 1;
        expect(durationMs).toBeLessThan(5_000);
      }
    });
    for (let round = 0; round < 15; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await api.sql(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename in ('m2m_app', 'm2m_system')",
      );
    }
    done.abort();
    await Promise.all(load);
    expect(Object.keys(counts).filter((status) => status !== '201' && status !== '503')).toEqual([]);
    expect(counts[201]).toBeGreaterThan(0);
    await expect.poll(isServing, { timeout: 5_000, interval: 100 }).toBe(true);
    expect(crashes).toEqual([]);
  });

  it('is heard again on both paths: a key revoked afterwards is refused at once', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const listeners = await api.sql(
      "select 1 from pg_stat_activity where datname = current_database() and query = 'listen m2m_changes'",
    );
    // One for each of the two processes: none lost, none left behind.
    expect(listeners).toHaveLength(2);
  });
});

describe('a failure of ours', () => {
  it('is 500 with a body that tells nothing but the request id, and a log line that tells no value', async () => {
    const before = api.logLines.length;
    await api.sql('alter table links rename to links_away');
    try {
      for (const answer of [
        await partner.get('/partner/links'),
        await partner.get('/partner/links/link_secretslug_0123456789abcdef'),
        await partner.post('/partner/links', { referenceId: 'person-4711' }),
      ]) {
        expect(answer.status).toBe(500);
        expect(answer.body).toEqual({
          success: false,
          code: 'INTERNAL_ERROR',
          message: 'Something went wrong on our side. Tell us the request id.',
          error: {
            code: 'INTERNAL_ERROR',
            message: 'Something went wrong on our side. Tell us the request id.',
            details: [],
          },
          requestId: answer.headers['x-request-id'],
        });
      }
    } finally {
      await api.sql('alter table links_away rename to links');
    }
    const lines = api.logLines.slice(before).filter((line) => line.includes('request failed'));
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/"code":"42P01"/);
    expect(lines.join()).not.toMatch(/person-4711|secretslug|select /);
    expect((await partner.get('/partner/links')).status).toBe(200);
  });
});
