import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { FileCache } from './file-cache.ts';
import { docsRoutes } from './routes.ts';
import { findFile, type SiteFile } from './site.ts';

describe('the documentation at /docs', () => {
  const api = useApi();
  const get = (url: string, headers: Record<string, string> = {}) => api.inject({ method: 'GET', url, headers });

  it('serves a page with a policy that lets nothing in from elsewhere, and to be asked for again', async () => {
    const { statusCode, headers, body } = await get('/docs/quick-start');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'sha256-/);
    expect(policy).not.toMatch(/unsafe|http|\*/);
    expect(body).toContain('<h1 id="quick-start"');
    expect(body).not.toMatch(/ style="/);
    expect((await get('/docs/quick-start', { 'if-none-match': String(headers['etag']) })).statusCode).toBe(304);
  });

  it('sends the copy that the browser can read, and keeps hashed files for a year', async () => {
    const { body } = await get('/docs/');
    const script = /href="(\/docs\/assets\/chunks\/framework\.[^"]+\.js)"/.exec(body)![1]!;
    const plain = await get(script);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const brotli = await get(script, { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotli.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
    expect((await get(script, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
  });

  it.each([
    ['/docs', '/docs/'],
    ['/docs/quick-start/', '/docs/quick-start'],
    ['/docs/quick-start.html', '/docs/quick-start'],
    ['/docs/reference', '/docs/reference/'],
  ])('leads %s to %s', async (from, to) => {
    const { statusCode, headers } = await get(from);
    expect([statusCode, headers.location]).toEqual([308, to]);
  });

  it('gives each page as Markdown to machines', async () => {
    const twin = await get('/docs/quick-start.md');
    expect(twin.headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(twin.body).toMatch(/^# Quick start\n/);
    expect((await get('/docs/quick-start', { accept: 'text/markdown' })).body).toBe(twin.body);
    const list = (await get('/llms.txt')).body;
    expect(list).toContain('(/docs/quick-start.md)');
    expect((await get('/docs/llms.txt')).body).toBe(list);
  });

  it.each([
    '/docs/nothing',
    '/docs/../package.json',
    '/docs/..%2f..%2fpackage.json',
    '/docs/%2e%2e/%2e%2e/package.json',
    '/docs/..%5c..%5cpackage.json',
    '/docs/manifest.json',
    '/docs/inputs.sha256',
    '/docs/quick-start.html.br',
    '/docs/assets/',
    '/docs/constructor',
  ])('does not have %s, and says so in the kind that is asked for', async (url) => {
    const json = await get(url);
    expect(json.statusCode).toBe(404);
    expect(json.json().code).toBe('RESOURCE_NOT_FOUND');
    const page = await get(url, { accept: 'text/html' });
    expect(page.statusCode).toBe(404);
    if (!url.includes('..') && !url.includes('%2e')) expect(page.body).toContain('There is no such page');
  });

  it('is what errors lead to', async () => {
    const { headers } = await get('/partner/me');
    expect(headers['link']).toBe('</docs/errors/UNAUTHORIZED>; rel="help"');
    const { statusCode, body } = await get('/docs/errors/UNAUTHORIZED');
    expect(statusCode).toBe(200);
    expect(body).toContain('<h2 id="fix"');
  });
});

describe('a site that is built anew under a running server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'm2m-site-'));
  const app = Fastify();
  docsRoutes(app, folder);
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const status = async (path: string) => (await app.inject({ method: 'GET', url: `/docs/${path}` })).statusCode;
  const build = (name: string): void => {
    const file = { type: 'text/plain', isImmutable: false, isCompressed: false, bytes: 1, tag: name };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ files: { [name]: file }, scriptHashes: [] }));
    writeFileSync(join(folder, name), name);
  };

  it('is not there before the build, and afterwards follows it instead of failing', async () => {
    expect(await status('old.txt')).toBe(404);
    build('old.txt');
    expect(await status('none.txt')).toBe(404);
    rmSync(join(folder, 'old.txt'));
    // ENOENT must not become a 500.
    expect(await status('old.txt')).toBe(404);
    build('new.txt');
    expect(await status('new.txt')).toBe(200);
  });
});

describe('the cache of files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'm2m-docs-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('never holds more than its limit, and forgets the longest unused', async () => {
    const cache = new FileCache(1_000);
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      writeFileSync(join(folder, name), name.repeat(240));
      await cache.read(join(folder, name));
      await cache.read(join(folder, 'a'));
      expect(cache.bytes).toBeLessThanOrEqual(1_000);
    }
    rmSync(join(folder, 'a'));
    rmSync(join(folder, 'b'));
    expect((await cache.read(join(folder, 'a'))).toString()).toBe('a'.repeat(240));
    await expect(cache.read(join(folder, 'b'))).rejects.toThrow('ENOENT');
  });

  it('keeps no file that would push out most others', async () => {
    const cache = new FileCache(1_000);
    writeFileSync(join(folder, 'large'), 'x'.repeat(300));
    await cache.read(join(folder, 'large'));
    expect(cache.bytes).toBe(0);
  });
});

describe('finding a file', () => {
  it('never answers a name that is not in the list', () => {
    const files = new Map([['index.html', {} as SiteFile]]);
    for (const path of ['x', '../index', 'index.html.br', '__proto__', '//', 'index/..']) {
      expect(findFile({ files }, path)).toBeUndefined();
    }
    expect(findFile({ files }, '')).toEqual({ file: 'index.html' });
  });
});
