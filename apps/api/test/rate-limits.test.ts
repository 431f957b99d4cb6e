import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type AnotherApi, type Reply, type TestPartner } from './harness.ts';

const api = useApi();
let another: AnotherApi;

beforeAll(async () => {
  another = await api.openAnother();
});

/** A partner with limits of its own; set before its first request, so that no process knows others. */
async function limited(limits: { create?: number; default?: number }): Promise<TestPartner> {
  const partner = await api.partner();
  await api.sql(
    'update partner_environments set create_limit_per_minute = $2, request_limit_per_minute = $3 where partner_id = $1',
    [partner.partnerId, limits.create ?? 100, limits.default ?? 1000],
  );
  return partner;
}

const statuses = (answers: Reply[]): Record<number, number> =>
  answers.reduce<Record<number, number>>(
    (counts, { status }) => ({ ...counts, [status]: (counts[status] ?? 0) + 1 }),
    {},
  );
const many = (count: number, run: (i: number) => Promise<Reply>): Promise<Reply[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => run(i)));
const remaining = ({ headers }: Reply): number => Number(headers['ratelimit-remaining']);
const onAnother = async (partner: TestPartner, url = '/partner/me'): Promise<Reply> => {
  const response = await another.http.inject({ url, headers: { 'x-api-key': partner.key } });
  return { status: response.statusCode, body: response.json(), headers: response.headers };
};
/** Time is the database's for both processes; a test moves both. */
const advance = (ms: number): void => [api, another].forEach(({ clock }) => clock.advance(ms));
const exchanged = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

describe('the documented limits', () => {
  it('are 100 creates and 1000 other requests, counted apart, and can be spent at once', async () => {
    const partner = await api.partner();
    expect(statuses(await many(101, (i) => partner.post('/partner/links', { referenceId: `r${i}` })))).toEqual({
      201: 100,
      429: 1,
    });
    expect(statuses(await many(1001, () => partner.get('/partner/me')))).toEqual({ 200: 1000, 429: 1 });
  });
});

describe('a limit', () => {
  it('refuses with 429, Retry-After and the headers, and admits again when the oldest call is a minute old', async () => {
    const partner = await limited({ default: 3 });
    const answers = [];
    for (let i = 0; i < 4; i += 1) {
      answers.push(await partner.get('/partner/me'));
      advance(10_000);
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers.map(remaining)).toEqual([2, 1, 0, 0]);
    const refused = answers[3]!;
    expect(refused.body).toMatchObject({ success: false, code: 'RATE_LIMIT_EXCEEDED' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(30);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(31);
    expect(refused.headers).toMatchObject({
      'ratelimit-policy': '"default";q=3;w=60',
      ratelimit: `"default";r=0;t=${refused.headers['retry-after']}`,
      'ratelimit-limit': '3',
      'x-ratelimit-limit': '3',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': refused.headers['retry-after'],
    });
    advance(Number(refused.headers['retry-after']) * 1000 - 10_000);
    expect((await partner.get('/partner/me')).status).toBe(200);
    expect((await partner.get('/partner/me')).status).toBe(429);
  });

  it('does not count a 429, so a client that keeps trying gets in on time', async () => {
    const partner = await limited({ default: 2 });
    await many(2, () => partner.get('/partner/me'));
    expect(statuses(await many(50, () => partner.get('/partner/me')))).toEqual({ 429: 50 });
    advance(60_100);
    expect(statuses(await many(2, () => partner.get('/partner/me')))).toEqual({ 200: 2 });
  });

  it('counts every authenticated request whatever its answer: missing scope, not found, bad body, sandbox only', async () => {
    const partner = await limited({ default: 100, create: 50 });
    const reader = await api.key(partner, { scopes: ['cip:read'] });
    const before = remaining(await partner.get('/partner/me'));
    const answers = [
      await reader.get('/partner/links'),
      await partner.get('/partner/links/link_x_0123456789abcdef'),
      await partner.get('/partner/links?page=0'),
      await partner.post('/partner/links/link_x_0123456789abcdef/revoke', '{'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 404, 400, 400]);
    expect(answers.map(remaining)).toEqual([before - 1, before - 2, before - 3, before - 4]);
    expect(remaining(await partner.post('/partner/links', {}))).toBe(49);
    expect(remaining(await reader.post('/partner/links', {}))).toBe(48);
  });

  it('counts no request that nobody is known to have sent', async () => {
    const partner = await limited({ default: 10 });
    await partner.get('/partner/me');
    await many(20, () => partner.get('/partner/me', { 'x-api-key': 'wrong' }));
    await many(20, () => partner.get('/no/such/route'));
    expect(remaining(await partner.get('/partner/me'))).toBe(8);
  });

  it('is shared by all keys of one partner and environment, and by nobody else', async () => {
    const partner = await limited({ default: 4 });
    const second = await api.key(partner);
    const live = await api.key(partner, { environment: 'live' });
    const stranger = await limited({ default: 4 });
    expect(remaining(await partner.get('/partner/me'))).toBe(3);
    expect(remaining(await second.get('/partner/me'))).toBe(2);
    expect(remaining(await live.get('/partner/me'))).toBe(3);
    expect(remaining(await stranger.get('/partner/me'))).toBe(3);
  });
});

describe('over two processes', () => {
  it('what one admitted counts in the other 250 ms later', async () => {
    const partner = await limited({ default: 100 });
    await onAnother(partner);
    let onTime = 0;
    for (let round = 0; round < 8; round += 1) {
      await exchanged();
      const mine = remaining(await partner.get('/partner/me'));
      await onAnother(partner);
      await new Promise((resolve) => setTimeout(resolve, 250));
      if (remaining(await partner.get('/partner/me')) === mine - 2) onTime += 1;
    }
    // A busy machine may be late now and then; an exchange every 250 ms would be late half of the time.
    expect(onTime).toBeGreaterThanOrEqual(6);
  });

  it('a client that spreads its calls exceeds its limit by what the other admitted meanwhile, and by no more', async () => {
    const partner = await limited({ default: 60 });
    const first = [
      ...(await many(30, () => partner.get('/partner/me'))),
      ...(await many(30, () => onAnother(partner))),
    ];
    expect(statuses(first)).toEqual({ 200: 60 });
    await exchanged();
    expect(
      statuses([...(await many(20, () => partner.get('/partner/me'))), ...(await many(20, () => onAnother(partner)))]),
    ).toEqual({ 429: 40 });
  });

  it('writes nothing for a request: one statement for many', async () => {
    const partner = await limited({ default: 10_000 });
    await partner.get('/partner/me');
    await exchanged();
    const count = async (): Promise<number> =>
      (await api.sql<{ n: number }>('select coalesce(max(id), 0)::int as n from rate_exchanges'))[0]!.n;
    const before = await count();
    const startedAt = performance.now();
    await many(1_000, () => partner.get('/partner/me'));
    await exchanged();
    const rounds = Math.ceil((performance.now() - startedAt) / 110) + 1;
    expect((await count()) - before).toBeLessThanOrEqual(rounds);
  });
});
