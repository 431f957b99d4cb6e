import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { signInMember, type TestMember } from '../../../test/members.ts';

const api = useApi();
const MINUTE_MS = 60_000;
let partner: TestPartner;
let owner: TestMember;

const log = (minutesAgo: number, status: number, input: { code?: string; route?: string; keyId?: string } = {}) =>
  api.sql(
    `insert into request_logs values ($1, 'sandbox', $2, $3, 'GET', $4, $5, $6, 1, $7, 's', '192.0.2.1', '', null, null,
      false, '{}', null)`,
    [
      partner.partnerId,
      new Date(api.clock.nowMs() - minutesAgo * MINUTE_MS),
      `req_${Math.random()}`,
      input.route ?? '/partner/me',
      status,
      input.code ?? null,
      input.keyId ?? 'key_1',
    ],
  );
const minute = (minutesAgo: number, count: number, statusClass = 2, code = '', table = 'usage_minutes') =>
  api.sql(
    `insert into ${table} values ($1, 'sandbox', date_trunc($2, $3::timestamptz, 'UTC'), 'key_1', 'sec_1', 'GET /partner/me', $4, $5, $6,
      array_fill(0, array[24]))`,
    [
      partner.partnerId,
      table === 'usage_minutes' ? 'minute' : 'hour',
      new Date(api.clock.nowMs() - minutesAgo * MINUTE_MS),
      statusClass,
      code,
      count,
    ],
  );
const read = async (query = '') => (await owner.get(`/portal/api/request-logs/histogram?${query}`)).body.data;
const sum = (items: Record<string, number>[], name: string): number => items.reduce((all, one) => all + one[name]!, 0);

beforeAll(async () => {
  partner = await api.partner();
  owner = await signInMember(api, partner);
  await minute(5, 70);
  await minute(5, 30, 4, 'INVALID_REQUEST');
  await minute(300, 11);
  await minute(60 * 24 * 10, 500, 2, '', 'usage_hours');
  for (let i = 0; i < 3; i += 1) await log(5 + i, 409, { code: 'ACTIVE_LINK_EXISTS', route: '/partner/links' });
  await log(5, 404, { code: 'RESOURCE_NOT_FOUND', keyId: 'key_2' });
  await log(5, 200);
});

describe('the histogram of the request log', () => {
  it('counts by class and time from the usage figures, in at most the asked number of bars', async () => {
    const day = await read();
    expect(day).toMatchObject({ source: 'counts', isComplete: true, total: 111, stepSeconds: 3600 });
    expect([sum(day.items, 'ok'), sum(day.items, 'clientError'), sum(day.items, 'serverError')]).toEqual([81, 30, 0]);
    expect(day.items.length).toBeLessThanOrEqual(48);
    for (const buckets of [1, 7, 60])
      expect((await read(`buckets=${buckets}`)).items.length).toBeLessThanOrEqual(Math.max(2, buckets));
    expect(day.facets).toEqual({
      statusClass: [
        { value: '2xx', count: 81 },
        { value: '4xx', count: 30 },
      ],
      code: [{ value: 'INVALID_REQUEST', count: 30 }],
      method: [{ value: 'GET', count: 111 }],
      route: [{ value: '/partner/me', count: 111 }],
      keyId: [{ value: 'key_1', count: 111 }],
    });
  });

  it('goes by the filters of the list', async () => {
    expect((await read('statusClass=4xx')).total).toBe(30);
    expect((await read('code=INVALID_REQUEST&method=GET&route=/partner/me&keyId=key_1')).total).toBe(30);
    expect((await read('keyId=key_other')).total).toBe(0);
  });

  it('counts the log itself for what the figures do not tell apart', async () => {
    const exact = await read('status=409');
    expect(exact).toMatchObject({ source: 'log', isComplete: true, total: 3 });
    expect(exact.facets.code).toEqual([{ value: 'ACTIVE_LINK_EXISTS', count: 3 }]);
    expect((await read('address=192.0.2.1&keyId=key_2')).total).toBe(1);
  });

  it('goes back further than the minutes by whole hours', async () => {
    const from = new Date(api.clock.nowMs() - 30 * 24 * 60 * MINUTE_MS).toISOString();
    expect(await read(`from=${from}`)).toMatchObject({ source: 'counts', total: 500 });
  });

  it('shows nothing of another partner, and refuses a range turned round or too long', async () => {
    const stranger = await signInMember(api, await api.partner());
    expect((await stranger.get('/portal/api/request-logs/histogram')).body.data.total).toBe(0);
    const wrong = await owner.get(
      '/portal/api/request-logs/histogram?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z',
    );
    expect(wrong.body.error.details[0].path).toBe('from');
    expect((await owner.get('/portal/api/request-logs/histogram?from=2020-01-01T00:00:00Z')).status).toBe(400);
  });

  it('has its bars in the list too: by class', async () => {
    const { body } = await owner.get('/partner/request-logs?statusClass=4xx&cursor=');
    expect(body.data.items.map(({ status }: { status: number }) => status)).toEqual(
      expect.arrayContaining([409, 409, 409, 404]),
    );
    expect(body.data.items).toHaveLength(4);
  });
});
