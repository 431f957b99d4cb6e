import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { startSmtp, type SmtpServer } from '../../../test/smtp-server.ts';
import { addOperator } from '../operators/index.ts';
import { addMember, inviteOwner } from '../team/index.ts';
import { disableAccount, linkOperator, openDemoAccount, resetFactors } from './index.ts';
import { makePerson, openPortalBrowser, setUpTotp, signIn } from './testing/portal-browser.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'm2m-entry-'));
const smtp: SmtpServer = await startSmtp();
const api = useApi({ env: { M2M_DATA_DIR: dataDir, M2M_SMTP_URL: smtp.url } });
const open = (remoteAddress = '127.0.0.1') => openPortalBrowser((request) => api.inject(request), { remoteAddress });
const password = 'three brown horses';

afterAll(() => {
  smtp.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Waits for a mail to somebody that says `wanted`, and returns its text. */
async function mailTo(email: string, wanted: RegExp, from = 0): Promise<RegExpExecArray> {
  const read = (): RegExpExecArray => {
    const lines = smtp.heard.slice(from).map((line) => (line.startsWith('..') ? line.slice(1) : line));
    const mails = lines
      .join('\n')
      .replace(/=\n/g, '')
      .replace(/=3D/g, '=')
      .split(/^QUIT|^MAIL FROM/im);
    for (const mail of mails) {
      const found = mail.toLowerCase().includes(`rcpt to:<${email}>`) ? wanted.exec(mail) : null;
      if (found) return found;
    }
    throw new Error(`no such mail to ${email}`);
  };
  return vi.waitFor(read, { timeout: 5_000 });
}

describe('a forgotten password', () => {
  it('is replaced by a mail that works once and for ten minutes; all sessions end and the factor stays', async () => {
    const ana = { email: 'ana@example.com', password };
    const userId = await makePerson(api.deps, ana);
    const browser = open();
    await signIn(browser, ana);
    const { secret } = await setUpTotp(browser, password);
    const from = smtp.heard.length;
    const asked = await open().post('/portal/auth/forgot-password', { email: ana.email });
    expect(asked).toMatchObject({ status: 202, body: { data: { done: true } } });
    const token = (await mailTo(ana.email, /\/portal\/reset#([\w-]{43})/, from))[1]!;
    expect(JSON.stringify(await api.sql('select * from auth_one_time_tokens'))).not.toContain(token);
    const reset = (body: object) => open().post('/portal/auth/reset-password', { token, ...body });
    expect((await reset({ password: 'short' })).status).toBe(400);
    expect((await reset({ password: 'nine orange boats' })).status).toBe(200);
    expect(await reset({ password: 'ten orange boats' })).toMatchObject({
      status: 401,
      body: { code: 'SIGN_IN_FAILED' },
    });
    expect((await browser.get('/portal/api/me')).status).toBe(401);
    expect((await signIn(open(), ana)).status).toBe(401);
    const fresh = { ...ana, password: 'nine orange boats' };
    expect(
      (await open().post('/portal/auth/sign-in', { email: fresh.email, password: fresh.password })).body.data.state,
    ).toBe('second_factor');
    const again = open();
    expect((await signIn(again, { ...fresh, totpSecret: secret })).status).toBe(200);

    const later = smtp.heard.length;
    await open().post('/portal/auth/forgot-password', { email: ana.email });
    const late = (await mailTo(ana.email, /\/portal\/reset#([\w-]{43})/, later))[1]!;
    api.clock.advance(10 * 60_000 + 1_000);
    expect((await open().post('/portal/auth/reset-password', { token: late, password })).status).toBe(401);
    expect(userId).toMatch(/^usr_/);
  });

  it('is asked for with one answer, whoever it is for', async () => {
    const replies = [];
    for (const email of ['ana@example.com', 'nobody@example.com']) {
      const { status, body, headers } = await open().post('/portal/auth/forgot-password', { email });
      replies.push({ status, body, headers: Object.keys(headers).sort() });
    }
    expect(replies[0]).toEqual(replies[1]);
  });
});

describe('an invitation', () => {
  it('makes an account with a password of the person’s own, once', async () => {
    const acme = await api.partner();
    const { url } = await inviteOwner(api.deps, {
      partnerId: acme.partnerId,
      email: 'Owner@acme.example',
      by: 'opr_x',
    });
    const token = url.split('#')[1]!;
    const browser = open();
    expect((await browser.post('/portal/auth/invitation', { token })).body.data).toMatchObject({
      email: 'owner@acme.example',
      partnerId: acme.partnerId,
      roles: { sandbox: 'owner', live: 'owner' },
      hasAccount: false,
    });
    const accept = (body: object) => browser.post('/portal/auth/invitation/accept', { token, ...body });
    expect((await accept({ name: 'Olga', password: 'password1234' })).status).toBe(400);
    expect((await accept({ password })).body.error.details[0].path).toBe('name');
    expect((await accept({ name: 'Olga', password, language: 'es' })).body.data).toEqual({
      state: 'signed_in',
      partnerId: acme.partnerId,
    });
    const me = (await browser.get('/portal/api/me')).body.data;
    expect(me).toMatchObject({ user: { name: 'Olga', language: 'es' }, memberships: [{ slug: acme.slug }] });
    expect((await open().post('/portal/auth/invitation', { token })).status).toBe(404);
  });

  it('of somebody with an account wants them signed in to it: the mail alone does not do', async () => {
    const [acme, bolt] = [await api.partner(), await api.partner()];
    const email = 'both@example.com';
    const userId = await makePerson(api.deps, { email, password });
    const roles = { sandbox: 'owner', live: 'owner' } as const;
    await api.deps.system.transaction((trx) => addMember(trx, api.deps, { partnerId: acme.partnerId, userId, roles }));
    const { url } = await inviteOwner(api.deps, { partnerId: bolt.partnerId, email, by: 'opr_x' });
    const token = url.split('#')[1]!;
    const take = { token, name: 'Thief', password: 'another password here' };
    expect((await open().post('/portal/auth/invitation/accept', take)).status).toBe(401);
    expect((await signIn(open(), { email, password })).status).toBe(200);
    const browser = open();
    await signIn(browser, { email, password });
    expect((await browser.post('/portal/auth/invitation/accept', { token })).status).toBe(200);
    expect((await browser.get('/portal/api/me')).body.data.memberships).toHaveLength(2);
  });
});

describe('the operator', () => {
  const by = { id: '', name: 'rosa' };
  beforeAll(async () => void (by.id = (await addOperator(api.deps, { name: 'rosa', values: {} })).operator.id));

  it('links an account to an operator, who comes into the console with a second factor only', async () => {
    const email = 'rosa@example.com';
    const { url } = await linkOperator(api.deps, { operator: by, email, by });
    const token = url!.split('#')[1]!;
    expect((await open().post('/portal/auth/reset-password', { token, password })).status).toBe(200);
    const browser = open();
    await signIn(browser, { email, password });
    expect((await browser.get('/portal/api/me')).body.data.operator).toEqual(by);
    const refused = await browser.get('/operator/api/partners');
    expect(refused).toMatchObject({ status: 403, body: { code: 'SECOND_FACTOR_REQUIRED' } });
    await setUpTotp(browser, password);
    expect((await browser.get('/operator/api/partners')).status).toBe(200);
    await resetFactors(api.deps, { email, by });
    expect((await browser.get('/operator/api/partners')).status).toBe(401);
    await signIn(browser, { email, password });
    expect((await browser.get('/operator/api/partners')).status).toBe(403);
    await disableAccount(api.deps, { email, by });
    expect((await signIn(open(), { email, password })).status).toBe(401);
    const acts = await api.sql<{ action: string }>(
      "select action from audit_entries where partner_id = 'operator' and action like 'account.%' order by number",
    );
    expect(acts.map(({ action }) => action)).toEqual(['account.linked', 'account.factors_reset', 'account.disabled']);
  });

  it('gets a link of the demo that signs in once, within fifteen minutes', async () => {
    const acme = await api.partner();
    const roles = { sandbox: 'owner', live: 'owner' } as const;
    const make = () =>
      openDemoAccount(api.deps, {
        email: 'owner@demo.example',
        name: 'Demo Owner',
        operator: undefined,
        join: (trx, userId) => addMember(trx, api.deps, { partnerId: acme.partnerId, userId, roles }),
      });
    const [first, second] = [(await make()).split('#')[1]!, (await make()).split('#')[1]!];
    const browser = open();
    expect((await browser.post('/portal/auth/link', { token: first })).status).toBe(200);
    expect((await browser.get('/portal/api/me')).body.data).toMatchObject({
      session: { hasSecondFactor: true },
      factors: { hasPassword: false },
      memberships: [{ partnerId: acme.partnerId }],
    });
    expect((await open().post('/portal/auth/link', { token: first })).status).toBe(401);
    api.clock.advance(15 * 60_000 + 1_000);
    expect((await open().post('/portal/auth/link', { token: second })).status).toBe(401);
    expect((await browser.post('/portal/auth/change-password', { password: 'my first password' })).status).toBe(200);
  });
});

describe('a sign-in from elsewhere', () => {
  it('is told to the person by mail', async () => {
    const email = 'far@example.com';
    await makePerson(api.deps, { email, password });
    await signIn(open('203.0.113.5'), { email, password });
    const from = smtp.heard.length;
    await signIn(open('203.0.113.9'), { email, password });
    await signIn(open('198.51.100.5'), { email, password });
    await mailTo(email, /new device[\s\S]*from 198\.51\.100\.5/, from);
    expect(smtp.heard.slice(from).filter((line) => line.toUpperCase().includes('RCPT TO:<FAR@'))).toHaveLength(1);
  });
});
