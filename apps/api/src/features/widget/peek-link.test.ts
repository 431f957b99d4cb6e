import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { digestTables, peek } from '../../../test/hosted-page.ts';
import { changePartnerStatus } from '../partners/index.ts';

describe('POST /w/peek', () => {
  const api = useApi();
  const make = async (partner: Awaited<ReturnType<typeof api.partner>>, referenceId: string, more: object = {}) =>
    (await partner.post('/partner/links', { referenceId, ...more })).body.data;

  it('tells the state of a link to who has its token, how the page should look, and nothing else', async () => {
    const partner = await api.partner();
    const link = await make(partner, 'a', { language: 'es', theme: 'dark' });
    expect((await peek(api, link)).body).toEqual({
      success: true,
      data: { state: 'ready', language: 'es', theme: 'dark' },
    });
    expect((await peek(api, await make(partner, 'b'))).body.data).toEqual({ state: 'ready' });
  });

  it('tells expired, revoked, blocked and suspended apart', async () => {
    const partner = await api.partner();
    const state = async (link: { linkId: string; token: string }) => (await peek(api, link)).body.data.state;
    const [expired, revoked, blocked, ready] = [
      await make(partner, 'e', { expiresInMinutes: 5 }),
      await make(partner, 'r'),
      await make(partner, 'b'),
      await make(partner, 'ok'),
    ];
    await partner.post(`/partner/links/${revoked.linkId}/revoke`);
    await api.sql('update links set blocked_at = now() where id = $1', [blocked.linkId]);
    api.clock.advance(300_000);
    expect(await Promise.all([expired, revoked, blocked, ready].map(state))).toEqual([
      'expired',
      'revoked',
      'blocked',
      'ready',
    ]);
    await changePartnerStatus(api.deps, partner.slug, 'suspended');
    expect(await state(ready)).toBe('suspended');
    await changePartnerStatus(api.deps, partner.slug, 'active');
    expect(await state(ready)).toBe('ready');
  });

  it('answers a wrong token, an unknown link and an unknown slug alike', async () => {
    const partner = await api.partner();
    const link = await make(partner, 'a');
    const token = 'A'.repeat(43);
    const tries = [
      { linkId: link.linkId, token },
      { linkId: `link_${partner.slug}_${'0'.repeat(24)}`, token },
      { linkId: `link_nobody_${'0'.repeat(24)}`, token },
      { linkId: 'x', token },
    ];
    for (const wrong of tries) {
      const { status, body } = await peek(api, wrong);
      expect({ status, body }).toEqual({ status: 200, body: { success: true, data: { state: 'unknown' } } });
    }
  });

  it('writes nothing', async () => {
    const partner = await api.partner();
    const link = await make(partner, 'a');
    const before = await digestTables(api);
    for (let round = 0; round < 3; round += 1) await peek(api, link);
    expect(await digestTables(api)).toEqual(before);
    expect((await partner.get(`/partner/links/${link.linkId}`)).body.data.status).toBe('created');
  });

  it('bounds wrong tries of one address, and right ones go on', async () => {
    const partner = await api.partner();
    const link = await make(partner, 'a');
    const answers: number[] = [];
    for (let round = 0; round < 70; round += 1)
      answers.push((await peek(api, { linkId: link.linkId, token: 'B'.repeat(43) })).status);
    expect(answers.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect(answers.at(-1)).toBe(429);
    expect((await peek(api, link)).body.data.state).toBe('ready');
    api.clock.advance(61_000);
    expect((await peek(api, { linkId: link.linkId, token: 'B'.repeat(43) })).status).toBe(200);
  });

  it.each([
    ['no widget header', { 'x-m2m-widget': undefined }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['an origin that is no URL', { origin: 'http://[' }],
  ])('refuses a call with %s', async (_, headers) => {
    const partner = await api.partner();
    const link = await make(partner, 'a');
    expect(await peek(api, link, headers)).toMatchObject({ status: 403, body: { code: 'CROSS_SITE_REQUEST' } });
  });

  it('takes JSON only', async () => {
    const payload = JSON.stringify({ linkId: 'x', token: 'A'.repeat(43) });
    const { statusCode } = await api.inject({
      method: 'POST',
      url: '/w/peek',
      headers: { 'x-m2m-widget': '1', 'content-type': 'text/plain' },
      payload,
    });
    expect(statusCode).toBe(415);
  });
});

describe('POST /w/peek on hosts pinned to an environment', () => {
  const api = useApi({ env: { M2M_HOSTS: 'pay.sandbox.example=sandbox,pay.example=live' } });

  it('knows a link only on the host of its environment', async () => {
    const sandbox = await api.partner();
    const live = await api.key(sandbox, { environment: 'live' });
    const link = async (caller: typeof sandbox, host: string) =>
      (await caller.post('/partner/links', { referenceId: 'a' }, { host })).body.data;
    const links = { sandbox: await link(sandbox, 'pay.sandbox.example'), live: await link(live, 'pay.example') };
    const state = async (environment: 'sandbox' | 'live', host: string) =>
      (await peek(api, links[environment], { host })).body.data.state;
    expect(await state('sandbox', 'pay.sandbox.example')).toBe('ready');
    expect(await state('live', 'pay.example:443')).toBe('ready');
    expect(await state('sandbox', 'pay.example')).toBe('unknown');
    expect(await state('live', 'pay.sandbox.example')).toBe('unknown');
  });
});
