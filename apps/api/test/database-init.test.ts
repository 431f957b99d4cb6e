import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDataDir, startEmbeddedPostgres, type EmbeddedPostgres } from '../src/core/embedded-postgres/index.ts';
import { KEY_MATERIAL, runOperator, startServerProcess } from './server-process.ts';

/** On a server of its own: roles belong to a whole server, and other tests hold theirs. */
describe('database init', () => {
  let postgres: EmbeddedPostgres;
  const parent = mkdtempSync(join(tmpdir(), 'm2m-init-'));

  beforeAll(async () => {
    chmodSync(parent, 0o711);
    const dataDir = join(parent, 'data');
    makeDataDir(dataDir);
    postgres = await startEmbeddedPostgres({ dataDir, notice: () => undefined });
  });
  afterAll(async () => {
    await postgres.stop();
    rmSync(parent, { recursive: true, force: true });
  });

  const init = async (): Promise<Record<string, string>> => {
    const { code, stdout, stderr } = await runOperator({}, [
      'database',
      'init',
      '--admin-url',
      postgres.adminUrl,
      '--json',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout);
  };

  it('makes three roles and a database that the server starts on, also without the owner', async () => {
    const urls = await init();
    expect(Object.keys(urls)).toEqual(['DATABASE_URL', 'DATABASE_SYSTEM_URL', 'DATABASE_OWNER_URL']);
    expect(Object.values(urls).map((url) => new URL(url).username)).toEqual(['m2m_app', 'm2m_system', 'm2m_owner']);
    const { DATABASE_OWNER_URL: _, ...serving } = urls;
    const server = await startServerProcess({ ...serving, ...KEY_MATERIAL });
    server.child.kill('SIGTERM');
    expect(await server.ended).toEqual({ code: 0, signal: null });
    const doctor = await runOperator({ ...serving, ...KEY_MATERIAL }, ['doctor']);
    expect(doctor).toMatchObject({ code: 0, stderr: '' });
  });

  it('can run again: new passwords, the same data', async () => {
    const env = { ...(await init()), ...KEY_MATERIAL };
    await runOperator(env, ['partner', 'create', '--name', 'Kept', '--slug', 'kept']);
    const again = { ...(await init()), ...KEY_MATERIAL };
    expect((await runOperator(again, ['partner', 'list'])).stdout).toContain('kept');
    const old = await runOperator(env, ['partner', 'list']);
    expect(old.code).toBe(1);
    expect(old.stderr).toContain('DATABASE_URL: cannot connect');
  });

  it.each(['DATABASE_URL', 'DATABASE_SYSTEM_URL', 'DATABASE_OWNER_URL'])(
    'an administrator as %s refuses the boot and names it',
    async (name) => {
      const env = { ...(await init()), ...KEY_MATERIAL, [name]: postgres.adminUrl };
      const { code, stderr } = await runOperator(env, ['partner', 'list']);
      expect(code).toBe(1);
      expect(stderr).toContain(`${name}: the role postgres is a superuser`);
      expect(stderr).toContain('database init');
    },
  );

  it('needs the address of an administrator', async () => {
    expect(await runOperator({}, ['database', 'init'])).toMatchObject({ code: 2, stderr: '--admin-url is missing.\n' });
  });
});
