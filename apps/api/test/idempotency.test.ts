import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { bodyHash } from '../src/core/canonical-json.ts';
import { claimOf } from '../src/core/idempotency.ts';
import { useApi, type AnotherApi, type Reply, type TestPartner } from './harness.ts';

const api = useApi();
let another: AnotherApi;
let partner: TestPartner;
let stranger: TestPartner;

beforeAll(async () => {
  another = await api.openAnother();
  [partner, stranger] = [await api.partner(), await api.partner()];
  await api.sql('update partner_environments set create_limit_per_minute = 100000, request_limit_per_minute = 100000');
});

const PATH = '/partner/links';
const withKey = (key: string): Record<string, string> => ({ 'idempotency-key': key });

/** Two paths of the code: one statement for a plain link, a transaction when there is something to merge. */
const PLAIN = (referenceId: string) => ({ referenceId });
const WITH_DATA = (referenceId: string) => ({
  referenceId,
  userData: {
    name: { firstName: 'Ana' },
    paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '014027000005555558' } },
  },
});

async function postTo(
  app: AnotherApi['http'],
  who: TestPartner,
  body: unknown,
  key: string,
  url = PATH,
): Promise<Reply> {
  const response = await app.inject({
    method: 'POST',
    url,
    headers: { 'x-api-key': who.key, 'content-type': 'application/json', ...withKey(key) },
    payload: JSON.stringify(body),
  });
  return { status: response.statusCode, body: response.json(), headers: response.headers };
}

describe.each([
  ['a plain link', PLAIN],
  ['a link with data', WITH_DATA],
])('an Idempotency-Key with %s', (kind, bodyOf) => {
  const reference = (): string => `${kind}-${randomUUID()}`;

  it('gives the first status and body again, and says so', async () => {
    const [key, body] = [randomUUID(), bodyOf(reference())];
    const first = await partner.post(PATH, body, withKey(key));
    expect(first).toMatchObject({ status: 201 });
    expect(first.headers['idempotent-replayed']).toBeUndefined();
    for (const again of [
      await partner.post(PATH, body, withKey(key)),
      await postTo(another.http, partner, body, key),
    ]) {
      expect({ status: again.status, body: again.body }).toEqual({ status: 201, body: first.body });
      expect(again.headers['idempotent-replayed']).toBe('true');
      expect(again.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
    }
    const [{ count }] = (await api.sql<{ count: number }>('select count(*)::int from links where reference_id = $1', [
      body.referenceId,
    ])) as [{ count: number }];
    expect(count).toBe(1);
    expect(await api.sql('select 1 from events where link_id = $1', [first.body.data.linkId])).toHaveLength(1);
  });

  it('takes a body for the same whatever the order of its members', async () => {
    const [key, body] = [randomUUID(), { ...bodyOf(reference()), expiresInMinutes: 90 }];
    const first = await partner.post(PATH, body, withKey(key));
    const reordered = `{ "expiresInMinutes": 9e1, ${JSON.stringify(bodyOf(body.referenceId)).slice(1)}`;
    expect(await partner.post(PATH, reordered, withKey(key))).toMatchObject({ status: 201, body: first.body });
  });

  it('refuses another body with 422', async () => {
    const key = randomUUID();
    await partner.post(PATH, bodyOf(reference()), withKey(key));
    const other = await partner.post(PATH, bodyOf(reference()), withKey(key));
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(other.headers['idempotent-replayed']).toBeUndefined();
  });

  it('answers 409 at once while the first request is under way, and frees the key when its holder dies', async () => {
    const [key, body] = [randomUUID(), bodyOf(reference())];
    const owner = { partnerId: partner.partnerId, environment: partner.environment };
    const { scopeHash } = claimOf(owner, { key, method: 'POST', path: PATH, body, showsSecret: false });
    const holder = new pg.Client({ connectionString: api.url('m2m_app') });
    holder.on('error', () => undefined);
    await holder.connect();
    await holder.query('begin');
    await holder.query('select set_owner($1, $2)', [owner.partnerId, owner.environment]);
    await holder.query('select find_idempotent_answer($1, $2, $3, $4, now())', [
      owner.partnerId,
      owner.environment,
      scopeHash,
      bodyHash(body),
    ]);
    const startedAt = performance.now();
    const refused = await partner.post(PATH, body, withKey(key));
    expect(refused).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_IN_USE' } });
    expect(refused.headers['retry-after']).toBe('1');
    expect(performance.now() - startedAt).toBeLessThan(500);
    // The same key elsewhere waits for nobody.
    expect((await stranger.post(PATH, body, withKey(key))).status).toBe(201);
    await api.sql(
      "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and usename = 'm2m_app' and datname = current_database()",
    );
    await expect.poll(async () => (await partner.post(PATH, body, withKey(key))).status, { timeout: 15_000 }).toBe(201);
  });

  it('makes one link of 100 concurrent requests, for each of 10 keys, over two processes', async () => {
    const keys = Array.from({ length: 10 }, () => ({ key: randomUUID(), body: bodyOf(reference()) }));
    const calls = keys.flatMap(({ key, body }) =>
      Array.from({ length: 100 }, (_, i) => ({
        key,
        run: () => postTo(i % 2 ? api.http : another.http, partner, body, key),
      })),
    );
    const shuffled = calls
      .map((call) => ({ call, at: Math.random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ call }) => call);
    const answers = await Promise.all(shuffled.map(async ({ key, run }) => ({ key, ...(await run()) })));
    for (const { key, body } of keys) {
      const own = answers.filter((answer) => answer.key === key);
      const good = own.filter(({ status }) => status === 201);
      expect(own.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
      expect(
        own.filter(({ status, body: refused }) => status === 409 && refused.code !== 'IDEMPOTENCY_KEY_IN_USE'),
      ).toEqual([]);
      const final = await postTo(another.http, partner, body, key);
      expect(final).toMatchObject({ status: 201 });
      expect(new Set([...good, final].map((answer) => JSON.stringify(answer.body))).size).toBe(1);
      expect(good.filter(({ headers }) => headers['idempotent-replayed'] === undefined)).toHaveLength(1);
      expect(await api.sql('select 1 from links where reference_id = $1', [body.referenceId])).toHaveLength(1);
    }
  });

  it('stays free after anything but a success', async () => {
    const [key, body] = [randomUUID(), bodyOf(reference())];
    expect((await partner.post(PATH, { ...body, flow: 'no-such-flow' }, withKey(key))).status).toBe(400);
    expect((await partner.post(PATH, { referenceId: '' }, withKey(key))).status).toBe(400);
    const taken = await partner.post(PATH, body);
    expect((await partner.post(PATH, body, withKey(key))).status).toBe(409);
    await partner.post(`/partner/links/${taken.body.data.linkId}/revoke`);
    expect((await partner.post(PATH, body, withKey(key))).status).toBe(201);
  });

  it('stays free after a failure of ours in the middle', async () => {
    const [key, body] = [randomUUID(), bodyOf(reference())];
    await api.sql('alter table owner_counters rename to owner_counters_away');
    try {
      expect((await partner.post(PATH, body, withKey(key))).status).toBe(500);
    } finally {
      await api.sql('alter table owner_counters_away rename to owner_counters');
    }
    expect(await api.sql('select 1 from links where reference_id = $1', [body.referenceId])).toEqual([]);
    expect((await partner.post(PATH, body, withKey(key))).status).toBe(201);
  });

  it('is another key for another partner, another environment and another path', async () => {
    const [key, body] = [randomUUID(), bodyOf(reference())];
    const live = await api.key(partner, { environment: 'live' });
    const answers = await Promise.all([partner, stranger, live].map((who) => who.post(PATH, body, withKey(key))));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.data.linkId)).size).toBe(3);
    const { linkId } = answers[0]!.body.data;
    const reissued = await partner.post(`${PATH}/${linkId}/reissue`, {}, withKey(key));
    expect(reissued.status).toBe(200);
    expect(reissued.headers['idempotent-replayed']).toBeUndefined();
  });

  it('is kept 30 days of true time, whatever the sandbox clock shows, and is free afterwards', async () => {
    const [key, body] = [randomUUID(), bodyOf(reference())];
    const own = await api.partner();
    const first = await own.post(PATH, body, withKey(key));
    await own.post('/partner/sandbox/clock/advance', { seconds: 60 * 86_400 });
    await expect.poll(async () => (await own.get('/partner/links?visibility=expired')).body.data.items.length).toBe(1);
    expect(await own.post(PATH, body, withKey(key))).toMatchObject({ status: 201, body: first.body });
    await api.sql("update idempotency_keys set expires_at = created_at + interval '1 day' where partner_id = $1", [
      own.partnerId,
    ]);
    const kept = await api.sql<{ days: number }>(
      'select extract(day from expires_at - created_at)::int as days from idempotency_keys where partner_id = $1',
      [partner.partnerId],
    );
    expect(new Set(kept.map(({ days }) => days))).toEqual(new Set([30]));
    await api.sql('update idempotency_keys set expires_at = now() where partner_id = $1', [own.partnerId]);
    const later = await own.post(PATH, body, withKey(key));
    expect(later.status).toBe(201);
    expect(later.body.data.linkId).not.toBe(first.body.data.linkId);
    expect(await own.post(PATH, body, withKey(key))).toMatchObject({ status: 201, body: later.body });
  });
});

it('two requests without a key are two requests', async () => {
  const body = PLAIN(randomUUID());
  expect((await partner.post(PATH, body)).status).toBe(201);
  expect((await partner.post(PATH, body)).body.code).toBe('ACTIVE_LINK_EXISTS');
});

it.each(['', ' '.repeat(0), 'é', 'a'.repeat(256), 'a\tb', '\u007f'])('the key %j is refused', async (key) => {
  expect(await partner.post(PATH, PLAIN(randomUUID()), withKey(key))).toMatchObject({
    status: 400,
    body: { error: { details: [{ path: 'Idempotency-Key' }] } },
  });
});

it('a key is ignored where nothing is written, and is judged after authentication and scope', async () => {
  expect((await partner.get(PATH, withKey('é'))).status).toBe(200);
  const reader = await api.key(partner, { scopes: ['links:read'] });
  expect((await reader.post(PATH, PLAIN('x'), withKey('é'))).status).toBe(403);
  expect((await api.inject({ method: 'POST', url: PATH, headers: withKey('é') })).statusCode).toBe(401);
});

it('a replay counts against the limit', async () => {
  const own = await api.partner();
  const [key, body] = [randomUUID(), PLAIN(randomUUID())];
  const first = await own.post(PATH, body, withKey(key));
  const again = await own.post(PATH, body, withKey(key));
  expect(Number(again.headers['ratelimit-remaining'])).toBe(Number(first.headers['ratelimit-remaining']) - 1);
});

it('stored answers and scopes show neither token nor key', async () => {
  const [key, body] = [`readable-${randomUUID()}`, WITH_DATA(`readable-${randomUUID()}`)];
  const { body: answer } = await partner.post(PATH, body, withKey(key));
  const rows = await api.sql<{ text: string; answer: Buffer }>(
    'select k::text as text, answer from idempotency_keys k',
  );
  const dump = rows.map(({ text, answer: sealed }) => text + sealed.toString('latin1')).join('\n');
  for (const secret of [answer.data.token, answer.data.linkId, key, body.referenceId]) {
    expect(dump).not.toContain(secret);
    expect(dump).not.toContain(Buffer.from(secret).toString('hex'));
  }
});
