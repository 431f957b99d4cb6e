import { describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../../test/harness.ts';
import { ANA, CLABE, confirmReview, PageVisit, walkToReview } from '../../../../test/page-visit.ts';

describe('another device', () => {
  const api = useApi();
  const start = async (partner: TestPartner, referenceId: string, more: object = {}) => {
    const link = (await partner.post('/partner/links', { referenceId, ...more })).body.data;
    const phone = new PageVisit(api, link);
    const laptop = new PageVisit(api, link);
    await phone.open();
    return { link, phone, laptop };
  };
  const RIGHT = { dob: '2000-01-01', idLast4: 'xxa9' };

  it('goes on like the first one as long as no personal data was submitted', async () => {
    const { phone, laptop } = await start(await api.partner(), 'before');
    await phone.put('/amount', { side: 'send', amount: '80.00', residenceState: 'TX' });
    expect((await laptop.open()).body.data).toMatchObject({ stepUp: null, step: 'you', draft: { amount: '80.00' } });
  });

  it('is shown a question and nothing else, and may do nothing else, until it has the answer', async () => {
    const { phone, laptop } = await start(await api.partner(), 'after');
    await walkToReview(phone, { method: 'manual_cash' });
    const { data } = (await laptop.open()).body;
    expect(data).toMatchObject({
      stepUp: { asks: ['dob', 'idLast4'], triesLeft: 5 },
      person: null,
      recipient: null,
      operation: null,
      draft: { amount: null, residenceState: null },
    });
    expect(JSON.stringify(data)).not.toMatch(/5558|A•••|200\.00/);
    // Cash is taxed: the price would tell that it was chosen.
    expect((await laptop.post('/price', { side: 'send', amount: '100.00' })).body.data.tax).toBe('0.00');
    for (const reply of [
      await laptop.post('/review'),
      await laptop.put('/amount', { side: 'send', amount: '1.00', residenceState: 'TX' }),
      await laptop.put('/person', { ...ANA, confirmed: true }),
      await laptop.post('/cancel', {}),
    ])
      expect(reply).toMatchObject({ status: 409, body: { code: 'STEP_UP_REQUIRED' } });
    const passed = await laptop.post('/step-up', RIGHT);
    expect(passed).toMatchObject({ status: 200, body: { data: { stepUp: null, step: 'review' } } });
    expect((await laptop.get()).body.data).toMatchObject({ stepUp: null, recipient: { last4: '5558' } });
    expect((await phone.get()).body.data.stepUp).toBeNull();
  });

  it('never tells which answer was wrong, and blocks the link at the fifth wrong one over all devices', async () => {
    const partner = await api.partner();
    const { link, phone, laptop } = await start(partner, 'guess');
    await walkToReview(phone);
    await laptop.open();
    const wrong = [
      await laptop.post('/step-up', { ...RIGHT, dob: '1999-01-01' }),
      await laptop.post('/step-up', { ...RIGHT, idLast4: '0000' }),
    ];
    expect(wrong.map(({ body }) => body.error.details.map(({ path }: { path: string }) => path))).toEqual([
      ['dob', 'idLast4'],
      ['dob', 'idLast4'],
    ]);
    expect(wrong[0]!.body.error.details[0].message).toBe(wrong[1]!.body.error.details[0].message);
    const tablet = new PageVisit(api, link);
    expect((await tablet.open()).body.data.stepUp.triesLeft).toBe(3);
    for (let n = 0; n < 2; n += 1) await tablet.post('/step-up', { dob: '1970-01-01', idLast4: '1111' });
    expect(await tablet.post('/step-up', { dob: '1970-01-01', idLast4: '1111' })).toMatchObject({
      status: 409,
      body: { code: 'LINK_REVOKED' },
    });
    expect((await laptop.post('/step-up', RIGHT)).status).toBe(409);
    expect((await partner.get(`/partner/links/${link.linkId}`)).body.data.blockedAt).toEqual(expect.any(String));
    expect((await phone.get()).body.data.state).toBe('blocked');
    const reissued = (await partner.post(`/partner/links/${link.linkId}/reissue`)).body.data;
    const fresh = new PageVisit(api, reissued);
    expect((await fresh.open()).body.data.stepUp).toEqual({ asks: ['dob', 'idLast4'], triesLeft: 5 });
  });

  it('counts a hundred answers at once as five at most', async () => {
    const { phone, laptop } = await start(await api.partner(), 'race');
    await walkToReview(phone);
    await laptop.open();
    const answers = Array.from({ length: 100 }, (_, n) => `${1900 + n}-01-01`).filter((dob) => dob !== RIGHT.dob);
    const replies = await Promise.all(answers.map((dob) => laptop.post('/step-up', { ...RIGHT, dob })));
    expect(replies.filter(({ status }) => status === 200)).toEqual([]);
    expect(replies.filter(({ body }) => body.code === 'INVALID_REQUEST')).toHaveLength(4);
  });

  it('starts empty when nothing is stored that could be asked for', async () => {
    const partner = await api.partner();
    const userData = {
      name: { firstName: 'Guadalupe' },
      paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: CLABE.other } },
    };
    const { phone, laptop } = await start(partner, 'empty', { userData });
    await phone.put('/amount', { side: 'send', amount: '80.00', residenceState: 'TX' });
    await phone.put('/recipient', { warningShown: true });
    const { data } = (await laptop.open()).body;
    expect(data).toMatchObject({ stepUp: null, step: 'amount', recipient: null, draft: { amount: null } });
    expect(data.person.fields.every(({ has }: { has: boolean }) => !has)).toBe(true);
    expect(JSON.stringify(data)).not.toContain('G•••');
  });

  it('is not let in by an answer where nothing is asked', async () => {
    const { phone, laptop } = await start(await api.partner(), 'no-question');
    await phone.put('/recipient', { accountNumber: CLABE.other, warningShown: true });
    await laptop.open();
    expect((await laptop.post('/step-up', {})).status).toBe(400);
    expect((await laptop.post('/step-up', { dob: '2000-01-01', idLast4: 'XXA9' })).status).toBe(400);
    expect((await laptop.get()).body.data).toMatchObject({ recipient: null, draft: { recipientWarningShownAt: null } });
  });

  it('takes the link over when it starts empty: the first device is the strange one then', async () => {
    const { phone, laptop } = await start(await api.partner(), 'taken-over');
    await phone.put('/recipient', { accountNumber: CLABE.other, warningShown: true });
    expect((await walkToReview(laptop, { accountNumber: CLABE.settles })).status).toBe(200);
    expect((await phone.get()).body.data).toMatchObject({
      stepUp: { asks: ['dob', 'idLast4'] },
      person: null,
      recipient: null,
    });
    expect(await phone.put('/recipient', { accountNumber: CLABE.other, warningShown: true })).toMatchObject({
      status: 409,
      body: { code: 'STEP_UP_REQUIRED' },
    });
    expect((await laptop.get()).body.data.recipient.last4).toBe('0012');
  });

  it('sees the transfer, its receipt and its cancellation only after its answer, also when the link is over', async () => {
    const partner = await api.partner();
    const { link, phone, laptop } = await start(partner, 'later');
    const review = await walkToReview(phone, { accountNumber: CLABE.waits });
    expect((await confirmReview(phone, review)).status).toBe(201);
    expect((await partner.post(`/partner/links/${link.linkId}/revoke`)).status).toBe(200);
    expect((await laptop.open()).body.data).toMatchObject({
      state: 'ready',
      operation: null,
      stepUp: { triesLeft: 5 },
    });
    expect((await laptop.document('/receipt')).status).toBe(409);
    await laptop.post('/step-up', RIGHT);
    expect((await laptop.get()).body.data).toMatchObject({ step: 'status', operation: { send: '200.00' } });
    expect((await laptop.document('/receipt')).status).toBe(200);
    expect((await phone.put('/amount', { side: 'send', amount: '9.00', residenceState: 'TX' })).status).toBe(409);
  });
});
