import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { eventsOf } from '../../../test/events.ts';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { createKey } from '../keys/index.ts';
import { mintKey } from '../keys/key-format.ts';
import { EVENT_TYPES } from '../webhooks/index.ts';
import { setPartnerContacts } from './index.ts';
import { reviewKeys } from './review-keys.ts';
import { KeyWatch } from './watch-keys.ts';

const addFormats = addFormatsModule as unknown as (ajv: Ajv) => Ajv;
// Mails are written only where something sends them.
const api = useApi({ env: { M2M_SMTP_URL: 'smtp://127.0.0.1:1' } });

let partner: TestPartner;
let quiet: TestPartner;

const newKey = (scopes: string[] = ['links:read']) => api.key(partner, { environment: 'live', scopes });
const call = (key: string, remoteAddress = '203.0.113.9', url = '/partner/me', userAgent = 'acme/1.4') =>
  api.inject({ url, remoteAddress, headers: { 'x-api-key': key, 'user-agent': userAgent } });
const callOften = async (times: number, key: string, url?: string): Promise<void> => {
  for (let i = 0; i < times; i += 1) await call(key, undefined, url);
};
const firstSecret = async (keyId: string): Promise<string> =>
  (await api.sql<{ id: string }>('select id from api_key_secrets where key_id = $1', [keyId]))[0]!.id;

/** A past of a key: used from an address on a day so long ago. */
async function usedFrom(keyId: string, address: string, daysAgo: number): Promise<void> {
  await api.sql(
    `insert into api_key_sources select partner_id, environment, id, current_date - $3::integer, $2, 'acme/1.4', '{}', 10,
       now() - make_interval(days => $3), now() - make_interval(days => $3) from api_key_secrets where key_id = $1`,
    [keyId, address, daysAgo],
  );
}

async function watch(): Promise<void> {
  // Two workers at once.
  await Promise.all([new KeyWatch(api.deps).run(), new KeyWatch(api.deps).run()]);
}

async function noticesOf(keyId: string): Promise<{ rule: string; title: string; details: Record<string, unknown> }[]> {
  return api.sql('select rule, title, details from notices where key_id = $1 order by rule', [keyId]);
}

const written = (table: string, keyId: string): Promise<void> =>
  vi.waitFor(
    async () => {
      const rows = await api.sql(`select 1 from ${table} where key_id = $1`, [keyId]);
      expect(rows.length).toBeGreaterThan(0);
    },
    { timeout: 12_000, interval: 200 },
  );

beforeAll(async () => {
  partner = await api.partner({ environment: 'live', scopes: ['webhooks:write', 'keys:read'] });
  quiet = await api.partner({ environment: 'live' });
  await setPartnerContacts(api.deps, partner.slug, ['ana@example.com', 'luis@example.com']);
  const made = await partner.post('/partner/webhook-endpoints', {
    url: 'https://hooks.example.com/',
    eventTypes: EVENT_TYPES.filter((type) => type.startsWith('api_key.')),
  });
  expect(made.status).toBe(201);
});

describe('what keys do', () => {
  it(
    'is found once in each staged incident, by two workers at once, and a quiet key stays quiet',
    { timeout: 60_000 },
    async () => {
      const keys = {
        expired: await newKey(),
        revoked: await newKey(),
        replaced: await newKey(),
        disabled: await newKey(),
        curious: await newKey(),
        moved: await newKey(['links:write']),
        reader: await newKey(['links:read']),
        onLaptop: await newKey(['links:read']),
        inUrl: await newKey(),
        busy: await newKey(),
        quiet: await newKey(['links:write']),
      };
      await api.sql("update api_keys set expires_at = now() - interval '1 day' where id = $1", [keys.expired.keyId]);
      await api.sql('update api_keys set disabled_at = now() where id = $1', [keys.disabled.keyId]);
      await api.sql('update api_keys set revoked_at = now() where id = $1', [keys.revoked.keyId]);
      await api.sql("update api_key_secrets set status = 'revoked', revoked_at = now() where key_id = $1", [
        keys.replaced.keyId,
      ]);
      await api.sql("select note_change('key', id) from api_keys", []);
      for (const { keyId } of [keys.moved, keys.reader, keys.onLaptop, keys.quiet])
        await usedFrom(keyId, '203.0.113.9', 10);
      const test = await api.key(partner, { environment: 'sandbox' });
      await usedFrom(test.keyId, '192.0.2.77', 5);
      const busySecret = await firstSecret(keys.busy.keyId);
      await api.sql(
        `insert into usage_hours select $1, 'live', date_trunc('hour', now()) - make_interval(hours => h), $2, $3, 'GET /partner/me', 2, '', 100,
         array_fill(0, array[24]) from generate_series(1, 24 * 20) h`,
        [partner.partnerId, keys.busy.keyId, busySecret],
      );
      await api.sql(
        "insert into usage_minutes values ($1, 'live', date_trunc('minute', now()), $2, $3, 'GET /partner/me', 2, '', 700, array_fill(0, array[24]))",
        [partner.partnerId, keys.busy.keyId, busySecret],
      );
      await callOften(3, keys.expired.key);
      await callOften(4, keys.revoked.key);
      await callOften(2, keys.replaced.key);
      await callOften(70, keys.disabled.key);
      await callOften(70, keys.curious.key, '/partner/keys');
      await call(keys.moved.key, '198.51.100.7', undefined, 'curl/8.9');
      await call(keys.moved.key, '203.0.113.200');
      await call(keys.reader.key, '198.51.100.7');
      await call(keys.onLaptop.key, '192.0.2.77');
      await call(keys.inUrl.key, undefined, `/partner/me?key=${keys.inUrl.key}`);
      await callOften(30, keys.quiet.key);
      await call(keys.quiet.key, '203.0.113.250');
      for (const { keyId } of [keys.expired, keys.revoked, keys.replaced, keys.disabled])
        await written('api_key_refusals', keyId);
      await written('usage_minutes', keys.quiet.keyId);
      await vi.waitFor(
        async () => {
          const rows = await api.sql(
            "select 1 from api_key_sources where address in ('192.0.2.77', '198.51.100.7', '203.0.113.250') and day = current_date",
          );
          expect(rows.length).toBeGreaterThanOrEqual(4);
        },
        { timeout: 12_000, interval: 200 },
      );

      await watch();
      await watch();

      const found = Object.fromEntries(
        await Promise.all(
          Object.entries(keys).map(
            async ([name, { keyId }]) => [name, (await noticesOf(keyId)).map(({ rule }) => rule)] as const,
          ),
        ),
      );
      expect(found).toEqual({
        expired: ['expired_in_use'],
        revoked: ['revoked_in_use'],
        replaced: ['revoked_in_use'],
        disabled: ['denied_burst'],
        curious: ['denied_burst'],
        moved: ['new_network'],
        reader: [],
        onLaptop: ['test_address'],
        inUrl: ['exposed'],
        busy: ['unusual_volume'],
        quiet: [],
      });
      const [revoked] = await noticesOf(keys.revoked.keyId);
      expect(revoked!.details).toMatchObject({
        what: 'key',
        calls: 4,
        addresses: ['203.0.113.9'],
        userAgents: ['acme/1.4'],
      });
      expect((await noticesOf(keys.replaced.keyId))[0]!.details).toMatchObject({ what: 'secret', calls: 2 });
      expect((await noticesOf(keys.moved.keyId))[0]!.details).toMatchObject({
        network: '198.51.100.0/24',
        userAgent: 'curl/8.9',
        knownNetworks: 1,
      });
      expect((await noticesOf(keys.busy.keyId))[0]!.details).toMatchObject({ calls: 700, usual: 100, busiest: 100 });
    },
  );

  it('goes as an event that its schema describes, as a mail, and as a delivery to who asked for it', async () => {
    const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
    const { body } = await partner.get('/partner/event-types');
    const schemas = new Map<string, object>(
      body.data.items.map((item: { type: string; schema: object }) => [item.type, item.schema]),
    );
    const events = await eventsOf(api, partner);
    const notices = await api.sql<{ id: string; rule: string }>('select id, rule from notices where partner_id = $1', [
      partner.partnerId,
    ]);
    expect(events.map(({ event, data }) => `${event} ${data.noticeId}`).sort()).toEqual(
      notices.map(({ id, rule }) => `api_key.${rule} ${id}`).sort(),
    );
    for (const { id: _id, ...event } of events) {
      const validate = ajv.compile(schemas.get(event.event)!);
      expect(validate(event), `${event.event}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    }
    const mails = await api.sql<{ recipients: string[]; subject: string }>(
      'select recipients, subject from mail_outbox where partner_id = $1',
      [partner.partnerId],
    );
    expect(mails).toHaveLength(notices.length);
    expect(mails[0]!.recipients).toEqual(['ana@example.com', 'luis@example.com']);
    const queued = await api.sql("select 1 from delivery_queue where event_type like 'api_key.%'");
    expect(queued).toHaveLength(notices.length);
  });

  it('is told again when the cool-down is over, and not before', async () => {
    const key = await newKey();
    await api.sql('update api_keys set revoked_at = now() where id = $1', [key.keyId]);
    const refused = () =>
      api.sql(
        `insert into api_key_refusals select partner_id, environment, id, to_timestamp($2), 'revoked', '203.0.113.9', key_id, '', 1, to_timestamp($2)
         from api_key_secrets where key_id = $1`,
        [key.keyId, Math.floor(api.clock.nowMs() / 1000)],
      );
    await refused();
    await watch();
    api.clock.advance(23 * 3_600_000);
    await refused();
    await watch();
    expect(await noticesOf(key.keyId)).toHaveLength(1);
    api.clock.advance(2 * 3_600_000);
    await refused();
    await watch();
    expect(await noticesOf(key.keyId)).toHaveLength(2);
    api.clock.advance(-25 * 3_600_000);
  });

  it('finds who is over the rate limit, once for all keys of an environment', async () => {
    const [one, two] = [await api.key(quiet, { environment: 'live' }), await api.key(quiet, { environment: 'live' })];
    for (const [{ keyId }, limited] of [
      [one, 40],
      [two, 10],
    ] as const) {
      await api.sql(
        `insert into usage_minutes select $1, 'live', date_trunc('minute', now()), $2, id, 'GET /partner/me', s, c, n, array_fill(0, array[24])
         from api_key_secrets, (values (2, '', 75), (4, 'RATE_LIMIT_EXCEEDED', $3::integer)) v(s, c, n) where key_id = $2`,
        [quiet.partnerId, keyId, limited],
      );
    }
    await watch();
    expect(await noticesOf(one.keyId)).toMatchObject([{ rule: 'rate_limited', details: { calls: 200, limited: 50 } }]);
    expect(await noticesOf(two.keyId)).toEqual([]);
  });

  it('tells the operator of many unknown keys from one address, and no partner', async () => {
    const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
    for (let i = 0; i < 30; i += 1) await call(mintKey('live', random), '198.51.100.66');
    for (let i = 0; i < 30; i += 1) await call('m2m_live_07elsz6dkry5cjqx4bipw3aho05z64ts', '198.51.100.67');
    const before = await api.sql('select 1 from notices');
    await vi.waitFor(async () => expect(await api.sql('select 1 from bad_key_addresses')).toHaveLength(1), {
      timeout: 12_000,
      interval: 200,
    });
    await watch();
    await watch();
    const rows = await api.sql('select rule, subject, times, details from operator_notices');
    expect(rows).toEqual([
      {
        rule: 'unknown_keys',
        subject: '198.51.100.66',
        times: 1,
        details: expect.objectContaining({ distinctKeys: 30 }),
      },
    ]);
    expect(await api.sql('select 1 from notices')).toHaveLength(before.length);
  });
});

describe('what time does', () => {
  it('is found once: an end that is near, idleness, unused scopes, a creator who left, a forgotten rotation', async () => {
    const keys = {
      ending: await newKey(),
      idle: await newKey(),
      wide: await newKey(['links:read', 'keys:write']),
      orphan: await newKey(),
      rotating: await newKey(),
      fresh: await newKey(['links:read', 'keys:write']),
    };
    const ids = Object.values(keys).map(({ keyId }) => keyId);
    const creator = await newKey();
    await api.sql("update api_keys set created_at = now() - interval '100 days' where id = any($1) and id <> $2", [
      ids,
      keys.fresh.keyId,
    ]);
    await api.sql('update api_keys set revoked_at = now() where id = $1', [creator.keyId]);
    await api.sql("update api_keys set expires_at = now() + interval '6 days' where id = $1", [keys.ending.keyId]);
    await api.sql('update api_keys set created_by = $2 where id = $1', [keys.orphan.keyId, creator.keyId]);
    for (const { keyId } of [keys.ending, keys.wide, keys.orphan, keys.rotating, keys.fresh]) {
      await api.sql(
        `insert into api_key_last_used select partner_id, environment, id, now() - interval '90 days', now(), null, null, null, 5 from api_key_secrets where key_id = $1`,
        [keyId],
      );
      await api.sql(
        `insert into usage_days select $1, 'live', current_date - d, $2, id, 'GET /partner/links', 2, '', 5, array_fill(0, array[24])
         from api_key_secrets, generate_series(0, 80, 10) d where key_id = $2`,
        [partner.partnerId, keyId],
      );
    }
    const rotated = await createKey(api.deps, {
      partnerSlug: partner.slug,
      environment: 'live',
      name: 'x',
      createdBy: 'test',
      scopes: ['keys:write', 'links:read'],
    });
    const rotation = await api.inject({
      method: 'POST',
      url: `/partner/keys/${keys.rotating.keyId}/rotations`,
      headers: { 'x-api-key': rotated.key, 'content-type': 'application/json' },
      payload: '{}',
    });
    expect(rotation.statusCode).toBe(201);
    await api.sql("update api_key_rotations set created_at = now() - interval '8 days'");

    await Promise.all([reviewKeys(api.deps), reviewKeys(api.deps)]);
    await reviewKeys(api.deps);

    const found = Object.fromEntries(
      await Promise.all(
        Object.entries(keys).map(
          async ([name, { keyId }]) => [name, (await noticesOf(keyId)).map(({ rule }) => rule)] as const,
        ),
      ),
    );
    expect(found).toEqual({
      ending: ['expiring'],
      idle: ['idle'],
      wide: ['scope_unused'],
      orphan: ['creator_left'],
      rotating: ['rotation_overdue'],
      fresh: [],
    });
    expect((await noticesOf(keys.wide.keyId))[0]!.details).toEqual({ unused: ['keys:write'], used: ['links:read'] });
    expect((await noticesOf(keys.ending.keyId))[0]!.details).toMatchObject({ daysLeft: 7 });
    api.clock.advance(5.5 * 86_400_000);
    await reviewKeys(api.deps);
    expect((await noticesOf(keys.ending.keyId)).map(({ details }) => details['daysLeft']).sort()).toEqual([1, 7]);
    api.clock.advance(-5.5 * 86_400_000);
  });
});
