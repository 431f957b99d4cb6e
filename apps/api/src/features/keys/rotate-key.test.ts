import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useApi, type AnotherApi, type Reply, type TestPartner } from '../../../test/harness.ts';

const api = useApi();
let other: AnotherApi;
let partner: TestPartner;
let key: string;
let keyId: string;
const HOUR_MS = 3_600_000;

beforeAll(async () => {
  other = await api.openAnother();
  partner = await api.partner();
  await api.sql('update partner_environments set request_limit_per_minute = 100000');
});
beforeEach(async () => {
  ({ key, keyId } = (
    await partner.post('/partner/keys', { name: 'rolled', scopes: ['links:read', 'links:write'], isRotatable: true })
  ).body.data);
});

const use = async (text: string, at: { http: AnotherApi['http'] } = api, remoteAddress = '10.1.1.1') =>
  (
    await at.http.inject({
      url: '/partner/links',
      headers: { 'x-api-key': text, 'user-agent': `from ${remoteAddress}` },
      remoteAddress,
    })
  ).statusCode;
const as = async (text: string, method: 'GET' | 'POST', path: string, payload: object = {}): Promise<Reply> => {
  const response = await api.inject({
    method,
    url: `/partner/keys/${keyId}${path}`,
    headers: { 'x-api-key': text },
    ...(method === 'POST' ? { payload } : {}),
  });
  return { status: response.statusCode, body: response.json(), headers: response.headers };
};
const rotate = (body: object = {}): Promise<Reply> => partner.post(`/partner/keys/${keyId}/rotations`, body);
const current = async () => (await partner.get(`/partner/keys/${keyId}/rotations/current`)).body.data;
const secondsFromNow = (text: string): number => Math.round((Date.parse(text) - api.clock.nowMs()) / 1000);

/** The clock of both processes. */
function advance(ms: number): void {
  for (const clock of [api.clock, other.clock]) clock.advance(ms);
}

describe('a rotation at first use', () => {
  it('keeps the old secret going until the new one is used, and for the grace after that', async () => {
    const { status, body } = await rotate({ graceSeconds: 3600 });
    expect(status).toBe(201);
    const { key: fresh, ...rotation } = body.data;
    expect(rotation).toMatchObject({
      keyId,
      state: 'pending',
      activation: 'first_use',
      graceSeconds: 3600,
      oldSecret: { status: 'active' },
      newSecret: { status: 'pending' },
    });
    expect(secondsFromNow(rotation.oldSecret.endsAt)).toBeGreaterThan(89 * 86_400);
    expect(fresh).not.toBe(key);
    expect(await use(key)).toBe(200);
    advance(24 * HOUR_MS);
    expect(await use(key)).toBe(200);

    expect(await use(fresh, other)).toBe(200);
    const begun = await current();
    expect(begun).toMatchObject({
      state: 'overlap',
      oldSecret: { status: 'retiring' },
      newSecret: { status: 'active' },
    });
    expect(secondsFromNow(begun.oldSecret.endsAt)).toBeGreaterThan(3590);
    expect(secondsFromNow(begun.oldSecret.endsAt)).toBeLessThanOrEqual(3600);
    for (const text of [key, fresh]) for (const at of [api, other]) expect(await use(text, at)).toBe(200);
    advance(HOUR_MS + 1_000);
    for (const at of [api, other]) expect([await use(key, at), await use(fresh, at)]).toEqual([401, 200]);
    expect(await current()).toMatchObject({ state: 'finished', oldSecret: { status: 'ended' }, isSafeToFinish: true });
    advance(-25 * HOUR_MS - 1_000);
  });

  it('is begun by one write, however many use the new secret at once in two processes', async () => {
    const fresh = (await rotate()).body.data.key;
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => use(fresh, i % 2 ? api : other)));
    expect(new Set(answers)).toEqual(new Set([200]));
    const changes = await api.sql<{ seq: number }>("select seq from changes where kind = 'key' and id = $1", [keyId]);
    // Made by the rotation and by the first use: none by any later one.
    expect(changes).toHaveLength(2);
  });

  it('with no grace ends the old secret at the first use', async () => {
    const fresh = (await rotate({ graceSeconds: 0 })).body.data.key;
    expect(await use(key)).toBe(200);
    expect(await use(fresh)).toBe(200);
    await expect.poll(() => use(key)).toBe(401);
    await expect.poll(() => use(key, other)).toBe(401);
    expect(await current()).toMatchObject({ state: 'finished', endedBy: 'system' });
  });

  it('ends the old secret at the latest date even when the new one was never used, and nothing brings it back', async () => {
    const latestAt = new Date(api.clock.nowMs() + HOUR_MS).toISOString();
    const fresh = (await rotate({ graceSeconds: 2_592_000, latestAt })).body.data.key;
    expect(await use(key)).toBe(200);
    advance(HOUR_MS + 1_000);
    expect(await use(key)).toBe(401);
    expect((await partner.post(`/partner/keys/${keyId}/rotations/current/cancel`)).status).toBe(409);
    expect(await use(fresh)).toBe(200);
    expect(await use(key)).toBe(401);
    advance(-HOUR_MS - 1_000);
  });

  it('shortens the grace by the latest date', async () => {
    const latestAt = new Date(api.clock.nowMs() + HOUR_MS).toISOString();
    const fresh = (await rotate({ graceSeconds: 86_400, latestAt })).body.data.key;
    await use(fresh);
    expect((await current()).oldSecret.endsAt).toBe(latestAt);
  });

  it('can be cancelled until the new secret is used, and then not', async () => {
    const fresh = (await rotate()).body.data.key;
    const { status, body } = await partner.post(`/partner/keys/${keyId}/rotations/current/cancel`);
    expect({ status, data: body.data }).toMatchObject({
      status: 200,
      data: { state: 'cancelled', oldSecret: { status: 'active' }, newSecret: { status: 'ended' } },
    });
    expect(body.data.oldSecret.endsAt).toBeUndefined();
    for (const at of [api, other]) expect([await use(key, at), await use(fresh, at)]).toEqual([200, 401]);
    const again = (await rotate()).body.data.key;
    expect(await use(again)).toBe(200);
    const late = await partner.post(`/partner/keys/${keyId}/rotations/current/cancel`);
    expect({ status: late.status, code: late.body.code }).toEqual({ status: 409, code: 'TRANSITION_NOT_ALLOWED' });
  });

  it('either is cancelled or begins, never both, when both happen at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const fresh = (await rotate({ graceSeconds: 0 })).body.data.key;
      const [cancelled, used] = await Promise.all([
        partner.post(`/partner/keys/${keyId}/rotations/current/cancel`),
        use(fresh, other),
      ]);
      expect([
        [200, 401],
        [409, 200],
      ]).toContainEqual([cancelled.status, used]);
      const works = await Promise.all([use(key, other), use(fresh, other)]);
      if (used === 200) {
        key = fresh;
        await expect.poll(() => use(fresh, api)).toBe(200);
      } else expect(works).toEqual([200, 401]);
    }
  });

  it('a second one while the first is pending takes its place; while the grace runs it is refused', async () => {
    const [first, second] = [(await rotate()).body.data.key, (await rotate()).body.data.key];
    expect([await use(first), await use(key), await use(second)]).toEqual([401, 200, 200]);
    const third = await rotate();
    expect({ status: third.status, message: third.body.message }).toMatchObject({
      status: 409,
      message: expect.stringContaining('Finish that rotation first'),
    });
    expect((await partner.post(`/partner/keys/${keyId}/rotations/current/finish`)).body.data.state).toBe('finished');
    await expect.poll(() => use(key)).toBe(401);
    expect((await rotate()).status).toBe(201);
    const live = await api.sql("select 1 from api_key_secrets where key_id = $1 and status <> 'revoked'", [keyId]);
    expect(live).toHaveLength(2);
  });

  it('cannot be finished before the new secret is used', async () => {
    await rotate();
    expect((await partner.post(`/partner/keys/${keyId}/rotations/current/finish`)).status).toBe(409);
    expect(await use(key)).toBe(200);
  });
});

describe('a rotation at once', () => {
  it('begins the grace now; the end of a secret is never put off', async () => {
    const fresh = (await rotate({ activation: 'now', graceSeconds: 3600 })).body.data;
    expect(fresh).toMatchObject({
      state: 'overlap',
      newSecret: { status: 'active' },
      oldSecret: { status: 'retiring' },
    });
    expect([await use(key), await use(fresh.key)]).toEqual([200, 200]);
    await expect(
      api.sql("update api_key_secrets set expires_at = now() + interval '3 days' where id = $1", [
        fresh.oldSecret.secretId,
      ]),
    ).rejects.toThrow('only moves closer');
    await expect(
      api.sql('update api_key_secrets set expires_at = null where id = $1', [fresh.oldSecret.secretId]),
    ).rejects.toThrow('only moves closer');
    advance(HOUR_MS + 1_000);
    expect(await use(key)).toBe(401);
    // The grace is over, so there is room for the next.
    expect((await rotate()).status).toBe(201);
    advance(-HOUR_MS - 1_000);
  });

  it('with no grace leaves one secret', async () => {
    const fresh = (await rotate({ activation: 'now', graceSeconds: 0 })).body.data;
    expect(fresh.state).toBe('finished');
    await expect.poll(() => use(key)).toBe(401);
    expect(await use(fresh.key)).toBe(200);
  });
});

it('a leak revokes every old secret first, without grace, and tells when that was in force everywhere', async () => {
  const pending = (await rotate()).body.data.key;
  const { status, body } = await rotate({ leak: true });
  expect(status).toBe(201);
  expect(body.data).toMatchObject({ isLeak: true, state: 'finished', effective: { processes: 2 } });
  expect(body.data.effective.allProcessesAt).toMatch(/Z$/);
  for (const at of [api, other])
    expect([await use(key, at), await use(pending, at), await use(body.data.key, at)]).toEqual([401, 401, 200]);
});

it.each([
  [{ activation: 'later' }, 'activation'],
  [{ graceSeconds: -1 }, 'graceSeconds'],
  [{ graceSeconds: 2_592_001 }, 'graceSeconds'],
  [{ graceSeconds: 1.5 }, 'graceSeconds'],
  [{ graceSeconds: '3600' }, 'graceSeconds'],
  [{ latestAt: 'soon' }, 'latestAt'],
  [{ latestAt: '2020-01-01T00:00:00.000Z' }, 'latestAt'],
  [{ latestAt: '2999-01-01T00:00:00.000Z' }, 'latestAt'],
  [{ leak: 'yes' }, 'leak'],
  [{ leak: true, graceSeconds: 60 }, 'graceSeconds'],
  [{ leak: true, activation: 'first_use' }, 'activation'],
  [{ leak: true, latestAt: '2030-01-01T00:00:00.000Z' }, 'latestAt'],
  [{ grace: 1 }, 'grace'],
])('refuses a rotation with %j and names %s', async (body, path) => {
  const { status, body: answer } = await rotate(body);
  expect({ status, path: answer.error.details[0].path }).toEqual({ status: 400, path });
  expect(await use(key)).toBe(200);
});

describe('a key rotates itself', () => {
  it('without keys:write when it was made rotatable, and only itself', async () => {
    const { status, body } = await as(key, 'POST', '/rotations');
    expect(status).toBe(201);
    expect((await as(body.data.key, 'GET', '/rotations/current')).status).toBe(200);
    expect((await as(body.data.key, 'POST', '/rotations/current/finish')).status).toBe(200);
    const url = `/partner/keys/${partner.keyId}/rotations`;
    const elsewhere = await api.inject({ method: 'POST', url, headers: { 'x-api-key': body.data.key }, payload: {} });
    expect({ status: elsewhere.statusCode, code: elsewhere.json().code }).toEqual({
      status: 403,
      code: 'INSUFFICIENT_SCOPE',
    });
    expect((await as(body.data.key, 'POST', '/revoke')).status).toBe(403);
  });

  it('not when it is not rotatable', async () => {
    await partner.request('PATCH', `/partner/keys/${keyId}`, { isRotatable: false });
    for (const [method, path] of [
      ['POST', '/rotations'],
      ['GET', '/rotations/current'],
      ['POST', '/rotations/current/cancel'],
      ['POST', '/rotations/current/finish'],
    ] as const) {
      const { status, body } = await as(key, method, path);
      expect({ path, status, code: body.code }).toEqual({ path, status: 403, code: 'INSUFFICIENT_SCOPE' });
    }
  });
});

describe('who still uses the old secret', () => {
  it(
    'is shown by place, and finishing is safe when every place has moved and it is quiet',
    { timeout: 60_000 },
    async () => {
      const read = async (isWanted: (data: Reply['body']) => boolean) => {
        await expect.poll(async () => isWanted(await current()), { timeout: 20_000, interval: 500 }).toBe(true);
        return current();
      };
      const fresh = (await rotate()).body.data.key;
      expect(await current()).toMatchObject({
        isSafeToFinish: false,
        reason: expect.stringContaining('not been used yet'),
      });
      await use(key, api, '10.1.1.1');
      await use(key, api, '10.2.2.2');
      await use(fresh, api, '10.1.1.1');
      const half = await read(
        ({ stillUsing }) => stillUsing.items.filter(({ hasMoved }: { hasMoved: boolean }) => hasMoved).length === 1,
      );
      expect(half.stillUsing).toMatchObject({ places: 2 });
      expect(half.stillUsing.items.find(({ address }: { address: string }) => address === '10.2.2.2')).toMatchObject({
        network: '10.2.2.0/24',
        userAgent: 'from 10.2.2.2',
        routes: ['GET /partner/links'],
        uses: 1,
        hasMoved: false,
      });
      expect(half).toMatchObject({
        isSafeToFinish: false,
        reason: expect.stringContaining('1 of 2 places have not moved: 10.2.2.2'),
      });
      expect(half.newSecret.firstUsedAt).toMatch(/Z$/);
      await use(fresh, api, '10.2.2.2');
      await read(({ reason }) => reason.includes('quiet for 15 minutes'));
      advance(16 * 60_000);
      expect(await current()).toMatchObject({ isSafeToFinish: true, reason: expect.stringContaining('has moved') });
      advance(-16 * 60_000);
    },
  );
});
