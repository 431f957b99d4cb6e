import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi } from '../../../test/harness.ts';

describe('POST /partner/sandbox/links/{linkId}/simulate-bot-open', () => {
  const api = useApi();

  it('fetches the page as previews do and shows that the link stays unopened', async () => {
    const partner = await api.partner();
    const { linkId } = (await partner.post('/partner/links', { referenceId: 'a' })).body.data;
    const { status, body } = await partner.post(`/partner/sandbox/links/${linkId}/simulate-bot-open`);
    expect(status).toBe(200);
    const fetches = ['WhatsApp', 'Slack', 'Safe Links'].flatMap((bot) =>
      ['HEAD', 'GET'].map((method) => ({ bot, method, status: 200 })),
    );
    expect(body.data).toEqual({ linkId, status: 'created', opened: false, fetches });
    expect(await eventsOf(api, partner, 'link.opened')).toEqual([]);
  });

  it('is found for the partner’s own links only, and replays with its key', async () => {
    const [owner, stranger] = [await api.partner(), await api.partner()];
    const { linkId } = (await owner.post('/partner/links', { referenceId: 'a' })).body.data;
    expect((await stranger.post(`/partner/sandbox/links/${linkId}/simulate-bot-open`)).status).toBe(404);
    const again = () =>
      owner.post(`/partner/sandbox/links/${linkId}/simulate-bot-open`, undefined, { 'idempotency-key': 'bots' });
    const first = await again();
    expect(await again()).toMatchObject({ body: first.body, headers: { 'idempotent-replayed': 'true' } });
  });
});
