import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeyFinder } from '../src/scan/find-keys.ts';

const M2M = join(import.meta.dirname, '../bin/m2m.mjs');

/** A key of the right form and check, made here so that no scanner finds one in this file. */
function keyOf(environment: 'test' | 'live', seed: string): string {
  const random = BigInt(`0x${createHash('sha256').update(seed).digest('hex')}`)
    .toString(36)
    .slice(0, 25)
    .padStart(25, '0');
  const body = `m2m_${environment}_${random}`;
  return body + crc32(body).toString(36).padStart(7, '0');
}
const secretOf = (seed: string): string => `whsec_${createHash('sha256').update(seed).digest('hex').slice(0, 48)}`;

describe('the finder', () => {
  it('finds a key wherever the pieces are cut, once, with its line', () => {
    const key = keyOf('live', 'cut');
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 80 }), fc.boolean(), (before, size, hasMore) => {
        const text = `${'a\n'.repeat(before)}${key}${hasMore ? ' and more\n'.repeat(30) : ''}`;
        const finder = new KeyFinder();
        const found = [];
        for (let at = 0; at < text.length; at += size) found.push(...finder.push(text.slice(at, at + size)));
        found.push(...finder.push('', true));
        expect(found).toEqual([
          { kind: 'live key', masked: `${key.slice(0, 13)}...${key.slice(-4)}`, line: before + 1, isReal: true },
        ]);
      }),
    );
  });

  it('tells made-up keys from real ones, and takes no longer word for a key', () => {
    const finder = new KeyFinder();
    const key = keyOf('test', 'a');
    const wrong = `${key.slice(0, -1)}${key.endsWith('a') ? 'b' : 'a'}`;
    const found = finder.push(`${wrong} ${key}x ${`whsec_${'0'.repeat(48)}`} ${secretOf('s')}`, true);
    expect(found.map(({ kind, isReal }) => [kind, isReal])).toEqual([
      ['test key', false],
      ['webhook secret', false],
      ['webhook secret', true],
    ]);
  });
});

describe('m2m scan', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'm2m-scan-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const scan = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [M2M, 'scan', folder, ...args], {
      encoding: 'utf8',
    });
    return { code: status, stdout, stderr };
  };
  const put = (path: string, content: string | Buffer): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', ...args], {
      encoding: 'utf8',
    });

  it('finds planted keys in text, in binary files, deep and large ones, and prints none whole', () => {
    const keys = [keyOf('test', '1'), keyOf('live', '2'), keyOf('test', '3'), secretOf('4')];
    put('src/app.js', `const a = 1;\nconst key = '${keys[0]}';\n`);
    put('deep/er/and/deeper/.env', `M2M_KEY=${keys[1]}`);
    put('image.bin', Buffer.concat([Buffer.from([0, 255, 254]), Buffer.from(keys[2]!), Buffer.from([0])]));
    put('large.log', Buffer.concat([Buffer.alloc(8_000_000, 'x\n'), Buffer.from(`${keys[3]}\n`)]));
    put('example.md', `m2m_test_${'x'.repeat(32)}`);
    symlinkSync('/etc', join(folder, 'elsewhere'));
    const { code, stdout, stderr } = scan();
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('app.js:2  test key');
    expect(stdout).toContain('.env:1  live key');
    expect(stdout).toContain('image.bin:1  test key');
    expect(stdout).toContain('large.log:4000001  webhook secret');
    expect(stdout).toContain('4 found in 5 files');
    for (const key of keys) expect(stdout).not.toContain(key);
    const json = JSON.parse(scan('--json', '--all').stdout);
    expect(json).toMatchObject({ looked: 5, found: 5 });
    expect(json.items.filter(({ isReal }: { isReal: boolean }) => !isReal)).toMatchObject([{ kind: 'test key' }]);
  });

  it('ends with 0 where there is nothing, and leaves ignored files out when asked', () => {
    put('readme.md', 'nothing');
    expect(scan()).toMatchObject({ code: 0, stderr: '' });
    put('.env', keyOf('test', 'env'));
    put('.gitignore', '.env\n');
    git('init', '-q');
    expect(scan().code).toBe(1);
    expect(scan('--gitignore').code).toBe(0);
  });

  it('finds in git history what was deleted, on any branch and in messages, with its commit', () => {
    git('init', '-q', '-b', 'main');
    const [deleted, elsewhere, said] = [keyOf('live', 'd'), keyOf('test', 'e'), keyOf('test', 's')];
    put('config.yml', `a: 1\nkey: ${deleted}\n`);
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    const first = git('rev-parse', 'HEAD').slice(0, 12);
    put('config.yml', 'a: 1\n');
    git('commit', '-q', '-a', '-m', `without ${said}`);
    git('checkout', '-q', '-b', 'other');
    put('name with ñ.txt', elsewhere);
    git('add', '.');
    git('commit', '-q', '-m', 'third');
    git('checkout', '-q', 'main');
    expect(scan().code).toBe(0);
    const { code, stdout } = scan('--git-history');
    expect(code).toBe(1);
    expect(stdout).toContain(`${first}:config.yml:2  live key`);
    expect(stdout).toContain('(message):1  test key');
    expect(stdout).toContain('3 found in 3 commits');
    for (const key of [deleted, elsewhere, said]) expect(stdout).not.toContain(key);
  });

  it('says what is missing', () => {
    expect(scan('--git-history')).toMatchObject({ code: 2, stderr: expect.stringContaining('git') });
    rmSync(folder, { recursive: true });
    expect(scan()).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no') });
  });
});
