import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';

describe('GET /partner/operations', () => {
  const api = useApi();

  it('answers a right empty page, by page and by cursor, with every documented filter', async () => {
    const partner = await api.partner();
    const page = await partner.get('/partner/operations');
    expect(page).toMatchObject({ status: 200 });
    expect(page.body.data).toEqual({ items: [], pagination: { page: 1, limit: 20, total: 0, totalPages: 0 } });
    const filters = 'referenceId=a&userId=b&linkId=c&from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z&page=3&limit=5';
    for (const status of ['created', 'processing', 'completed', 'failed', 'cancelled']) {
      const { body } = await partner.get(`/partner/operations?${filters}&status=${status}`);
      expect(body.data).toEqual({ items: [], pagination: { page: 3, limit: 5, total: 0, totalPages: 0 } });
    }
    expect((await partner.get('/partner/operations?cursor=')).body.data).toEqual({
      items: [],
      pagination: { limit: 20, nextCursor: null },
    });
  });

  it.each([
    ['status=open', 'status'],
    ['page=0', 'page'],
    ['limit=101', 'limit'],
    ['page=1001&limit=100', 'page'],
    ['from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z', 'from'],
    ['currency=USD', 'currency'],
  ])('refuses ?%s and names %s', async (query, path) => {
    const partner = await api.partner();
    expect(await partner.get(`/partner/operations?${query}`)).toMatchObject({
      status: 400,
      body: { error: { details: [{ path }] } },
    });
  });
});
