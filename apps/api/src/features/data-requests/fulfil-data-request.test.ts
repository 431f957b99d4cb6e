import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { openLink } from '../../../test/hosted-page.ts';

const DOCUMENTED = {
  name: { secondName: 'Carlos', secondLastName: 'Lopez' },
  idNumber: 'GALO900515HDFRPN09',
  idType: 'CURP',
  dob: '1990-05-15',
};
const PAYMENT = {
  paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '014027000005555558' } },
};

describe('PUT /partner/data-requests/{dataRequestId}', () => {
  const api = useApi();

  /** A link that a person opened, with the request that this made. */
  async function openedLink(partner: TestPartner, referenceId: string, more: object = {}) {
    const link = (await partner.post('/partner/links', { referenceId, ...more })).body.data;
    await openLink(api, link);
    const [request] = await api.sql<{ id: string }>('select id from data_requests where link_id = $1', [link.linkId]);
    return { link, url: `/partner/data-requests/${request?.id}`, dataRequestId: request?.id };
  }

  it('is asked for by user.data_request, whose replyEndpoint takes the documented answer unchanged', async () => {
    const partner = await api.partner();
    const known = { name: { firstName: 'Michael', lastName: 'Johnson' }, ...PAYMENT };
    const { link, dataRequestId } = await openedLink(partner, 'user_12345', {
      userData: known,
      metadata: { order: 7 },
    });
    const [event] = await eventsOf(api, partner, 'user.data_request');
    expect(event!.data).toEqual({
      dataRequestId: expect.stringMatching(new RegExp(`^dr_${partner.slug}_[a-z0-9]{24}$`)),
      referenceId: 'user_12345',
      linkId: link.linkId,
      requiredFields: ['name.secondName', 'name.secondLastName', 'idNumber', 'idType', 'dob'],
      replyEndpoint: `/partner/data-requests/${dataRequestId}`,
      expiresAt: link.expiresAt,
      metadata: { order: 7 },
    });
    const { status, body } = await partner.put(event!.data.replyEndpoint, {
      referenceId: 'user_12345',
      userData: DOCUMENTED,
    });
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        success: true,
        data: {
          dataRequestId,
          status: 'fulfilled',
          linkId: link.linkId,
          message: 'All data received.',
          fulfilledAt: expect.stringMatching(/\.\d{3}Z$/),
        },
      },
    });
    const detail = await partner.get(`/partner/links/${link.linkId}`);
    expect(detail.body.data.userData).toMatchObject({
      name: { firstName: 'Michael', secondName: 'Carlos', lastName: 'Johnson', secondLastName: 'Lopez' },
      dob: '1990-05-15',
      idType: 'CURP',
    });
  });

  it('says what is still missing', async () => {
    const partner = await api.partner();
    const { url } = await openedLink(partner, 'partial');
    const { body } = await partner.put(url, {
      referenceId: 'partial',
      userData: { name: { firstName: 'Ana', secondName: null } },
    });
    expect(body.data.message).toBe(
      'Data received; still missing: name.lastName, name.secondLastName, idNumber, idType, dob.',
    );
  });

  it('never overwrites what the API sent, and lists it', async () => {
    const partner = await api.partner();
    const { link, url } = await openedLink(partner, 'lower', {
      userData: { name: { firstName: 'Ana', secondName: '' }, ...PAYMENT },
    });
    const userData = {
      name: { firstName: 'Eva', secondName: 'Luz', lastName: 'Ruiz' },
      paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '646180157000000004' } },
    };
    const { body } = await partner.put(url, { referenceId: 'lower', userData });
    expect(body.data.ignoredFields).toEqual(['name.firstName', 'name.secondName', 'paymentMethod']);
    expect((await partner.get(`/partner/links/${link.linkId}`)).body.data.userData).toMatchObject({
      name: { firstName: 'Ana', secondName: null, lastName: 'Ruiz' },
      paymentMethod: { bankAccount: { accountNumber: '**************5558' } },
    });
    // A later create is the stronger source and overwrites the answer.
    await partner.post(`/partner/links/${link.linkId}/revoke`);
    const again = (
      await partner.post('/partner/links', {
        referenceId: 'lower',
        userData: { name: { lastName: 'Roa' }, ...PAYMENT },
      })
    ).body.data;
    expect(again).not.toHaveProperty('ignoredFields');
    expect((await partner.get(`/partner/links/${again.linkId}`)).body.data.userData.name.lastName).toBe('Roa');
  });

  it('warns of an unknown bank', async () => {
    const partner = await api.partner();
    const { url } = await openedLink(partner, 'warn');
    const paymentMethod = { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '999999000000000002' } };
    const { body } = await partner.put(url, { referenceId: 'warn', userData: { paymentMethod } });
    expect(body.data.warnings.map(({ code }: { code: string }) => code)).toEqual([
      'UNKNOWN_INSTITUTION',
      'UNKNOWN_PLAZA',
    ]);
  });

  it('refuses another referenceId, before it tells whether the request was answered', async () => {
    const partner = await api.partner();
    const { url } = await openedLink(partner, 'right');
    const wrong = () => partner.put(url, { referenceId: 'wrong', userData: DOCUMENTED });
    const mismatch = {
      status: 400,
      body: { code: 'REFERENCE_ID_MISMATCH', error: { details: [{ path: 'referenceId' }] } },
    };
    expect(await wrong()).toMatchObject(mismatch);
    expect((await partner.put(url, { referenceId: ' right ', userData: DOCUMENTED })).status).toBe(200);
    expect(await wrong()).toMatchObject(mismatch);
  });

  it('gives the first answer to an identical body, however its members are ordered, and 409 to another', async () => {
    const partner = await api.partner();
    const { url } = await openedLink(partner, 'twice', { expiresInMinutes: 5 });
    const first = await partner.put(url, { referenceId: 'twice', userData: DOCUMENTED });
    const { dob, ...rest } = DOCUMENTED;
    const same = { userData: { dob, ...rest }, referenceId: 'twice' };
    expect(await partner.put(url, same)).toMatchObject({ status: 200, body: first.body });
    const other = { referenceId: 'twice', userData: { ...DOCUMENTED, dob: '1990-05-16' } };
    expect(await partner.put(url, other)).toMatchObject({
      status: 409,
      body: { code: 'DATA_REQUEST_ALREADY_FULFILLED' },
    });
    api.clock.advance(5 * 60_000);
    expect(await partner.put(url, same)).toMatchObject({ status: 200, body: first.body });
  });

  it('takes one of two different answers at once', async () => {
    const partner = await api.partner();
    for (let round = 0; round < 10; round += 1) {
      const referenceId = `both-${round}`;
      const { link, url } = await openedLink(partner, referenceId);
      const answers = await Promise.all(
        ['Ana', 'Eva'].map((firstName) => partner.put(url, { referenceId, userData: { name: { firstName } } })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const winner = answers[0]!.status === 200 ? 'Ana' : 'Eva';
      expect((await partner.get(`/partner/links/${link.linkId}`)).body.data.userData.name).toEqual({
        firstName: winner,
      });
    }
  });

  it('ends with the link: at its time 400, when it is revoked 409', async () => {
    const partner = await api.partner();
    const late = await openedLink(partner, 'late', { expiresInMinutes: 5 });
    const revoked = await openedLink(partner, 'revoked');
    await partner.post(`/partner/links/${revoked.link.linkId}/revoke`);
    const answer = (url: string, referenceId: string) => partner.put(url, { referenceId, userData: DOCUMENTED });
    expect(await answer(revoked.url, 'revoked')).toMatchObject({ status: 409, body: { code: 'LINK_REVOKED' } });
    api.clock.advance(5 * 60_000);
    expect(await answer(late.url, 'late')).toMatchObject({ status: 400, body: { code: 'LINK_EXPIRED' } });
    expect(await answer(revoked.url, 'revoked')).toMatchObject({ status: 409, body: { code: 'LINK_REVOKED' } });
  });

  it('refuses an answer that says nothing or something wrong, and stays open', async () => {
    const partner = await api.partner();
    const { url } = await openedLink(partner, 'open');
    const bodies: [object, string][] = [
      [{ referenceId: 'open' }, 'userData'],
      [{ userData: DOCUMENTED }, 'referenceId'],
      [{ referenceId: 'open', userData: {} }, 'userData'],
      [{ referenceId: 'open', userData: { name: {} } }, 'userData'],
      [{ referenceId: 'open', userData: { dob: null } }, 'userData.dob'],
      [{ referenceId: 'open', userData: { idNumber: 'GALO901315HDFRPN09', idType: 'CURP' } }, 'userData.idNumber'],
    ];
    for (const [body, path] of bodies) {
      expect(await partner.put(url, body)).toMatchObject({
        status: 400,
        body: { code: 'INVALID_REQUEST', error: { details: [{ path }] } },
      });
    }
    expect((await partner.put(url, { referenceId: 'open', userData: DOCUMENTED })).status).toBe(200);
  });

  it('does not find what is not there or another’s', async () => {
    const [owner, stranger] = [await api.partner(), await api.partner()];
    const live = await api.key(owner, { environment: 'live' });
    const { url } = await openedLink(owner, 'mine');
    const body = { referenceId: 'mine', userData: DOCUMENTED };
    for (const caller of [stranger, live]) expect((await caller.put(url, body)).status).toBe(404);
    expect((await owner.put('/partner/data-requests/dr_x', body)).status).toBe(404);
  });
});
