import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { openLink, peek, resumeLink } from '../../../test/hosted-page.ts';

describe('POST /partner/links/{linkId}/reissue', () => {
  const api = useApi();

  it('gives a new token for the same link; the old token and its sessions are dead at once', async () => {
    const partner = await api.partner();
    const link = (await partner.post('/partner/links', { referenceId: 'a' })).body.data;
    const { cookie } = await openLink(api, link);
    const { status, body } = await partner.post(`/partner/links/${link.linkId}/reissue`);
    const { token } = body.data;
    expect({ status, data: body.data }).toEqual({
      status: 200,
      data: {
        linkId: link.linkId,
        url: `http://localhost:3000/${link.linkId}/m2m-basic#${token}`,
        token: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
        expiresAt: link.expiresAt,
      },
    });
    expect(token).not.toBe(link.token);
    expect((await resumeLink(api, link.linkId, cookie)).status).toBe(401);
    expect((await openLink(api, link)).status).toBe(404);
    expect((await peek(api, link)).body.data).toEqual({ state: 'unknown' });
    expect((await openLink(api, { linkId: link.linkId, token })).status).toBe(201);
    expect((await partner.get(`/partner/links/${link.linkId}`)).body.data.url).toBe(body.data.url);
  });

  it('refuses a revoked and an expired link', async () => {
    const partner = await api.partner();
    const revoked = (await partner.post('/partner/links', { referenceId: 'b' })).body.data;
    await partner.post(`/partner/links/${revoked.linkId}/revoke`);
    expect(await partner.post(`/partner/links/${revoked.linkId}/reissue`)).toMatchObject({
      status: 409,
      body: { code: 'LINK_REVOKED' },
    });
    const expired = (await partner.post('/partner/links', { referenceId: 'c', expiresInMinutes: 5 })).body.data;
    api.clock.advance(5 * 60_000);
    expect(await partner.post(`/partner/links/${expired.linkId}/reissue`)).toMatchObject({
      status: 400,
      body: { code: 'LINK_EXPIRED' },
    });
  });

  it('unblocks a blocked link', async () => {
    const partner = await api.partner();
    const link = (await partner.post('/partner/links', { referenceId: 'd' })).body.data;
    await api.sql('update links set blocked_at = now() where id = $1', [link.linkId]);
    expect((await partner.get(`/partner/links/${link.linkId}`)).body.data).toMatchObject({
      status: 'created',
      blockedAt: expect.any(String),
    });
    expect((await peek(api, link)).body.data.state).toBe('blocked');
    expect((await openLink(api, link)).status).toBe(409);
    const again = await partner.post(`/partner/links/${link.linkId}/reissue`);
    expect((await partner.get(`/partner/links/${link.linkId}`)).body.data).not.toHaveProperty('blockedAt');
    expect((await openLink(api, again.body.data)).status).toBe(201);
  });

  it('takes no body members', async () => {
    const partner = await api.partner();
    const link = (await partner.post('/partner/links', { referenceId: 'e' })).body.data;
    expect(await partner.post(`/partner/links/${link.linkId}/reissue`, { expiresInMinutes: 5 })).toMatchObject({
      status: 400,
    });
  });
});
