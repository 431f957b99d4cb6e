import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { bothAs, signInMember, type TestMember } from '../../../test/members.ts';
import { makeTransfer } from '../../../test/transfers.ts';

const api = useApi();
let partner: TestPartner;
let owner: TestMember;

beforeAll(async () => {
  partner = await api.partner();
  owner = await signInMember(api, partner);
});

describe('search by id', () => {
  it('leads to the page of anything that the caller owns, and to nothing of others', async () => {
    const endpoint = await partner.post('/partner/webhook-endpoints', { url: 'https://hooks.example.com/m2m' });
    const { operationId } = await makeTransfer(api, partner);
    const [row] = await api.sql<Record<string, string>>(
      `select o.link_id, o.user_id, (select id from cip_checks c where c.user_id = o.user_id limit 1) as cip,
        (select id from events e where e.link_id = o.link_id limit 1) as evt,
        (select delivery_id from delivery_queue q where q.link_id = o.link_id limit 1) as dlv
       from operations o where o.id = $1`,
      [operationId],
    );
    const { link_id: linkId, user_id: userId, cip, evt, dlv } = row!;
    await api.sql(
      `insert into request_logs values ($1, 'sandbox', now(), 'req_searched', 'GET', '/', 200, null, 1, 'k', 's', '::1', '',
        null, null, false, '{}', null)`,
      [partner.partnerId],
    );
    const { endpointId } = endpoint.body.data;
    const expected: Record<string, [string, string]> = {
      [linkId!]: ['link', `links/${linkId}`],
      [operationId]: ['operation', `operations/${operationId}`],
      [userId!]: ['user', `users/${userId}`],
      [partner.keyId]: ['key', `keys/${partner.keyId}`],
      [endpointId]: ['endpoint', `webhooks/${endpointId}`],
      req_searched: ['request', 'logs/req_searched'],
      [evt!]: ['event', `webhooks/deliveries?eventId=${evt}`],
      [dlv!]: ['delivery', `webhooks/deliveries/${dlv}`],
      [cip!]: ['identity_check', `users/${userId}`],
    };
    const stranger = await signInMember(api, await api.partner());
    for (const [id, [kind, path]] of Object.entries(expected)) {
      const found = await owner.get(`/portal/api/search?id=${id}`);
      expect({ id, data: found.body.data }).toEqual({ id, data: { kind, id, path } });
      expect((await stranger.get(`/portal/api/search?id=${id}`)).status).toBe(404);
      expect((await owner.get(`/portal/api/search?id=${id}`, 'live')).status).toBe(404);
    }
  });

  it('finds a key by the masked form or its beginning', async () => {
    const { body } = await owner.get(`/partner/keys/${partner.keyId}`);
    const masked: string = body.data.secrets?.[0]?.masked ?? body.data.masked;
    const search = async (text: string) => (await owner.get(`/portal/api/search?id=${encodeURIComponent(text)}`)).body;
    expect((await search(masked)).data).toEqual({ kind: 'key', id: partner.keyId, path: `keys/${partner.keyId}` });
    expect((await search(masked.slice(0, 13))).data.id).toBe(partner.keyId);
    expect((await search(masked.replace(/.{4}$/, '!!!!'))).code).toBe('RESOURCE_NOT_FOUND');
  });

  it.each(['nothing', 'link_x', 'constructor_1', '%00', 'toString_x'])(
    'answers %j as what is not there',
    async (id) => {
      expect((await owner.get(`/portal/api/search?id=${encodeURIComponent(id)}`)).status).toBe(404);
    },
  );
});

describe('a saved view', () => {
  const view = (input: object = {}) => ({ page: 'logs', name: 'Errors', query: 'status=4xx&code=X', ...input });

  it('of one’s own is seen by nobody else; a shared one by the whole team', async () => {
    const ben = await signInMember(api, partner, { roles: bothAs('read_only') });
    const own = await ben.post('/portal/api/views', view());
    const shared = await ben.post('/portal/api/views', view({ name: 'For all', isShared: true }));
    expect([own.status, own.body.data]).toEqual([
      201,
      expect.objectContaining({ ...view(), isShared: false, isMine: true, createdBy: ben.memberId }),
    ]);
    const seen = async (who: TestMember) =>
      (await who.get('/portal/api/views?page=logs')).body.data.items.map(({ viewId }: { viewId: string }) => viewId);
    expect(await seen(ben)).toEqual([own.body.data.viewId, shared.body.data.viewId]);
    expect(await seen(owner)).toEqual([shared.body.data.viewId]);
    expect((await ben.get('/portal/api/views?page=keys')).body.data.items).toEqual([]);
    expect((await owner.delete(`/portal/api/views/${own.body.data.viewId}`)).status).toBe(404);
    const eve = await signInMember(api, partner, { roles: bothAs('developer') });
    expect((await eve.delete(`/portal/api/views/${shared.body.data.viewId}`)).status).toBe(403);
    expect((await owner.delete(`/portal/api/views/${shared.body.data.viewId}`)).status).toBe(200);
    expect((await ben.delete(`/portal/api/views/${own.body.data.viewId}`)).status).toBe(200);
    expect(await seen(ben)).toEqual([]);
  });

  it('has bounds', async () => {
    for (const [input, path] of [
      [{ page: 'Logs?' }, 'page'],
      [{ name: '' }, 'name'],
      [{ query: 'x'.repeat(2_001) }, 'query'],
      [{ query: 'a b' }, 'query'],
    ] as const)
      expect((await owner.post('/portal/api/views', view(input))).body.error.details[0].path).toBe(path);
    const carl = await signInMember(api, partner);
    await api.sql(
      `insert into saved_views select $1, 'sandbox', 'view_' || i, 'logs', 'v', '', $2, $2, now() from generate_series(1, 100) i`,
      [partner.partnerId, carl.memberId],
    );
    expect((await carl.post('/portal/api/views', view())).status).toBe(400);
  });
});

describe('alert contacts', () => {
  it('are read and set, plain addresses alone, and audited', async () => {
    const put = (emails: unknown) => owner.request('PUT', '/portal/api/alert-contacts', { emails });
    expect((await put(['ops@example.com', 'ops@example.com'])).body.data).toEqual({
      emails: ['ops@example.com'],
      sendsMail: false,
    });
    expect((await owner.get('/portal/api/alert-contacts')).body.data.emails).toEqual(['ops@example.com']);
    expect((await put(['a@b.c\nBcc: x@y.z'])).body.error.details[0].path).toBe('emails');
    const [entry] = (await owner.get('/partner/audit?action=partner.contacts_set')).body.data.items;
    expect(entry).toMatchObject({ actor: { kind: 'member', id: owner.memberId }, details: { count: 1 } });
    const { items } = (await owner.get('/portal/api/alert-rules')).body.data;
    const volume = items.find(({ rule }: { rule: string }) => rule === 'unusual_volume');
    expect(volume).toMatchObject({ severity: 'warning', isMutable: true, thresholds: { factor: 4 } });
  });
});
