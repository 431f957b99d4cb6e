import { describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { openLink } from '../../../test/hosted-page.ts';

interface Item {
  linkId: string;
  createdAt: string;
}

const ids = (items: Item[]): string[] => items.map(({ linkId }) => linkId);

describe('GET /partner/links', () => {
  const api = useApi();

  async function partnerWithRoom(): Promise<TestPartner> {
    const partner = await api.partner();
    const limits = 'create_limit_per_minute = 10000, request_limit_per_minute = 100000';
    await api.sql(`update partner_environments set ${limits} where partner_id = $1`, [partner.partnerId]);
    return partner;
  }

  /** Links one after the other, a millisecond at least apart; newest first, as the list shows them. */
  async function createLinks(partner: TestPartner, count: number, prefix = 'user'): Promise<Item[]> {
    const made: Item[] = [];
    for (let index = 0; index < count; index += 1) {
      const { body } = await partner.post('/partner/links', { referenceId: `${prefix}-${index}` });
      made.unshift(body.data);
      api.clock.advance(2);
    }
    return made;
  }

  const list = async (partner: TestPartner, query: string) => {
    const { status, body } = await partner.get(`/partner/links?${query}`);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body.data as { items: Item[]; pagination: Record<string, unknown> };
  };

  it('shows exactly the documented members, newest first', async () => {
    const partner = await partnerWithRoom();
    const [second, first] = (await createLinks(partner, 2)) as [
      Item & { token: string; url: string; expiresAt: string },
      Item,
    ];
    await openLink(api, second);
    const { items, pagination } = await list(partner, '');
    expect(pagination).toEqual({ page: 1, limit: 20, total: 2, totalPages: 1 });
    expect(ids(items)).toEqual([second.linkId, first.linkId]);
    expect(items[0]).toEqual({
      linkId: second.linkId,
      referenceId: 'user-1',
      status: 'opened',
      url: second.url,
      expiresAt: second.expiresAt,
      createdAt: second.createdAt,
      openedAt: expect.stringMatching(/Z$/),
      userId: expect.stringMatching(new RegExp(`^user_${partner.slug}_[a-z0-9]{24}$`)),
      userData: { hasIdImage: false },
    });
    expect(items[1]).not.toHaveProperty('openedAt');
  });

  it('filters by referenceId, status and visibility, alone and together, with exact totals', async () => {
    const partner = await partnerWithRoom();
    const [opened, revoked, created] = (await createLinks(partner, 3)) as [Item & { token: string }, Item, Item];
    const short = await partner.post('/partner/links', { referenceId: 'short', expiresInMinutes: 5 });
    const shortId = short.body.data.linkId as string;
    await openLink(api, opened);
    await partner.post(`/partner/links/${revoked.linkId}/revoke`);
    api.clock.advance(6 * 60_000);
    const cases: [string, string[]][] = [
      ['referenceId=user-1', [revoked.linkId]],
      ['referenceId=%20user-1%20', [revoked.linkId]],
      ['referenceId=USER-1', []],
      ['status=created', [shortId, created.linkId]],
      ['status=opened', [opened.linkId]],
      ['status=revoked', [revoked.linkId]],
      ['visibility=active', [opened.linkId, created.linkId]],
      ['visibility=expired', [shortId]],
      ['visibility=active&status=created', [created.linkId]],
      ['visibility=expired&status=revoked', []],
    ];
    for (const [query, expected] of cases) {
      const { items, pagination } = await list(partner, query);
      expect({ query, ids: ids(items), total: pagination['total'] }).toEqual({
        query,
        ids: expected,
        total: expected.length,
      });
    }
    // A revoked link that is also past its time stays out of both.
    api.clock.advance(60 * 60_000);
    expect(ids((await list(partner, 'visibility=expired')).items)).not.toContain(revoked.linkId);
  });

  it('takes from and to as inclusive to the millisecond', async () => {
    const partner = await partnerWithRoom();
    const [third, second, first] = (await createLinks(partner, 3)) as [Item, Item, Item];
    const after = (item: Item, ms: number): string => new Date(Date.parse(item.createdAt) + ms).toISOString();
    const cases: [string, Item[]][] = [
      [`from=${second.createdAt}`, [third, second]],
      [`to=${second.createdAt}`, [second, first]],
      [`from=${second.createdAt}&to=${second.createdAt}`, [second]],
      [`from=${after(second, 1)}`, [third]],
      [`to=${after(second, -1)}`, [first]],
    ];
    for (const [query, expected] of cases) {
      const { items, pagination } = await list(partner, query);
      expect({ query, ids: ids(items), total: pagination['total'] }).toEqual({
        query,
        ids: ids(expected),
        total: expected.length,
      });
    }
  });

  it.each([
    ['page=0', 'page'],
    ['page=1.5', 'page'],
    ['page=x', 'page'],
    ['page=', 'page'],
    ['page=1&page=2', 'page'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['page=1001&limit=100', 'page'],
    ['status=expired', 'status'],
    ['visibility=revoked', 'visibility'],
    ['from=yesterday', 'from'],
    ['from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z', 'from'],
    ['cursor=x', 'cursor'],
    ['cursor=MTIzLg', 'cursor'],
    ['cursor=&page=1', 'cursor'],
    ['referenceId=', 'referenceId'],
    [`referenceId=${'x'.repeat(256)}`, 'referenceId'],
    ['from=2016-12-31T23:59:60Z', 'from'],
    ['sort=asc', 'sort'],
  ])('refuses ?%s and names %s', async (query, path) => {
    shared ??= api.partner();
    const { status, body } = await (await shared).get(`/partner/links?${query}`);
    expect({ status, paths: body.error.details.map((detail: { path: string }) => detail.path) }).toEqual({
      status: 400,
      paths: [path],
    });
  });
  let shared: ReturnType<typeof api.partner> | undefined;

  it('reads up to page x limit = 100,000 and names cursor beyond it', async () => {
    const partner = await partnerWithRoom();
    expect((await list(partner, 'page=1000&limit=100')).pagination).toEqual({
      page: 1000,
      limit: 100,
      total: 0,
      totalPages: 0,
    });
    const { body } = await partner.get('/partner/links?page=1001&limit=100');
    expect(body.message).toMatch(/cursor/);
  });

  it('answers a page past the end empty, with right totals', async () => {
    const partner = await partnerWithRoom();
    await createLinks(partner, 5);
    expect(await list(partner, 'page=4&limit=2')).toEqual({
      items: [],
      pagination: { page: 4, limit: 2, total: 5, totalPages: 3 },
    });
    expect((await list(partner, 'page=3&limit=2')).items).toHaveLength(1);
  });

  it('counts exactly after creates from many connections at once, refused ones not counted', async () => {
    const partner = await partnerWithRoom();
    const references = Array.from({ length: 60 }, (_, index) => `many-${index % 40}`);
    const answers = await Promise.all(references.map((referenceId) => partner.post('/partner/links', { referenceId })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(40);
    expect((await list(partner, 'limit=7')).pagination).toEqual({ page: 1, limit: 7, total: 40, totalPages: 6 });
    const other = await api.key(partner, { environment: 'live' });
    expect((await other.get('/partner/links')).body.data.pagination.total).toBe(0);
  });

  it('walks by cursor over the same links as by page, each once, while new ones are made', async () => {
    const partner = await partnerWithRoom();
    const before = ids(await createLinks(partner, 23));
    const byPage: string[] = [];
    for (let page = 1; page <= 5; page += 1) byPage.push(...ids((await list(partner, `page=${page}&limit=5`)).items));
    expect(byPage).toEqual(before);
    const byCursor: string[] = [];
    let cursor: unknown = '';
    for (let round = 0; cursor !== null; round += 1) {
      const { items, pagination } = await list(partner, `cursor=${String(cursor)}&limit=5`);
      expect(Object.keys(pagination).sort()).toEqual(['limit', 'nextCursor']);
      byCursor.push(...ids(items));
      cursor = pagination['nextCursor'];
      await createLinks(partner, 3, `meanwhile-${round}`);
    }
    expect(byCursor).toEqual(before);
  });

  it('walks over links of one millisecond without losing any', async () => {
    const partner = await partnerWithRoom();
    await createLinks(partner, 9);
    await api.sql("update links set created_at = date_trunc('second', created_at) where partner_id = $1", [
      partner.partnerId,
    ]);
    const seen: string[] = [];
    let cursor: unknown = '';
    while (cursor !== null) {
      const { items, pagination } = await list(partner, `cursor=${String(cursor)}&limit=2`);
      seen.push(...ids(items));
      cursor = pagination['nextCursor'];
    }
    expect(new Set(seen).size).toBe(9);
    expect(seen).toHaveLength(9);
  });

  it('filters a cursor walk too', async () => {
    const partner = await partnerWithRoom();
    const links = await createLinks(partner, 4);
    await partner.post(`/partner/links/${links[1]!.linkId}/revoke`);
    const first = await list(partner, 'cursor=&limit=2&status=created');
    const second = await list(partner, `cursor=${String(first.pagination['nextCursor'])}&limit=2&status=created`);
    expect([...ids(first.items), ...ids(second.items)]).toEqual([0, 2, 3].map((index) => links[index]!.linkId));
    expect(second.pagination['nextCursor']).toBeNull();
  });
});
