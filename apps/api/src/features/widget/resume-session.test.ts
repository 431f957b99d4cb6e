import { describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { openLink, resumeLink } from '../../../test/hosted-page.ts';
import { changePartnerStatus } from '../partners/index.ts';

const MINUTE = 60_000;

describe('GET /w/links/{linkId}', () => {
  const api = useApi();
  const open = async (partner: TestPartner, referenceId: string, more: object = {}) => {
    const link = (await partner.post('/partner/links', { referenceId, expiresInMinutes: 600, ...more })).body.data;
    const { cookie, body } = await openLink(api, link);
    return { linkId: link.linkId as string, link, cookie, view: body.data };
  };

  it('resumes a session with the same view', async () => {
    const partner = await api.partner();
    const { linkId, cookie, view } = await open(partner, 'a');
    const { status, body } = await resumeLink(api, linkId, cookie);
    expect(status).toBe(200);
    expect(body.data).toEqual({ ...view, serverTime: expect.any(String) });
  });

  it('ends 15 minutes after it was last used, and not before', async () => {
    const partner = await api.partner();
    const { linkId, cookie } = await open(partner, 'idle');
    api.clock.advance(10 * MINUTE);
    expect((await resumeLink(api, linkId, cookie)).status).toBe(200);
    api.clock.advance(15 * MINUTE - 2_000);
    expect((await resumeLink(api, linkId, cookie)).status).toBe(200);
    api.clock.advance(15 * MINUTE + 1);
    expect(await resumeLink(api, linkId, cookie)).toMatchObject({ status: 401, body: { code: 'UNAUTHORIZED' } });
  });

  it('ends 60 minutes after it began, however busy', async () => {
    const partner = await api.partner();
    const { linkId, cookie } = await open(partner, 'busy');
    for (let minute = 10; minute < 60; minute += 10) {
      api.clock.advance(10 * MINUTE);
      expect((await resumeLink(api, linkId, cookie)).status).toBe(200);
    }
    api.clock.advance(10 * MINUTE - 2_000);
    expect((await resumeLink(api, linkId, cookie)).status).toBe(200);
    api.clock.advance(2_001);
    expect((await resumeLink(api, linkId, cookie)).status).toBe(401);
  });

  it('keeps two links in one browser apart', async () => {
    const partner = await api.partner();
    const [one, two] = [await open(partner, 'one'), await open(partner, 'two')];
    const both = `theme=x; ${one.cookie}; ${two.cookie}`;
    for (const { linkId } of [one, two]) expect((await resumeLink(api, linkId, both)).body.data.linkId).toBe(linkId);
    // The cookie of one link under the name of the other opens nothing.
    const [name] = two.cookie.split('=');
    expect((await resumeLink(api, two.linkId, `${name}=${one.cookie.split('=')[1]}`)).status).toBe(401);
  });

  it('shows no data once the link is over, and says why', async () => {
    const partner = await api.partner();
    const userData = {
      name: { firstName: 'Ana' },
      paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '014027000005555558' } },
    };
    const expired = await open(partner, 'expired', { userData, expiresInMinutes: 5 });
    const ready = await open(partner, 'ready', { userData });
    expect(expired.view).toMatchObject({ recipient: { last4: '5558' } });
    api.clock.advance(5 * MINUTE);
    expect((await resumeLink(api, expired.linkId, expired.cookie)).body.data).toMatchObject({
      state: 'expired',
      person: null,
      recipient: null,
    });
    await changePartnerStatus(api.deps, partner.slug, 'suspended');
    expect((await resumeLink(api, ready.linkId, ready.cookie)).body.data).toMatchObject({
      state: 'suspended',
      person: null,
      recipient: null,
    });
    await changePartnerStatus(api.deps, partner.slug, 'active');
    await api.sql('update links set blocked_at = now() where id = $1', [ready.linkId]);
    expect((await resumeLink(api, ready.linkId, ready.cookie)).body.data).toMatchObject({
      state: 'blocked',
      person: null,
      recipient: null,
    });
  });

  it('answers 401 alike without a cookie, with a wrong one, and for a link that is not there', async () => {
    const partner = await api.partner();
    const { linkId, cookie } = await open(partner, 'a');
    const [name] = cookie.split('=');
    const missing = `link_${partner.slug}_${'0'.repeat(12)}${linkId.slice(-12)}`;
    const replies = await Promise.all([
      resumeLink(api, linkId, ''),
      resumeLink(api, linkId, `${name}=${'A'.repeat(43)}`),
      resumeLink(api, linkId, `${name}=x`),
      resumeLink(api, missing, cookie),
      resumeLink(api, 'x', cookie),
    ]);
    for (const { status, body } of replies) {
      expect({ status, code: body.code, message: body.message }).toEqual({
        status: 401,
        code: 'UNAUTHORIZED',
        message: 'Open the link from your message again.',
      });
    }
  });

  it('refuses a call from another site', async () => {
    const partner = await api.partner();
    const { linkId, cookie } = await open(partner, 'a');
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'x-m2m-widget': undefined }]) {
      expect((await resumeLink(api, linkId, cookie, headers)).status).toBe(403);
    }
  });
});
