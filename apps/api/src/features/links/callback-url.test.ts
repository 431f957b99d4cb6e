import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';

/** `POST /partner/links` with a callbackUrl, on an installation whose operator opened no inner host. */
describe('callbackUrl', () => {
  const api = useApi({ env: { M2M_EGRESS_ALLOW: '' } });

  it('is kept, shown in detail, and takes this link’s events from the endpoints', async () => {
    const partner = await api.partner();
    await api.sql(
      `insert into webhook_endpoints (partner_id, environment, id, kind, url, event_types, created_at)
       values ($1, 'sandbox', 'ep_1', 'endpoint', 'https://hooks.example.com/', '{link.created,link.revoked}', now())`,
      [partner.partnerId],
    );
    const callbackUrl = 'https://api.example.com/callbacks/m2m?x=1';
    const { status, body } = await partner.post('/partner/links', { referenceId: 'own', callbackUrl });
    expect(status).toBe(201);
    const { linkId } = body.data;
    expect((await partner.get(`/partner/links/${linkId}`)).body.data.callbackUrl).toBe(callbackUrl);
    await partner.post(`/partner/links/${linkId}/revoke`);
    const queued = await api.sql(
      `select e.type, q.target_url, w.kind, w.url from delivery_queue q
       join events e on (e.partner_id, e.environment, e.id) = (q.partner_id, q.environment, q.event_id)
       join webhook_endpoints w on (w.partner_id, w.environment, w.id) = (q.partner_id, q.environment, q.endpoint_id)
       where q.partner_id = $1 order by e.type`,
      [partner.partnerId],
    );
    const there = { target_url: callbackUrl, kind: 'callback', url: 'https://api.example.com' };
    expect(queued).toEqual([{ type: 'link.created', ...there }]);
  });

  it.each([
    'http://api.example.com/callbacks',
    'http://93.184.216.34/',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://0x7f000001/',
    'https://10.1.2.3/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/',
    'https://[::1]/',
    'https://[fd00::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://user:secret@api.example.com/',
    'https://api.example.com:22/',
    'ftp://api.example.com/',
    'javascript:alert(1)',
    `https://api.example.com/${'x'.repeat(2048)}`,
  ])('refuses %s and names the field', async (callbackUrl) => {
    const partner = await refusing();
    const { status, body } = await partner.post('/partner/links', { referenceId: 'refused', callbackUrl });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'INVALID_REQUEST' });
    expect(body.error.details).toEqual([
      expect.objectContaining({ path: 'callbackUrl', message: expect.stringMatching(/\w/) }),
    ]);
  });

  it.each(['https://api.example.com/', 'https://api.example.com:8443/x', 'https://93.184.216.34/hook'])(
    'accepts %s',
    async (callbackUrl) => {
      const partner = await refusing();
      const { status } = await partner.post('/partner/links', { referenceId: callbackUrl, callbackUrl });
      expect(status).toBe(201);
    },
  );

  let shared: ReturnType<typeof api.partner> | undefined;
  const refusing = () => (shared ??= api.partner());
});
