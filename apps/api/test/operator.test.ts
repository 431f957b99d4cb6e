import { describe, expect, it, vi } from 'vitest';
import { useApi } from './harness.ts';
import { KEY_MATERIAL, runOperator } from './server-process.ts';

describe('operator commands', () => {
  const api = useApi();
  const env = (): Record<string, string> => ({
    ...KEY_MATERIAL,
    DATABASE_URL: api.url('m2m_app'),
    DATABASE_SYSTEM_URL: api.url('m2m_system'),
  });
  const run = async (...args: string[]) => runOperator(env(), args);
  const json = async (...args: string[]) => {
    const { code, stdout, stderr } = await run(...args, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout);
  };

  it('make a partner and a key that works on the running server, and revoke it', async () => {
    const partner = await json('partner', 'create', '--name', 'Acme Inc', '--slug', 'acme');
    expect(partner).toEqual({
      partnerId: expect.stringMatching(/^ptn_/),
      slug: 'acme',
      name: 'Acme Inc',
      status: 'active',
    });
    const { keyId, key } = await json(
      'key',
      'create',
      '--partner',
      'acme',
      '--environment',
      'sandbox',
      '--name',
      'first',
    );
    const me = () => api.inject({ method: 'GET', url: '/partner/me', headers: { 'x-api-key': key } });
    expect((await me()).json().data).toMatchObject({ slug: 'acme', environment: 'sandbox' });
    await json('key', 'revoke', keyId, '--reason', 'test');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await me()).statusCode).toBe(401);
    expect((await run('key', 'revoke', keyId)).code).toBe(2);
  });

  it('suspend and resume a partner', async () => {
    await json('partner', 'create', '--name', 'Beta', '--slug', 'beta');
    expect(await json('partner', 'suspend', 'beta')).toMatchObject({ status: 'suspended' });
    expect(await json('partner', 'resume', 'beta')).toMatchObject({ status: 'active' });
    expect((await json('partner', 'list')).map(({ slug }: { slug: string }) => slug)).toContain('beta');
    expect(await json('partner', 'secret', 'show', 'beta', '--environment', 'live')).toEqual({
      secret: expect.stringMatching(/^whsec_[0-9a-f]{48}$/),
    });
  });

  it('set the limits of a partner, which the running server follows', async () => {
    const partner = await api.partner();
    expect(await json('partner', 'limits', 'set', partner.slug, '--environment', 'sandbox', '--create', '7')).toEqual({
      create: 7,
      default: 1000,
    });
    await vi.waitFor(async () => {
      const { headers } = await partner.post('/partner/links', { referenceId: 'x' });
      expect(headers['ratelimit-policy']).toBe('"create";q=7;w=60');
    });
  });

  it.each([
    [
      ['partner', 'limits', 'set', 'acme', '--environment', 'live', '--create', '0'],
      'create: must be a whole number from 1 to 100000.',
    ],
    [['partner', 'create', '--slug', 'gamma'], '--name is missing.'],
    [
      ['partner', 'create', '--name', 'Gamma', '--slug', 'Gamma!'],
      'slug must be 2 to 24 lower-case letters and digits',
    ],
    [['partner', 'suspend', 'nobody'], 'There is no partner with the slug "nobody".'],
    [['partner', 'suspend'], 'Usage: partner suspend <slug>'],
    [
      ['key', 'create', '--partner', 'acme', '--environment', 'prod', '--name', 'x'],
      '--environment must be sandbox or live, not "prod".',
    ],
    [
      ['key', 'create', '--partner', 'acme', '--environment', 'live', '--name', 'x', '--scopes', 'links:fly'],
      'has no scope "links:fly"',
    ],
    [['key', 'revoke', 'key_nothing'], 'There is no key with the id "key_nothing".'],
    [['key', 'create', '--nonsense'], "Unknown option '--nonsense'"],
    [['dance'], 'There is no command "dance".'],
  ])('answers %j with exit 2 and one clear line', async (args, text) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(text);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('say a wrong configuration with exit 1 and every problem', async () => {
    const { code, stderr } = await runOperator({ DATABASE_URL: 'postgres://x@127.0.0.1:1/none' }, ['partner', 'list']);
    expect(code).toBe(1);
    for (const name of ['DATABASE_SYSTEM_URL', 'M2M_KEY_PEPPER', 'M2M_ENCRYPTION_KEY']) expect(stderr).toContain(name);
  });

  it('refuse a wrong pepper instead of failing every key', async () => {
    await json('partner', 'list');
    const { code, stderr } = await runOperator({ ...env(), M2M_KEY_PEPPER: '99'.repeat(32) }, ['partner', 'list']);
    expect(code).toBe(1);
    expect(stderr).toContain('M2M_KEY_PEPPER: version 1 is not the one that this database was used with');
  });

  it('doctor finds nothing wrong here, and names what is', async () => {
    const good = await json('doctor');
    expect(good.findings.filter(({ state }: { state: string }) => state === 'problem')).toEqual([]);
    await api.sql('alter table users no force row level security');
    const bad = await run('doctor');
    await api.sql('alter table users force row level security');
    expect(bad.code).toBe(1);
    expect(bad.stdout).toContain('not forced on users');
  });
});
