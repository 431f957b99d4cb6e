import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';

describe('POST /partner/links', () => {
  const api = useApi();

  it('creates a link and queues link.created with it', async () => {
    const partner = await api.partner();
    const { status, body } = await partner.post('/partner/links', { referenceId: ' user_123 ' });
    expect(status).toBe(201);
    const { linkId, token, createdAt, expiresAt } = body.data;
    expect(body).toEqual({
      success: true,
      data: {
        linkId: expect.stringMatching(new RegExp(`^link_${partner.slug}_[a-z0-9]{24}$`)),
        referenceId: 'user_123',
        status: 'created',
        url: `http://localhost:3000/${linkId}/m2m-basic#${token}`,
        token: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
        expiresAt: new Date(Date.parse(createdAt) + 3_600_000).toISOString(),
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      },
    });
    expect(expiresAt > createdAt).toBe(true);
    expect(await api.sql('select type, link_id from events where partner_id = $1', [partner.partnerId])).toEqual([
      { type: 'link.created', link_id: linkId },
    ]);
  });

  it('refuses a second active link of one user and names the first', async () => {
    const partner = await api.partner();
    const first = await partner.post('/partner/links', { referenceId: 'twice' });
    const { linkId, expiresAt } = first.body.data;
    const second = await partner.post('/partner/links', { referenceId: 'twice' });
    expect(second).toMatchObject({ status: 409, body: { code: 'ACTIVE_LINK_EXISTS' } });
    expect(second.body.error.details).toEqual([{ path: 'referenceId', message: expect.any(String), linkId, expiresAt }]);
  });
});
