import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';

const USD_MXN = { source: 'USD', destination: 'MXN' };

describe('POST /partner/quotes', () => {
  const api = useApi();

  it('answers exactly the documented members, as JSON numbers in major units', async () => {
    const partner = await api.partner();
    const { status, body } = await partner.post('/partner/quotes', { send: 200, currency: USD_MXN });
    expect({ status, body }).toEqual({
      status: 201,
      body: {
        success: true,
        data: {
          quoteId: expect.stringMatching(/^qte_[a-z0-9]{20}$/),
          amount: { send: 200, receive: 3690.54, rate: 18.4527, fee: 3.99, currency: USD_MXN },
          taxes: 0,
          total: 203.99,
          expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        },
      },
    });
    const [row] = await api.sql<{ kind: string; life: number }>(
      'select kind, extract(epoch from expires_at - created_at)::int as life from quotes where id = $1',
      [body.data.quoteId],
    );
    expect(row).toEqual({ kind: 'information', life: 900 });
  });

  it('taxes cash by 1 % and nothing else', async () => {
    const partner = await api.partner();
    for (const [fundingMethod, taxes] of Object.entries({ debit_card: 0, ach: 0, manual_wire: 0, manual_cash: 1.51 })) {
      const { body } = await partner.post('/partner/quotes', { send: 150.5, currency: USD_MXN, fundingMethod });
      expect({ fundingMethod, ...body.data }).toMatchObject({
        fundingMethod,
        taxes,
        total: Number((154.49 + taxes).toFixed(2)),
      });
    }
  });

  it('asked for what is to arrive, answers what to send, and what then arrives', async () => {
    const partner = await api.partner();
    const { body } = await partner.post('/partner/quotes', { receive: 3690, currency: USD_MXN });
    expect(body.data.amount).toMatchObject({ send: 199.98, receive: 3690.17 });
  });

  it('acts on no magic cents', async () => {
    const partner = await api.partner();
    for (const send of [100.11, 100.22, 100.33, 100.44]) {
      const { status, body } = await partner.post('/partner/quotes', { send, currency: USD_MXN });
      expect({ send, status, amount: body.data.amount }).toMatchObject({
        send,
        status: 201,
        amount: { rate: 18.4527, fee: 3.99 },
      });
    }
    const rows = await api.sql('select magic from quotes where partner_id = $1 and magic is not null', [
      partner.partnerId,
    ]);
    expect(rows).toEqual([]);
  });

  it.each([
    ['neither side', { currency: USD_MXN }, 'send', 'or receive is required: give one of them.'],
    [
      'both sides',
      { send: 1, receive: 1, currency: USD_MXN },
      'receive',
      'cannot be given beside send: leave out one of them.',
    ],
    ['too many decimals', { send: 1.005, currency: USD_MXN }, 'send', 'must have at most 2 decimals in USD.'],
    [
      'too many decimals to arrive',
      { receive: 100.005, currency: USD_MXN },
      'receive',
      'must have at most 2 decimals in MXN.',
    ],
    ['too little', { send: 0.99, currency: USD_MXN }, 'send', 'must be at least 1.00 USD.'],
    ['too much', { send: 10000.01, currency: USD_MXN }, 'send', 'must be at most 10000.00 USD.'],
    [
      'too much to arrive',
      { receive: 184527.01, currency: USD_MXN },
      'receive',
      'must be at most 184527.00 MXN, for which 10000.00 USD is sent.',
    ],
    [
      'nothing',
      { send: 0, currency: USD_MXN },
      'send',
      'must be an amount above 0 and up to 1000000000, as a JSON number.',
    ],
    [
      'less than nothing',
      { send: -5, currency: USD_MXN },
      'send',
      'must be an amount above 0 and up to 1000000000, as a JSON number.',
    ],
    [
      'a text',
      { send: '200.00', currency: USD_MXN },
      'send',
      'must be an amount above 0 and up to 1000000000, as a JSON number.',
    ],
    ['no number', '{"send":NaN,"currency":{"source":"USD","destination":"MXN"}}', '', undefined],
    [
      'an exponent',
      '{"send":1e300,"currency":{"source":"USD","destination":"MXN"}}',
      'send',
      'must be an amount above 0 and up to 1000000000, as a JSON number.',
    ],
    ['a tiny amount', { send: 1e-7, currency: USD_MXN }, 'send', 'must have at most 2 decimals in USD.'],
    ['no currency', { send: 1 }, 'currency', 'is required.'],
    [
      'an unknown source',
      { send: 1, currency: { source: 'EUR', destination: 'MXN' } },
      'currency.source',
      'must be one of USD.',
    ],
    [
      'an unknown destination',
      { send: 1, currency: { source: 'USD', destination: 'XXX' } },
      'currency.destination',
      'must be one of MXN, when USD is sent.',
    ],
    [
      'a currency without corridor',
      { send: 1, currency: { source: 'USD', destination: 'CLP' } },
      'currency.destination',
      'must be one of MXN, when USD is sent.',
    ],
    [
      'small letters',
      { send: 1, currency: { source: 'usd', destination: 'MXN' } },
      'currency.source',
      'must be one of USD.',
    ],
    [
      'no code',
      { send: 1, currency: { source: 'US', destination: 'MXN' } },
      'currency.source',
      'must be a currency of three letters such as USD.',
    ],
    [
      'an unknown funding',
      { send: 1, currency: USD_MXN, fundingMethod: 'gold' },
      'fundingMethod',
      'must be one of debit_card, ach, manual_cash, manual_wire.',
    ],
    [
      'an unknown field',
      { send: 1, currency: USD_MXN, linkId: 'x' },
      'linkId',
      'is not a known field; remove it or check its spelling.',
    ],
  ])('refuses %s and names field and fix', async (_, body, path, message) => {
    const partner = await api.partner();
    const answer = await partner.post('/partner/quotes', body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
    if (message !== undefined)
      expect(answer.body.error.details).toContainEqual(expect.objectContaining({ path, message }));
  });

  it('names every wrong field at once', async () => {
    const partner = await api.partner();
    const { body } = await partner.post('/partner/quotes', {
      send: 1,
      receive: 2,
      currency: { source: 'EUR', destination: 'MXN' },
    });
    expect(body.error.details.map(({ path }: { path: string }) => path)).toEqual(['currency.source', 'receive']);
  });

  it('answers a repeat with the same idempotency key by the same quote', async () => {
    const partner = await api.partner();
    const ask = { send: 20, currency: USD_MXN };
    const first = await partner.post('/partner/quotes', ask, { 'idempotency-key': 'q' });
    const second = await partner.post('/partner/quotes', ask, { 'idempotency-key': 'q' });
    expect(second.body.data).toEqual(first.body.data);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(await api.sql('select 1 from quotes where partner_id = $1', [partner.partnerId])).toHaveLength(1);
  });

  it('needs operations:read and counts against the limit of all other calls', async () => {
    const partner = await api.partner({ scopes: ['operations:read'] });
    const { status, headers } = await partner.post('/partner/quotes', { send: 20, currency: USD_MXN });
    expect(status).toBe(201);
    expect(headers['ratelimit-policy']).toContain('"default"');
    const other = await api.partner({ scopes: ['links:write', 'operations:write'] });
    expect(await other.post('/partner/quotes', { send: 20, currency: USD_MXN })).toMatchObject({ status: 403 });
    expect(await other.get('/partner/rates')).toMatchObject({ status: 403 });
  });

  it('answers 503 in live while nothing can take or pay out money', async () => {
    const live = await api.partner({ environment: 'live' });
    const { status, body, headers } = await live.post('/partner/quotes', { send: 20, currency: USD_MXN });
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'RAIL_NOT_CONFIGURED' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(await api.sql('select 1 from quotes where partner_id = $1', [live.partnerId])).toEqual([]);
  });
});

describe('GET /partner/rates', () => {
  const api = useApi();

  it('answers the rate that a quote has', async () => {
    const partner = await api.partner();
    const { status, body } = await partner.get('/partner/rates');
    expect({ status, items: body.data.items }).toEqual({
      status: 200,
      items: [{ source: 'USD', destination: 'MXN', rate: 18.4527, asOf: expect.stringMatching(/Z$/) }],
    });
    const quote = await partner.post('/partner/quotes', { send: 20, currency: USD_MXN });
    expect(quote.body.data.amount.rate).toBe(body.data.items[0].rate);
  });

  it('refuses a query that it does not know, and is empty in live without a rate', async () => {
    const partner = await api.partner();
    expect(await partner.get('/partner/rates?source=USD')).toMatchObject({
      status: 400,
      body: { error: { details: [{ path: 'source' }] } },
    });
    const live = await api.key(partner, { environment: 'live' });
    expect((await live.get('/partner/rates')).body.data).toEqual({ items: [] });
  });
});
