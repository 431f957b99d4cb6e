import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { signInMember, type TestMember } from '../../../test/members.ts';
import { makeTransfer } from '../../../test/transfers.ts';
import { rollUpDeliveries } from './index.ts';

const api = useApi();
const HOUR_MS = 3_600_000;

let partner: TestPartner;
let owner: TestMember;

beforeAll(async () => {
  partner = await api.partner();
  owner = await signInMember(api, partner);
});

const latency = (bucket: number, count: number): string =>
  `{${Array.from({ length: 24 }, (_, i) => (i === bucket ? count : 0)).join(',')}}`;
const hour = (hoursAgo: number): Date =>
  new Date(Math.floor(api.clock.nowMs() / HOUR_MS) * HOUR_MS - hoursAgo * HOUR_MS);
const usage = (hoursAgo: number, count: number, code = '', statusClass = 2, partnerId = partner.partnerId) =>
  api.sql(
    `insert into usage_hours values ($1, 'sandbox', $2, 'key_1', 'sec_1', 'GET /partner/links/{linkId}', $3, $4, $5, $6)`,
    [partnerId, hour(hoursAgo), statusClass, code, count, latency(10, count)],
  );
const log = (id: string, minutesAgo: number, partnerId = partner.partnerId) =>
  api.sql(
    `insert into request_logs values ($1, 'sandbox', $2, $3, 'GET', '/partner/links/{linkId}', 404, 'RESOURCE_NOT_FOUND',
      1, 'key_1', 'sec_1', '::1', '', null, null, false, '{}', null)`,
    [partnerId, new Date(api.clock.nowMs() - minutesAgo * 60_000), id],
  );
const home = async (range = '24h') => (await owner.get(`/portal/api/home?range=${range}`)).body.data;

describe('the home page', () => {
  it('has nothing but zeros and nulls before anything happened', async () => {
    const stranger = await signInMember(api, await api.partner());
    const { status, body } = await stranger.get('/portal/api/home');
    expect(status).toBe(200);
    expect(body.data.tiles.requests).toMatchObject({ value: 0, previous: 0, change: null });
    expect(body.data.tiles.requests.series).toHaveLength(24);
    expect(body.data.tiles.errorRate).toMatchObject({ value: null, previous: null });
    expect(body.data.tiles.p95Ms.value).toBeNull();
    expect(body.data.tiles.deliverySuccess.value).toBeNull();
    expect(body.data.errors).toEqual([]);
    expect(body.data.money.corridors).toEqual([]);
  });

  it('adds up requests, errors and latency of the range against the one before, for its own partner alone', async () => {
    const stranger = await api.partner();
    await usage(0, 60);
    await usage(2, 30);
    await usage(2, 10, 'RESOURCE_NOT_FOUND', 4);
    await usage(30, 50);
    await usage(100, 7);
    await usage(1, 1_000, '', 2, stranger.partnerId);
    const { tiles, errors } = await home();
    expect(tiles.requests).toMatchObject({ value: 100, previous: 50, change: 1 });
    expect(tiles.requests.series.map(({ value }: { value: number }) => value).slice(-3)).toEqual([40, 0, 60]);
    expect(tiles.errorRate).toMatchObject({ value: 0.1, previous: 0 });
    expect(tiles.errorRate.series.at(-3).value).toBe(0.25);
    expect(tiles.p95Ms.value).toBeGreaterThan(40);
    expect(tiles.p95Ms.value).toBeLessThan(76);
    expect(errors).toEqual([
      {
        code: 'RESOURCE_NOT_FOUND',
        method: 'GET',
        route: '/partner/links/{linkId}',
        count: 10,
        firstAt: hour(2).toISOString(),
        lastAt: hour(2).toISOString(),
        requestId: null,
        docs: '/docs/errors#resource_not_found',
      },
    ]);
    expect((await home('7d')).tiles.requests).toMatchObject({ value: 157, previous: 0 });
  });

  it('takes the times and the example of an error from the request log', async () => {
    await log('req_old', 100);
    await log('req_new', 5);
    await log('req_theirs', 1, (await api.partner()).partnerId);
    const [error] = (await home()).errors;
    expect(error.requestId).toBe('req_new');
    const agoMs = (text: string): number => Math.round((api.clock.nowMs() - Date.parse(text)) / 60_000);
    expect([agoMs(error.firstAt), agoMs(error.lastAt)]).toEqual([100, 5]);
  });

  it('counts each delivery once, by the hour in which it ended', async () => {
    const end = (id: string, state: string, secondsAgo: number) =>
      api.sql(
        `insert into deliveries (partner_id, environment, id, event_id, event_type, event_written_at, endpoint_id, state,
          attempts, created_at, ended_at)
         values ($1, 'sandbox', $2, 'evt_1', 'link.created', now(), 'ep_1', $3, 1, now(), now() - make_interval(secs => $4))`,
        [partner.partnerId, id, state, secondsAgo],
      );
    for (const [id, state] of [
      ['a', 'delivered'],
      ['b', 'delivered'],
      ['c', 'delivered'],
      ['d', 'failed'],
      ['e', 'skipped'],
    ])
      // prettier-ignore
      await end(`dlv_${id}`, state!, 600);
    await end('dlv_f', 'failed', 1);
    await rollUpDeliveries(api.deps);
    await rollUpDeliveries(api.deps);
    expect((await home()).tiles.deliverySuccess).toMatchObject({ value: 0.75, previous: null });
    await end('dlv_g', 'delivered', 3_000);
    await rollUpDeliveries(api.deps);
    expect((await home()).tiles.deliverySuccess.value).toBe(0.75);
  });

  it('shows money by what became of it, as decimal text and by corridor', async () => {
    const transfer = await makeTransfer(api, partner);
    const { money } = await home();
    const waiting = money.groups.find(({ group }: { group: string }) => group === 'waiting');
    const [row] = await api.sql<{ send: string; receive: string; source: string; destination: string }>(
      'select send, receive, source, destination from operations where id = $1',
      [transfer.operationId],
    );
    const major = (minor: string): string => (Number(minor) / 100).toFixed(2);
    expect(waiting).toMatchObject({ count: 1, amounts: [{ currency: row!.source, amount: major(row!.send) }] });
    expect(waiting.series.at(-1)).toMatchObject({ count: 1 });
    expect(money.corridors).toEqual([
      {
        source: row!.source,
        destination: row!.destination,
        groups: expect.arrayContaining([
          { group: 'waiting', count: 1, send: major(row!.send), receive: major(row!.receive) },
          { group: 'sent', count: 0, send: '0.00', receive: '0.00' },
        ]),
      },
    ]);
    await partner.post(`/partner/sandbox/operations/${transfer.operationId}/transition`, { to: 'completed' });
    const after = (await home()).money.groups;
    expect(after.map(({ group, count }: { group: string; count: number }) => [group, count])).toContainEqual([
      'sent',
      1,
    ]);
  });

  it('refuses a range that it does not know', async () => {
    expect((await owner.get('/portal/api/home?range=1y')).body.error.details[0].path).toBe('range');
  });
});
