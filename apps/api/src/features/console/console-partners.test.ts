import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { actsOf, signIn, type Visit } from './testing/operator-visit.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'm2m-console-'));
const api = useApi({ env: { M2M_DATA_DIR: dataDir } });
let ana: Visit;

beforeAll(async () => {
  ana = await signIn(api, { operator: 'ana' });
});

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const create = async (name: string, slug: string): Promise<string> =>
  (await ana.post('/partners', { name, slug })).body.data.partnerId;

describe('partners', () => {
  it('are made with both environments, and the trail names the operator', async () => {
    const made = await ana.post('/partners', { name: 'Acme Remesas', slug: 'acme' });
    expect(made).toMatchObject({ status: 201, body: { data: { slug: 'acme', status: 'active', suspendedAt: null } } });
    const { partnerId } = made.body.data;
    const shown = (await ana.get(`/partners/${partnerId}`)).body.data;
    expect(shown).toMatchObject({
      name: 'Acme Remesas',
      contacts: [],
      keyPolicy: { requiresIpRules: false, requiresExpiry: false, maxLifeDays: null, maxLiveKeys: null },
    });
    expect(shown.environments.map((one: { environment: string }) => one.environment).sort()).toEqual([
      'live',
      'sandbox',
    ]);
    expect(shown.environments[0]).toMatchObject({ keys: 0, endpoints: 0, lastUsedAt: null });
    expect(await actsOf(api, 'partner.created', partnerId)).toMatchObject([
      { actor_id: ana.operatorId, details: { slug: 'acme' } },
    ]);
    const taken = await ana.post('/partners', { name: 'Other', slug: 'acme' });
    expect(taken.body.error.details).toMatchObject([{ path: 'slug', message: expect.stringContaining('taken') }]);
    const wrong = await ana.post('/partners', { name: '', slug: 'Not A Slug' });
    expect(wrong.body.error.details.map(({ path }: { path: string }) => path).sort()).toEqual(['name', 'slug']);
  });

  it('are found by a part of their name or slug, or by id, and walked by cursor', async () => {
    const ids = [await create('Banco 100% Sur', 'sur'), await create('Banco_Norte', 'norte')];
    const find = async (query: string) => (await ana.get(`/partners?${query}`)).body.data;
    const slugs = ({ items }: { items: { slug: string }[] }) => items.map(({ slug }) => slug);
    expect(slugs(await find('search=banco'))).toEqual(['norte', 'sur']);
    expect(slugs(await find(`search=${encodeURIComponent('100%')}`))).toEqual(['sur']);
    expect(slugs(await find('search=o_n'))).toEqual(['norte']);
    expect(slugs(await find(`search=${ids[0]}`))).toEqual(['sur']);
    const first = await find('search=banco&limit=1');
    expect(slugs(first)).toEqual(['norte']);
    const second = await find(`search=banco&limit=1&cursor=${first.pagination.nextCursor}`);
    expect({ slugs: slugs(second), next: second.pagination.nextCursor }).toEqual({ slugs: ['sur'], next: null });
    expect((await ana.get('/partners/ptn_nobody')).status).toBe(404);
  });

  it('are suspended and resumed, for their API too', async () => {
    const partner = await api.partner();
    expect((await ana.post(`/partners/${partner.partnerId}/suspend`)).body.data.status).toBe('suspended');
    await expect
      .poll(async () => (await partner.get('/partner/me')).body.code, { timeout: 3_000 })
      .toBe('PARTNER_SUSPENDED');
    expect((await ana.get('/partners?status=suspended')).body.data.items).toHaveLength(1);
    expect((await ana.post(`/partners/${partner.partnerId}/resume`)).body.data).toMatchObject({
      status: 'active',
      suspendedAt: null,
    });
    await expect.poll(async () => (await partner.get('/partner/me')).status, { timeout: 3_000 }).toBe(200);
    const acts = await actsOf(api, 'partner.suspended', partner.partnerId);
    expect(acts.map(({ actor_id }) => actor_id)).toEqual([ana.operatorId]);
  });

  it('have limits, a key policy and contacts that an operator sets', async () => {
    const id = await create('Limits', 'limits');
    const limits = await ana.put(`/partners/${id}/limits`, { environment: 'live', create: 77 });
    expect(limits.body.data).toMatchObject({ create: 77 });
    const nothing = await ana.put(`/partners/${id}/limits`, { environment: 'live' });
    expect(nothing.body.error.details[0].path).toBe('create');
    const policy = { requiresIpRules: true, maxLifeDays: 90, maxLiveKeys: null };
    expect((await ana.put(`/partners/${id}/key-policy`, policy)).body.data).toEqual({
      ...policy,
      requiresExpiry: false,
    });
    const emails = ['security@acme.example'];
    expect((await ana.put(`/partners/${id}/contacts`, { emails })).body.data).toEqual({ contacts: emails });
    const bad = await ana.put(`/partners/${id}/contacts`, { emails: ['no address'] });
    expect(bad.body.error.details[0].path).toBe('emails');
    const shown = (await ana.get(`/partners/${id}`)).body.data;
    expect(shown.contacts).toEqual(emails);
    expect(shown.environments.find((one: { environment: string }) => one.environment === 'live').limits.create).toBe(
      77,
    );
    for (const action of ['partner.limits_set', 'key_policy.set', 'partner.contacts_set'])
      expect((await actsOf(api, action, id)).map(({ actor_id }) => actor_id)).toEqual([ana.operatorId]);
  });

  it('get an owner by an invitation, whose address is shown once', async () => {
    const id = await create('Invites', 'invites');
    const invited = await ana.post(`/partners/${id}/invitations`, { email: 'Olga@Acme.example' });
    expect(invited).toMatchObject({ status: 201, body: { data: { email: 'olga@acme.example' } } });
    expect(invited.body.data.url).toContain('/portal/invitation#');
    expect((await ana.post('/partners/ptn_nobody/invitations', { email: 'a@b.example' })).status).toBe(404);
    expect((await ana.post(`/partners/${id}/invitations`, { email: 'nonsense' })).status).toBe(400);
  });
});

describe('a request to go live', () => {
  it('waits in the queue until an operator decides it, and a refusal says why', async () => {
    const id = await create('Goes Live', 'goeslive');
    const ask = (at: string) =>
      api.sql(
        "insert into go_live_requests (id, partner_id, note, requested_by, requested_at) values ($1, $2, 'ready', 'mem_x', now())",
        [at, id],
      );
    await ask('glr_1');
    const list = async () => (await ana.get('/go-live-requests')).body.data.items;
    expect(await list()).toMatchObject([{ requestId: 'glr_1', partnerId: id, partner: 'goeslive', note: 'ready' }]);
    const bare = await ana.post(`/partners/${id}/go-live`, { decision: 'refused' });
    expect(bare.body.error.details[0].path).toBe('answer');
    expect((await ana.post(`/partners/${id}/go-live`, { decision: 'refused', answer: 'No IP rules.' })).status).toBe(
      200,
    );
    expect(await list()).toEqual([]);
    await ask('glr_2');
    expect((await ana.post(`/partners/${id}/go-live`, { decision: 'approved' })).body.data).toMatchObject({
      decision: 'approved',
      decidedBy: ana.operatorId,
    });
    expect((await ana.get(`/partners/${id}`)).body.data.liveOpenedAt).not.toBeNull();
    expect((await ana.post(`/partners/${id}/go-live`, { decision: 'approved' })).status).toBe(404);
  });
});

describe('a view of a partner', () => {
  it('begins with a reason, stands in the partner’s trail without it, and ends', async () => {
    const id = await create('Viewed', 'viewed');
    const short = await ana.post(`/partners/${id}/view`, { reason: 'x' });
    expect(short.body.error.details[0].path).toBe('reason');
    const begun = await ana.post(`/partners/${id}/view`, { reason: 'Ticket 4711: no webhooks', minutes: 5 });
    expect(begun.body.data).toMatchObject({ partnerId: id, name: 'Viewed' });
    expect(new Date(begun.body.data.until).getTime() - api.clock.nowMs()).toBeLessThanOrEqual(300_000);
    const [act] = await actsOf(api, 'view.begun', id);
    expect(act).toMatchObject({ actor_id: ana.operatorId, details: { minutes: 5 } });
    expect(JSON.stringify(act)).not.toContain('4711');
    expect((await ana.send('DELETE', '/view')).body.data).toEqual({ isEnded: true });
    expect((await ana.send('DELETE', '/view')).status).toBe(404);
  });
});

describe('operators', () => {
  it('are made with an account and a file for their secret, and disabled but for the last one', async () => {
    const made = await ana.post('/operators', { name: 'zoe', email: 'Zoe@Remesas.example' });
    expect(made).toMatchObject({ status: 201, body: { data: { email: 'zoe@remesas.example', isMailed: false } } });
    expect(made.body.data.path).toBe(join(dataDir, 'operators', 'zoe.secret'));
    expect(made.body.data.url).toContain('/portal/');
    expect(JSON.stringify(made.body)).not.toContain('m2mop_');
    const { operatorId } = made.body.data;
    const find = async () =>
      (await ana.get('/operators')).body.data.items.find(
        (one: { operatorId: string }) => one.operatorId === operatorId,
      );
    expect(await find()).toMatchObject({
      disabledAt: null,
      isSelf: false,
      account: { email: 'zoe@remesas.example', hasSecondFactor: false, lastSignInAt: null },
    });
    expect((await actsOf(api, 'operator.added')).at(-1)).toMatchObject({ actor_id: ana.operatorId });
    const taken = await ana.post('/operators', { name: 'eva', email: 'zoe@remesas.example' });
    expect(taken.body.error.details[0]).toMatchObject({ path: 'email', message: expect.stringContaining('zoe') });
    expect((await ana.get('/operators')).body.data.items).toHaveLength(2);
    expect((await ana.post(`/operators/${operatorId}/disable`)).body.data.disabledAt).not.toBeNull();
    expect((await ana.post(`/operators/${operatorId}/account`, { email: 'b@c.example' })).status).toBe(400);
    const last = await ana.post(`/operators/${ana.operatorId}/disable`);
    expect(last.body.error.details[0]).toMatchObject({ message: expect.stringContaining('last operator') });
  });
});
