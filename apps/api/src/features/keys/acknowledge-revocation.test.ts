import { beforeAll, expect, it } from 'vitest';
import { useApi, type AnotherApi, type TestPartner } from '../../../test/harness.ts';

const api = useApi();
let other: AnotherApi;
let partner: TestPartner;
const ask = async (process: { http: AnotherApi['http'] }, key: string) =>
  (await process.http.inject({ url: '/partner/links', headers: { 'x-api-key': key } })).statusCode;

beforeAll(async () => {
  other = await api.openAnother();
  partner = await api.partner();
});

it('is given when every process has applied it: from then on no one accepts the key', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { key, keyId } = (await partner.post('/partner/keys', { name: 'k', scopes: ['links:read'] })).body.data;
    expect([await ask(api, key), await ask(other, key)]).toEqual([200, 200]);
    const { effective } = (await partner.post(`/partner/keys/${keyId}/${round % 2 ? 'revoke' : 'disable'}`)).body.data;
    expect(effective).toMatchObject({ processes: 2, allProcessesAt: expect.stringMatching(/Z$/) });
    expect(effective.waitedMs).toBeLessThan(1_000);
    expect([await ask(api, key), await ask(other, key)]).toEqual([401, 401]);
  }
});

it('is not given while one process lags, and the answer waits a second at most', async () => {
  await api.sql("insert into process_heartbeats values ('wrk_lagging', 0, now() + interval '5 seconds')");
  const { keyId } = (await partner.post('/partner/keys', { name: 'k', scopes: ['links:read'] })).body.data;
  const startedAt = performance.now();
  const { effective } = (await partner.post(`/partner/keys/${keyId}/revoke`)).body.data;
  expect(effective).toMatchObject({ processes: 3, allProcessesAt: null });
  expect(performance.now() - startedAt).toBeLessThan(1_900);
  await api.sql("delete from process_heartbeats where id = 'wrk_lagging'");
  // Asked again, it is true now.
  expect((await partner.post(`/partner/keys/${keyId}/revoke`)).body.data.effective.allProcessesAt).toMatch(/Z$/);
});

it('does not wait for a process that is gone', async () => {
  const third = await api.openAnother({ isListening: false });
  await expect.poll(async () => (await api.sql('select 1 from process_heartbeats')).length).toBe(3);
  await third.close();
  expect(await api.sql('select 1 from process_heartbeats')).toHaveLength(2);
  await api.sql("insert into process_heartbeats values ('wrk_crashed', 0, now() - interval '4 seconds')");
  const { keyId } = (await partner.post('/partner/keys', { name: 'k', scopes: ['links:read'] })).body.data;
  const { effective } = (await partner.post(`/partner/keys/${keyId}/revoke`)).body.data;
  expect(effective).toMatchObject({ processes: 2, allProcessesAt: expect.stringMatching(/Z$/) });
});
