import { existsSync, readFileSync, statSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../harness.ts';
import { bothAs, signInMember } from '../members.ts';
import { makeHome, runCli, startCli, type RunningCli } from './run-cli.ts';

describe('m2m login', () => {
  const api = useApi();
  let partner: TestPartner;
  let home: ReturnType<typeof makeHome>;
  let env: Record<string, string>;
  let running: RunningCli | undefined;

  beforeAll(async () => {
    partner = await api.partner();
    env = { M2M_URL: await api.listen() };
  });
  beforeEach(() => {
    home = makeHome();
    env = { ...env, ...home.env };
    // The limit of sign-ins of one address has its own test.
    api.clock.advance(61_000);
  });
  afterEach(async () => {
    running?.child.kill('SIGKILL');
    await running?.ended;
    running = undefined;
    home.remove();
  });

  const file = (): string => join(home.folder, 'config', 'm2m', 'credentials.json');
  async function start(...args: string[]): Promise<string> {
    running = startCli(['login', ...args], env);
    await running.waitFor(/Code\s+[A-Z]{4}-[A-Z]{4}/);
    expect(running.output().stdout).toContain('/portal/pair#');
    return /Code\s+([A-Z]{4}-[A-Z]{4})/.exec(running.output().stdout)![1]!;
  }

  it('gets a key of its own once a member approves, keeps it private, and gives it back on logout', async () => {
    const member = await signInMember(api, partner);
    const code = await start();
    const shown = await member.get(`/portal/api/pairings/${code.toLowerCase()}`);
    expect(shown.body.data).toMatchObject({
      code,
      clientAddress: '127.0.0.1',
      clientName: expect.stringContaining('('),
    });
    const approved = await member.post(`/portal/api/pairings/${code}/approve`, { expiresInDays: 30 });
    expect(approved.body.data).toMatchObject({
      environment: 'sandbox',
      scopes: expect.arrayContaining(['links:write']),
    });
    const { code: exitCode, stdout } = await running!.ended;
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Signed in');
    expect(stdout).not.toMatch(/m2m_test_/);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    const { logins } = JSON.parse(readFileSync(file(), 'utf8'));
    expect(logins.sandbox).toMatchObject({ keyId: expect.stringMatching(/^key_/), url: env['M2M_URL'] });
    expect(Date.parse(logins.sandbox.expiresAt)).toBeGreaterThan(Date.now() + 29 * 86_400_000);
    expect((await runCli(['whoami', '--json'], env)).json()).toMatchObject({
      slug: partner.slug,
      environment: 'sandbox',
    });
    const [act] = await api.sql<{ entry: string }>(
      "select a::text as entry from audit_entries a where a::text like $1 and a::text like '%key.created%'",
      [`%${logins.sandbox.keyId}%`],
    );
    expect(act!.entry).toContain(member.memberId);

    const out = await runCli(['logout'], env);
    expect(out.stdout).toContain('the key is revoked');
    expect(existsSync(file())).toBe(false);
    expect((await runCli(['whoami'], { ...env, M2M_KEY: logins.sandbox.key })).code).toBe(3);
  });

  it('gives a code once, and the key once', async () => {
    const member = await signInMember(api, partner);
    const started = (await api.inject({ method: 'POST', url: '/cli/pairings', payload: {} })).json().data;
    const take = async (deviceSecret = started.deviceSecret) =>
      (
        await api.inject({ method: 'POST', url: `/cli/pairings/${started.pairingId}/take`, payload: { deviceSecret } })
      ).json();
    expect((await take()).data).toEqual({ status: 'waiting' });
    expect((await take('guessed')).code).toBe('RESOURCE_NOT_FOUND');
    await member.post(`/portal/api/pairings/${started.code}/approve`);
    expect((await member.post(`/portal/api/pairings/${started.code}/approve`)).status).toBe(404);
    const answers = await Promise.all(Array.from({ length: 5 }, () => take()));
    expect(answers.filter(({ data }) => data.status === 'approved').length).toBe(1);
    expect((await take()).data).toEqual({ status: 'taken' });
    const [row] = await api.sql<{ row: string }>('select p::text as row from pairings p where id = $1', [
      started.pairingId,
    ]);
    expect(row!.row).not.toMatch(/m2m_test_/);
  });

  it('ends a code after ten minutes, and when it is refused', async () => {
    const member = await signInMember(api, partner);
    const begin = async () => (await api.inject({ method: 'POST', url: '/cli/pairings', payload: {} })).json().data;
    const take = async ({ pairingId, deviceSecret }: { pairingId: string; deviceSecret: string }) =>
      (await api.inject({ method: 'POST', url: `/cli/pairings/${pairingId}/take`, payload: { deviceSecret } })).json()
        .data;
    const refused = await begin();
    await member.post(`/portal/api/pairings/${refused.code}/refuse`);
    expect(await take(refused)).toEqual({ status: 'refused' });
    const late = await begin();
    await member.post(`/portal/api/pairings/${late.code}/approve`);
    const old = await begin();
    api.clock.advance(600_001);
    expect(await take(old)).toEqual({ status: 'expired' });
    expect(await take(late)).toEqual({ status: 'expired' });
    expect((await member.post(`/portal/api/pairings/${old.code}/approve`)).status).toBe(404);
  });

  it('gives nobody more than they have, and asks for the right', async () => {
    const started = (await api.inject({ method: 'POST', url: '/cli/pairings', payload: {} })).json().data;
    const path = `/portal/api/pairings/${started.code}/approve`;
    const reader = await signInMember(api, partner, { roles: bothAs('read_only') });
    expect((await reader.post(path)).status).toBe(403);
    const stale = await signInMember(api, partner, { hasSteppedUp: false });
    expect((await stale.post(path, {}, 'live')).body.code).toBe('STEP_UP_REQUIRED');
    expect((await partner.post(path, {})).status).toBe(403);
    const owner = await signInMember(api, partner);
    expect((await owner.post(path, { scopes: ['everything'] })).status).toBe(400);
    expect((await owner.post(path, {}, 'live')).body.code).toBe('TRANSITION_NOT_ALLOWED');
    await api.sql('update partners set live_opened_at = now()');
    const given = await owner.post(path, { template: 'reporting' }, 'live');
    expect(given.body.data).toMatchObject({
      environment: 'live',
      scopes: ['links:read', 'operations:read', 'logs:read'],
    });
  });

  it('lets codes and sign-ins not be tried out', async () => {
    const member = await signInMember(api, partner);
    const looks = [];
    for (let n = 0; n < 11; n += 1) looks.push((await member.get('/portal/api/pairings/BBBB-BBBB')).status);
    expect(looks).toEqual([...Array.from({ length: 10 }, () => 404), 429]);
    const starts = [];
    for (let n = 0; n < 11; n += 1) {
      starts.push((await api.inject({ method: 'POST', url: '/cli/pairings', payload: {} })).statusCode);
    }
    expect(starts).toEqual([...Array.from({ length: 10 }, () => 201), 429]);
  });

  it('is refused on the portal with exit code 3, and ends clean on Ctrl-C', async () => {
    const member = await signInMember(api, partner);
    await member.post(`/portal/api/pairings/${await start()}/refuse`);
    expect((await running!.ended).code).toBe(3);
    await start();
    running!.child.kill('SIGINT');
    expect(await running!.ended).toMatchObject({ code: 130 });
    expect(existsSync(file())).toBe(false);
  });

  it('does not use a file that others can read', async () => {
    const member = await signInMember(api, partner);
    await member.post(`/portal/api/pairings/${await start()}/approve`);
    await running!.ended;
    chmodSync(file(), 0o644);
    const open = await runCli(['whoami'], env);
    expect(open.code).toBe(3);
    expect(open.stderr).toContain('chmod 600');
  });
});
