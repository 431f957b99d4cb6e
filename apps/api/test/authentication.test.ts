import { beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '../src/features/keys/index.ts';
import { useApi, type AnotherApi, type TestPartner } from './harness.ts';

const api = useApi();
let pinned: AnotherApi;
let partner: TestPartner;
let live: TestPartner;

beforeAll(async () => {
  pinned = await api.openAnother({ env: { M2M_HOSTS: 'api.sandbox.example=sandbox,api.example=live' } });
  partner = await api.partner();
  live = await api.key(partner, { environment: 'live' });
});

const IN_URL = 'API keys are not accepted in the URL. Send the key in X-API-Key and rotate this one.';

describe('a key', () => {
  it('is taken from X-API-Key or from Bearer, and X-API-Key wins', async () => {
    const ask = async (headers: Record<string, string>) =>
      (await api.inject({ url: '/partner/me', headers })).statusCode;
    expect(await ask({ 'x-api-key': partner.key })).toBe(200);
    expect(await ask({ authorization: `Bearer ${partner.key}` })).toBe(200);
    expect(await ask({ authorization: `bearer  ${partner.key}` })).toBe(200);
    expect(await ask({ 'x-api-key': partner.key, authorization: 'Bearer wrong' })).toBe(200);
    expect(await ask({ 'x-api-key': 'wrong', authorization: `Bearer ${partner.key}` })).toBe(401);
    expect(await ask({ authorization: partner.key })).toBe(401);
    expect(await ask({ authorization: `Basic ${btoa(`${partner.key}:`)}` })).toBe(401);
    expect(await ask({ cookie: `x-api-key=${partner.key}` })).toBe(401);
  });

  it('shows the environment of its row', async () => {
    expect((await partner.get('/partner/me')).body.data).toMatchObject({
      environment: 'sandbox',
      slug: partner.slug,
      partnerId: partner.partnerId,
    });
    expect((await live.get('/partner/me')).body.data).toMatchObject({ environment: 'live', slug: partner.slug });
    await api.sql("update api_keys set name = 'x' where false");
    const { linkId } = (await partner.post('/partner/links', { referenceId: 'mode' })).body.data;
    expect((await live.get(`/partner/links/${linkId}`)).status).toBe(404);
    expect((await live.get('/partner/links')).body.data.items).toEqual([]);
  });

  it('ends at its expiry by the time of the database', async () => {
    const other = await api.key(partner);
    await api.sql("update api_keys set expires_at = now() + interval '5 minutes' where id = $1", [other.keyId]);
    expect((await other.get('/partner/me')).status).toBe(200);
    api.clock.advance(5 * 60_000 + 1_000);
    // Known and cached: what counts is the time now, not a yes that was remembered.
    expect((await other.get('/partner/me')).status).toBe(401);
    api.clock.advance(-5 * 60_000 - 1_000);
  });

  it.each(['key', 'api_key', 'x-api-key', 'anything', 'limit'])(
    'in the query as %s is refused, flagged, and goes on working in a header',
    async (name) => {
      const leaked = await api.key(partner);
      const encoded = leaked.key.replace('m2m', '%6d%32m').replace('_', '%5F');
      for (const query of [
        `${name}=${leaked.key}`,
        `page=1&${name}=${leaked.key}`,
        `${name}=Bearer%20${leaked.key}`,
        `${name}=${encoded}`,
        leaked.key,
      ]) {
        for (const headers of [{}, { 'x-api-key': leaked.key }, { 'x-api-key': partner.key }] as Record<
          string,
          string
        >[]) {
          const response = await api.inject({ url: `/partner/links?${query}`, headers });
          expect(response.statusCode).toBe(401);
          expect(response.json()).toMatchObject({ code: 'INVALID_API_KEY', message: IN_URL });
          expect(response.body).not.toContain(leaked.key);
        }
      }
      await expect
        .poll(
          async () =>
            (
              await api.sql<{ seen: Date | null }>('select seen_in_url_at as seen from api_keys where id = $1', [
                leaked.keyId,
              ])
            )[0]!.seen,
        )
        .toBeInstanceOf(Date);
      expect(api.logLines.some((line) => line.includes('API key seen in a URL') && line.includes(leaked.keyId))).toBe(
        true,
      );
      expect((await leaked.get('/partner/me')).status).toBe(200);
      expect(
        await api.sql('select 1 from api_keys where id = $1 and seen_in_url_at is not null', [partner.keyId]),
      ).toEqual([]);
    },
  );

  it('on a host of the other environment is refused, and both are named', async () => {
    const ask = (key: string, host: string) =>
      pinned.http.inject({ url: '/partner/me', headers: { 'x-api-key': key, host } });
    for (const host of ['api.example', 'API.EXAMPLE:443', 'api.example:8443']) {
      const wrong = await ask(partner.key, host);
      expect(wrong.statusCode).toBe(401);
      expect(wrong.json()).toMatchObject({
        code: 'INVALID_API_KEY',
        message: expect.stringMatching(/sandbox key.*live/),
      });
      expect((await ask(live.key, host)).statusCode).toBe(200);
    }
    expect((await ask(live.key, 'api.sandbox.example')).json()).toMatchObject({
      code: 'INVALID_API_KEY',
      message: expect.stringMatching(/live key.*sandbox/),
    });
    expect((await ask(partner.key, 'api.sandbox.example')).statusCode).toBe(200);
    expect((await ask(partner.key, 'localhost')).statusCode).toBe(200);
    // Nobody learns from the host whether a key exists.
    const unknown = 'm2m_test_07elsz6dkry5cjqx4bipw3aho05z64ts';
    expect((await ask(unknown, 'api.sandbox.example')).json().message).toBe('Invalid or revoked API key');
  });
});

describe('when a key was last used', () => {
  it('is known within a second of its first use, with address, agent and route', async () => {
    const fresh = await api.key(partner);
    await fresh.get('/partner/links', { 'user-agent': `curl/8 ${fresh.key}` });
    const read = () =>
      api.sql(
        'select u.uses::int, u.last_route, u.last_address, u.last_user_agent, u.first_used_at is not null as used from api_key_last_used u join api_key_secrets s on s.id = u.secret_id where s.key_id = $1',
        [fresh.keyId],
      );
    await expect.poll(read, { timeout: 1_000, interval: 50 }).toEqual([
      {
        uses: 1,
        last_route: '/partner/links',
        last_address: '127.0.0.1',
        last_user_agent: 'curl/8 [removed]',
        used: true,
      },
    ]);
  });

  it('costs no statement per request, nor does checking a key that is known', async () => {
    const known = await api.key(partner);
    await known.get('/partner/me');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const statements: string[] = [];
    // What is written every few seconds for all requests together is no look-up.
    const batch = /insert into (usage_|request_logs|api_key_sources|api_key_refusals|bad_key_addresses)/;
    const lookUps = (): string[] => statements.filter((text) => /api_key|partner/.test(text) && !batch.test(text));
    const { db } = api.deps.system;
    const executor = db.getExecutor();
    const execute = executor.executeQuery.bind(executor);
    executor.executeQuery = ((query: { sql: string }, ...rest: never[]) => {
      statements.push(query.sql);
      return execute(query as never, ...rest);
    }) as never;
    try {
      for (let i = 0; i < 200; i += 1) expect((await known.get('/partner/me')).status).toBe(200);
      for (let i = 0; i < 200; i += 1) await known.get('/partner/me', { 'x-api-key': 'm2m_test_malformed' });
      expect(lookUps()).toEqual([]);
      // The count counts: a key that nobody has seen yet is looked up, once for many requests at a time.
      await Promise.all(
        Array.from({ length: 50 }, () =>
          known.get('/partner/me', { 'x-api-key': 'm2m_test_07elsz6dkry5cjqx4bipw3aho05z64ts' }),
        ),
      );
      expect(lookUps()).toHaveLength(1);
    } finally {
      executor.executeQuery = execute as never;
    }
  });
});

describe('making a key', () => {
  const make = (input: object) =>
    createKey(api.deps, { partnerSlug: partner.slug, environment: 'sandbox', name: 'k', createdBy: 'test', ...input });

  it.each([
    [{ name: '' }, 'name'],
    [{ name: 'a'.repeat(81) }, 'name'],
    [{ scopes: [] }, 'scopes'],
    [{ scopes: ['links:read', 'links:admin'] }, 'scopes'],
    [{ scopes: ['links:read'], template: 'full' }, 'scopes'],
    [{ template: 'everything' }, 'template'],
    [{ template: 'toString' }, 'template'],
    [{ template: 'constructor' }, 'template'],
  ])('refuses %j and names the field', async (input, path) => {
    await expect(make(input)).rejects.toMatchObject({ code: 'INVALID_REQUEST', details: [{ path }] });
  });

  it('refuses a partner that is not there', async () => {
    await expect(make({ partnerSlug: 'nobody' })).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
  });

  it('stores nothing from which the key could be used or confirmed', async () => {
    const { key, keyId } = await make({});
    const dump = JSON.stringify([
      await api.sql('select * from api_keys where id = $1', [keyId]),
      await api.sql('select * from api_key_secrets where key_id = $1', [keyId]),
      await api.sql("select encode(secret_hash, 'hex') from api_key_hashes where key_id = $1", [keyId]),
    ]);
    expect(dump).not.toContain(key.slice(13, 37));
    expect(dump).toContain(`"${key.slice(9, 13)}"`);
  });
});
