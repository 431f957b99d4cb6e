import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { useApi } from './harness.ts';
import { KEY_MATERIAL, startServerProcess } from './server-process.ts';

const CHECKOUT = join(import.meta.dirname, '../../..');

/** The paths that the last stage of the Dockerfile copies, but for the installed packages. */
function copiedPaths(): string[] {
  const lastStage = readFileSync(join(CHECKOUT, 'deploy/Dockerfile'), 'utf8')
    .split(/^FROM /m)
    .at(-1)!;
  return [...lastStage.matchAll(/^COPY (?!--from=packages)(?:--from=build )?(\S+) (\S+)$/gm)].map(([, from, to]) => {
    const path = to!.endsWith('/') ? join(to!, from!.split('/').at(-1)!) : to!;
    expect(from!.replace('/m2m/', '')).toBe(path);
    return path;
  });
}

/** Builds no image: a tree of the same files, so that one which is missing there is missing here. */
describe('the files of the container image', () => {
  const api = useApi();
  const root = mkdtempSync(join(tmpdir(), 'm2m-image-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('are all that the server needs to serve API, hosted page, portal and documentation', async () => {
    for (const path of copiedPaths()) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      cpSync(join(CHECKOUT, path), join(root, path), { recursive: true });
    }
    // Our own packages are links into the tree; those of others are as `npm ci` left them.
    const packages = join(root, 'node_modules');
    mkdirSync(join(packages, '@m2m'), { recursive: true });
    for (const name of readdirSync(join(CHECKOUT, 'node_modules')))
      if (name !== '@m2m') symlinkSync(join(CHECKOUT, 'node_modules', name), join(packages, name));
    for (const path of ['packages/webhook-signature', 'apps/api', 'apps/widget']) {
      cpSync(join(CHECKOUT, path, 'package.json'), join(root, path, 'package.json'));
      symlinkSync(join(root, path), join(packages, '@m2m', path.split('/').at(-1)!));
    }

    const urls = { DATABASE_URL: api.url('m2m_app'), DATABASE_SYSTEM_URL: api.url('m2m_system') };
    const server = await startServerProcess({ ...KEY_MATERIAL, ...urls }, root);
    try {
      const { key } = await api.partner();
      const made = await fetch(`${server.url}/partner/links`, {
        method: 'POST',
        headers: { 'x-api-key': key, 'content-type': 'application/json' },
        body: JSON.stringify({ referenceId: 'user_1' }),
      });
      const { data } = (await made.json()) as { data: { url: string } };
      const linkPath = new URL(data.url).pathname;
      const paths = ['/healthz', '/m2m.js', '/portal/sign-in', '/docs/', '/openapi.json', linkPath];
      const answers = await Promise.all(paths.map((path) => fetch(server.url + path)));
      expect(answers.map(({ status }, n) => [paths[n], status])).toEqual(paths.map((path) => [path, 200]));
    } finally {
      server.child.kill('SIGTERM');
      await server.ended;
    }
  });
});
