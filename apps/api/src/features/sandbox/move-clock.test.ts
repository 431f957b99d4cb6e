import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { openLink, peek, resumeLink } from '../../../test/hosted-page.ts';

const DAY_S = 86_400;

describe('POST /partner/sandbox/clock/advance and /reset', () => {
  const api = useApi();
  const advance = (partner: TestPartner, seconds: unknown) =>
    partner.post('/partner/sandbox/clock/advance', { seconds });
  const aheadMs = (instant: string): number => Date.parse(instant) - api.clock.nowMs();
  const near = (ms: number, expected: number): void => expect(Math.abs(ms - expected)).toBeLessThan(2_000);

  it('moves forward by what is asked, adds up, and goes back to the true time', async () => {
    const partner = await api.partner();
    const first = await advance(partner, 90);
    expect(first).toMatchObject({ status: 200, body: { data: { offsetSeconds: 90 } } });
    near(aheadMs(first.body.data.now), 90_000);
    expect((await advance(partner, 10)).body.data.offsetSeconds).toBe(100);
    const reset = await partner.post('/partner/sandbox/clock/reset');
    expect(reset).toMatchObject({ status: 200, body: { data: { offsetSeconds: 0 } } });
    near(aheadMs(reset.body.data.now), 0);
  });

  it('takes 1 second to 90 days in all, and says what to do beyond', async () => {
    const partner = await api.partner();
    for (const seconds of [0, -1, 1.5, '60', 90 * DAY_S + 1, null]) {
      expect(await advance(partner, seconds)).toMatchObject({
        status: 400,
        body: { error: { details: [{ path: 'seconds' }] } },
      });
    }
    expect((await advance(partner, 90 * DAY_S - 1)).status).toBe(200);
    expect((await advance(partner, 1)).body.data.offsetSeconds).toBe(90 * DAY_S);
    const beyond = await advance(partner, 1);
    expect(beyond).toMatchObject({ status: 400, body: { message: expect.stringMatching(/reset it first/) } });
  });

  it('gives its time to the next request at once: dates, expiry, events, lists', async () => {
    const partner = await api.partner();
    for (let round = 0; round < 20; round += 1) {
      const referenceId = `at-once-${round}`;
      const link = (await partner.post('/partner/links', { referenceId, expiresInMinutes: 5 })).body.data;
      await advance(partner, 300);
      expect(
        (await partner.get(`/partner/links?referenceId=${referenceId}&visibility=expired`)).body.data.items,
      ).toHaveLength(1);
      expect((await partner.post(`/partner/links/${link.linkId}/revoke`)).body.code).toBe('LINK_EXPIRED');
      expect((await peek(api, link)).body.data.state).toBe('expired');
      expect((await openLink(api, link)).status).toBe(400);
    }
    const offsetMs = 20 * 300_000;
    const { createdAt, linkId } = (await partner.post('/partner/links', { referenceId: 'later' })).body.data;
    near(aheadMs(createdAt), offsetMs);
    const { openedAt } = (await partner.post(`/partner/sandbox/links/${linkId}/open`)).body.data;
    near(aheadMs(openedAt), offsetMs);
    const { revokedAt } = (await partner.post(`/partner/links/${linkId}/revoke`)).body.data;
    near(aheadMs(revokedAt), offsetMs);
    for (const { data, timestamp } of await eventsOf(api, partner))
      if (data.linkId === linkId) near(aheadMs(timestamp), offsetMs);
    const { items } = (await partner.get(`/partner/links/${linkId}/activity`)).body.data;
    for (const { timestamp } of items) near(aheadMs(timestamp), offsetMs);
  });

  it('moves no other partner and not the live environment', async () => {
    const [mover, other] = [await api.partner(), await api.partner()];
    const live = await api.key(mover, { environment: 'live' });
    const links = await Promise.all([other, live].map((caller) => caller.post('/partner/links', { referenceId: 'x' })));
    await advance(mover, 30 * DAY_S);
    for (const [index, caller] of [other, live].entries()) {
      const { linkId } = links[index]!.body.data;
      expect((await caller.get('/partner/links?visibility=active')).body.data.items).toMatchObject([{ linkId }]);
      near(aheadMs((await caller.post('/partner/links', { referenceId: 'y' })).body.data.createdAt), 0);
    }
  });

  it('leaves sessions of the page and rate limits on true time', async () => {
    const partner = await api.partner();
    const link = (await partner.post('/partner/links', { referenceId: 'session', expiresInMinutes: 10080 })).body.data;
    const { cookie } = await openLink(api, link);
    const left = Number((await partner.get('/partner/me')).headers['ratelimit-remaining']);
    await advance(partner, 3 * DAY_S);
    expect((await resumeLink(api, link.linkId, cookie)).body.data.state).toBe('ready');
    expect(Number((await partner.get('/partner/me')).headers['ratelimit-remaining'])).toBe(left - 2);
  });

  it('brings deliveries that wait forward', async () => {
    const [mover, other] = [await api.partner(), await api.partner()];
    for (const partner of [mover, other]) {
      await partner.post('/partner/links', { referenceId: 'd', callbackUrl: 'https://api.example.com/x' });
    }
    const dueMs = async (partner: TestPartner): Promise<number> => {
      const [row] = await api.sql<{ run_at: Date }>('select run_at from delivery_queue where partner_id = $1', [
        partner.partnerId,
      ]);
      return row!.run_at.getTime();
    };
    const [before, otherBefore] = [await dueMs(mover), await dueMs(other)];
    await advance(mover, 7200);
    expect(before - (await dueMs(mover))).toBe(7_200_000);
    expect(await dueMs(other)).toBe(otherBefore);
  });

  it('is not there for a live key', async () => {
    const live = await api.partner({ environment: 'live' });
    for (const path of ['clock/advance', 'clock/reset', 'links/link_x_y/open', 'links/link_x_y/simulate-bot-open']) {
      expect(
        await live.post(`/partner/sandbox/${path}`, path.endsWith('advance') ? { seconds: 5 } : undefined),
      ).toMatchObject({
        status: 404,
        body: { code: 'RESOURCE_NOT_FOUND', message: 'Resource not found' },
      });
    }
    expect((await live.get('/partner/sandbox/magic')).status).toBe(404);
  });
});
