import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../../test/harness.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../../../test/receiver.ts';

const PATH = '/partner/sandbox/events';

describe('the stream of events', () => {
  const api = useApi({ worker: true });
  let receiver: WebhookReceiver;
  beforeAll(async () => void (receiver = await startWebhookReceiver()));
  afterAll(() => receiver.close());

  let users = 0;
  const link = async (partner: TestPartner): Promise<string> =>
    (await partner.post('/partner/links', { referenceId: `user_${(users += 1)}` })).body.data.linkId;
  const read = async (partner: TestPartner, query: string) => (await partner.get(`${PATH}?${query}`)).body.data;
  /** A place behind everything so far: what other transactions of the machine hold up may come a moment later. */
  const now = async (partner: TestPartner): Promise<string> => {
    for (;;) {
      const { cursor } = await read(partner, '');
      if ((await read(partner, `cursor=${cursor}`)).items.length === 0) return cursor;
    }
  };
  const linksOf = (items: { linkId?: string }[]): (string | undefined)[] => items.map(({ linkId }) => linkId);

  it('begins now, and gives each event once and in order from a cursor on', async () => {
    const partner = await api.partner();
    await link(partner);
    let cursor = await now(partner);
    expect((await read(partner, `cursor=${cursor}`)).items).toEqual([]);
    const made: string[] = [];
    for (let n = 0; n < 7; n += 1) made.push(await link(partner));
    const seen: string[] = [];
    for (let batch = await read(partner, `cursor=${cursor}&limit=3`); batch.items.length > 0;) {
      seen.push(...linksOf(batch.items).map(String));
      cursor = batch.cursor;
      batch = await read(partner, `cursor=${cursor}&limit=3`);
    }
    expect(seen).toEqual(made);
  });

  it('gives the body that a delivery carries, byte for byte', async () => {
    const partner = await api.partner();
    await partner.post('/partner/webhook-endpoints', { url: receiver.url(`/${partner.slug}`) });
    const cursor = await now(partner);
    await partner.post('/partner/links', { referenceId: 'user_ñ', metadata: { note: 'José 💸' } });
    const [item] = (await read(partner, `cursor=${cursor}`)).items;
    await expect.poll(() => receiver.requests.filter(({ path }) => path === `/${partner.slug}`).length).toBe(1);
    const delivered = receiver.requests.find(({ path }) => path === `/${partner.slug}`)!;
    expect(item.body).toBe(delivered.body.toString());
    expect(item.eventId).toBe(delivered.headers['webhook-id']);
  });

  it('skips no event whose transaction commits late', async () => {
    const partner = await api.partner();
    const cursor = await now(partner);
    const late = new pg.Client({ connectionString: api.url('m2m_app') });
    await late.connect();
    await late.query('begin');
    await late.query("select set_owner($1, 'sandbox')", [partner.partnerId]);
    // Written first and committed last; what the stream gives away before may not make it unreachable.
    const [sample] = await api.sql<{ body: Buffer }>(
      "select body from events where partner_id = $1 union all select '' limit 1",
      [partner.partnerId],
    );
    await late.query("select publish_event($1, 'sandbox', 'evt_late', 'link.created', null, $2, now())", [
      partner.partnerId,
      sample!.body,
    ]);
    const early = await link(partner);
    expect((await read(partner, `cursor=${cursor}`)).items).toEqual([]);
    await late.query('rollback');
    await late.end();
    await expect.poll(async () => linksOf((await read(partner, `cursor=${cursor}`)).items)).toEqual([early]);
  });

  it('gives all events of writers that overlap, each once', async () => {
    const partner = await api.partner();
    await api.sql('update partner_environments set create_limit_per_minute = 10000, request_limit_per_minute = 10000');
    let cursor = await now(partner);
    const made = new Set<string>();
    const writers = Array.from({ length: 8 }, async () => {
      for (let n = 0; n < 10; n += 1) made.add(await link(partner));
    });
    let isOver = false;
    void Promise.all(writers).then(() => (isOver = true));
    const seen: string[] = [];
    for (let quiet = 0; quiet < 3;) {
      const batch = await read(partner, `cursor=${cursor}&limit=7&waitSeconds=1`);
      seen.push(...linksOf(batch.items).map(String));
      cursor = batch.cursor;
      if (isOver && batch.items.length === 0) quiet += 1;
    }
    expect(seen.length).toBe(80);
    expect(new Set(seen)).toEqual(made);
  });

  it('waits for the next event, and answers soon after it', async () => {
    const partner = await api.partner();
    const cursor = await now(partner);
    const startedAtMs = performance.now();
    const waiting = read(partner, `cursor=${cursor}&waitSeconds=20`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const made = await link(partner);
    expect(linksOf((await waiting).items)).toEqual([made]);
    expect(performance.now() - startedAtMs).toBeLessThan(5_000);
    const quiet = await read(partner, `cursor=${await now(partner)}&waitSeconds=1`);
    expect(quiet.items).toEqual([]);
  });

  it('goes on a little before where it was when the place is lost, and begins at a time', async () => {
    const partner = await api.partner();
    const start = new Date(Date.now() - 1).toISOString();
    await link(partner);
    const second = await link(partner);
    const { items, cursor } = await read(partner, `from=${start}`);
    expect(linksOf(items).length).toBe(2);
    expect((await read(partner, `from=${new Date(Date.now() + 1_000).toISOString()}`)).items).toEqual([]);
    // As after a restore: the event of the cursor is of a time that this database does not know.
    await api.sql('delete from events where id = $1', [items[1].eventId]);
    expect(linksOf((await read(partner, `cursor=${cursor}`)).items)).toEqual([items[0].linkId]);
    expect(second).toBe(items[1].linkId);
    const [, tx, id, at] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const future = Buffer.from(JSON.stringify([1, tx + 1e9, id, at])).toString('base64url');
    expect(linksOf((await read(partner, `cursor=${future}`)).items)).toEqual([items[0].linkId]);
  });

  it('shows nobody the events of others', async () => {
    const [partner, other] = [await api.partner(), await api.partner()];
    const cursor = await now(other);
    await link(partner);
    expect((await read(other, `cursor=${cursor}`)).items).toEqual([]);
    expect((await read(other, 'from=2020-01-01T00:00:00.000Z')).items).toEqual([]);
  });

  it('lets twenty of a partner wait, and no more', async () => {
    const partner = await api.partner();
    const cursor = await now(partner);
    const path = `${PATH}?cursor=${cursor}&waitSeconds=30`;
    const waiting = Array.from({ length: 20 }, () => partner.get(path));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await partner.get(path)).status).toBe(429);
    await link(partner);
    expect((await Promise.all(waiting)).every(({ body }) => body.data.items.length === 1)).toBe(true);
  });

  it.each([
    'cursor=x',
    'cursor=WzEsMl0',
    'waitSeconds=31',
    'limit=0',
    'from=yesterday',
    'cursor=x&from=2026-01-01T00:00:00Z',
  ])('refuses %s with the fix', async (query) => {
    const partner = await api.partner();
    const { status, body } = await partner.get(`${PATH}?${query}`);
    expect(status).toBe(400);
    expect(body.error.details[0].path).toBe(query.startsWith('cursor=x&') ? 'from' : query.split('=')[0]);
  });

  it('sends waiting listeners home when the server stops', async () => {
    const other = await api.openAnother();
    const partner = await api.partner();
    const cursor = await now(partner);
    const startedAtMs = performance.now();
    const waiting = other.http.inject({
      url: `${PATH}?cursor=${cursor}&waitSeconds=30`,
      headers: { 'x-api-key': partner.key },
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await other.close();
    expect((await waiting).json().data.items).toEqual([]);
    expect(performance.now() - startedAtMs).toBeLessThan(5_000);
  });

  it('has one secret for all keys of a sandbox, which no endpoint has', async () => {
    const [partner, other] = [await api.partner(), await api.partner()];
    const again = await api.key(partner, { scopes: ['webhooks:read'] });
    const secretOf = async (one: TestPartner) => (await one.get(`${PATH}/secret`)).body.data.secret;
    expect(await secretOf(partner)).toMatch(/^whsec_[0-9a-f]{48}$/);
    expect(await secretOf(again)).toBe(await secretOf(partner));
    expect(await secretOf(other)).not.toBe(await secretOf(partner));
    const { secret } = (await partner.get('/partner/webhook-endpoints/default-secret')).body.data;
    expect(await secretOf(partner)).not.toBe(secret);
  });

  it('triggers an example for endpoints that want it and for all who listen, marked as a test', async () => {
    const partner = await api.partner();
    const wants = { url: receiver.url('/wants'), eventTypes: ['cip.verified'] };
    await partner.post('/partner/webhook-endpoints', { url: receiver.url('/other') });
    await partner.post('/partner/webhook-endpoints', wants);
    const cursor = await now(partner);
    const { status, body } = await partner.post(PATH, { event: 'cip.verified' });
    expect(status).toBe(202);
    expect(body.data).toMatchObject({ eventType: 'cip.verified', deliveries: 1 });
    const [item] = (await read(partner, `cursor=${cursor}`)).items;
    expect(item).toMatchObject({ eventId: body.data.eventId, isTest: true });
    await expect.poll(() => receiver.requests.some(({ path }) => path === '/wants')).toBe(true);
    const sent = receiver.requests.find(({ path }) => path === '/wants')!;
    expect(sent.headers).toMatchObject({ 'x-m2m-test': 'true', 'webhook-id': body.data.eventId });
    expect(sent.body.toString()).toBe(item.body);
    expect(receiver.requests.filter(({ path }) => path === '/other')).toEqual([]);
    expect((await partner.post(PATH, { event: 'cip.verifed' })).body.error.details[0].path).toBe('event');
  });
});
