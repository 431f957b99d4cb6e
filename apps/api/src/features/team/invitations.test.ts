import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { bothAs, signInMember, type TestMember } from '../../../test/members.ts';
import { acceptInvitation, inviteOwner, openInvitation } from './index.ts';

const api = useApi();
const HOUR_MS = 3_600_000;

let partner: TestPartner;
let owner: TestMember;

beforeAll(async () => {
  partner = await api.partner();
  owner = await signInMember(api, partner, { name: 'Olga' });
});

const invite = (email: string, roles: object, environment: 'sandbox' | 'live' = 'live') =>
  owner.post('/portal/api/invitations', { email, roles }, environment);
const tokenOf = (url: string): string => url.split('#')[1]!;
const open = (token: string) => openInvitation(api.deps.system.db, token, api.clock.now());
const accept = (token: string, userId: string) =>
  api.deps.system.transaction((trx) => acceptInvitation(trx, api.deps, { token, userId }));

describe('an invitation', () => {
  it('makes its person a member once, with the roles it names', async () => {
    const sent = await invite(' Ben@Example.com ', { sandbox: 'developer', live: 'read_only' });
    expect(sent.status).toBe(201);
    expect(sent.body.data).toMatchObject({
      email: 'ben@example.com',
      roles: { sandbox: 'developer', live: 'read_only' },
      invitedBy: owner.memberId,
      isExpired: false,
      mail: 'none',
    });
    const token = tokenOf(sent.body.data.url);
    expect(await open(token)).toMatchObject({ email: 'ben@example.com', partnerName: `Partner ${partner.slug}` });
    const member = await accept(token, 'usr_ben');
    expect(member).toMatchObject({ userId: 'usr_ben', roles: { sandbox: 'developer', live: 'read_only' } });
    expect([await open(token), await accept(token, 'usr_eve')]).toEqual([undefined, undefined]);
    const team = (await owner.get('/portal/api/members')).body.data.items;
    expect(team.map(({ memberId }: { memberId: string }) => memberId)).toContain(member!.memberId);
    expect((await owner.get('/partner/audit?action=member.joined')).body.data.items[0]).toMatchObject({
      actor: { kind: 'member', id: member!.memberId },
    });
  });

  it('keeps its token nowhere in the database', async () => {
    const token = tokenOf((await invite('tok@example.com', bothAs('support'))).body.data.url);
    const tables = await api.sql<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    for (const { name } of tables) {
      const rows = await api.sql(`select t::text from "${name}" t where t::text like $1`, [`%${token.slice(5)}%`]);
      expect({ name, rows }).toEqual({ name, rows: [] });
    }
  });

  it('lapses after 24 hours; sent again it has a new token and the old one is dead', async () => {
    const sent = await invite('late@example.com', bothAs('support'));
    const { invitationId, url } = sent.body.data;
    api.clock.advance(23 * HOUR_MS);
    expect(await open(tokenOf(url))).toBeDefined();
    api.clock.advance(2 * HOUR_MS);
    expect(await open(tokenOf(url))).toBeUndefined();
    const fresh = await signInMember(api, partner, { name: 'Olga again' });
    const listed = (await fresh.get('/portal/api/invitations')).body.data.items;
    expect(listed.find((one: { invitationId: string }) => one.invitationId === invitationId).isExpired).toBe(true);
    const again = await fresh.post(`/portal/api/invitations/${invitationId}/resend`, {}, 'live');
    expect([await open(tokenOf(url)), await open(tokenOf(again.body.data.url))]).toEqual([
      undefined,
      expect.objectContaining({ invitationId }),
    ]);
    owner = fresh;
  });

  it('is dead when it is revoked', async () => {
    const { invitationId, url } = (await invite('gone@example.com', bothAs('support'))).body.data;
    expect((await owner.delete(`/portal/api/invitations/${invitationId}`, 'live')).status).toBe(200);
    expect(await open(tokenOf(url))).toBeUndefined();
    expect((await owner.delete(`/portal/api/invitations/${invitationId}`, 'live')).status).toBe(404);
  });

  it('is refused above the inviter’s role, twice for one address, for a member, and for what is no address', async () => {
    const admin = await signInMember(api, partner, { roles: bothAs('admin') });
    const asAdmin = (email: string, roles: object) => admin.post('/portal/api/invitations', { email, roles }, 'live');
    expect((await asAdmin('up@example.com', bothAs('owner'))).body.error.details[0].path).toBe('roles.sandbox');
    expect((await asAdmin('twice@example.com', bothAs('support'))).status).toBe(201);
    expect((await asAdmin('Twice@example.com', bothAs('support'))).body.error.details[0].path).toBe('email');
    expect((await asAdmin(owner.email, bothAs('support'))).body.error.details[0].path).toBe('email');
    expect((await asAdmin('no address', bothAs('support'))).body.error.details[0].path).toBe('email');
    expect((await asAdmin('none@example.com', {})).body.error.details[0].path).toBe('roles');
    const inSandbox = await invite('live@example.com', bothAs('support'), 'sandbox');
    expect(inSandbox.body.error.details[0].path).toBe('roles.live');
  });

  it('of another company is neither seen, sent again nor revoked', async () => {
    const { invitationId } = (await invite('mine@example.com', bothAs('support'))).body.data;
    const stranger = await signInMember(api, await api.partner());
    expect((await stranger.get('/portal/api/invitations')).body.data.items).toEqual([]);
    expect((await stranger.post(`/portal/api/invitations/${invitationId}/resend`, {}, 'live')).status).toBe(404);
    expect((await stranger.delete(`/portal/api/invitations/${invitationId}`, 'live')).status).toBe(404);
  });

  it('of an owner comes from the operator, is good for seven days, and is renewed rather than doubled', async () => {
    const fresh = await api.partner();
    const input = { partnerId: fresh.partnerId, email: 'First@example.com', by: 'opr_1' };
    const first = await inviteOwner(api.deps, input);
    const second = await inviteOwner(api.deps, input);
    api.clock.advance(6 * 24 * HOUR_MS);
    expect([await open(tokenOf(first.url)), await open(tokenOf(second.url))]).toEqual([
      undefined,
      expect.objectContaining({ roles: bothAs('owner'), email: 'first@example.com' }),
    ]);
    api.clock.advance(25 * HOUR_MS);
    expect(await open(tokenOf(second.url))).toBeUndefined();
  });
});
