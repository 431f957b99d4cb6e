import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { bothAs, signInMember } from '../../../test/members.ts';
import { makeTransfer, VERIFIED_CURP } from '../../../test/transfers.ts';

const api = useApi();

async function prepare() {
  const partner = await api.partner();
  const owner = await signInMember(api, partner);
  const { operationId } = await makeTransfer(api, partner);
  const [operation] = await api.sql<{ user_id: string }>('select user_id from operations where id = $1', [operationId]);
  return { partner, owner, operationId, userId: operation!.user_id };
}
const REASON = 'The person called about a payment.';

describe('personal data in clear', () => {
  it('is shown for a reason, field by field, and stands in the trail without the values', async () => {
    const { owner, userId } = await prepare();
    const fields = ['idNumber', 'name.firstName', 'paymentMethod', 'email'];
    const { status, body } = await owner.post(`/portal/api/users/${userId}/reveal`, { reason: REASON, fields });
    expect([status, body.data]).toEqual([
      200,
      {
        userId,
        values: [
          { field: 'name.firstName', value: 'Ana' },
          { field: 'idNumber', value: VERIFIED_CURP },
          {
            field: 'paymentMethod',
            value: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '646180000000000012' } },
          },
        ],
      },
    ]);
    const [entry] = (await owner.get('/partner/audit')).body.data.items;
    expect(entry).toMatchObject({
      action: 'user.revealed',
      actor: { kind: 'member', id: owner.memberId },
      subject: { kind: 'user', id: userId },
      details: { fields },
    });
    expect(JSON.stringify(entry)).not.toMatch(new RegExp(`${VERIFIED_CURP}|called about`));
  });

  it('asks for a fresh proof, a reason, known fields and a role that may', async () => {
    const { partner, owner, userId } = await prepare();
    const path = `/portal/api/users/${userId}/reveal`;
    const stale = await signInMember(api, partner, { hasSteppedUp: false });
    expect((await stale.post(path, { reason: REASON, fields: ['dob'] })).body.code).toBe('STEP_UP_REQUIRED');
    const support = await signInMember(api, partner, { roles: bothAs('support') });
    expect((await support.post(path, { reason: REASON, fields: ['dob'] })).status).toBe(403);
    expect((await owner.post(path, { reason: '         ', fields: ['dob'] })).body.error.details[0].path).toBe(
      'reason',
    );
    expect((await owner.post(path, { reason: REASON, fields: ['dob', 'secret'] })).body.error.details[0].path).toBe(
      'fields[1]',
    );
    expect((await owner.post(path, { reason: REASON, fields: [] })).status).toBe(400);
  });

  it('is of nobody else’s users, and of none that was deleted', async () => {
    const { owner, partner, userId } = await prepare();
    const stranger = await signInMember(api, await api.partner());
    const input = { reason: REASON, fields: ['dob'] };
    expect((await stranger.post(`/portal/api/users/${userId}/reveal`, input)).status).toBe(404);
    expect((await partner.request('DELETE', `/partner/users/${userId}`)).status).toBe(200);
    expect((await owner.post(`/portal/api/users/${userId}/reveal`, input)).body.code).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('is shown 30 times an hour and no more', async () => {
    const { owner, userId } = await prepare();
    const input = { reason: REASON, fields: ['dob'] };
    for (let i = 0; i < 30; i += 1)
      expect((await owner.post(`/portal/api/users/${userId}/reveal`, input)).status).toBe(200);
    const refused = await owner.post(`/portal/api/users/${userId}/reveal`, input);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '600']);
  });

  it('leaves no reason behind when the user is erased', async () => {
    const partner = await api.partner();
    const owner = await signInMember(api, partner);
    await partner.post('/partner/links', { referenceId: 'erased', userData: undefined });
    const [user] = await api.sql<{ id: string }>('select id from users where partner_id = $1', [partner.partnerId]);
    await owner.post(`/portal/api/users/${user!.id}/reveal`, { reason: REASON, fields: ['dob'] });
    const kept = () => api.sql('select reason from user_reveals where user_id = $1', [user!.id]);
    expect(await kept()).toHaveLength(1);
    expect((await partner.request('DELETE', `/partner/users/${user!.id}`)).body.data.status).toBe('erased');
    expect(await kept()).toEqual([]);
  });
});

describe('the timeline of a user', () => {
  it('tells links, checks, transfers and reveals, newest first and page by page', async () => {
    const { owner, userId, operationId } = await prepare();
    await owner.post(`/portal/api/users/${userId}/reveal`, { reason: REASON, fields: ['dob'] });
    const read = async (query = '') => (await owner.get(`/portal/api/users/${userId}/timeline${query}`)).body.data;
    const { items } = await read();
    const types: string[] = items.map(({ type }: { type: string }) => type);
    expect(types).toEqual(expect.arrayContaining(['link.created', 'cip.started', 'cip.verified', 'user.revealed']));
    expect(
      items.filter(({ subject }: { subject: { id: string } }) => subject.id === operationId).length,
    ).toBeGreaterThan(0);
    const times = items.map(({ timestamp }: { timestamp: string }) => timestamp);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(items.find(({ type }: { type: string }) => type === 'user.revealed').details).toEqual({
      fields: ['dob'],
      reason: REASON,
    });
    const first = await read('?limit=2');
    const next = await read(`?limit=2&before=${first.nextBefore}`);
    expect(first.items).toEqual(items.slice(0, 2));
    expect(Date.parse(next.items[0].timestamp)).toBeLessThan(Date.parse(first.nextBefore));
  });

  it('keeps the reason from those who may not reveal, and everything from others', async () => {
    const { owner, partner, userId } = await prepare();
    await owner.post(`/portal/api/users/${userId}/reveal`, { reason: REASON, fields: ['dob'] });
    const support = await signInMember(api, partner, { roles: bothAs('support') });
    const text = JSON.stringify((await support.get(`/portal/api/users/${userId}/timeline`)).body);
    expect([text.includes('user.revealed'), text.includes('called about')]).toEqual([true, false]);
    const stranger = await signInMember(api, await api.partner());
    expect((await stranger.get(`/portal/api/users/${userId}/timeline`)).status).toBe(404);
  });
});
