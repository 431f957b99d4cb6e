import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import type { Platform } from '../../platform.ts';
import { verifyAudit } from '../audit/index.ts';
import { addOperator, disableOperator, listOperators, requireOperator } from './index.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'm2m-operators-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('operators', () => {
  const api = useApi({ env: { M2M_DATA_DIR: dataDir } });
  const add = (name: string, as?: string) => addOperator(api.deps, { name, values: { as } });
  const require = (as?: string) => requireOperator(api.platform, { as });
  const acts = () =>
    api.sql<{ action: string; actor_id: string; details: unknown }>(
      "select action, actor_id, details from audit_entries where partner_id = 'operator' order by number",
    );

  beforeAll(async () => {
    // Several at once, on connections that are open: one is the first, and nobody vouches for the others.
    await Promise.all(Array.from({ length: 6 }, () => listOperators(api.deps)));
    const all = await Promise.allSettled(['ana', 'eva', 'one', 'two', 'three'].map((name) => add(name)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [first] = (await listOperators(api.deps)).map(({ name }) => name);
    for (const name of ['ana', 'eva']) if (name !== first) await add(name, first);
  });

  it('the first one needs nobody, each later one an operator', async () => {
    await expect(add('mia')).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      message: expect.stringContaining('--as'),
    });
    const { operator, path } = await add('mia', 'ana');
    expect(await require('mia')).toEqual(operator);
    expect(path).toBe(join(dataDir, 'operators', 'mia.secret'));
  });

  it('keeps the secret in a file that only its owner reads, and nowhere in the database', async () => {
    const path = join(dataDir, 'operators', 'ana.secret');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'operators')).mode & 0o077).toBe(0);
    const secret = readFileSync(path, 'utf8').trim();
    expect(secret).toMatch(/^m2mop_[0-9a-f]{64}$/);
    const stored = JSON.stringify([await api.sql('select * from operators'), await acts()]);
    expect(stored).not.toContain(secret);
    await expect(api.sql('set role m2m_app; select * from operators')).rejects.toThrow('permission denied');
  });

  it.each([
    [undefined, 'INVALID_REQUEST', '--as <operator> is missing'],
    ['nobody', 'UNAUTHORIZED', 'There is no operator "nobody"'],
    ["ana' or '1'='1", 'UNAUTHORIZED', 'There is no operator'],
  ])('refuses --as %s with %s', async (as, code, message) => {
    await expect(require(as)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  });

  it("refuses a missing secret, one that is open to others, nonsense, and another operator's", async () => {
    const { path } = await add('leo', 'ana');
    const right = readFileSync(path, 'utf8');
    chmodSync(path, 0o640);
    await expect(require('leo')).rejects.toThrow(`chmod 600 ${path}`);
    chmodSync(path, 0o600);
    writeFileSync(path, 'x'.repeat(5_000));
    await expect(require('leo')).rejects.toThrow("holds no operator's secret");
    writeFileSync(path, readFileSync(join(dataDir, 'operators', 'ana.secret')));
    await expect(require('leo')).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
      message: expect.stringContaining('not the one'),
    });
    // Nor does a MAC copied in the database open it.
    await api.sql(
      "update operators set secret_mac = (select secret_mac from operators where name = 'ana') where name = 'leo'",
    );
    await expect(require('leo')).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    writeFileSync(path, right);
    await expect(require('leo')).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    rmSync(path);
    await expect(require('leo')).rejects.toThrow('M2M_OPERATOR_SECRET_FILE');
  });

  it('takes the secret from the file that the configuration names', async () => {
    const { path, secret } = await add('kim', 'ana');
    rmSync(path);
    const elsewhere = join(dataDir, 'kim-elsewhere');
    writeFileSync(elsewhere, secret, { mode: 0o600 });
    const platform = {
      deps: { ...api.deps, config: { ...api.deps.config, operatorSecretFile: elsewhere } },
    } as unknown as Platform;
    expect(await requireOperator(platform, { as: 'kim' })).toMatchObject({ name: 'kim' });
    await expect(requireOperator(platform, { as: 'ana' })).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  it('gives no name twice, and leaves a file that is there alone', async () => {
    await expect(add('eva', 'ana')).rejects.toThrow('is in use');
    await expect(add('Eva!', 'ana')).rejects.toThrow('lower-case letters');
    await expect(add('../eva', 'ana')).rejects.toThrow('lower-case letters');
    const path = join(dataDir, 'operators', 'zoe.secret');
    writeFileSync(path, 'mine');
    await expect(add('zoe', 'ana')).rejects.toThrow('already there');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect((await listOperators(api.deps)).map(({ name }) => name)).not.toContain('zoe');
  });

  it('ends an operator at once and for good, but not the last one; all of it stands in the trail', async () => {
    const ana = await require('ana');
    for (const { name, disabledAt } of await listOperators(api.deps))
      if (name !== 'ana' && disabledAt === null) await disableOperator(api.deps, { name, by: ana });
    await expect(require('eva')).rejects.toThrow('is disabled');
    await expect(disableOperator(api.deps, { name: 'eva', by: ana })).rejects.toThrow('disabled already');
    await expect(disableOperator(api.deps, { name: 'ana', by: ana })).rejects.toThrow('last operator');
    await expect(disableOperator(api.deps, { name: 'nobody', by: ana })).rejects.toThrow('no operator "nobody"');
    const trail = await acts();
    expect(trail.filter(({ action }) => action === 'operator.added').length).toBeGreaterThanOrEqual(5);
    expect(trail.at(-1)).toMatchObject({ action: 'operator.disabled', actor_id: ana.id });
    expect(await verifyAudit(api.deps, 'operator')).toMatchObject({ problems: [] });
  });

  it('goes on working when the encryption key is rotated', async () => {
    const rotated = await api.openAnother({
      env: { M2M_ENCRYPTION_KEY: `v1:${'22'.repeat(32)},v2:${'33'.repeat(32)}`, M2M_DATA_DIR: dataDir },
    });
    const version = async () =>
      (await api.sql<{ v: number }>("select key_version as v from operators where name = 'ana'"))[0]!.v;
    expect(await version()).toBe(1);
    expect(await requireOperator(rotated.platform, { as: 'ana' })).toMatchObject({ name: 'ana' });
    expect(await version()).toBe(2);
    expect(await requireOperator(rotated.platform, { as: 'ana' })).toMatchObject({ name: 'ana' });
  });
});
