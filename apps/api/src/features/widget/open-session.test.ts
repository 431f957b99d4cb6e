import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { CHROME, newNonce, openLink, resumeLink } from '../../../test/hosted-page.ts';
import { changePartnerStatus } from '../partners/index.ts';

const PAYMENT = {
  paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '014027000005555558' } },
};
const ALL = {
  name: { firstName: 'Guadalupe', secondName: null, lastName: 'Zaragoza', secondLastName: 'Ñúñez' },
  idNumber: 'GALO900515HDFRPN09',
  idType: 'CURP',
  dob: '1990-05-15',
};

describe('POST /w/session', () => {
  const api = useApi();
  const make = async (partner: TestPartner, referenceId: string, more: object = {}) =>
    (await partner.post('/partner/links', { referenceId, ...more })).body.data as {
      linkId: string;
      token: string;
      expiresAt: string;
    };
  const sessions = async (linkId: string): Promise<number> =>
    (await api.sql('select 1 from widget_sessions where link_id = $1', [linkId])).length;
  const status = async (partner: TestPartner, linkId: string) =>
    (await partner.get(`/partner/links/${linkId}`)).body.data.status;

  it('trades the token for a cookie and shows what is known, masked, and what is asked', async () => {
    const partner = await api.partner();
    const userData = { name: { firstName: 'Guadalupe', secondName: '', lastName: 'Zaragoza' }, ...PAYMENT };
    const link = await make(partner, 'a', { userData, language: 'es', theme: 'dark' });
    const reply = await openLink(api, link);
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      success: true,
      data: {
        linkId: link.linkId,
        status: 'opened',
        state: 'ready',
        flow: 'm2m-basic',
        partner: { displayName: `Partner ${partner.slug}` },
        language: 'es',
        theme: 'dark',
        expiresAt: link.expiresAt,
        serverTime: expect.stringMatching(/\.\d{3}Z$/),
        recipient: { last4: '5558', bankName: 'Santander', locked: true },
        person: { missing: ['name.secondLastName', 'idNumber', 'idType', 'dob'], check: 'none' },
      },
    });
    expect(reply.body.data.person.fields.filter(({ has }: { has: boolean }) => has)).toEqual([
      { field: 'name.firstName', value: 'G•••', has: true, locked: true },
      { field: 'name.secondName', value: '', has: true, locked: true },
      { field: 'name.lastName', value: 'Z•••', has: true, locked: true },
    ]);
    const [session, device] = [reply.headers['set-cookie']].flat();
    const tail = link.linkId.slice(-12);
    expect(session).toMatch(
      new RegExp(`^m2m-${tail}=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600$`),
    );
    expect(device).toMatch(
      new RegExp(`^m2md-${tail}=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax; Max-Age=15552000$`),
    );
  });

  it('never shows the whole of any value', async () => {
    const partner = await api.partner();
    const link = await make(partner, 'b', { userData: { ...ALL, ...PAYMENT } });
    const { body, cookie } = await openLink(api, link);
    const texts = [JSON.stringify(body), JSON.stringify((await resumeLink(api, link.linkId, cookie)).body)];
    for (const text of texts) {
      for (const value of [
        'Guadalupe',
        'uadalupe',
        'Zaragoza',
        'Ñúñez',
        'GALO',
        'PN09',
        '1990',
        '05-15',
        '014027',
        '55555558',
      ]) {
        expect(text).not.toContain(value);
      }
    }
    expect(body.data.person.missing).toEqual([]);
  });

  it('makes exactly one session of a hundred trades of one page at once, and one opening', async () => {
    const partner = await api.partner();
    const link = await make(partner, 'c');
    const nonce = newNonce();
    const replies = await Promise.all(Array.from({ length: 100 }, () => openLink(api, link, { nonce })));
    expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([201]));
    expect(new Set(replies.map((reply) => reply.cookie)).size).toBe(1);
    expect(await sessions(link.linkId)).toBe(1);
    expect((await eventsOf(api, partner)).map(({ event }) => event)).toEqual([
      'link.created',
      'link.opened',
      'user.data_request',
    ]);
    // Another page has a session of its own, and opens nothing anew.
    const other = await openLink(api, link);
    expect(other.cookie).not.toBe(replies[0]!.cookie);
    expect(await sessions(link.linkId)).toBe(2);
    expect(await eventsOf(api, partner)).toHaveLength(3);
  });

  it('keeps the twenty newest sessions of a link', async () => {
    const partner = await api.partner();
    const link = await make(partner, 'many');
    const replies = [];
    for (let round = 0; round < 22; round += 1) {
      replies.push(await openLink(api, link));
      api.clock.advance(10);
    }
    expect(await sessions(link.linkId)).toBe(20);
    const alive = await Promise.all(
      replies.map(async ({ cookie }) => (await resumeLink(api, link.linkId, cookie)).status),
    );
    expect(alive).toEqual([401, 401, ...Array.from({ length: 20 }, () => 200)]);
  });

  it('stops an address that trades without end, and nobody else', async () => {
    const partner = await api.partner();
    const [link, other] = [await make(partner, 'endless'), await make(partner, 'another')];
    const statuses = new Map<number, number>();
    for (let round = 0; round < 13; round += 1) {
      const replies = await Promise.all(Array.from({ length: 10 }, () => openLink(api, link)));
      for (const { status } of replies) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 201: 120, 429: 10 });
    expect((await openLink(api, other)).status).toBe(201);
    api.clock.advance(60_000);
    expect((await openLink(api, link)).status).toBe(201);
  });

  it('writes link.opened as the contract has it', async () => {
    const partner = await api.partner();
    const link = await make(partner, 'd', { metadata: { order: 1 } });
    await openLink(api, link);
    const { openedAt } = (await partner.get(`/partner/links/${link.linkId}`)).body.data;
    expect(await eventsOf(api, partner, 'link.opened')).toEqual([
      {
        id: expect.any(String),
        event: 'link.opened',
        timestamp: openedAt,
        data: {
          linkId: link.linkId,
          referenceId: 'd',
          openedAt,
          deviceInfo: { userAgent: CHROME, platform: 'Android', language: 'es' },
          metadata: { order: 1 },
        },
      },
    ]);
  });

  it('asks the partner for nothing when nothing is missing, or when the user is verified', async () => {
    const partner = await api.partner();
    const complete = await make(partner, 'complete', { userData: { ...ALL, ...PAYMENT } });
    const verified = await make(partner, 'verified');
    await api.sql("update users set state = 'cip_verified' where partner_id = $1 and reference_id = 'verified'", [
      partner.partnerId,
    ]);
    for (const link of [complete, verified]) await openLink(api, link);
    expect(await eventsOf(api, partner, 'link.opened')).toHaveLength(2);
    expect(await eventsOf(api, partner, 'user.data_request')).toEqual([]);
  });

  it('writes opening, event and data request together or not at all', async () => {
    const partner = await api.partner();
    const link = await make(partner, 'atomic');
    await api.sql("alter table data_requests add constraint test_only check (reference_id <> 'atomic')");
    try {
      expect((await openLink(api, link)).status).toBe(500);
    } finally {
      await api.sql('alter table data_requests drop constraint test_only');
    }
    expect(await status(partner, link.linkId)).toBe('created');
    expect(await sessions(link.linkId)).toBe(0);
    expect(await eventsOf(api, partner)).toHaveLength(1);
    await openLink(api, link);
    expect(await eventsOf(api, partner)).toHaveLength(3);
  });

  it.each([
    ['a press that no person made', { gesture: { isTrusted: false } }],
    ['a page in the background', { gesture: { visible: false } }],
    ['an automated browser', { gesture: { webdriver: true } }],
    ['a press within 699 ms', { gesture: { msSinceLoad: 699 } }],
    ['a request of no page', { headers: { 'sec-fetch-site': 'none' } }],
    ['a bot’s user agent', { headers: { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' } }],
    ['a headless browser', { headers: { 'user-agent': CHROME.replace('Chrome/', 'HeadlessChrome/') } }],
    ['no user agent', { headers: { 'user-agent': '' } }],
  ])('gives a session to %s, but counts no opening', async (_, trade) => {
    const partner = await api.partner();
    const link = await make(partner, 'doubt');
    const reply = await openLink(api, link, trade);
    expect(reply).toMatchObject({ status: 201, body: { data: { status: 'created' } } });
    expect(reply.cookie).not.toBe('');
    expect(await eventsOf(api, partner)).toHaveLength(1);
    // A person who comes later still opens it.
    await openLink(api, link);
    expect(await status(partner, link.linkId)).toBe('opened');
  });

  it.each([
    ['700 ms', { gesture: { msSinceLoad: 700 } }],
    ['a browser that sends no Sec-Fetch-Site', { headers: { 'sec-fetch-site': undefined } }],
  ])('counts an opening with %s', async (_, trade) => {
    const partner = await api.partner();
    const link = await make(partner, 'person');
    await openLink(api, link, trade);
    expect(await status(partner, link.linkId)).toBe('opened');
  });

  it('refuses what cannot be opened, without a cookie or a session', async () => {
    const partner = await api.partner();
    const [expired, revoked, blocked, ready] = [
      await make(partner, 'e', { expiresInMinutes: 5 }),
      await make(partner, 'r'),
      await make(partner, 'b'),
      await make(partner, 'ok'),
    ];
    await partner.post(`/partner/links/${revoked.linkId}/revoke`);
    await api.sql('update links set blocked_at = now() where id = $1', [blocked.linkId]);
    api.clock.advance(300_000);
    const unknown = { linkId: `link_${partner.slug}_${'0'.repeat(24)}`, token: ready.token };
    const wrong = { linkId: ready.linkId, token: revoked.token };
    const cases: [{ linkId: string; token: string }, number, string][] = [
      [expired, 400, 'LINK_EXPIRED'],
      [revoked, 409, 'LINK_REVOKED'],
      [blocked, 409, 'LINK_REVOKED'],
      [unknown, 404, 'RESOURCE_NOT_FOUND'],
      [wrong, 404, 'RESOURCE_NOT_FOUND'],
    ];
    for (const [link, code, name] of cases) {
      const reply = await openLink(api, link);
      expect({ status: reply.status, code: reply.body.code, cookie: reply.cookie }).toEqual({
        status: code,
        code: name,
        cookie: '',
      });
      expect(await sessions(link.linkId)).toBe(0);
    }
    await changePartnerStatus(api.deps, partner.slug, 'suspended');
    expect(await openLink(api, ready)).toMatchObject({ status: 403, body: { code: 'PARTNER_SUSPENDED' } });
    await changePartnerStatus(api.deps, partner.slug, 'active');
    expect((await openLink(api, ready)).status).toBe(201);
  });

  it.each([
    [{ token: 'short' }, 'token'],
    [{ nonce: 'short' }, 'nonce'],
    [{ language: 'fr' }, 'language'],
    [{ gesture: {} }, 'gesture.isTrusted'],
    [{ extra: 1 }, 'extra'],
  ])('refuses the body with %j', async (body, path) => {
    const reply = await openLink(api, { linkId: `link_nobody_${'0'.repeat(24)}`, token: 'A'.repeat(43) }, { body });
    expect(reply.status).toBe(400);
    expect(reply.body.error.details[0].path).toBe(path);
  });

  it('refuses a call from another site', async () => {
    const partner = await api.partner();
    const link = await make(partner, 'site');
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
      { 'x-m2m-widget': undefined },
    ]) {
      expect(await openLink(api, link, { headers })).toMatchObject({ status: 403, cookie: '' });
    }
    expect(await sessions(link.linkId)).toBe(0);
  });

  it('keeps the token out of the database and the log', async () => {
    const partner = await api.partner();
    const link = await make(partner, 'nowhere');
    const { cookie } = await openLink(api, link);
    const secrets = [link.token, cookie.split('=')[1]!];
    const rows = await api.sql<{ token_hash: Buffer }>('select token_hash from widget_sessions where link_id = $1', [
      link.linkId,
    ]);
    for (const secret of secrets) {
      expect(api.logLines.join('')).not.toContain(secret);
      for (const row of rows) expect(row.token_hash.includes(Buffer.from(secret, 'base64url'))).toBe(false);
    }
  });
});

describe('POST /w/session on https', () => {
  const api = useApi({ env: { PUBLIC_URL: 'https://api.example', WIDGET_URL: 'https://pay.example' } });

  it('sets a cookie that only this host gets back, over https', async () => {
    const partner = await api.partner();
    const link = (await partner.post('/partner/links', { referenceId: 'a' })).body.data;
    expect(link.url).toBe(`https://pay.example/${link.linkId}/m2m-basic#${link.token}`);
    const reply = await openLink(api, link, { headers: { origin: 'https://pay.example' } });
    const [session, device] = [reply.headers['set-cookie']].flat();
    expect(session).toMatch(/^__Host-m2m-\w{12}=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=3600$/);
    expect(device).toMatch(/^__Host-m2md-\w{12}=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=\d+$/);
    expect((await resumeLink(api, link.linkId, reply.cookie)).status).toBe(200);
  });

  it('partitions the cookies of a page in a frame, and gives it both for its memory', async () => {
    const partner = await api.partner();
    const link = (await partner.post('/partner/links', { referenceId: 'framed' })).body.data;
    const headers = { origin: 'https://pay.example' };
    const reply = await openLink(api, link, { headers, body: { framed: true } });
    for (const cookie of [reply.headers['set-cookie']].flat())
      expect(cookie).toContain('; SameSite=None; Secure; Partitioned;');
    expect(reply.body.data.bearer).toMatch(/^[\w-]{43}\.[\w-]{43}$/);
    const inMemory = await resumeLink(api, link.linkId, '', { ...headers, 'x-m2m-session': reply.body.data.bearer });
    expect(inMemory).toMatchObject({ status: 200, body: { data: { state: 'ready' } } });
    expect((await openLink(api, link, { headers })).body.data).not.toHaveProperty('bearer');
  });
});
