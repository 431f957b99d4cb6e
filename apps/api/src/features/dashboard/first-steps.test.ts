import { describe, expect, it, vi } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { bothAs, signInMember, type TestMember } from '../../../test/members.ts';
import { makeTransfer } from '../../../test/transfers.ts';

const api = useApi({ worker: true });

const done = async (member: TestMember): Promise<string[]> =>
  (await member.get('/portal/api/checklist')).body.data.items
    .filter(({ isDone }: { isDone: boolean }) => isDone)
    .map(({ id }: { id: string }) => id);

async function withoutKey(): Promise<{ partner: TestPartner; owner: TestMember }> {
  const partner = await api.partner();
  return { partner, owner: await signInMember(api, partner) };
}

describe('the checklist', () => {
  it('ticks by what really happened, one by one', async () => {
    const { partner, owner } = await withoutKey();
    const before = ['key_created', 'second_factors'];
    expect(await done(owner)).toEqual(before);
    const linkId = (await partner.post('/partner/links', { referenceId: 'first' })).body.data.linkId;
    await vi.waitFor(async () => expect(await done(owner)).toContain('first_request'), { timeout: 3_000 });
    expect(await done(owner)).toEqual(['key_created', 'first_request', 'first_link', 'second_factors']);
    await partner.post(`/partner/sandbox/links/${linkId}/open`);
    expect(await done(owner)).toContain('link_opened');
    await makeTransfer(api, partner);
    expect(await done(owner)).toEqual(expect.arrayContaining(['first_quote', 'first_transfer']));
    await partner.post('/partner/webhook-endpoints', { url: 'https://hooks.example.com/m2m' });
    expect(await done(owner)).toContain('endpoint_added');
    await owner.patch(`/partner/keys/${partner.keyId}`, { ipRules: ['127.0.0.1'] });
    await api.sql("update api_keys set ip_rules = '{127.0.0.1/32}' where id = $1", [partner.keyId]);
    expect(await done(owner)).toContain('ip_rules_set');
    await signInMember(api, partner, { roles: bothAs('admin'), hasSecondFactor: false });
    const withAdmin = await done(owner);
    expect(withAdmin).toContain('second_admin');
    expect(withAdmin).not.toContain('second_factors');
  });

  it('sees the first request of a key within a second of the call', async () => {
    const { partner, owner } = await withoutKey();
    const read = async () => (await owner.get(`/portal/api/first-request?keyId=${partner.keyId}`)).body.data;
    expect(await read()).toEqual({ isSeen: false, keyId: null, keyName: null, firstUsedAt: null, route: null });
    await partner.get('/partner/me');
    const calledAt = performance.now();
    await vi.waitFor(async () => expect((await read()).isSeen).toBe(true), { timeout: 3_000, interval: 50 });
    expect(performance.now() - calledAt).toBeLessThan(1_000);
    expect(await read()).toMatchObject({ keyId: partner.keyId, keyName: 'test key', route: '/partner/me' });
    const stranger = await signInMember(api, await api.partner());
    expect((await stranger.get(`/portal/api/first-request?keyId=${partner.keyId}`)).body.data.isSeen).toBe(false);
  });
});

describe('going live', () => {
  it('is asked for when all that blocks is done, and opens live keys when the operator approves', async () => {
    const { decideGoLive, listGoLiveRequests } = await import('./index.ts');
    const { partner, owner } = await withoutKey();
    const makeLiveKey = () => owner.post('/partner/keys', { name: 'live', scopes: ['links:read'] }, 'live');
    const early = await makeLiveKey();
    expect([early.status, early.body.code]).toEqual([409, 'TRANSITION_NOT_ALLOWED']);
    const refused = await owner.post('/portal/api/go-live', {});
    expect(refused.status).toBe(409);
    expect(refused.body.error.details.map(({ path }: { path: string }) => path)).toContain('sandbox_transfer');

    await makeTransfer(api, partner);
    const linkId = (await partner.post('/partner/links', { referenceId: 'opened' })).body.data.linkId;
    await partner.post(`/partner/sandbox/links/${linkId}/open`);
    await partner.post('/partner/webhook-endpoints', { url: 'https://hooks.example.com/m2m' });
    await api.sql(
      `insert into delivery_hours (partner_id, environment, start_at, delivered) values ($1, 'sandbox', now(), 1)`,
      [partner.partnerId],
    );
    await owner.request('PUT', '/portal/api/alert-contacts', { emails: ['ops@example.com'] });
    await vi.waitFor(async () => expect((await owner.get('/portal/api/go-live')).body.data.isReady).toBe(true), {
      timeout: 3_000,
    });
    const asked = await owner.post('/portal/api/go-live', { note: 'We are ready.' });
    expect([asked.status, asked.body.data.state]).toEqual([201, 'requested']);
    expect((await owner.post('/portal/api/go-live', {})).status).toBe(409);
    expect((await makeLiveKey()).status).toBe(409);
    const { partnerId } = partner;
    expect(await listGoLiveRequests(api.deps)).toMatchObject([{ partnerId, note: 'We are ready.' }]);

    await expect(decideGoLive(api.deps, { partnerId, decision: 'refused', by: 'opr_1' })).rejects.toThrow('answer');
    await decideGoLive(api.deps, { partnerId, decision: 'refused', answer: 'Name a contact.', by: 'opr_1' });
    expect((await owner.get('/portal/api/go-live')).body.data).toMatchObject({
      state: 'refused',
      request: { answer: 'Name a contact.', reviewer: 'opr_1' },
    });
    expect((await owner.post('/portal/api/go-live', {})).status).toBe(201);
    await decideGoLive(api.deps, { partnerId, decision: 'approved', by: 'opr_1' });
    expect((await owner.get('/portal/api/go-live')).body.data.state).toBe('open');
    await vi.waitFor(async () => expect((await makeLiveKey()).body.code).not.toBe('TRANSITION_NOT_ALLOWED'), {
      timeout: 2_000,
    });
    expect((await owner.get('/partner/audit?action=go_live.decided')).body.data.items).toHaveLength(2);
  });

  it('does not stop the operator’s own commands', async () => {
    const partner = await api.partner();
    const live = await api.key(partner, { environment: 'live' });
    expect((await live.get('/partner/me')).status).toBe(200);
  });
});
