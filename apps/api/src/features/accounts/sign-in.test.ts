import { beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { makePerson, openPortalBrowser, setUpTotp, signIn, totpCode } from './testing/portal-browser.ts';

const api = useApi();
const open = () => openPortalBrowser((request) => api.inject(request));
const ana = { email: 'ana@example.com', password: 'three brown horses' };

beforeAll(() => makePerson(api.deps, ana));

describe('signing in', () => {
  it('takes address and password, and gives a cookie for no script and no other site', async () => {
    const browser = open();
    const reply = await signIn(browser, ana);
    expect(reply.body).toEqual({ success: true, data: { state: 'signed_in', methods: [] } });
    expect([reply.headers['set-cookie']].flat().join()).toMatch(
      /^m2m_portal=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const me = await browser.get('/portal/api/me');
    expect(me.status).toBe(200);
    expect(me.body.data.user).toMatchObject({ email: ana.email, name: 'Ana Prueba' });
    expect(me.body.data.session).toMatchObject({ hasSecondFactor: false, stepUpMethods: ['password'] });
    expect(me.body.data.memberships).toEqual([]);
    expect(me.headers['cache-control']).toBe('no-store');
  });

  it('takes the same person with a code of their app, and a code only once', async () => {
    const eva = { email: 'eva@example.com', password: 'four green rivers' };
    await makePerson(api.deps, eva);
    const browser = open();
    await signIn(browser, eva);
    const { secret, recoveryCodes } = await setUpTotp(browser, eva.password);
    expect(recoveryCodes).toHaveLength(10);
    expect((await browser.get('/portal/api/me')).body.data).toMatchObject({
      session: { hasSecondFactor: true },
      factors: { totp: true, recoveryCodesLeft: 10, hasPassword: true },
    });

    const [first, second] = [open(), open()];
    const waits = await first.post('/portal/auth/sign-in', eva);
    expect(waits.body.data).toEqual({ state: 'second_factor', methods: ['totp', 'recovery'] });
    expect((await first.get('/portal/api/me')).status).toBe(401);
    const code = totpCode(secret);
    // As the app shows it, in two groups.
    const grouped = `${code.slice(0, 3)} ${code.slice(3)}`;
    expect((await first.post('/portal/auth/second-factor', { method: 'totp', code: grouped })).status).toBe(200);
    expect((await first.get('/portal/api/me')).body.data.session.hasSecondFactor).toBe(true);

    await second.post('/portal/auth/sign-in', eva);
    const again = await second.post('/portal/auth/second-factor', { method: 'totp', code });
    expect(again).toMatchObject({ status: 401, body: { code: 'SIGN_IN_FAILED' } });
    expect((await second.get('/portal/api/me')).status).toBe(401);

    const recovery = { method: 'recovery', code: recoveryCodes[0] };
    expect((await second.post('/portal/auth/second-factor', recovery)).status).toBe(200);
    expect((await second.get('/portal/api/me')).body.data.factors.recoveryCodesLeft).toBe(9);
    const third = open();
    await third.post('/portal/auth/sign-in', eva);
    expect((await third.post('/portal/auth/second-factor', recovery)).status).toBe(401);
  });

  it('lets nobody sign themselves up', async () => {
    for (const url of ['/portal/auth/sign-up', '/portal/auth/sign-up/email'])
      expect((await open().post(url, { ...ana, email: 'new@example.com', name: 'New' })).status).toBeGreaterThan(403);
    expect(await api.sql("select id from auth_users where email = 'new@example.com'")).toEqual([]);
  });
});
