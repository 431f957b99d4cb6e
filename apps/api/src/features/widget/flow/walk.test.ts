import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../../test/events.ts';
import { useApi } from '../../../../test/harness.ts';
import { ANA, CLABE, confirmReview, PageVisit, walkToReview } from '../../../../test/page-visit.ts';

const FULL_DATA = {
  ...ANA,
  paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: CLABE.settles } },
};

describe('the flow m2m-basic', () => {
  const api = useApi({ worker: true });

  it('leads a first-time person from the landing to money that arrived', async () => {
    const partner = await api.partner();
    const link = (await partner.post('/partner/links', { referenceId: 'first' })).body.data;
    const page = new PageVisit(api, link);
    expect((await page.open()).body.data).toMatchObject({
      state: 'ready',
      step: 'amount',
      open: true,
      person: { check: 'none' },
    });
    const amount = await page.put('/amount', { side: 'send', amount: '200.00', residenceState: 'TX' });
    expect(amount.body.data).toMatchObject({
      step: 'you',
      price: { send: '200.00', receive: '3690.54', rate: '18.4527', fee: '3.99', tax: '0.00', total: '203.99' },
      draft: { side: 'send', amount: '200.00', residenceState: 'TX' },
    });
    const person = await page.put('/person', { ...ANA, confirmed: true });
    expect(person.body.data).toMatchObject({ step: 'recipient', person: { missing: [], isConfirmed: true } });
    const recipient = await page.put('/recipient', { accountNumber: CLABE.settles, warningShown: true });
    expect(recipient.body.data).toMatchObject({
      step: 'funding',
      recipient: { last4: '0012', bankName: 'STP', locked: false },
    });
    expect((await page.put('/funding', { method: 'debit_card' })).body.data.step).toBe('review');
    const review = await page.post('/review');
    expect(review).toMatchObject({
      status: 200,
      body: { data: { price: { total: '203.99' }, disclosureHash: expect.any(String) } },
    });
    await expect.poll(async () => (await page.get()).body.data.person.check, { timeout: 10_000 }).toBe('verified');
    const confirmed = await confirmReview(page, review);
    expect(confirmed).toMatchObject({
      status: 201,
      body: { data: { step: 'status', operation: { send: '200.00', receive: '3690.54', total: '203.99' } } },
    });
    await expect.poll(async () => (await page.get()).body.data.operation.status, { timeout: 15_000 }).toBe('completed');
    const { operation } = (await page.get()).body.data;
    expect(operation).toMatchObject({
      payout: { status: 'deposited', trackingKey: expect.any(String) },
      canCancel: false,
    });
    expect((await page.document('/receipt')).text).toContain(operation.payout.trackingKey);
    const events = (await eventsOf(api, partner)).map(({ event }) => event);
    expect(events.slice(0, 3)).toEqual(['link.created', 'link.opened', 'user.data_request']);
    expect(events).toContain('operation.created');
  });

  it('asks no field of a person whose data is complete, and none at all of who is verified', async () => {
    const partner = await api.partner();
    const link = (await partner.post('/partner/links', { referenceId: 'full', userData: FULL_DATA })).body.data;
    const page = new PageVisit(api, link);
    await page.open();
    expect(
      (await page.put('/amount', { side: 'send', amount: '50.00', residenceState: 'CA' })).body.data,
    ).toMatchObject({
      step: 'you',
      person: { missing: [] },
      recipient: { last4: '0012', locked: true },
    });
    expect((await page.put('/person', { confirmed: true })).body.data.step).toBe('recipient');
    await page.put('/recipient', { warningShown: true });
    await page.put('/funding', { method: 'debit_card' });
    await expect.poll(async () => (await page.get()).body.data.person.check, { timeout: 10_000 }).toBe('verified');
    expect((await confirmReview(page, await page.post('/review'))).status).toBe(201);
    const again = (await partner.post('/partner/links', { referenceId: 'full' })).body.data;
    const second = new PageVisit(api, again);
    await second.open();
    expect(
      (await second.put('/amount', { side: 'receive', amount: '900.00', residenceState: 'CA' })).body.data.step,
    ).toBe('recipient');
  });

  it('goes on after a reload, shows the same quote, and forgets nothing', async () => {
    const partner = await api.partner();
    const link = (await partner.post('/partner/links', { referenceId: 'reload' })).body.data;
    const page = new PageVisit(api, link);
    const first = await walkToReview(page, { amount: '120.00' });
    // The check that began with the You screen shows in the view too.
    await expect.poll(async () => (await page.get()).body.data.person.check).toBe('verified');
    page.forgetSession();
    expect((await page.get()).status).toBe(401);
    const view = (await page.open()).body.data;
    expect(view).toMatchObject({
      step: 'review',
      stepUp: null,
      draft: { amount: '120.00', fundingMethod: 'debit_card' },
    });
    const again = await page.post('/review');
    expect(again.body.data).toMatchObject({
      quoteId: first.body.data.quoteId,
      disclosureHash: first.body.data.disclosureHash,
    });
    const { version } = (await page.get()).body.data;
    expect((await page.get(`?version=${version}`)).body.data).toEqual({ unchanged: true, version });
  });

  it('goes on where the person left it, back from the page of the bank', async () => {
    const partner = await api.partner();
    const link = (await partner.post('/partner/links', { referenceId: 'challenge' })).body.data;
    const page = new PageVisit(api, link);
    const review = await walkToReview(page);
    await expect.poll(async () => (await page.get()).body.data.person.check, { timeout: 10_000 }).toBe('verified');
    const { redirectUrl } = (await confirmReview(page, review, 'tok_sandbox_challenge')).body.data.operation;
    const passed = await api.inject({ method: 'POST', url: `${new URL(redirectUrl).pathname}/passed` });
    expect(passed).toMatchObject({ statusCode: 303, headers: { location: link.url.replace(/#.*/, '') } });
    expect((await api.inject({ url: new URL(passed.headers.location!).pathname })).statusCode).toBe(200);
    await expect.poll(async () => (await page.get()).body.data.operation.paidAt, { timeout: 10_000 }).not.toBeNull();
  });

  it('opens by the address of a ticket, too, and by no other token', async () => {
    const partner = await api.partner();
    const link = (await partner.post('/partner/links', { referenceId: 'ticket', userData: FULL_DATA })).body.data;
    const { widgetUrl } = (await partner.post(`/partner/links/${link.linkId}/cip/tickets`)).body.data;
    const [, token] = widgetUrl.split('#');
    const page = new PageVisit(api, { linkId: link.linkId, token });
    expect((await page.open({ flow: 'cip' })).body.data).toMatchObject({ state: 'ready', person: { missing: [] } });
    await expect.poll(async () => (await page.get()).body.data.person.check).toBe('verified');
    const other = (await partner.post('/partner/links', { referenceId: 'no-ticket' })).body.data;
    expect((await new PageVisit(api, { linkId: other.linkId, token }).open({ flow: 'cip' })).status).toBe(404);
    await partner.post(`/partner/links/${link.linkId}/revoke`);
    expect((await new PageVisit(api, { linkId: link.linkId, token }).open({ flow: 'cip' })).status).toBe(409);
  });
});
