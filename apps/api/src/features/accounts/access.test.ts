import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { addMember, type Roles } from '../team/index.ts';
import { makePerson, openPortalBrowser, setUpTotp, signIn, type PortalBrowser } from './testing/portal-browser.ts';

const api = useApi();
const open = () => openPortalBrowser((request) => api.inject(request));
const password = 'three brown horses';
let acme: TestPartner;
let other: TestPartner;
let people = 0;

beforeAll(async () => {
  [acme, other] = [await api.partner(), await api.partner()];
});

/** A signed-in member of Acme. */
async function member(
  roles: Roles,
  options: { withFactor?: boolean } = {},
): Promise<PortalBrowser & { userId: string }> {
  const email = `member${(people += 1)}@example.com`;
  const userId = await makePerson(api.deps, { email, password });
  await api.deps.system.transaction((trx) => addMember(trx, api.deps, { partnerId: acme.partnerId, userId, roles }));
  const browser = open();
  await signIn(browser, { email, password });
  if (options.withFactor) await setUpTotp(browser, password);
  return Object.assign(browser, { userId });
}

async function tokenOf(
  browser: PortalBrowser,
  environment: 'sandbox' | 'live' = 'sandbox',
  partnerId = acme.partnerId,
) {
  const reply = await browser.post('/portal/api/token', { partnerId, environment });
  return { reply, headers: { authorization: `Bearer ${reply.body?.data?.token}` } };
}

const call = async (method: string, url: string, headers: Record<string, string>, body?: unknown) => {
  const reply = await api.inject({
    method: method as 'GET',
    url,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  return { status: reply.statusCode, body: reply.json() };
};

describe('a member’s token', () => {
  it('opens the partner’s own routes with the scopes of the role, and names the member in the trail', async () => {
    const owner = await member({ sandbox: 'owner', live: 'owner' });
    const { reply, headers } = await tokenOf(owner);
    expect(reply.status).toBe(201);
    expect(reply.body.data.scopes).toEqual(expect.arrayContaining(['links:write', 'team:write']));
    expect((await call('GET', '/partner/me', headers)).body.data).toMatchObject({ partnerId: acme.partnerId });
    expect((await call('POST', '/partner/links', headers, { referenceId: 'by-a-member' })).status).toBe(201);
    const made = await call('POST', '/partner/keys', headers, { name: 'mine', scopes: ['links:read'] });
    expect(made.status).toBe(201);
    const [entry] = await api.sql<{ actor_kind: string; actor_id: string }>(
      "select actor_kind, actor_id from audit_entries where action = 'key.created' and subject_id = $1",
      [made.body.data.keyId],
    );
    expect(entry).toMatchObject({ actor_kind: 'member', actor_id: expect.stringMatching(/^mem_/) });
    const [link] = await api.sql<{ created_by: string }>(
      "select created_by from links where reference_id = 'by-a-member'",
    );
    expect(link!.created_by).toMatch(/^mem_/);
  });

  it('does no more than the role', async () => {
    const reader = await member({ sandbox: 'read_only', live: null });
    const { headers } = await tokenOf(reader);
    expect((await call('GET', '/partner/links', headers)).status).toBe(200);
    const refused = await call('POST', '/partner/links', headers, { referenceId: 'no' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'INSUFFICIENT_SCOPE' } });
    expect((await tokenOf(reader, 'live')).reply).toMatchObject({ status: 403, body: { code: 'INSUFFICIENT_SCOPE' } });
  });

  it('gives no key a scope that the role lacks', async () => {
    const developer = await member({ sandbox: 'developer', live: 'developer' }, { withFactor: true });
    const { headers } = await tokenOf(developer, 'live');
    const key = await api.key(acme, { environment: 'live', scopes: ['links:read'] });
    const wider = { scopes: ['links:read', 'links:write'] };
    const refused = await call('PATCH', `/partner/keys/${key.keyId}`, headers, wider);
    expect(refused).toMatchObject({ status: 403, body: { code: 'INSUFFICIENT_SCOPE' } });
  });

  it('reaches nothing of another partner, and there is no token for one', async () => {
    const owner = await member({ sandbox: 'owner', live: 'owner' });
    const theirs = (await other.post('/partner/links', { referenceId: 'theirs' })).body.data.linkId;
    const { headers } = await tokenOf(owner);
    const foreign = await call('GET', `/partner/links/${theirs}`, headers);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'RESOURCE_NOT_FOUND' } });
    const none = await tokenOf(owner, 'sandbox', other.partnerId);
    const nowhere = await tokenOf(owner, 'sandbox', 'ptn_01234567890123456789');
    expect(none.reply.status).toBe(404);
    expect(none.reply.body.error).toEqual(nowhere.reply.body.error);
  });

  it('is dead at once when the session, the membership or the account ends, and after five minutes', async () => {
    const ways: ((browser: PortalBrowser & { userId: string }) => Promise<unknown>)[] = [
      (browser) => browser.post('/portal/auth/sign-out'),
      ({ userId }) => api.sql('update members set removed_at = now() where user_id = $1', [userId]),
      ({ userId }) => api.sql('update auth_users set disabled_at = now() where id = $1', [userId]),
    ];
    for (const end of ways) {
      const browser = await member({ sandbox: 'owner', live: 'owner' });
      const { headers } = await tokenOf(browser);
      expect((await call('GET', '/partner/links', headers)).status).toBe(200);
      await end(browser);
      expect([401, 404]).toContain((await call('GET', '/partner/links', headers)).status);
    }
    const { headers } = await tokenOf(await member({ sandbox: 'owner', live: 'owner' }));
    api.clock.advance(5 * 60_000 + 1_000);
    expect((await call('GET', '/partner/links', headers)).status).toBe(401);
    for (const forged of ['m2ma_', 'm2ma_AAAA', `${headers.authorization.slice(7, -4)}AAAA`])
      expect((await call('GET', '/partner/links', { authorization: `Bearer ${forged}` })).status).toBe(401);
  });

  it('opens live only with a second factor, and a suspended partner only for reading', async () => {
    const plain = await member({ sandbox: 'owner', live: 'owner' });
    expect((await tokenOf(plain, 'live')).reply).toMatchObject({
      status: 403,
      body: { code: 'SECOND_FACTOR_REQUIRED' },
    });
    const owner = await member({ sandbox: 'owner', live: 'owner' }, { withFactor: true });
    const { reply, headers } = await tokenOf(owner, 'live');
    expect(reply.status).toBe(201);
    expect((await call('GET', '/partner/links', headers)).status).toBe(200);
    await api.sql("update partners set status = 'suspended', suspended_at = now() where id = $1", [acme.partnerId]);
    expect((await call('GET', '/partner/links', headers)).status).toBe(200);
    expect((await call('POST', '/partner/links', headers, { referenceId: 'x' })).status).toBe(403);
    await api.sql("update partners set status = 'active', suspended_at = null where id = $1", [acme.partnerId]);
  });

  it('asks for a fresh proof before a live secret is shown, and never asks a key', async () => {
    const owner = await member({ sandbox: 'owner', live: 'owner' }, { withFactor: true });
    const secret = '/partner/webhook-endpoints/default-secret';
    const live = await tokenOf(owner, 'live');
    expect((await call('GET', secret, live.headers)).status).toBe(200);
    api.clock.advance(11 * 60_000);
    const later = await tokenOf(owner, 'live');
    const refused = await call('GET', secret, later.headers);
    expect(refused).toMatchObject({ status: 409, body: { code: 'STEP_UP_REQUIRED' } });
    expect(refused.body.error.details[0].methods).toEqual(['totp', 'recovery']);
    expect((await call('GET', secret, (await tokenOf(owner)).headers)).status).toBe(200);
    const key = await api.key(acme, { environment: 'live' });
    expect((await call('GET', secret, { 'x-api-key': key.key })).status).toBe(200);
  });

  it('is what the portal’s own routes want; a key is refused there', async () => {
    const reply = await call('GET', '/portal/api/members', { 'x-api-key': acme.key });
    expect(reply).toMatchObject({ status: 403, body: { code: 'INSUFFICIENT_SCOPE' } });
    const owner = await member({ sandbox: 'owner', live: 'owner' });
    expect((await call('GET', '/portal/api/members', (await tokenOf(owner)).headers)).status).toBe(200);
  });
});
