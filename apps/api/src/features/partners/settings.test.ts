import { describe, expect, it, vi } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { bothAs, signInMember } from '../../../test/members.ts';

const api = useApi();
const LOGO = 'data:image/png;base64,iVBORw0KGgo=';

describe('settings', () => {
  it('are changed by what is named, reach keys and the hosted page at once, and are audited', async () => {
    const partner = await api.partner();
    const owner = await signInMember(api, partner);
    const link = (await partner.post('/partner/links', { referenceId: 'seen' })).body.data;
    const change = {
      displayName: ' Norte ',
      primaryColor: '#1d4ed8',
      logoUrl: LOGO,
      theme: 'dark',
      defaultLinkExpirationMinutes: 90,
      defaultLanguage: 'es',
      returnUrl: 'https://norte.example.com/back',
      allowedOrigins: ['https://norte.example.com', 'https://norte.example.com', 'http://localhost:3000'],
    };
    const changed = await owner.patch('/portal/api/settings', change);
    expect([changed.status, changed.body.data]).toEqual([
      200,
      expect.objectContaining({
        ...change,
        displayName: 'Norte',
        allowedOrigins: ['https://norte.example.com', 'http://localhost:3000'],
        limits: { create: 100, default: 1000 },
      }),
    ]);
    const me = async () => (await partner.get('/partner/me')).body.data;
    await vi.waitFor(async () => expect((await me()).branding.displayName).toBe('Norte'), { timeout: 1_000 });
    expect((await me()).settings).toMatchObject({ defaultLinkExpirationMinutes: 90, defaultLanguage: 'es' });
    // A stranger sees live's looks, whatever link they hold.
    await owner.patch('/portal/api/settings', { displayName: 'Norte' }, 'live');
    const path = new URL(link.url).pathname;
    const shown = async () => await api.inject({ url: path });
    await vi.waitFor(async () => expect((await shown()).body).toContain('Norte'), { timeout: 1_500 });
    expect((await shown()).headers['content-security-policy']).toContain(
      'frame-ancestors https://norte.example.com http://localhost:3000',
    );
    expect((await owner.get('/partner/audit')).body.data.items[0]).toMatchObject({
      action: 'settings.updated',
      details: { fields: expect.arrayContaining(['displayName', 'allowedOrigins']) },
    });
    expect((await owner.get('/portal/api/settings', 'live')).body.data).toMatchObject({ primaryColor: null });
  });

  it('go back to nothing by null', async () => {
    const partner = await api.partner();
    const owner = await signInMember(api, partner);
    await owner.patch('/portal/api/settings', { displayName: 'X', primaryColor: '#1d4ed8', logoUrl: LOGO });
    const cleared = await owner.patch('/portal/api/settings', { displayName: null, primaryColor: null, logoUrl: null });
    expect(cleared.body.data).toMatchObject({
      displayName: `Partner ${partner.slug}`,
      primaryColor: null,
      logoUrl: null,
      contrast: null,
    });
  });

  it.each([
    [{ primaryColor: 'blue' }, 'primaryColor'],
    [{ logoUrl: 'https://cdn.example.com/logo.png' }, 'logoUrl'],
    [{ logoUrl: 'data:text/html;base64,PGI+' }, 'logoUrl'],
    [{ displayName: 'a\u202eb' }, 'displayName'],
    [{ displayName: '   ' }, 'displayName'],
    [{ theme: 'neon' }, 'theme'],
    [{ defaultFlow: 'none' }, 'defaultFlow'],
    [{ defaultLinkExpirationMinutes: 4 }, 'defaultLinkExpirationMinutes'],
    [{ defaultLanguage: 'fr' }, 'defaultLanguage'],
    [{ allowedPaymentMethods: ['bank_account', 'shells'] }, 'allowedPaymentMethods[1]'],
    [{ allowedPaymentMethods: [] }, 'allowedPaymentMethods'],
    [{ returnUrl: 'javascript:alert(1)' }, 'returnUrl'],
    [{ returnUrl: 'https://u:p@example.com' }, 'returnUrl'],
    [{ allowedOrigins: ['https://*.example.com'] }, 'allowedOrigins[0]'],
    [{ allowedOrigins: ['https://example.com/path'] }, 'allowedOrigins[0]'],
    [{ allowedOrigins: ["https://example.com; script-src 'none'"] }, 'allowedOrigins[0]'],
    [{ color: '#ffffff' }, 'color'],
  ])('refuse %j, naming the field', async (body, path) => {
    const owner = await signInMember(api, await api.partner());
    const answer = await owner.patch('/portal/api/settings', body);
    expect([answer.status, answer.body.error.details[0]?.path]).toEqual([400, path]);
  });

  it('take http for this machine in the sandbox alone', async () => {
    const owner = await signInMember(api, await api.partner());
    const change = { returnUrl: 'http://localhost:3000/back' };
    expect((await owner.patch('/portal/api/settings', change)).status).toBe(200);
    expect((await owner.patch('/portal/api/settings', change, 'live')).body.error.details[0].path).toBe('returnUrl');
  });

  it('ask for a fresh proof in live, and for the right role anywhere', async () => {
    const partner = await api.partner();
    const stale = await signInMember(api, partner, { hasSteppedUp: false });
    expect((await stale.patch('/portal/api/settings', { theme: 'dark' }, 'live')).body.code).toBe('STEP_UP_REQUIRED');
    expect((await stale.patch('/portal/api/settings', { theme: 'dark' })).status).toBe(200);
    const support = await signInMember(api, partner, { roles: bothAs('support') });
    expect((await support.patch('/portal/api/settings', { theme: 'light' })).status).toBe(403);
  });

  it('say whether a colour can be read on the page', async () => {
    const owner = await signInMember(api, await api.partner());
    const judge = async (color: string) =>
      (await owner.get(`/portal/api/settings/contrast?color=${encodeURIComponent(color)}`)).body.data;
    expect(await judge('#ffffff')).toMatchObject({ light: { ratio: 1, passes: false }, passes: false });
    expect(await judge('#000000')).toMatchObject({ light: { ratio: 21, passes: true }, dark: { passes: false } });
  });
});
