import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { openLink } from '../../../test/hosted-page.ts';

describe('GET /partner/links/{linkId}/activity', () => {
  const api = useApi();

  it('tells what happened, oldest first, and what happened at one instant in the order in which it happened', async () => {
    const partner = await api.partner();
    const link = (await partner.post('/partner/links', { referenceId: 'a' })).body.data;
    for (let round = 0; round < 10; round += 1) await partner.post(`/partner/links/${link.linkId}/reissue`);
    const { url } = (await partner.get(`/partner/links/${link.linkId}`)).body.data;
    await openLink(api, { linkId: link.linkId, token: url.split('#')[1] });
    await partner.post(`/partner/links/${link.linkId}/revoke`, { reason: 'test' });
    // Everything at one instant: the order must not hang on the clock.
    await api.sql('update link_activities set created_at = now() where link_id = $1', [link.linkId]);
    const { status, body } = await partner.get(`/partner/links/${link.linkId}/activity`);
    expect(status).toBe(200);
    const [dataRequest] = await api.sql<{ id: string }>('select id from data_requests where link_id = $1', [
      link.linkId,
    ]);
    const timestamp = expect.stringMatching(/\.\d{3}Z$/);
    expect(body.data).toEqual({
      linkId: link.linkId,
      items: [
        { type: 'link.created', timestamp: link.createdAt, actor: 'partner', details: { keyId: partner.keyId } },
        ...Array.from({ length: 10 }, () => ({ type: 'link.reissued', timestamp, actor: 'partner', details: {} })),
        { type: 'link.opened', timestamp, actor: 'user', details: { platform: 'Android', language: 'es' } },
        { type: 'user.data_requested', timestamp, actor: 'system', details: { dataRequestId: dataRequest!.id } },
        { type: 'link.revoked', timestamp, actor: 'partner', details: { reason: 'test' } },
      ],
    });
  });

  it('does not find another partner’s link', async () => {
    const [owner, stranger] = [await api.partner(), await api.partner()];
    const link = (await owner.post('/partner/links', { referenceId: 'a' })).body.data;
    expect((await stranger.get(`/partner/links/${link.linkId}/activity`)).status).toBe(404);
  });
});
