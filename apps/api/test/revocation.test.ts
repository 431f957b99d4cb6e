import { beforeAll, describe, expect, it } from 'vitest';
import { revokeKey } from '../src/features/keys/index.ts';
import { changePartnerStatus } from '../src/features/partners/index.ts';
import { useApi, type AnotherApi, type TestPartner } from './harness.ts';

const TRIALS = 100;
const api = useApi();
let hearing: AnotherApi;
let deaf: AnotherApi;

beforeAll(async () => {
  hearing = await api.openAnother();
  deaf = await api.openAnother({ isListening: false });
});

/** Each key from an address of its own: so many dead keys from one would be answered 429 after a while. */
const me = async (app: AnotherApi['http'], key: string): Promise<number> => {
  const remoteAddress = ['10', ...key.slice(10, 13)]
    .map((text, at) => (at === 0 ? text : text.charCodeAt(0)))
    .join('.');
  return (await app.inject({ url: '/partner/me', headers: { 'x-api-key': key }, remoteAddress })).statusCode;
};

/** Milliseconds after the acknowledgement at which the process last accepted the key; 0 = never. */
async function watchUntilRefused(
  app: AnotherApi['http'],
  key: string,
  acknowledgedAt: () => number | undefined,
): Promise<number> {
  let acceptedForMs = 0;
  for (;;) {
    const askedAt = performance.now();
    const status = await me(app, key);
    const since = acknowledgedAt();
    if (since !== undefined && askedAt >= since && status === 200) acceptedForMs = askedAt - since;
    if (status !== 200) {
      expect(status).toBe(401);
      return acceptedForMs;
    }
    if (since !== undefined && askedAt - since > 5_000) return Infinity;
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
}

async function revokeWhileWatched(app: AnotherApi['http'], partner: TestPartner): Promise<number> {
  const { key, keyId } = await api.key(partner);
  expect(await me(app, key)).toBe(200);
  let acknowledgedAt: number | undefined;
  const watched = watchUntilRefused(app, key, () => acknowledgedAt);
  await revokeKey(api.deps, { keyId, revokedBy: 'test' });
  acknowledgedAt = performance.now();
  return watched;
}

async function trials(app: AnotherApi['http']): Promise<number[]> {
  const partner = await api.partner();
  await api.sql('update partner_environments set request_limit_per_minute = 1000000 where partner_id = $1', [
    partner.partnerId,
  ]);
  const lags: number[] = [];
  // Ten at a time, spread over the steps of the polled sequence.
  for (let i = 0; i < TRIALS; i += 10) {
    lags.push(...(await Promise.all(Array.from({ length: 10 }, async (_, at) => {
      await new Promise((resolve) => setTimeout(resolve, at * 37));
      return revokeWhileWatched(app, partner);
    })))); // prettier-ignore
  }
  return lags.sort((a, b) => a - b);
}

describe('a revoked key', () => {
  it('is refused by another process at once when it listens', { timeout: 60_000 }, async () => {
    const lags = await trials(hearing.http);
    expect(lags).toHaveLength(TRIALS);
    expect(lags[Math.floor(TRIALS * 0.9)]).toBeLessThan(100);
    expect(lags.at(-1)).toBeLessThan(1_000);
  });

  it('is refused within a second by a process whose notify path is cut', { timeout: 120_000 }, async () => {
    const lags = await trials(deaf.http);
    expect(lags).toHaveLength(TRIALS);
    expect(lags.at(-1)).toBeLessThan(1_000);
    // The path is truly cut: else this would prove the other one again.
    expect(lags[TRIALS / 2]).toBeGreaterThan(30);
  });

  it('is refused by a process that used it last just now, and by one that never saw it', async () => {
    const partner = await api.partner();
    const { key, keyId } = await api.key(partner);
    await revokeKey(api.deps, { keyId, revokedBy: 'test' });
    expect(await me(hearing.http, key)).toBe(401);
    expect(await me(deaf.http, key)).toBe(401);
    await expect(revokeKey(api.deps, { keyId, revokedBy: 'test' })).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
    await expect(revokeKey(api.deps, { keyId: 'key_nobody', revokedBy: 'test' })).rejects.toMatchObject({
      code: 'RESOURCE_NOT_FOUND',
    });
  });

  it('does not come back by a look-up that began before it was revoked', async () => {
    const partner = await api.partner();
    for (let round = 0; round < 20; round += 1) {
      const { key, keyId } = await api.key(partner);
      const racing = Promise.all(Array.from({ length: 20 }, () => me(deaf.http, key)));
      await revokeKey(api.deps, { keyId, revokedBy: 'test' });
      const acknowledgedAt = performance.now();
      await racing;
      await expect.poll(() => me(deaf.http, key), { interval: 20, timeout: 1_500 }).toBe(401);
      expect(performance.now() - acknowledgedAt).toBeLessThan(1_200);
      for (let again = 0; again < 5; again += 1) expect(await me(deaf.http, key)).toBe(401);
    }
  });
});

it('a look-up that was under way when its key was revoked is not remembered', async () => {
  const partner = await api.partner();
  const { key, keyId } = await api.key(partner);
  const executor = hearing.platform.deps.system.db.getExecutor();
  const execute = executor.executeQuery.bind(executor);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let hasRead = false;
  executor.executeQuery = (async (query: { sql: string }, ...rest: never[]) => {
    const result = await execute(query as never, ...rest);
    if (query.sql.includes('api_key_hashes') && !hasRead) {
      hasRead = true;
      await held;
    }
    return result;
  }) as never;
  try {
    const early = me(hearing.http, key);
    await expect.poll(() => hasRead).toBe(true);
    await revokeKey(api.deps, { keyId, revokedBy: 'test' });
    await new Promise((resolve) => setTimeout(resolve, 600));
    // Whoever comes after the revocation does not share the answer of one who came before.
    expect(await me(hearing.http, key)).toBe(401);
    release();
    // It came before the revocation, so either is right.
    expect([200, 401]).toContain(await early);
    expect(await me(hearing.http, key)).toBe(401);
  } finally {
    executor.executeQuery = execute as never;
  }
});

describe('a suspended partner', () => {
  it('gets 403 from every process within a second, and is back when it is resumed', async () => {
    const partner = await api.partner();
    const second = await api.key(partner, { environment: 'live' });
    const apps = [api.http, hearing.http, deaf.http];
    const all = (): Promise<number[]> =>
      Promise.all(apps.flatMap((app) => [me(app, partner.key), me(app, second.key)]));
    expect(new Set(await all())).toEqual(new Set([200]));
    await changePartnerStatus(api.deps, partner.slug, 'suspended');
    await expect.poll(async () => [...new Set(await all())], { interval: 20, timeout: 1_000 }).toEqual([403]);
    expect((await partner.get('/partner/me')).body).toMatchObject({
      code: 'PARTNER_SUSPENDED',
      message: 'Partner account is suspended or not found',
    });
    await changePartnerStatus(api.deps, partner.slug, 'active');
    await expect.poll(async () => [...new Set(await all())], { interval: 20, timeout: 1_000 }).toEqual([200]);
  });
});

it('a database that was put back to an older state is heard of: nothing of the newer one stays in memory', async () => {
  const partner = await api.partner();
  expect(await me(deaf.http, partner.key)).toBe(200);
  await api.sql('delete from changes');
  await api.sql('update api_keys set revoked_at = now() where id = $1', [partner.keyId]);
  await expect.poll(() => me(deaf.http, partner.key), { interval: 20, timeout: 1_500 }).toBe(401);
});
