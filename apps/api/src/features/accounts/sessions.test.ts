import { beforeEach, describe, expect, it } from 'vitest';
import { useApi, type AnotherApi } from '../../../test/harness.ts';
import { disableAccount } from './index.ts';
import {
  makePerson,
  openPortalBrowser,
  setUpTotp,
  signIn,
  totpCode,
  type PortalBrowser,
} from './testing/portal-browser.ts';

const api = useApi();
const open = () => openPortalBrowser((request) => api.inject(request));
let people = 0;
let person: { email: string; password: string };
let userId: string;
let browser: PortalBrowser;

beforeEach(async () => {
  person = { email: `person${(people += 1)}@example.com`, password: 'three brown horses' };
  userId = await makePerson(api.deps, person);
  browser = open();
  await signIn(browser, person);
});

describe('sessions', () => {
  it('are listed and ended one by one, but never those of others', async () => {
    const other = open();
    await signIn(other, person);
    const { items } = (await browser.get('/portal/api/sessions')).body.data;
    expect(items).toHaveLength(2);
    const [current] = items.filter((item: { isCurrent: boolean }) => item.isCurrent);
    expect(current).toMatchObject({ userAgent: 'Mozilla/5.0 (a test)', address: '127.0.0.1' });
    const stranger = open();
    await makePerson(api.deps, { email: 'stranger@example.com', password: person.password });
    await signIn(stranger, { email: 'stranger@example.com', password: person.password });
    const theirs = await stranger.request('DELETE', `/portal/api/sessions/${current.id}`);
    expect(theirs).toMatchObject({ status: 404, body: { code: 'RESOURCE_NOT_FOUND' } });
    expect((await browser.post('/portal/api/sessions/end-others')).body.data).toEqual({ ended: 1 });
    expect((await other.get('/portal/api/me')).status).toBe(401);
    expect((await browser.get('/portal/api/me')).status).toBe(200);
  });

  it('end after an hour without use, and after twelve with', async () => {
    const started = open();
    await signIn(started, person);
    for (let i = 0; i < 12; i += 1) {
      expect({ i, status: (await started.get('/portal/api/me')).status }).toEqual({ i, status: 200 });
      api.clock.advance(59 * 60_000 + (i === 11 ? 12 * 60_000 : 0));
    }
    expect((await started.get('/portal/api/me')).status).toBe(401);
    expect((await browser.get('/portal/api/me')).status).toBe(401);
  });

  it('end with sign-out, which clears what the browser keeps; a sign-in makes a new one in the place of the old', async () => {
    const [cookie] = [...browser.cookies.values()];
    await signIn(browser, person);
    expect([...browser.cookies.values()][0]).not.toBe(cookie);
    const stale = open();
    stale.cookies.set('m2m_portal', cookie!);
    expect((await stale.get('/portal/api/me')).status).toBe(401);
    const copy = open();
    copy.cookies.set('m2m_portal', [...browser.cookies.values()][0]!);
    const reply = await browser.post('/portal/auth/sign-out');
    expect(reply.headers['clear-site-data']).toContain('"storage"');
    expect(browser.cookies.size).toBe(0);
    expect((await copy.get('/portal/api/me')).status).toBe(401);
  });

  it('are not opened by what the database holds, nor by a changed cookie', async () => {
    const [row] = await api.sql<{ token: string }>('select token from auth_sessions where user_id = $1', [userId]);
    const [cookie] = [...browser.cookies.values()];
    for (const value of [
      row!.token,
      `${row!.token}.`,
      cookie!.slice(0, -6),
      cookie!.replace(/^./, (c) => (c === 'a' ? 'b' : 'a')),
    ]) {
      const forged = open();
      forged.cookies.set('m2m_portal', value);
      expect((await forged.get('/portal/api/me')).status).toBe(401);
    }
  });
});

describe('over two processes, within a second', () => {
  let second: AnotherApi;
  const elsewhere = () => openPortalBrowser((request) => second.http.inject(request));

  async function deadElsewhere(act: () => Promise<{ status: number }>): Promise<void> {
    second ??= await api.openAnother();
    second.clock.advance(api.clock.nowMs() - second.clock.nowMs());
    const other = elsewhere();
    await signIn(other, person);
    expect((await other.get('/portal/api/me')).status).toBe(200);
    expect((await act()).status).toBe(200);
    const startedAt = performance.now();
    while ((await other.get('/portal/api/me')).status !== 401)
      if (performance.now() - startedAt > 1_000) throw new Error('the session lives on');
    expect((await browser.get('/portal/api/me')).status).toBe(200);
  }

  it('all others are dead after a new password', () =>
    deadElsewhere(() =>
      browser.post('/portal/auth/change-password', { current: person.password, password: 'nine orange boats' }),
    ));

  it('all others are dead after a new factor', () =>
    deadElsewhere(async () => {
      await setUpTotp(browser, person.password);
      return browser.get('/portal/api/me');
    }));

  it('a disabled account has none', async () => {
    second ??= await api.openAnother();
    const other = elsewhere();
    await signIn(other, person);
    await disableAccount(api.deps, { email: person.email, by: { id: 'opr_test', name: 'test' } });
    expect((await other.get('/portal/api/me')).status).toBe(401);
    expect((await signIn(other, person)).status).toBe(401);
  });
});

describe('proving it again', () => {
  it('is asked for after ten minutes, and given with a code', async () => {
    const { secret } = await setUpTotp(browser, person.password);
    expect((await browser.post('/portal/auth/recovery-codes')).status).toBe(200);
    api.clock.advance(11 * 60_000);
    const refused = await browser.post('/portal/auth/recovery-codes');
    expect(refused).toMatchObject({ status: 409, body: { code: 'STEP_UP_REQUIRED' } });
    expect(refused.body.error.details[0]).toMatchObject({ path: 'session', methods: ['totp', 'recovery'] });
    const wrong = await browser.post('/portal/api/step-up', { method: 'totp', code: '000000' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'SIGN_IN_FAILED' } });
    const password = await browser.post('/portal/api/step-up', { method: 'password', password: person.password });
    expect(password).toMatchObject({ status: 400, body: { error: { details: [{ path: 'method' }] } } });
    const code = totpCode(secret);
    expect((await browser.post('/portal/api/step-up', { method: 'totp', code })).status).toBe(200);
    expect((await browser.post('/portal/auth/recovery-codes')).status).toBe(200);
    api.clock.advance(11 * 60_000);
    expect((await browser.post('/portal/api/step-up', { method: 'totp', code })).status).toBe(401);
  });

  it('takes the password of whoever has nothing better', async () => {
    api.clock.advance(11 * 60_000);
    const setup = () => browser.post('/portal/auth/totp/setup', { password: person.password });
    expect((await setup()).status).toBe(409);
    const proof = { method: 'password', password: person.password };
    expect((await browser.post('/portal/api/step-up', { ...proof, password: 'wrong' })).status).toBe(401);
    expect((await browser.post('/portal/api/step-up', proof)).status).toBe(200);
    expect((await setup()).status).toBe(200);
  });
});
