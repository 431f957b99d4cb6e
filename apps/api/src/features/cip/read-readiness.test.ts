import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { digestTables } from '../../../test/hosted-page.ts';

const PAYMENT = {
  paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '014027000005555558' } },
};
const ALL = ['name.firstName', 'name.secondName', 'name.lastName', 'name.secondLastName', 'idNumber', 'idType', 'dob'];

describe('GET /partner/links/{linkId}/cip/readiness', () => {
  const api = useApi();
  const read = async (partner: Awaited<ReturnType<typeof api.partner>>, userData?: object) => {
    const referenceId = `user-${Math.random()}`;
    const { linkId } = (
      await partner.post('/partner/links', { referenceId, ...(userData && { userData: { ...userData, ...PAYMENT } }) })
    ).body.data;
    const { status, body } = await partner.get(`/partner/links/${linkId}/cip/readiness`);
    expect(status).toBe(200);
    return { ...body.data, expected: { linkId, referenceId } };
  };

  it('names what is missing of the seven fields, in their order, and the user’s state', async () => {
    const partner = await api.partner();
    const nothing = await read(partner);
    expect(nothing).toEqual({
      ...nothing.expected,
      expected: nothing.expected,
      ready: false,
      missingFields: ALL,
      cipStatus: 'pending',
    });
    const some = await read(partner, { name: { firstName: 'Ana', secondName: '' }, dob: '1990-05-15' });
    expect(some).toMatchObject({
      ready: false,
      missingFields: ['name.lastName', 'name.secondLastName', 'idNumber', 'idType'],
      cipStatus: 'data_incomplete',
    });
    const names = { firstName: 'Ana', secondName: null, lastName: 'Ruiz', secondLastName: '' };
    const all = await read(partner, { name: names, idNumber: 'G1234567', idType: 'PASSPORT', dob: '1990-05-15' });
    expect(all).toMatchObject({ ready: true, missingFields: [], cipStatus: 'data_complete' });
  });

  it('writes nothing', async () => {
    const partner = await api.partner();
    const { linkId } = (await partner.post('/partner/links', { referenceId: 'still' })).body.data;
    await partner.get(`/partner/links/${linkId}`);
    const before = await digestTables(api);
    for (let round = 0; round < 3; round += 1) await partner.get(`/partner/links/${linkId}/cip/readiness`);
    expect(await digestTables(api)).toEqual(before);
  });

  it('needs cip:read, and does not find another’s link', async () => {
    const [owner, stranger] = [await api.partner(), await api.partner()];
    const { linkId } = (await owner.post('/partner/links', { referenceId: 'mine' })).body.data;
    expect((await stranger.get(`/partner/links/${linkId}/cip/readiness`)).status).toBe(404);
    const reader = await api.key(owner, { scopes: ['links:read'] });
    expect(await reader.get(`/partner/links/${linkId}/cip/readiness`)).toMatchObject({
      status: 403,
      body: { code: 'INSUFFICIENT_SCOPE' },
    });
  });
});
