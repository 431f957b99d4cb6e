import { describe, expect, it } from 'vitest';
import { useApi } from '../../test/harness.ts';
import { UsageError, type PlatformCommand, type Values } from './command.ts';
import { keyCommands } from './key-commands.ts';

const api = useApi();

/** Runs a command as the command line does, once the words are parsed. */
async function run(name: string, words: string[], values: Values = {}) {
  const command = keyCommands.find((one) => one.name === name) as PlatformCommand;
  const { config } = api.deps;
  // Tests look into answers of many shapes.
  return (await command.run(api.platform, { words, values, config, notice: () => undefined })) as {
    // oxlint-disable-next-line typescript/no-explicit-any
    json: any;
    text: string;
  };
}
const use = async (key: string, remoteAddress = '203.0.113.9') =>
  (await api.inject({ url: '/partner/links', headers: { 'x-api-key': key }, remoteAddress })).statusCode;

describe('operator commands for keys', () => {
  it('lead a key through its whole life', async () => {
    const { slug } = await api.partner();
    const where = { partner: slug, environment: 'live' };
    const rules = { note: 'vault', 'ip-rules': '203.0.113.0/24', expires: '2030-01-01T00:00:00Z', rotatable: 'on' };
    const { json: made, text } = await run('key create', [], {
      ...where,
      name: 'billing',
      scopes: 'links:read,keys:read',
      ...rules,
    });
    expect(text).toContain('cannot be shown again');
    const { keyId, key } = made;
    expect([await use(key), await use(key, '198.51.100.1')]).toEqual([200, 403]);
    expect((await run('key show', [keyId])).json).toMatchObject({
      name: 'billing',
      note: 'vault',
      isRotatable: true,
      createdBy: 'operator',
      ipRules: ['203.0.113.0/24'],
    });
    await run('key update', [keyId], { name: 'billing 2', 'ip-rules': 'none', expires: 'none' });
    expect((await run('key show', [keyId])).json).toMatchObject({ name: 'billing 2', ipRules: [], expiresAt: null });
    const disabled = await run('key disable', [keyId]);
    expect(disabled.text).toMatch(/In force in all 1 running processes at .*Z/);
    expect(await use(key)).toBe(401);
    await run('key enable', [keyId]);
    await expect.poll(() => use(key)).toBe(200);

    const rolled = await run('key rotate', [keyId], { grace: '3600' });
    expect(rolled.text).toContain('Safe to finish: no. The new secret has not been used yet.');
    expect((await run('key rotation cancel', [keyId])).json.state).toBe('cancelled');
    const fresh = (await run('key rotate', [keyId], { activation: 'now', grace: '3600' })).json.key;
    expect([await use(key), await use(fresh)]).toEqual([200, 200]);
    expect((await run('key rotation show', [keyId])).json.state).toBe('overlap');
    expect((await run('key rotation finish', [keyId])).json.state).toBe('finished');
    await expect.poll(() => use(key)).toBe(401);
    const leaked = (await run('key rotate', [keyId], { leak: true })).json;
    expect(leaked.effective.allProcessesAt).toMatch(/Z$/);
    expect([await use(fresh), await use(leaked.key)]).toEqual([401, 200]);
    const revoked = await run('key revoke', [keyId], { reason: 'done' });
    expect(revoked.json.effective).toMatchObject({ processes: 1 });
    const list = await run('key list', [], where);
    expect(list.json.find((one: { keyId: string }) => one.keyId === keyId)).toMatchObject({
      state: 'revoked',
      revokedBy: 'operator',
      revokeReason: 'done',
    });
    expect(list.text).not.toContain(fresh);
    const acts = await api.sql<{ n: number }>(
      "select count(*)::int as n from audit_entries where subject_id = $1 and partner_id = 'operator'",
      [keyId],
    );
    expect(acts[0]!.n).toBe(10);
  });

  it('show and set a policy, and say what is wrong with what was typed', async () => {
    const { slug: partner } = await api.partner();
    await run('policy set', [], { partner, 'require-expiry': 'on', 'max-life-days': '90' });
    expect((await run('policy show', [], { partner })).json).toEqual({
      requiresIpRules: false,
      requiresExpiry: true,
      maxLifeDays: 90,
      maxLiveKeys: null,
    });
    await run('policy set', [], { partner, 'max-life-days': 'none' });
    expect((await run('policy show', [], { partner })).json.maxLifeDays).toBeNull();
    for (const values of [{}, { 'require-expiry': 'yes' }, { 'max-life-days': 'ten' }])
      await expect(run('policy set', [], { partner, ...values })).rejects.toThrow(UsageError);
    await expect(run('policy set', [], { partner, 'max-live-keys': '0' })).rejects.toThrow(
      'maxLiveKeys: must be a whole number from 1 to 1000',
    );
    await expect(run('policy show', [], { partner: 'nobody' })).rejects.toThrow('no partner');
    await expect(run('key show', ['key_nobody'])).rejects.toThrow('no key with the id');
    await expect(run('key rotate', ['key_nobody'], { grace: '-1' })).rejects.toThrow('--grace');
    await expect(run('key rotate', ['key_nobody'], { activation: 'soon' })).rejects.toThrow('--activation');
  });
});
