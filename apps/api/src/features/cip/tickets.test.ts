import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { requireLink } from '../links/index.ts';
import { findTicketByToken, runCipTasks } from './index.ts';
import { cipStatus, GLORIA, linkOf } from './testing/people.ts';

describe('POST /partner/links/{linkId}/cip/tickets', () => {
  const api = useApi();
  const path = (linkId: string): string => `/partner/links/${linkId}/cip/tickets`;

  it('starts the check and gives the address to follow it; the second call gives the same', async () => {
    const partner = await api.partner();
    const { linkId } = await linkOf(partner, 'a');
    const detail = (await partner.get(`/partner/links/${linkId}`)).body.data;
    const first = await partner.post(path(linkId));
    expect(first).toEqual({
      status: 201,
      headers: expect.anything(),
      body: {
        success: true,
        data: {
          ticketId: expect.stringMatching(/^tkt_[a-z0-9]{20}$/),
          linkId,
          status: 'pending',
          widgetUrl: expect.stringMatching(
            new RegExp(`^${api.deps.config.widgetUrl.origin}/${linkId}/cip#[A-Za-z0-9_-]{43}$`),
          ),
          expiresAt: detail.expiresAt,
          createdAt: expect.stringMatching(/Z$/),
        },
      },
    });
    expect(first.body.data.widgetUrl).not.toContain(detail.url.split('#')[1]);
    expect(await cipStatus(partner, linkId)).toBe('cip_pending');
    expect(await partner.post(path(linkId))).toMatchObject({ status: 200, body: first.body });
    expect(await api.sql('select 1 from cip_checks where link_id = $1', [linkId])).toHaveLength(1);
  });

  it('makes one of many at once', async () => {
    const partner = await api.partner();
    const { linkId } = await linkOf(partner, 'race');
    const replies = await Promise.all(Array.from({ length: 6 }, () => partner.post(path(linkId))));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    expect(new Set(replies.map(({ body }) => body.data.ticketId)).size).toBe(1);
  });

  it('replays the answer of its Idempotency-Key', async () => {
    const partner = await api.partner();
    const { linkId } = await linkOf(partner, 'once');
    const headers = { 'idempotency-key': 'k' };
    const first = await partner.post(path(linkId), undefined, headers);
    const again = await partner.post(path(linkId), undefined, headers);
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers['idempotent-replayed']).toBe('true');
  });

  it('opens the page by its token alone, until a reissue', async () => {
    const partner = await api.partner();
    const { linkId, token: linkToken } = await linkOf(partner, 'token');
    const { widgetUrl, ticketId } = (await partner.post(path(linkId))).body.data;
    const owner = { partnerId: partner.partnerId, environment: partner.environment };
    const find = (token: string) =>
      api.deps.app.asOwner(owner, async (trx) =>
        findTicketByToken(trx, api.deps, owner, await requireLink(trx, owner, linkId), token),
      );
    const token = widgetUrl.split('#')[1];
    expect(await find(token)).toMatchObject({ id: ticketId });
    for (const other of [linkToken, '', `${token}x`]) expect(await find(other)).toBeUndefined();
    await partner.post(`/partner/links/${linkId}/reissue`);
    expect(await find(token)).toBeUndefined();
    expect((await partner.post(path(linkId))).body.data).toMatchObject({ ticketId });
  });

  it('names what is missing', async () => {
    const partner = await api.partner();
    const { linkId } = await linkOf(partner, 'missing', { name: GLORIA.name, dob: GLORIA.dob });
    expect(await partner.post(path(linkId))).toMatchObject({
      status: 400,
      body: {
        code: 'CIP_NOT_READY',
        error: { details: [{ path: 'userData.idNumber' }, { path: 'userData.idType' }] },
      },
    });
    expect(await cipStatus(partner, linkId)).toBe('data_incomplete');
  });

  it('answers a verified user 409, an ended link by how it ended', async () => {
    const partner = await api.partner();
    const verified = await linkOf(partner, 'verified');
    await partner.post(path(verified.linkId));
    await runCipTasks(api.deps);
    expect(await partner.post(path(verified.linkId))).toMatchObject({
      status: 409,
      body: { code: 'CIP_ALREADY_VERIFIED' },
    });
    const revoked = await linkOf(partner, 'revoked');
    await partner.post(`/partner/links/${revoked.linkId}/revoke`);
    expect(await partner.post(path(revoked.linkId))).toMatchObject({ status: 409, body: { code: 'LINK_REVOKED' } });
    const expired = await linkOf(partner, 'expired');
    await partner.post('/partner/sandbox/clock/advance', { seconds: 3_600 });
    expect(await partner.post(path(expired.linkId))).toMatchObject({ status: 400, body: { code: 'LINK_EXPIRED' } });
  });

  it('needs cip:write, and does not find another’s link', async () => {
    const [owner, stranger] = [await api.partner(), await api.partner()];
    const { linkId } = await linkOf(owner, 'mine');
    expect((await stranger.post(path(linkId))).status).toBe(404);
    const reader = await api.key(owner, { scopes: ['cip:read'] });
    expect(await reader.post(path(linkId))).toMatchObject({ status: 403, body: { code: 'INSUFFICIENT_SCOPE' } });
    expect(await cipStatus(owner, linkId)).toBe('data_complete');
  });
});
