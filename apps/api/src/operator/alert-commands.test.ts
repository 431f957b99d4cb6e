import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { useApi } from '../../test/harness.ts';
import { alertCommands } from './alert-commands.ts';
import type { CommandInput, PlatformCommand, Result } from './command.ts';

const api = useApi();
const folder = mkdtempSync(join(tmpdir(), 'm2m-operator-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(name: string, words: string[], values: CommandInput['values'] = {}): Promise<Result> {
  const command = alertCommands.find((one) => one.name === name) as PlatformCommand;
  return command.run(api.platform, { words, values, config: api.deps.config, notice: () => undefined });
}

it('sets contacts, and none', async () => {
  const { slug } = await api.partner();
  expect((await run('partner contacts set', [slug], { emails: 'a@example.com, b@example.com' })).json).toEqual({
    slug,
    emails: ['a@example.com', 'b@example.com'],
  });
  expect((await run('partner contacts set', [slug], { emails: 'none' })).json).toEqual({ slug, emails: [] });
  await expect(run('partner contacts set', [slug], { emails: 'a@' })).rejects.toThrow('not a plain e-mail address');
  await expect(run('partner contacts set', [slug])).rejects.toThrow('--emails is missing');
  const acts = await api.sql(
    "select action from audit_entries where partner_id = 'operator' and action = 'partner.contacts_set'",
  );
  expect(acts).toHaveLength(2);
});

it('exposes the keys of a file: live ones are disabled, test ones told, others counted', async () => {
  const live = await api.partner({ environment: 'live' });
  const test = await api.key(live, { environment: 'sandbox' });
  const file = join(folder, 'leak.txt');
  writeFileSync(file, `KEY=${live.key}\n'${test.key}' m2m_live_dw5krdplpivicupfa13xceh411k9iknw\n`);
  const { json, text } = await run('key expose', [file], { source: 'a chat' });
  expect(json).toMatchObject({
    unknown: 1,
    keys: [
      { keyId: live.keyId, isDisabled: true },
      { keyId: test.keyId, isDisabled: false },
    ],
  });
  expect(text).toContain('disabled, owner told');
  expect(text).toContain('1 of 3 are none of ours');
  expect(text).not.toContain(live.key);
  expect((await live.get('/partner/me')).status).toBe(401);
  expect((await test.get('/partner/notices')).body.data.items).toMatchObject([
    { rule: 'exposed', details: { reporter: 'operator', source: 'a chat' } },
  ]);
  const again = await run('key expose', [live.key], { source: 'a chat' });
  expect(again.text).toContain('did not work any more');
});

it('says what is no key and no file, and wants to know where it was found', async () => {
  await expect(run('key expose', ['nothing'], { source: 'x' })).rejects.toThrow('neither an API key nor a file');
  await expect(run('key expose', [folder], { source: 'x' })).rejects.toThrow();
  await expect(run('key expose', ['nothing'])).rejects.toThrow('--source is missing');
});

it('lists what concerns no partner', async () => {
  await api.sql(
    `insert into operator_notices values ('unknown_keys', '198.51.100.66', '{"distinctKeys": 30}', 2, now())`,
  );
  expect((await run('notice list', [])).text).toMatch(/unknown_keys\s+198\.51\.100\.66\s+2\s/);
});
