import { beforeAll, describe, expect, it } from 'vitest';
import { makePerson, openPortalBrowser, setUpTotp, signIn } from '../src/features/accounts/testing/portal-browser.ts';
import { makeOneTimeLink } from '../src/features/accounts/one-time-token.ts';
import { addMember } from '../src/features/team/index.ts';
import { dumpTables, expectAbsent } from './canaries.ts';
import { useApi, type TestPartner } from './harness.ts';

const api = useApi();
const person = { email: 'canaria@remesas.example', password: 'Canary hills at dawn 4711' };
const secrets: Record<string, string> = { password: person.password };
const refusals: string[] = [];
let partner: TestPartner;
let metrics = '';

const invitationOf = (url: string): string => new URL(url).hash.slice(1);

beforeAll(async () => {
  partner = await api.partner();
  const userId = await makePerson(api.deps, person);
  await api.deps.system.transaction((trx) =>
    addMember(trx, api.deps, { partnerId: partner.partnerId, userId, roles: { sandbox: 'owner', live: 'owner' } }),
  );
  const browser = openPortalBrowser(api.inject);
  const post = async (url: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await browser.post(url, body, headers);
    if (answer.status >= 400) refusals.push(JSON.stringify(answer.body));
    return answer;
  };
  // Typed into the wrong field, as people do, and into the address of a page.
  await post('/portal/auth/sign-in', { email: person.password, password: person.password });
  await post('/portal/auth/sign-in', { email: person.email, password: person.password, more: person.password });
  await signIn(browser, person);
  const totp = await setUpTotp(browser, person.password);
  secrets['TOTP secret'] = totp.secret;
  totp.recoveryCodes.forEach((code, at) => (secrets[`recovery code ${at}`] = code));
  // The cookie as it is sent; what stands before its MAC is the row's own token, worth nothing alone.
  const cookie = [...browser.cookies.values()][0]!;
  secrets['session cookie'] = decodeURIComponent(cookie);
  const { token } = (await post('/portal/api/token', { partnerId: partner.partnerId, environment: 'sandbox' })).body
    .data;
  secrets['access token'] = token;
  const bearer = { authorization: `Bearer ${token}`, 'user-agent': `Mozilla/5.0 ${token}` };
  const invited = await post(
    '/portal/api/invitations',
    { email: 'neu@remesas.example', roles: { sandbox: 'support', live: null } },
    bearer,
  );
  expect(invited.status).toBe(201);
  secrets['invitation token'] = invitationOf(invited.body.data.url);
  await post('/portal/auth/invitation', { token: secrets['invitation token'] });
  for (const kind of ['reset', 'sign_in', 'welcome'] as const) {
    const link = await api.deps.system.transaction((trx) => makeOneTimeLink(trx, api.deps, kind, userId));
    secrets[`${kind} token`] = link.token;
    await post('/portal/auth/reset-password', { token: `${link.token}x`, password: person.password });
  }
  const pairing = (await post('/cli/pairings', { clientName: 'laptop' })).body.data;
  secrets['pairing secret'] = pairing.deviceSecret;
  await post(`/cli/pairings/${pairing.pairingId}/take`, { deviceSecret: `${pairing.deviceSecret.slice(1)}A` });
  expect((await post(`/portal/api/pairings/${pairing.code}/approve`, {}, bearer)).status).toBe(200);
  const taken = await post(`/cli/pairings/${pairing.pairingId}/take`, { deviceSecret: pairing.deviceSecret });
  secrets['paired key'] = taken.body.data.key;
  await browser.get(`/portal/api/me?token=${token}`);
  await browser.get(`/partner/links?key=${token}`, bearer);
  metrics = (await api.inject({ url: '/metrics' })).body;
});

describe('what lets a person in', () => {
  it('was truly made', () => {
    expect(Object.keys(secrets)).toHaveLength(20);
    expect(Object.values(secrets).every((secret) => secret.length > 8)).toBe(true);
    expect(refusals.length).toBeGreaterThan(4);
  });

  it('stands in no log line', () => expectAbsent(api.logLines.join('\n'), secrets));

  it('stands in no table', async () => expectAbsent(await dumpTables(api.sql), secrets));

  it('stands in no metric and no refusal', () => {
    expectAbsent(metrics, secrets);
    expectAbsent(refusals.join('\n'), secrets);
  });
});
