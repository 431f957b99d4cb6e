import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi } from '../../../test/harness.ts';

/** What a create is refused for: the paths and the words of `details`. */
type Refusal = [path: string, body: object, message: RegExp];

const USER_DATA = {
  name: { firstName: 'Michael', lastName: 'Johnson' },
  paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '014027000005555558' } },
};

describe('POST /partner/links', () => {
  const api = useApi();

  it('answers exactly the documented members and writes link.created with the same link', async () => {
    const partner = await api.partner();
    const { status, body } = await partner.post('/partner/links', { referenceId: ' user_123 ' });
    expect(status).toBe(201);
    const { linkId, token, url, createdAt, expiresAt } = body.data;
    expect(body).toEqual({
      success: true,
      data: {
        linkId: expect.stringMatching(new RegExp(`^link_${partner.slug}_[a-z0-9]{24}$`)),
        referenceId: 'user_123',
        status: 'created',
        url: `http://localhost:3000/${linkId}/m2m-basic#${token}`,
        token: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
        expiresAt: new Date(Date.parse(createdAt) + 3_600_000).toISOString(),
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      },
    });
    expect(await eventsOf(api, partner)).toEqual([
      {
        id: expect.stringMatching(/^evt_[a-z0-9]{26}$/),
        event: 'link.created',
        timestamp: createdAt,
        data: { linkId, referenceId: 'user_123', url, status: 'created', expiresAt, createdAt },
      },
    ]);
  });

  it('accepts the three documented examples unchanged', async () => {
    const partner = await api.partner();
    const examples = [
      { referenceId: 'user_123' },
      { referenceId: 'user_12345', userData: USER_DATA },
      {
        referenceId: 'user-12345',
        expiresInMinutes: 120,
        metadata: { orderId: 'ORD-2026-001', campaign: 'february-promo' },
        flow: 'm2m-basic',
        theme: 'dark',
        language: 'es',
        callbackUrl: 'https://api.example.com/callbacks/m2m',
      },
    ];
    for (const example of examples) {
      const { status, body } = await partner.post('/partner/links', example);
      expect({ status, body }).toMatchObject({ status: 201, body: { data: { referenceId: example.referenceId } } });
      const minutes = 'expiresInMinutes' in example ? 120 : 60;
      expect(Date.parse(body.data.expiresAt) - Date.parse(body.data.createdAt)).toBe(minutes * 60_000);
    }
    const withMetadata = (await eventsOf(api, partner)).find(({ data }) => data.referenceId === 'user-12345');
    expect(withMetadata?.data).toEqual({
      linkId: expect.any(String),
      referenceId: 'user-12345',
      url: expect.any(String),
      status: 'created',
      expiresAt: expect.any(String),
      createdAt: expect.any(String),
      metadata: { orderId: 'ORD-2026-001', campaign: 'february-promo' },
    });
  });

  it("takes what is not sent from the partner's settings", async () => {
    const partner = await api.partner();
    await api.sql(
      `update partner_environments set default_link_expiration_minutes = 45, themes = '{sunrise}' where partner_id = $1`,
      [partner.partnerId],
    );
    const { body } = await partner.post('/partner/links', { referenceId: 'settings', theme: 'sunrise' });
    expect(Date.parse(body.data.expiresAt) - Date.parse(body.data.createdAt)).toBe(45 * 60_000);
    const detail = await partner.get(`/partner/links/${body.data.linkId}`);
    expect(detail.body.data).toMatchObject({ flow: 'm2m-basic', theme: 'sunrise', language: null, callbackUrl: null });
  });

  it('measures a referenceId after trimming it, in characters, and keeps its case', async () => {
    const partner = await api.partner();
    for (const referenceId of ['x', 'X', '😀'.repeat(255), `  ${'é'.repeat(255)}\n`]) {
      const { status, body } = await partner.post('/partner/links', { referenceId });
      expect({ status, referenceId: body.data?.referenceId }).toEqual({ status: 201, referenceId: referenceId.trim() });
    }
  });

  it('accepts the ends of every range', async () => {
    const partner = await api.partner();
    const fifty = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`key${index}`, index]));
    const eightKiB = { text: 'x'.repeat(8192 - '{"text":""}'.length) };
    const bodies = [
      { expiresInMinutes: 5 },
      { expiresInMinutes: 10080 },
      { metadata: fifty },
      { metadata: eightKiB },
      { metadata: {} },
    ];
    for (const [index, body] of bodies.entries()) {
      expect((await partner.post('/partner/links', { referenceId: `range-${index}`, ...body })).status).toBe(201);
    }
  });

  const fiftyOne = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`key${index}`, index]));
  it.each<Refusal>([
    ['referenceId', { referenceId: undefined }, /^is required\.$/],
    ['referenceId', { referenceId: '' }, /1 to 255 characters/],
    ['referenceId', { referenceId: ' \t ' }, /1 to 255 characters/],
    ['referenceId', { referenceId: 7 }, /1 to 255 characters/],
    ['referenceId', { referenceId: null }, /1 to 255 characters/],
    ['referenceId', { referenceId: 'x'.repeat(256) }, /1 to 255 characters/],
    ['referenceId', { referenceId: 'x'.repeat(5000) }, /1 to 255 characters/],
    ['expiresInMinutes', { expiresInMinutes: 4 }, /5 to 10080/],
    ['expiresInMinutes', { expiresInMinutes: 10081 }, /5 to 10080/],
    ['expiresInMinutes', { expiresInMinutes: 60.5 }, /5 to 10080/],
    ['expiresInMinutes', { expiresInMinutes: '60' }, /5 to 10080/],
    ['expiresInMinutes', { expiresInMinutes: null }, /5 to 10080/],
    ['metadata', { metadata: 'x' }, /at most 50 members and 8 KiB/],
    ['metadata', { metadata: ['x'] }, /at most 50 members and 8 KiB/],
    ['metadata', { metadata: fiftyOne }, /at most 50 members and 8 KiB/],
    ['metadata', { metadata: { text: 'x'.repeat(8192) } }, /8 KiB/],
    ['metadata', { metadata: { text: 'é'.repeat(4100) } }, /8 KiB/],
    ['flow', { flow: 'm2m-pro' }, /must be one of m2m-basic/],
    ['theme', { theme: 'neon' }, /must be one of light, dark/],
    ['language', { language: 'fr' }, /must be en or es/],
    ['callbackUrl', { callbackUrl: 'api.example.com/x' }, /URL/],
    ['callbackUrl', { callbackUrl: 7 }, /string/],
    ['userData.paymentMethod', { userData: {} }, /Send paymentMethod/],
    ['userData.dob', { userData: { ...USER_DATA, dob: '1990-02-30' } }, /real date/],
    ['userData.idType', { userData: { ...USER_DATA, idNumber: 'G1234567' } }, /Send idType with idNumber/],
    ['userData.nick', { userData: { ...USER_DATA, nick: 'x' } }, /not a known field/],
    ['userData.name.firstName', { userData: { ...USER_DATA, name: { firstName: null } } }, /string/],
    ['expiresIn', { expiresIn: 5 }, /not a known field/],
  ])('refuses a wrong %s by its name (case %#)', async (path, body, message) => {
    const partner = await refusing();
    const { status, body: answer } = await partner.post('/partner/links', { referenceId: 'user', ...body });
    expect({ status, code: answer.code }).toEqual({ status: 400, code: 'INVALID_REQUEST' });
    expect(answer.error.details.map((detail: { path: string }) => detail.path)).toEqual([path]);
    expect(answer.error.details[0].message).toMatch(message);
    expect(answer.message).toBe(`${path}: ${answer.error.details[0].message}`);
  });

  it('tells everything that is wrong at once, and stores nothing of it', async () => {
    const partner = await api.partner();
    const userData = {
      ...USER_DATA,
      dob: '2020-01-01',
      paymentMethod: { type: 'cash', cash: { provider: 'x', reference: 'y' } },
    };
    const { body } = await partner.post('/partner/links', { referenceId: 'all', flow: 'x', theme: 'y', userData });
    expect(body.error.details.map((detail: { path: string }) => detail.path)).toEqual([
      'flow',
      'theme',
      'userData.dob',
      'userData.paymentMethod.type',
    ]);
    expect(await api.sql('select 1 from users where partner_id = $1', [partner.partnerId])).toEqual([]);
  });

  it('gives the same link to the same Idempotency-Key, with and without userData', async () => {
    const partner = await api.partner();
    for (const body of [{ referenceId: 'again-1' }, { referenceId: 'again-2', userData: USER_DATA }]) {
      const headers = { 'idempotency-key': `key-${body.referenceId}` };
      const first = await partner.post('/partner/links', body, headers);
      const second = await partner.post('/partner/links', body, headers);
      expect(second).toMatchObject({ status: 201, body: first.body, headers: { 'idempotent-replayed': 'true' } });
    }
    expect(await eventsOf(api, partner)).toHaveLength(2);
  });

  let shared: ReturnType<typeof api.partner> | undefined;
  const refusing = () => (shared ??= api.partner());
});
