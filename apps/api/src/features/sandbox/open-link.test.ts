import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi } from '../../../test/harness.ts';

describe('POST /partner/sandbox/links/{linkId}/open', () => {
  const api = useApi();

  it('does what a person’s first opening does, once', async () => {
    const partner = await api.partner();
    const { linkId } = (await partner.post('/partner/links', { referenceId: 'a', language: 'es' })).body.data;
    const first = await partner.post(`/partner/sandbox/links/${linkId}/open`);
    expect(first).toMatchObject({
      status: 200,
      body: { data: { linkId, status: 'opened', openedAt: expect.any(String) } },
    });
    expect((await partner.post(`/partner/sandbox/links/${linkId}/open`)).body).toEqual(first.body);
    const events = await eventsOf(api, partner);
    expect(events.map(({ event }) => event)).toEqual(['link.created', 'link.opened', 'user.data_request']);
    expect(events[1]!.data).toEqual({
      linkId,
      referenceId: 'a',
      openedAt: first.body.data.openedAt,
      deviceInfo: { userAgent: 'M2M sandbox', platform: 'sandbox', language: 'es' },
    });
  });

  it('refuses what a person could not open', async () => {
    const partner = await api.partner();
    const make = async (referenceId: string) =>
      (await partner.post('/partner/links', { referenceId, expiresInMinutes: 5 })).body.data.linkId as string;
    const [revoked, blocked, expired] = [await make('r'), await make('b'), await make('e')];
    await partner.post(`/partner/links/${revoked}/revoke`);
    await api.sql('update links set blocked_at = now() where id = $1', [blocked]);
    expect(await partner.post(`/partner/sandbox/links/${revoked}/open`)).toMatchObject({
      status: 409,
      body: { code: 'LINK_REVOKED' },
    });
    expect(await partner.post(`/partner/sandbox/links/${blocked}/open`)).toMatchObject({
      status: 409,
      body: { code: 'LINK_REVOKED' },
    });
    await partner.post('/partner/sandbox/clock/advance', { seconds: 300 });
    expect(await partner.post(`/partner/sandbox/links/${expired}/open`)).toMatchObject({
      status: 400,
      body: { code: 'LINK_EXPIRED' },
    });
    expect((await eventsOf(api, partner, 'link.opened')).length).toBe(0);
  });
});
