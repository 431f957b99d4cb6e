import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { bothAs, signInMember } from '../../../test/members.ts';

const api = useApi();

describe('the team', () => {
  it('lists name, address, roles, last sign-in and factors of its own people alone', async () => {
    const [partner, stranger] = [await api.partner(), await api.partner()];
    const owner = await signInMember(api, partner, { name: 'Olga' });
    await signInMember(api, partner, { roles: { sandbox: 'developer', live: null }, hasSecondFactor: false });
    const other = await signInMember(api, stranger);
    const { status, body } = await owner.get('/portal/api/members');
    expect(status).toBe(200);
    expect(body.data.items).toHaveLength(2);
    expect(body.data.items[0]).toMatchObject({
      memberId: owner.memberId,
      name: 'Olga',
      email: owner.email,
      roles: { sandbox: 'owner', live: 'owner' },
      isYou: true,
      hasSecondFactor: true,
      passkeys: 1,
      lastSignInAt: expect.any(String),
    });
    expect(body.data.items[1]).toMatchObject({ hasSecondFactor: false, roles: { sandbox: 'developer', live: null } });
    expect((await owner.patch(`/portal/api/members/${other.memberId}`, { roles: { sandbox: 'admin' } })).status).toBe(
      404,
    );
    expect((await owner.delete(`/portal/api/members/${other.memberId}`)).status).toBe(404);
  });

  it('ends the sessions of a person whose role changes, and the new role counts at once', async () => {
    const partner = await api.partner();
    const owner = await signInMember(api, partner);
    const ben = await signInMember(api, partner, { roles: bothAs('read_only') });
    expect((await ben.get('/portal/api/members')).status).toBe(200);
    const changed = await owner.patch(`/portal/api/members/${ben.memberId}`, { roles: { live: 'developer' } }, 'live');
    expect([changed.status, changed.body.data]).toEqual([
      200,
      { memberId: ben.memberId, roles: { sandbox: 'read_only', live: 'developer' } },
    ]);
    expect((await ben.get('/portal/api/members')).status).toBe(401);
    const audit = (await owner.get('/partner/audit')).body.data.items;
    expect(audit[0]).toMatchObject({
      action: 'member.roles_set',
      actor: { kind: 'member', id: owner.memberId },
      subject: { kind: 'member', id: ben.memberId },
      details: { sandbox: 'read_only', live: 'developer', previousLive: 'read_only' },
    });
  });

  it('lets nobody raise above their own role or touch who stands above them', async () => {
    const partner = await api.partner();
    const owner = await signInMember(api, partner);
    const admin = await signInMember(api, partner, { roles: bothAs('admin') });
    const ben = await signInMember(api, partner, { roles: bothAs('support') });
    const change = (who: typeof admin, id: string, roles: object) =>
      who.patch(`/portal/api/members/${id}`, { roles }, 'live');
    expect((await change(admin, ben.memberId, bothAs('owner'))).body.error.details[0].path).toBe('roles.sandbox');
    expect((await change(admin, owner.memberId, bothAs('admin'))).status).toBe(400);
    expect((await admin.delete(`/portal/api/members/${owner.memberId}`, 'live')).status).toBe(400);
    expect((await change(admin, ben.memberId, bothAs('admin'))).status).toBe(200);
    const developer = await signInMember(api, partner, { roles: bothAs('developer') });
    expect((await change(developer, developer.memberId, bothAs('admin'))).body.code).toBe('INSUFFICIENT_SCOPE');
  });

  it('changes a role in live by a call in live alone', async () => {
    const partner = await api.partner();
    const owner = await signInMember(api, partner);
    const ben = await signInMember(api, partner, { roles: bothAs('support') });
    const roles = { live: 'developer' };
    const fromSandbox = await owner.patch(`/portal/api/members/${ben.memberId}`, { roles });
    expect([fromSandbox.status, fromSandbox.body.error.details[0].path]).toEqual([400, 'roles.live']);
    expect((await owner.delete(`/portal/api/members/${ben.memberId}`)).status).toBe(400);
    expect((await owner.patch(`/portal/api/members/${ben.memberId}`, { roles }, 'live')).status).toBe(200);
  });

  it('keeps its last owner, and lets others go', async () => {
    const partner = await api.partner();
    const owner = await signInMember(api, partner);
    const ben = await signInMember(api, partner, { roles: bothAs('support') });
    const leave = await owner.delete(`/portal/api/members/${owner.memberId}`, 'live');
    expect([leave.status, leave.body.code]).toEqual([409, 'TRANSITION_NOT_ALLOWED']);
    expect(
      (await owner.patch(`/portal/api/members/${owner.memberId}`, { roles: bothAs('admin') }, 'live')).status,
    ).toBe(409);
    expect((await owner.delete(`/portal/api/members/${ben.memberId}`, 'live')).status).toBe(200);
    expect((await ben.get('/portal/api/members')).status).toBe(401);
    expect((await owner.get('/portal/api/members')).body.data.items).toHaveLength(1);
  });

  it('refuses roles that do not fit together', async () => {
    const partner = await api.partner();
    const owner = await signInMember(api, partner);
    const ben = await signInMember(api, partner, { roles: bothAs('support') });
    const change = (roles: object) => owner.patch(`/portal/api/members/${ben.memberId}`, { roles }, 'live');
    expect((await change({ sandbox: null, live: null })).status).toBe(400);
    expect((await change({ live: 'owner' })).body.error.details[0].path).toBe('roles');
    expect((await change({ live: 'boss' })).status).toBe(400);
  });

  it('asks for a fresh proof before roles change', async () => {
    const partner = await api.partner();
    await signInMember(api, partner);
    const stale = await signInMember(api, partner, { hasSteppedUp: false });
    const answer = await stale.patch(`/portal/api/members/${stale.memberId}`, { roles: { sandbox: 'owner' } });
    expect([answer.status, answer.body.code]).toEqual([409, 'STEP_UP_REQUIRED']);
  });
});
