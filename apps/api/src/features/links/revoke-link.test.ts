import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi } from '../../../test/harness.ts';
import { openLink, peek, resumeLink } from '../../../test/hosted-page.ts';

describe('POST /partner/links/{linkId}/revoke', () => {
  const api = useApi();

  it('revokes a created link without any body, and tells it', async () => {
    const partner = await api.partner();
    const { linkId } = (await partner.post('/partner/links', { referenceId: 'a', metadata: { order: 1 } })).body.data;
    const { status, body } = await partner.post(`/partner/links/${linkId}/revoke`);
    expect({ status, body }).toEqual({
      status: 200,
      body: { success: true, data: { linkId, status: 'revoked', revokedAt: expect.stringMatching(/\.\d{3}Z$/) } },
    });
    expect(await eventsOf(api, partner, 'link.revoked')).toEqual([
      {
        id: expect.any(String),
        event: 'link.revoked',
        timestamp: body.data.revokedAt,
        data: { linkId, referenceId: 'a', revokedAt: body.data.revokedAt, metadata: { order: 1 } },
      },
    ]);
  });

  it('stops an open page at once', async () => {
    const partner = await api.partner();
    const link = (await partner.post('/partner/links', { referenceId: 'b' })).body.data;
    const { cookie } = await openLink(api, link);
    expect((await resumeLink(api, link.linkId, cookie)).status).toBe(200);
    expect((await partner.post(`/partner/links/${link.linkId}/revoke`, { reason: 'lost phone' })).status).toBe(200);
    expect((await resumeLink(api, link.linkId, cookie)).status).toBe(401);
    expect(await openLink(api, link)).toMatchObject({ status: 409, body: { code: 'LINK_REVOKED' } });
    expect((await peek(api, link)).body.data.state).toBe('revoked');
  });

  it('refuses a second time, also of two at once, and after the link’s time', async () => {
    const partner = await api.partner();
    const { linkId } = (await partner.post('/partner/links', { referenceId: 'c' })).body.data;
    const both = await Promise.all([1, 2].map(() => partner.post(`/partner/links/${linkId}/revoke`)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await partner.post(`/partner/links/${linkId}/revoke`)).toMatchObject({
      status: 409,
      body: { code: 'LINK_NOT_REVOCABLE' },
    });
    expect(await eventsOf(api, partner, 'link.revoked')).toHaveLength(1);
    const late = (await partner.post('/partner/links', { referenceId: 'd', expiresInMinutes: 5 })).body.data;
    api.clock.advance(5 * 60_000);
    expect(await partner.post(`/partner/links/${late.linkId}/revoke`)).toMatchObject({
      status: 400,
      body: { code: 'LINK_EXPIRED' },
    });
    // Revoked stays revoked, also past its time.
    expect((await partner.post(`/partner/links/${linkId}/revoke`)).body.code).toBe('LINK_NOT_REVOCABLE');
  });

  it('replays the first answer to the same Idempotency-Key', async () => {
    const partner = await api.partner();
    const { linkId } = (await partner.post('/partner/links', { referenceId: 'e' })).body.data;
    const headers = { 'idempotency-key': 'revoke-once' };
    const first = await partner.post(`/partner/links/${linkId}/revoke`, undefined, headers);
    const second = await partner.post(`/partner/links/${linkId}/revoke`, {}, headers);
    expect(second).toMatchObject({ status: 200, body: first.body });
  });

  it.each([
    [{ reason: '' }, 'reason'],
    [{ reason: 'x'.repeat(501) }, 'reason'],
    [{ reason: 7 }, 'reason'],
    [{ why: 'x' }, 'why'],
  ])('refuses a wrong body (case %#)', async (body, path) => {
    const partner = await api.partner();
    const { linkId } = (await partner.post('/partner/links', { referenceId: 'f' })).body.data;
    const answer = await partner.post(`/partner/links/${linkId}/revoke`, body);
    expect(answer).toMatchObject({ status: 400, body: { error: { details: [{ path }] } } });
  });

  it('does not find another partner’s link', async () => {
    const [owner, stranger] = [await api.partner(), await api.partner()];
    const { linkId } = (await owner.post('/partner/links', { referenceId: 'g' })).body.data;
    expect((await stranger.post(`/partner/links/${linkId}/revoke`)).status).toBe(404);
    expect((await owner.get(`/partner/links/${linkId}`)).body.data.status).toBe('created');
  });
});
