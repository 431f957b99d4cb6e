import { describe, expect, it, vi } from 'vitest';
import { useApi } from '../../../test/harness.ts';

interface Item {
  start: string;
  route: string;
  status: string;
  code: string | null;
  count: number;
  errors: number;
  errorRate: number;
  latencyMs: { p50: number };
}

describe('GET /partner/usage', () => {
  const api = useApi();

  it('counts by route, status and code within seconds', async () => {
    const partner = await api.partner();
    await partner.post('/partner/links', { referenceId: 'a' });
    await partner.post('/partner/links', { referenceId: 'a' });
    await partner.post('/partner/links', { referenceId: 'a' });
    await vi.waitFor(
      async () => {
        const { body } = await partner.get('/partner/usage?granularity=minute&groupBy=route,status,code');
        const items: Item[] = body.data.items.filter(({ route }: Item) => route === 'POST /partner/links');
        const total = (code: string | null) =>
          items.filter((item) => item.code === code).reduce((sum, { count }) => sum + count, 0);
        expect([total(null), total('ACTIVE_LINK_EXISTS')]).toEqual([1, 2]);
        expect(items.find(({ code }) => code !== null)).toMatchObject({ status: '4xx', errorRate: 1 });
        expect(items[0]!.latencyMs.p50).toBeGreaterThan(0);
        expect(body.data.dropped).toEqual({ usage: 0, requestLogs: 0, minutes: [] });
      },
      { timeout: 12_000, interval: 500 },
    );
    const { body } = await partner.get('/partner/usage?granularity=minute');
    expect(Object.keys(body.data.items[0])).toEqual(['start', 'count', 'errors', 'errorRate', 'latencyMs']);
  });

  it('shows what was dropped, and only to its owner', async () => {
    const partner = await api.partner();
    const stranger = await api.partner();
    await api.sql(`insert into usage_drops values ($1, 'sandbox', date_trunc('minute', now()), 3, 5)`, [
      partner.partnerId,
    ]);
    const { dropped } = (await partner.get('/partner/usage')).body.data;
    expect(dropped).toMatchObject({ usage: 3, requestLogs: 5, minutes: [{ usage: 3, requestLogs: 5 }] });
    expect((await stranger.get('/partner/usage')).body.data.dropped.usage).toBe(0);
  });

  it('refuses unknown groups and ranges that are too long, naming the parameter', async () => {
    const partner = await api.partner();
    const detail = async (query: string) => (await partner.get(`/partner/usage?${query}`)).body.error?.details[0];
    expect(await detail('groupBy=partner')).toEqual({
      path: 'groupBy',
      message: 'must be a list of key, route, status and code, separated by commas.',
    });
    expect(await detail('groupBy=key,')).toMatchObject({ path: 'groupBy' });
    expect(await detail('groupBy=key,route')).toBeUndefined();
    expect(await detail('granularity=minute&from=2026-01-01T00:00:00.000Z&to=2026-01-03T00:00:00.000Z')).toMatchObject({
      path: 'from',
    });
    expect(await detail('from=2999-01-01T00:00:00.000Z')).toMatchObject({ path: 'from' });
  });
});
