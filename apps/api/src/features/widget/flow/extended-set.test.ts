import { describe, expect, it } from 'vitest';
import { useApi, type Reply, type TestPartner } from '../../../../test/harness.ts';
import { ANA, CLABE, confirmReview, PageVisit } from '../../../../test/page-visit.ts';

const HOME = { street: '500 Congress Ave', city: 'Austin', state: 'TX', zip: '78701' };
const EXTENDED = { address: HOME, phone: '+15125550123', email: 'ana@example.com', taxId: '900-70-0001' };
const NAMES = ['address', 'phone', 'email', 'taxId'];

describe('the extended set on the page', () => {
  const api = useApi({ worker: true });

  const visit = async (partner: TestPartner, referenceId: string, more: object = {}, language: 'en' | 'es' = 'en') => {
    const link = (await partner.post('/partner/links', { referenceId, ...more })).body.data;
    const page = new PageVisit(api, link, { language });
    await page.open();
    return page;
  };
  const amountOf = async (page: PageVisit, amount: string) =>
    (await page.put('/amount', { side: 'send', amount, residenceState: 'TX' })).body.data;
  const endsAs = async (page: PageVisit, check: string): Promise<void> => {
    await expect.poll(async () => (await page.get()).body.data.person.check, { timeout: 10_000 }).toBe(check);
  };
  /** From the account to the confirmation; who the person is, is known. */
  const finish = async (page: PageVisit): Promise<Reply> => {
    await page.put('/recipient', { accountNumber: CLABE.settles, warningShown: true });
    await page.put('/funding', { method: 'debit_card' });
    await endsAs(page, 'verified');
    return confirmReview(page, await page.post('/review'));
  };

  it('is asked for 3,500.00 USD at once, and opens it', async () => {
    const partner = await api.partner();
    const page = await visit(partner, 'large');
    const view = await amountOf(page, '3500.00');
    expect(view).toMatchObject({
      step: 'you',
      limits: {
        level: 2,
        left: '2999.00',
        period: 'transfer',
        blockedBy: null,
        extended: { left: '10000.00', from: '3000.00', perDay: '3000.00' },
      },
    });
    expect(view.person.missing.slice(-4)).toEqual(NAMES);
    const refused = await page.put('/person', { ...ANA, confirmed: true });
    expect(refused).toMatchObject({ status: 400, body: { error: { details: NAMES.map((path) => ({ path })) } } });
    const given = (await page.put('/person', { ...ANA, ...EXTENDED, confirmed: true })).body.data;
    expect(given).toMatchObject({
      step: 'recipient',
      person: { missing: [] },
      limits: { level: 3, left: '10000.00', extended: null },
    });
    expect(given.person.fields.slice(-4)).toEqual([
      { field: 'address', value: '••• TX', has: true, locked: false },
      { field: 'phone', value: '•••0123', has: true, locked: false },
      { field: 'email', value: '•••@example.com', has: true, locked: false },
      { field: 'taxId', value: '•••', has: true, locked: false },
    ]);
    expect(await finish(page)).toMatchObject({ status: 201, body: { data: { operation: { send: '3500.00' } } } });
    const [user] = (await partner.get('/partner/users?referenceId=large')).body.data.items;
    const { units } = (await partner.get(`/partner/users/${user.userId}`)).body.data;
    expect(units).toContainEqual({ field: 'taxId', source: 'widget', value: '*****0001' });
  });

  it('is asked of a verified person too when 2 follow 2,999 within a day, and does not check them again', async () => {
    const partner = await api.partner();
    const first = await visit(partner, 'parts');
    expect((await amountOf(first, '2999.00')).person.fields).toHaveLength(8);
    await first.put('/person', { ...ANA, confirmed: true });
    expect((await finish(first)).status).toBe(201);
    const second = await visit(partner, 'parts');
    const view = await amountOf(second, '2.00');
    expect(view).toMatchObject({
      step: 'you',
      person: { check: 'verified', missing: NAMES },
      limits: { left: '0.00', period: 'day', blockedBy: null, extended: { left: '7001.00', from: '1.00' } },
    });
    expect(await second.post('/review')).toMatchObject({
      status: 400,
      body: { error: { details: [{ path: 'you' }] } },
    });
    expect((await second.put('/person', { ...EXTENDED, confirmed: true })).body.data).toMatchObject({
      step: 'recipient',
      person: { check: 'verified', missing: [] },
    });
    expect((await finish(second)).status).toBe(201);
    const checks = await api.sql('select 1 from cip_checks where partner_id = $1', [partner.partnerId]);
    expect(checks).toHaveLength(1);
  });

  it('is not asked below, is locked where the partner sent it, and is asked where only its level allows the amount', async () => {
    const partner = await api.partner();
    const page = await visit(partner, 'hybrid', { userData: userData({ phone: '+525512345678' }) });
    expect((await amountOf(page, '2999.00')).person.missing).not.toContain('address');
    const view = await amountOf(page, '2999.50');
    expect(view.person.missing.slice(-3)).toEqual(['address', 'email', 'taxId']);
    expect(view.person.fields.find(({ field }: { field: string }) => field === 'phone')).toMatchObject({
      value: '•••5678',
      locked: true,
    });
  });

  it('is not asked for an amount that it would not open', async () => {
    const partner = await api.partner();
    const bound = await visit(partner, 'bound');
    await amountOf(bound, '20.00');
    await bound.put('/person', { ...ANA, idNumber: 'TEXX000101HNEXXXL7', confirmed: true });
    await endsAs(bound, 'verified');
    expect(await amountOf(bound, '3500.00')).toMatchObject({
      step: 'recipient',
      limits: { level: 1, left: '500.00', blockedBy: 'transfer', extended: null },
      person: { missing: [] },
    });
  });

  it('is refused field by field, in the language of the page, and nothing of it is kept', async () => {
    const partner = await api.partner();
    const page = await visit(partner, 'wrong', {}, 'es');
    await amountOf(page, '3500.00');
    const wrong = {
      address: { street: 'P.O. Box 12', city: ' ', state: 'TX', zip: '78701' },
      phone: '512 555 0123',
      email: 'ana',
      taxId: '123',
    };
    expect((await page.put('/person', { ...ANA, ...wrong, confirmed: true })).body.error.details).toEqual([
      { path: 'address.city', message: 'Este dato falta.' },
      { path: 'phone', message: 'Escriba el número con + y el código del país, como +12025550123.' },
      { path: 'email', message: 'Escriba un correo electrónico, como ana@example.com.' },
      { path: 'taxId', message: 'Escriba un SSN o ITIN de 9 dígitos.' },
    ]);
    const box = { ...EXTENDED, address: { ...HOME, street: 'Apartado postal 7', zip: '787' } };
    expect((await page.put('/person', { ...ANA, ...box, confirmed: true })).body.error.details).toEqual([
      { path: 'address.street', message: 'Escriba la calle donde vive; un apartado postal no basta.' },
      { path: 'address.zip', message: 'El código postal tiene 5 dígitos, o 5 y 4, como 78701-1234.' },
    ]);
    expect((await page.get()).body.data.person.missing).toContain('dob');
  });

  it('ends for the day after five failed checks, with words to whom to turn', async () => {
    const partner = await api.partner();
    const page = await visit(partner, 'guesses');
    await amountOf(page, '20.00');
    const guess = (idNumber: string) => page.put('/person', { ...ANA, idNumber, confirmed: true });
    for (const idNumber of ['C5', 'H5', 'C5', 'H5']) {
      expect((await guess(`TEXX000101HNEXXX${idNumber}`)).status).toBe(200);
      await endsAs(page, 'declined');
      expect((await page.get()).body.data.person.hasFailedTooOften).toBe(false);
    }
    await guess('TEXX000101HNEXXXC5');
    await endsAs(page, 'declined');
    await expect.poll(async () => (await page.get()).body.data.person.hasFailedTooOften).toBe(true);
    expect(await guess(ANA.idNumber)).toMatchObject({
      status: 400,
      body: { code: 'CIP_NOT_READY', error: { details: [{ path: 'you', reason: 'too_many_failed_checks' }] } },
    });
    // A ticket needs complete data, which a link of the partner's brings; a new one waits for the end of the old.
    const complete = userData({ ...ANA, name: { ...ANA.name, secondName: '', secondLastName: '' } });
    const corrected = { referenceId: 'guesses', userData: complete, expiresInMinutes: 5 };
    await partner.post('/partner/sandbox/clock/advance', { seconds: 3_600 });
    const { linkId } = (await partner.post('/partner/links', corrected)).body.data;
    expect(await partner.post(`/partner/links/${linkId}/cip/tickets`)).toMatchObject({
      status: 400,
      body: { code: 'CIP_NOT_READY', error: { details: [{ reason: 'too_many_failed_checks' }] } },
    });
    await partner.post('/partner/sandbox/clock/advance', { seconds: 24 * 3_600 });
    const { linkId: nextDay } = (await partner.post('/partner/links', corrected)).body.data;
    expect((await partner.post(`/partner/links/${nextDay}/cip/tickets`)).status).toBe(201);
  });
});

const userData = (more: object) => ({
  ...more,
  paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: CLABE.settles } },
});
