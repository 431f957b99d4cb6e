import { beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { makePerson, openPortalBrowser, setUpTotp, signIn, totpCode } from './testing/portal-browser.ts';

const api = useApi();
let addresses = 0;
/** Each browser at an address of its own, so that only the account is counted. */
const open = (remoteAddress = `198.51.${(addresses += 1) >> 8}.${addresses & 255}`) =>
  openPortalBrowser((request) => api.inject(request), { remoteAddress });
const ana = { email: 'ana@example.com', password: 'three brown horses' };
const MINUTE_MS = 60_000;

beforeAll(() => makePerson(api.deps, ana));

const without = (body: Record<string, unknown>) => ({ ...body, requestId: '' });

describe('guessing a password', () => {
  it('ends after ten tries for half an hour, however many addresses it claims to come from', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 30; i += 1) {
      const forged = { 'x-forwarded-for': `203.0.113.${i}`, forwarded: `for=203.0.113.${i}` };
      const reply = await open().post('/portal/auth/sign-in', { ...ana, password: `wrong password ${i}` }, forged);
      statuses.push(reply.status);
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.slice(10).every((status) => status === 429)).toBe(true);
    const right = await signIn(open(), ana);
    expect(right).toMatchObject({ status: 429, body: { code: 'RATE_LIMIT_EXCEEDED' } });
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(29 * 60);
    api.clock.advance(31 * MINUTE_MS);
    expect((await signIn(open(), ana)).status).toBe(200);
  });

  it('at the same time is counted try by try', async () => {
    await makePerson(api.deps, { email: 'bea@example.com', password: ana.password });
    const all = await Promise.all(
      Array.from({ length: 20 }, () =>
        open().post('/portal/auth/sign-in', { email: 'bea@example.com', password: 'x' }),
      ),
    );
    expect(all.filter(({ status }) => status === 401)).toHaveLength(10);
  });

  it('of many accounts from one address ends too, and a header does not make another address of it', async () => {
    const address = '192.0.2.7';
    const statuses: number[] = [];
    for (let i = 0; i < 104; i += 1) {
      const forged = { 'x-forwarded-for': `203.0.113.${i}` };
      const body = { email: `nobody${i}@example.com`, password: 'some password' };
      statuses.push((await open(address).post('/portal/auth/sign-in', body, forged)).status);
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(100);
    expect(statuses.at(-1)).toBe(429);
  });

  it('is answered alike for an account that there is and for none, also once it is limited', async () => {
    await makePerson(api.deps, { email: 'cleo@example.com', password: ana.password });
    for (let i = 0; i < 12; i += 1) {
      const [known, unknown] = await Promise.all(
        ['cleo@example.com', 'nobody@example.org'].map((email) =>
          open().post('/portal/auth/sign-in', { email, password: `wrong ${i}` }),
        ),
      );
      expect(known!.status).toBe(i < 10 ? 401 : 429);
      expect(unknown!.status).toBe(known!.status);
      expect(without(unknown!.body)).toEqual(without(known!.body));
      expect(Object.keys(unknown!.headers).sort()).toEqual(Object.keys(known!.headers).sort());
    }
  });

  it('takes as long for an account that there is as for none', async () => {
    const median = async (prefix: string): Promise<number> => {
      const times: number[] = [];
      for (let i = 0; i < 25; i += 1) {
        const startedAt = performance.now();
        await open().post('/portal/auth/sign-in', { email: `${prefix}${i}@example.com`, password: 'a wrong password' });
        times.push(performance.now() - startedAt);
      }
      return times.sort((a, b) => a - b)[12]!;
    };
    for (let i = 0; i < 25; i += 1)
      await makePerson(api.deps, { email: `known${i}@example.com`, password: 'x'.repeat(12) });
    await median('warm');
    const [known, unknown] = [await median('known'), await median('unknown')];
    expect(Math.abs(known - unknown)).toBeLessThan(Math.max(5, known / 4));
  });
});

describe('guessing a code', () => {
  it('ends after ten tries, over as many sign-ins as there may be', async () => {
    const dora = { email: 'dora@example.com', password: 'five yellow lamps' };
    await makePerson(api.deps, dora);
    const own = open();
    await signIn(own, dora);
    const { secret } = await setUpTotp(own, dora.password);
    const right = [-1, 0, 1].map((steps) => totpCode(secret, steps));
    const wrong = Array.from({ length: 30 }, (_, i) => String(100_000 + i)).filter((code) => !right.includes(code));
    const statuses: number[] = [];
    for (let i = 0; i < 14; i += 1) {
      const browser = open();
      await browser.post('/portal/auth/sign-in', dora);
      const reply = await browser.post('/portal/auth/second-factor', { method: 'totp', code: wrong[i] });
      statuses.push(reply.status);
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('a new password', () => {
  it.each([
    ['password1234', 'most common'],
    ['123456789012', 'most common'],
    ['Dragon!!!!!!!!', 'most common'],
    ['qwertyqwerty', 'most common'],
    ['aaaaaaaaaaaaaaa', 'most common'],
    ['elevenchars', 'at least 12'],
    ['evaexample99', 'your own name'],
    ['x'.repeat(257), '256'],
  ])('%s is refused', async (password, why) => {
    const eva = { email: 'eva@example.com', password: 'four green rivers' };
    await makePerson(api.deps, { ...eva, name: 'Evaexample Lopez' });
    const browser = open();
    await signIn(browser, eva);
    const reply = await browser.post('/portal/auth/change-password', { current: eva.password, password });
    expect(reply.status).toBe(400);
    expect(reply.body.error.details[0]).toMatchObject({ path: 'password' });
    expect(reply.body.message).toContain(why);
  });

  it('may be long, hold anything, and is taken as it is', async () => {
    const fay = { email: 'fay@example.com', password: 'six purple clouds' };
    await makePerson(api.deps, fay);
    const browser = open();
    await signIn(browser, fay);
    const password = `  ñandú 🐎 ${'x '.repeat(60)} `;
    expect((await browser.post('/portal/auth/change-password', { current: fay.password, password })).status).toBe(200);
    expect((await signIn(open(), { email: fay.email, password: password.trim() })).status).toBe(401);
    expect((await signIn(open(), { email: fay.email, password })).status).toBe(200);
  });
});
