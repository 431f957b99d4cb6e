import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type Reply, type TestPartner } from '../../../test/harness.ts';
import { makePerson, makeTransfer, passTime, type Person } from '../../../test/transfers.ts';
import { runOperationTasks } from './index.ts';

describe('GET /partner/operations', () => {
  const api = useApi();
  let partner: TestPartner;
  const made: (Person & { operationId: string })[] = [];
  const ids = async (query: string): Promise<string[]> =>
    (await partner.get(`/partner/operations${query}`)).body.data.items.map(
      ({ operationId }: { operationId: string }) => operationId,
    );

  beforeAll(async () => {
    partner = await api.partner();
    for (const wish of [
      { referenceId: 'a' },
      { referenceId: 'b', token: 'tok_sandbox_declined' },
      { referenceId: 'c', clabe: '646180000000000038' },
      { referenceId: 'd', method: 'manual_cash' as const },
    ]) {
      made.unshift(await makeTransfer(api, partner, wish));
      await passTime(api, partner, 60);
    }
    await runOperationTasks(api.deps);
  });

  it('lists all, newest first, with exact totals, by page and by cursor', async () => {
    const all = made.map(({ operationId }) => operationId);
    const page = await partner.get('/partner/operations');
    expect(page.body.data.pagination).toEqual({ page: 1, limit: 20, total: 4, totalPages: 1 });
    expect(await ids('')).toEqual(all);
    expect(await ids('?limit=3&page=2')).toEqual(all.slice(3));
    expect((await partner.get('/partner/operations?page=9')).body.data).toMatchObject({
      items: [],
      pagination: { total: 4 },
    });
    const walked: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Reply = await partner.get(`/partner/operations?limit=1&cursor=${cursor}`);
      const { data } = page.body;
      walked.push(...data.items.map(({ operationId }: { operationId: string }) => operationId));
      cursor = data.pagination.nextCursor;
    }
    expect(walked).toEqual(all);
  });

  it('filters by each documented parameter, and by several', async () => {
    const [d, c, b, a] = made as [Person & { operationId: string }, ...(Person & { operationId: string })[]];
    expect(await ids('?referenceId=a')).toEqual([a!.operationId]);
    expect(await ids(`?userId=${b!.userId}`)).toEqual([b!.operationId]);
    expect(await ids(`?linkId=${c!.linkId}`)).toEqual([c!.operationId]);
    expect(await ids('?status=completed')).toEqual([a!.operationId]);
    expect(await ids('?status=failed')).toEqual([b!.operationId]);
    expect(await ids('?status=processing')).toEqual([c!.operationId]);
    expect(await ids('?status=created')).toEqual([d.operationId]);
    expect(await ids('?status=cancelled')).toEqual([]);
    expect(await ids('?status=completed&referenceId=b')).toEqual([]);
    const { createdAt } = (await partner.get(`/partner/operations/${c!.operationId}`)).body.data;
    expect(await ids(`?from=${createdAt}&to=${createdAt}`)).toEqual([c!.operationId]);
    expect((await partner.get(`/partner/operations?from=${createdAt}`)).body.data.pagination.total).toBe(2);
  });

  it('shows the same item in list and detail, with nothing null', async () => {
    const { items } = (await partner.get('/partner/operations')).body.data;
    for (const item of items) {
      expect((await partner.get(`/partner/operations/${item.operationId}`)).body.data).toEqual(item);
      expect(JSON.stringify(item)).not.toContain('null');
    }
  });

  it('shows a partner its own only, in its own environment', async () => {
    const stranger = await api.partner();
    await makePerson(api, stranger);
    const live = await api.key(partner, { environment: 'live' });
    for (const other of [stranger, live]) {
      expect((await other.get('/partner/operations')).body.data.items).toEqual([]);
      expect((await other.get(`/partner/operations/${made[0]!.operationId}`)).status).toBe(404);
    }
  });

  it.each([
    ['status=open', 'status'],
    ['page=0', 'page'],
    ['limit=101', 'limit'],
    ['page=1001&limit=100', 'page'],
    ['from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z', 'from'],
    ['currency=USD', 'currency'],
    ['cursor=nonsense', 'cursor'],
  ])('refuses ?%s and names %s', async (query, path) => {
    expect(await partner.get(`/partner/operations?${query}`)).toMatchObject({
      status: 400,
      body: { error: { details: [{ path }] } },
    });
  });
});
