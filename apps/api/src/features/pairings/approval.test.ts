import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { bothAs, signInMember, type TestMember } from '../../../test/members.ts';

const api = useApi();
let partner: TestPartner;
let owner: TestMember;

beforeAll(async () => {
  partner = await api.partner();
  owner = await signInMember(api, partner);
});
// The limit of sign-ins of one address has its own test.
beforeEach(() => api.clock.advance(61_000));

const send = async (url: string, body: unknown) => {
  const headers = { 'content-type': 'application/json' };
  return (await api.inject({ method: 'POST', url, headers, payload: JSON.stringify(body) })).json();
};
async function approvedBy(
  member: TestMember,
): Promise<() => Promise<{ status: string; key?: string; scopes?: string[] }>> {
  const { pairingId, code, deviceSecret } = (await send('/cli/pairings', { clientName: 'laptop' })).data;
  const approved = await member.post(`/portal/api/pairings/${code}/approve`, {});
  expect(approved.status).toBe(200);
  return async () => (await send(`/cli/pairings/${pairingId}/take`, { deviceSecret })).data;
}

describe('an approval of a pairing', () => {
  it('is worth nothing once whoever gave it has left the team', async () => {
    const ben = await signInMember(api, partner, { roles: bothAs('developer') });
    const take = await approvedBy(ben);
    expect((await owner.delete(`/portal/api/members/${ben.memberId}`, 'live')).status).toBe(200);
    const answer = await take();
    expect(answer.status).toBe('refused');
    expect(answer.key).toBeUndefined();
  });

  it('is worth nothing once their role makes no keys any more', async () => {
    const ben = await signInMember(api, partner, { roles: bothAs('developer') });
    const take = await approvedBy(ben);
    await api.sql("update members set sandbox_role = 'support' where id = $1", [ben.memberId]);
    expect((await take()).status).toBe('refused');
  });

  it('gives one key of two machines that ask at the same time', async () => {
    const take = await approvedBy(owner);
    const answers = await Promise.all([take(), take(), take(), take()]);
    expect(answers.filter(({ key }) => key !== undefined)).toHaveLength(1);
    expect((await take()).key).toBeUndefined();
  });
});
