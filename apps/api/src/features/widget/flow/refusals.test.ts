import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../../test/events.ts';
import { useApi } from '../../../../test/harness.ts';
import { PAGE_HEADERS } from '../../../../test/hosted-page.ts';
import { ANA, CLABE, confirmReview, PageVisit, walkToReview } from '../../../../test/page-visit.ts';

describe('the calls of the page', () => {
  const api = useApi();
  const visit = async (referenceId: string, more: object = {}, language: 'en' | 'es' = 'en') => {
    const partner = await api.partner();
    const link = (await partner.post('/partner/links', { referenceId, ...more })).body.data;
    const page = new PageVisit(api, link, { language });
    await page.open();
    return { partner, link, page };
  };

  it('name the field and the fix, in the language of the page', async () => {
    const { page } = await visit('es', {}, 'es');
    await page.put('/amount', { side: 'send', amount: '20.00', residenceState: 'TX' });
    const wrongDigit = await page.put('/recipient', { accountNumber: '014027000005555551', warningShown: true });
    expect(wrongDigit).toMatchObject({
      status: 400,
      body: {
        error: { details: [{ path: 'accountNumber', message: expect.stringMatching(/último dígito debe ser 8/) }] },
      },
    });
    expect((await page.put('/person', { ...ANA, dob: '2020-01-01', confirmed: true })).body.error.details).toEqual([
      { path: 'dob', message: 'La edad debe ser de 18 a 120 años.' },
    ]);
    expect(
      (await page.put('/amount', { side: 'send', amount: '1.999', residenceState: 'TX' })).body.error.details,
    ).toEqual([{ path: 'amount', message: 'Escriba un monto con dos decimales como máximo.' }]);
    const tooMuch = await page.put('/amount', { side: 'send', amount: '10000.01', residenceState: 'TX' });
    expect(tooMuch.body.error.details[0]).toMatchObject({
      path: 'amount',
      message: 'debe ser de 10000.00 USD como máximo.',
    });
  });

  it('keep what was there when something is refused', async () => {
    const { page } = await visit('kept');
    await page.put('/amount', { side: 'send', amount: '20.00', residenceState: 'TX' });
    for (const [path, body] of [
      ['/amount', { side: 'send', amount: '0.00', residenceState: 'TX' }],
      ['/amount', { side: 'send', amount: '30.00', residenceState: 'ZZ' }],
      ['/amount', { side: 'send', amount: 30, residenceState: 'TX' }],
      ['/person', { ...ANA, idNumber: 'short', confirmed: true }],
      ['/person', { ...ANA, confirmed: false }],
      ['/person', { confirmed: true }],
      ['/recipient', { warningShown: true }],
      ['/recipient', { accountNumber: CLABE.other, warningShown: false }],
      ['/funding', { method: 'gold' }],
      ['/document', { idImage: 'data:text/html;base64,AAAA' }],
    ] as const)
      expect(await page.put(path, body)).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
    expect((await page.get()).body.data).toMatchObject({ step: 'you', draft: { amount: '20.00' }, recipient: null });
    expect(await page.post('/review')).toMatchObject({ status: 400, body: { error: { details: [{ path: 'you' }] } } });
  });

  it('are refused from another site, without a session, and under another link', async () => {
    const { partner, page } = await visit('own');
    const body = { side: 'send', amount: '20.00' };
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
      { 'x-m2m-widget': '' },
    ])
      expect(await page.post('/price', body, headers)).toMatchObject({
        status: 403,
        body: { code: 'CROSS_SITE_REQUEST' },
      });
    const other = (await partner.post('/partner/links', { referenceId: 'other' })).body.data;
    const stranger = new PageVisit(api, other);
    expect((await stranger.get()).status).toBe(401);
    expect((await stranger.post('/price', body)).status).toBe(401);
  });

  it('preview a price in both directions and store nothing', async () => {
    const { page } = await visit('price');
    const before = (await page.get()).body.data.version;
    expect((await page.post('/price', { side: 'receive', amount: '3690.54' })).body.data).toMatchObject({
      side: 'receive',
      send: '200.00',
      receive: '3690.54',
      total: '203.99',
    });
    const cash = { side: 'send', amount: '100.00', fundingMethod: 'manual_cash' };
    expect((await page.post('/price', cash)).body.data).toMatchObject({ tax: '1.00', total: '104.99' });
    expect((await page.get()).body.data.version).toBe(before);
  });

  it('tell the partner what a person says is wrong, by name of field only, and stop there', async () => {
    const { partner, page } = await visit('wrong', { userData: undefined });
    await page.put('/amount', { side: 'send', amount: '20.00', residenceState: 'TX' });
    await page.put('/person', { ...ANA, confirmed: true });
    expect((await page.post('/wrong-data', { fields: ['dob', 'name.lastName'] })).body.data.isDisputed).toBe(true);
    expect((await page.post('/review')).status).toBe(409);
    const sent = await eventsOf(api, partner, 'user.data_disputed');
    expect(sent).toMatchObject([{ data: { fields: ['name.lastName', 'dob'] } }]);
    expect(JSON.stringify(sent)).not.toContain('2000-01-01');
  });

  it('confirm nothing that was shown before the person said that it is wrong', async () => {
    const { partner, page } = await visit('wrong-after-all');
    const review = await walkToReview(page);
    const { quoteId, disclosureHash, esign } = review.body.data;
    const consent = { textVersion: esign.textVersion, agreed: true };
    const { esignConsentId } = (await page.post('/esign', consent)).body.data;
    await page.post('/wrong-data', { fields: ['dob'] });
    const confirm = { quoteId, disclosureHash, esignConsentId, token: 'tok_sandbox_visa_debit' };
    expect(await page.post('/confirm', confirm)).toMatchObject({ status: 409, body: { code: 'LINK_REVOKED' } });
    expect((await partner.get('/partner/operations')).body.data.items).toEqual([]);
  });

  it('answer a stale confirm with the new disclosure, and make no transfer of it', async () => {
    const { partner, page } = await visit('stale');
    const review = await walkToReview(page, { amount: '100.22' });
    const stale = await confirmReview(page, review);
    expect(stale).toMatchObject({
      status: 409,
      body: {
        code: 'DISCLOSURE_STALE',
        error: {
          details: [{ path: 'disclosureHash', review: { price: { rate: '18.4000' }, quoteId: expect.any(String) } }],
        },
      },
    });
    expect((await partner.get('/partner/operations')).body.data.items).toEqual([]);
    const fresh = { ...stale, body: { data: stale.body.error.details[0].review } };
    expect((await confirmReview(page, fresh)).status).toBe(201);
  });

  it('refuse a confirm of what was shown before the account or the name changed', async () => {
    const { partner, link, page } = await visit('changed');
    const review = await walkToReview(page);
    await page.put('/recipient', { accountNumber: CLABE.settles, warningShown: true });
    await page.put('/funding', { method: 'debit_card' });
    const stale = await confirmReview(page, review);
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'DISCLOSURE_STALE', error: { details: [{ reason: 'person_changed' }] } },
    });
    const fresh = stale.body.error.details[0].review;
    expect(JSON.stringify(fresh.disclosure.recipient)).toContain('0012');
    expect((await partner.get(`/partner/operations?linkId=${link.linkId}`)).body.data.items).toEqual([]);
    expect((await confirmReview(page, { ...stale, body: { data: fresh } })).status).toBe(201);
  });

  it('make one transfer of the same confirm twice, and of ten at once', async () => {
    const { partner, page } = await visit('twice');
    const { quoteId, disclosureHash, esign } = (await walkToReview(page)).body.data;
    const consent = { textVersion: esign.textVersion, agreed: true };
    const { esignConsentId } = (await page.post('/esign', consent)).body.data;
    const confirm = { quoteId, disclosureHash, esignConsentId, token: 'tok_sandbox_visa_debit' };
    const replies = await Promise.all(Array.from({ length: 10 }, () => page.post('/confirm', confirm)));
    const ids = replies.map(({ body }) => body.data?.operation?.operationId as string);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(ids).size).toBe(1);
    expect((await partner.get('/partner/operations')).body.data.pagination.total).toBe(1);
  });

  it('need the consent of this link, the newest hash, and a known quote', async () => {
    const { page } = await visit('forged');
    const review = await walkToReview(page);
    const { quoteId, disclosureHash, esign } = review.body.data;
    expect((await page.post('/esign', { textVersion: 'en-99', agreed: true })).status).toBe(400);
    const { esignConsentId } = (await page.post('/esign', { textVersion: esign.textVersion, agreed: true })).body.data;
    const right = { quoteId, disclosureHash, esignConsentId, token: 'tok_sandbox_visa_debit' };
    expect((await page.post('/confirm', { ...right, esignConsentId: 'esc_forged' })).status).toBeGreaterThanOrEqual(
      400,
    );
    expect(await page.post('/confirm', { ...right, disclosureHash: '0'.repeat(64) })).toMatchObject({
      status: 409,
      body: { code: 'DISCLOSURE_STALE' },
    });
    expect((await page.post('/confirm', { ...right, quoteId: 'qte_forged' })).status).toBeGreaterThanOrEqual(400);
  });
});

describe('many calls of one link at once', () => {
  const api = useApi();

  it('wait for each other without holding the connections that others need', async () => {
    const partner = await api.partner();
    const link = (await partner.post('/partner/links', { referenceId: 'busy' })).body.data;
    const page = new PageVisit(api, link);
    await page.open();
    const holder = new pg.Client({ connectionString: api.adminUrl() });
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query('select 1 from links where id = $1 for update', [link.linkId]);
      const body = { side: 'send', amount: '20.00', residenceState: 'TX' };
      const waiting = Array.from({ length: 40 }, () => page.put('/amount', body));
      await setTimeout(200);
      const startedMs = performance.now();
      expect((await partner.get(`/partner/links/${link.linkId}`)).status).toBe(200);
      expect((await page.get()).status).toBe(200);
      expect(performance.now() - startedMs).toBeLessThan(1_000);
      await holder.query('commit');
      const statuses = (await Promise.all(waiting)).map(({ status }) => status);
      expect(new Set(statuses)).toEqual(new Set([200]));
    } finally {
      await holder.end();
    }
  });

  it('send no megabytes without a session, and not without end', async () => {
    const partner = await api.partner();
    const link = (await partner.post('/partner/links', { referenceId: 'uploads' })).body.data;
    const page = new PageVisit(api, link);
    const body = { idImage: 'x' };
    // Told from the head of the request alone: the body, which is no JSON, is not looked at.
    const headers = { ...PAGE_HEADERS, 'content-type': 'application/json', 'x-m2m-session': 'A'.repeat(43) };
    const url = `/w/links/${link.linkId}/document`;
    expect((await api.inject({ method: 'PUT', url, headers, payload: '{"idImage":' })).statusCode).toBe(401);
    await page.open();
    for (let round = 0; round < 20; round += 1) expect((await page.put('/document', body)).status).toBe(400);
    expect((await page.put('/document', body)).status).toBe(429);
  });
});

describe('live without adapters', () => {
  const api = useApi();

  it('refuses the CURPs of the sandbox', async () => {
    const live = await api.partner({ environment: 'live' });
    const page = new PageVisit(api, (await live.post('/partner/links', { referenceId: 'magic' })).body.data);
    await page.open();
    expect(await page.put('/person', { ...ANA, confirmed: true })).toMatchObject({
      status: 400,
      body: { error: { details: [{ path: 'idNumber' }] } },
    });
  });

  it('opens links and says that transfers are not open yet', async () => {
    const live = await api.partner({ environment: 'live' });
    const link = (await live.post('/partner/links', { referenceId: 'live' })).body.data;
    const page = new PageVisit(api, link);
    expect((await page.open()).body.data).toMatchObject({
      state: 'ready',
      open: false,
      isSandbox: false,
      fundingMethods: [],
    });
    const refused = await page.put('/amount', { side: 'send', amount: '20.00', residenceState: 'TX' });
    expect(refused.status).toBe(503);
  });
});
