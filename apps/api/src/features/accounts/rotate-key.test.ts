import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type AnotherApi } from '../../../test/harness.ts';
import { readKeyMaterial, resealAll, retireVersion } from '../key-material/index.ts';
import { checkKeyMaterial } from '../../key-material.ts';
import {
  makePerson,
  openPortalBrowser,
  setUpTotp,
  signIn,
  totpCode,
  type PortalBrowser,
} from './testing/portal-browser.ts';

const api = useApi();
const [P1, E1, E2] = ['11', '22', '44'].map((byte) => byte.repeat(32));
const both = { M2M_KEY_PEPPER: `v1:${P1}`, M2M_ENCRYPTION_KEY: `v1:${E1},v2:${E2}` };
const onlyNew = { M2M_KEY_PEPPER: `v1:${P1}`, M2M_ENCRYPTION_KEY: `v2:${E2}` };
const person = { email: 'rota@remesas.example', password: 'a long walk in the hills 7' };

let rotated: AnotherApi;
let signedInBefore: PortalBrowser;
let secret: string;
let recoveryCodes: string[];

const browserOf = (process: AnotherApi) => openPortalBrowser((request) => process.http.inject(request));
const factorNeeds = async () => {
  const statuses = await readKeyMaterial(rotated.platform.deps);
  const old = statuses.find(({ name, version }) => name === 'encryption' && version === 1)!;
  return old.needs.filter(({ what }) => what.startsWith('auth_'));
};

beforeAll(async () => {
  await makePerson(api.deps, person);
  await checkKeyMaterial(api.deps.keyring, api.deps.system);
  signedInBefore = openPortalBrowser(api.inject);
  await signIn(signedInBefore, person);
  ({ secret, recoveryCodes } = await setUpTotp(signedInBefore, person.password));
  rotated = await api.openAnother({ env: both });
  await checkKeyMaterial(rotated.platform.deps.keyring, rotated.platform.deps.system);
});

describe('a rotation of the encryption key', () => {
  it('keeps people signed in, with sessions of either version in either process', async () => {
    const after = browserOf(rotated);
    for (const [name, value] of signedInBefore.cookies) after.cookies.set(name, value);
    expect((await after.get('/portal/api/me')).status).toBe(200);
    // What better-auth judges itself takes the old cookie too.
    const step = await after.post('/portal/api/step-up', { method: 'totp', code: totpCode(secret) });
    expect(step.status).toBe(200);
    const swap = (value: string): string => `${value.slice(0, 10)}${value[10] === 'A' ? 'B' : 'A'}${value.slice(11)}`;
    const forged = [...signedInBefore.cookies].map(([name, value]) => [name, swap(value)]);
    for (const [name, value] of forged) after.cookies.set(name!, value!);
    expect((await after.get('/portal/api/me')).status).toBe(401);
  });

  it('says that second factors need the old version, and seals them anew, once', async () => {
    expect(await factorNeeds()).toMatchObject([
      { what: 'auth_two_factors.secret', count: 1 },
      { what: 'auth_two_factors.backup_codes', count: 1 },
    ]);
    const { deps } = rotated.platform;
    await expect(retireVersion(deps, 'encryption', 1, { withoutAuditProof: true })).rejects.toThrow('auth_two_factors');
    expect((await resealAll(deps)).resealed).toMatchObject({ 'auth_two_factors.secret': 1 });
    expect((await resealAll(deps)).resealed).toMatchObject({ 'auth_two_factors.secret': 0 });
    expect(await factorNeeds()).toEqual([]);
  });

  it('leaves authenticator app and recovery codes good with the new version alone', async () => {
    await retireVersion(rotated.platform.deps, 'encryption', 1, { withoutAuditProof: true });
    const alone = await api.openAnother({ env: onlyNew });
    const byCode = browserOf(alone);
    expect((await signIn(byCode, { ...person, totpSecret: secret, steps: 1 })).body.data).toMatchObject({
      state: 'signed_in',
    });
    const byRecovery = browserOf(alone);
    await signIn(byRecovery, person);
    const entered = await byRecovery.post('/portal/auth/second-factor', { method: 'recovery', code: recoveryCodes[0] });
    expect(entered.body.data).toMatchObject({ state: 'signed_in' });
    expect((await byRecovery.get('/portal/api/me')).body.data.factors.recoveryCodesLeft).toBe(9);
  });
});
