import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi } from '../../../test/harness.ts';
import { createEndpoint } from '../webhooks/index.ts';
import { tellExpiredLinks } from './index.ts';

describe('link.expired', () => {
  const api = useApi();
  const listen = (slug: string) =>
    createEndpoint(api.deps, {
      partnerSlug: slug,
      environment: 'sandbox',
      url: 'http://127.0.0.1:9/hook',
      eventTypes: ['link.expired'],
    });
  const pass = (partner: Awaited<ReturnType<typeof api.partner>>, seconds: number) =>
    partner.post('/partner/sandbox/clock/advance', { seconds });

  it('is written once for each link that ran out, with its metadata, to partners that asked', async () => {
    const partner = await api.partner();
    await listen(partner.slug);
    const { linkId, expiresAt } = (
      await partner.post('/partner/links', { referenceId: 'late', metadata: { order: 7 } })
    ).body.data;
    const kept = (await partner.post('/partner/links', { referenceId: 'kept', expiresInMinutes: 10080 })).body.data;
    await pass(partner, 3_601);
    // Two workers at once.
    await Promise.all([tellExpiredLinks(api.deps, 'listeners'), tellExpiredLinks(api.deps, 'listeners')]);
    await tellExpiredLinks(api.deps, 'listeners');
    const events = await eventsOf(api, partner, 'link.expired');
    expect(events.map(({ data }) => data)).toEqual([
      { linkId, referenceId: 'late', expiredAt: expiresAt, metadata: { order: 7 } },
    ]);
    const { items } = (await partner.get(`/partner/links/${linkId}/activity`)).body.data;
    expect(items.at(-1)).toEqual({ type: 'link.expired', timestamp: expiresAt, actor: 'system', details: {} });
    expect((await partner.get(`/partner/links/${kept.linkId}`)).body.data.status).toBe('created');
  });

  it('is not written for a revoked link, and at once only for a partner that asked', async () => {
    const [asked, silent] = [await api.partner(), await api.partner()];
    await listen(asked.slug);
    const { linkId } = (await asked.post('/partner/links', { referenceId: 'gone' })).body.data;
    await asked.post(`/partner/links/${linkId}/revoke`, {});
    await silent.post('/partner/links', { referenceId: 'silent' });
    await Promise.all([pass(asked, 3_601), pass(silent, 3_601)]);
    await tellExpiredLinks(api.deps, 'listeners');
    expect(await eventsOf(api, asked, 'link.expired')).toEqual([]);
    expect(await eventsOf(api, silent, 'link.expired')).toEqual([]);
    await tellExpiredLinks(api.deps, 'all');
    expect(await eventsOf(api, silent, 'link.expired')).toHaveLength(1);
    expect(await eventsOf(api, asked, 'link.expired')).toEqual([]);
  });

  it('does not flood an endpoint that is made later', async () => {
    const partner = await api.partner();
    await partner.post('/partner/links', { referenceId: 'before' });
    await pass(partner, 3_601);
    await tellExpiredLinks(api.deps, 'all');
    await listen(partner.slug);
    await tellExpiredLinks(api.deps, 'listeners');
    expect(await api.sql('select 1 from delivery_queue where partner_id = $1', [partner.partnerId])).toEqual([]);
  });
});
