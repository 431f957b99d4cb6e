import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';

const dist = join(import.meta.dirname, '../dist');
const scriptBudgetBytes = 25_000;
const flowBudgetBytes = 60_000;
const loaderBudgetBytes = 1_500;
const firstRoundTripBudgetBytes = 14_000;

let html = '';
const gzBytes = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;
const asset = (address: string): Buffer => readFileSync(join(dist, address.replace(/^\/w\//, '')));
const addresses = (pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, address = '']) => address);

describe('the built page', () => {
  beforeAll(() => {
    const built = existsSync(join(dist, 'index.html'));
    expect(built, 'apps/widget/dist is missing: run `npm ci`, which builds it').toBe(true);
    html = readFileSync(join(dist, 'index.html'), 'utf8');
  });

  it('needs at most 25 kB of script for the first screen', () => {
    const scripts = addresses(/<script[^>]*\ssrc="([^"]+)"/g).concat(
      addresses(/<link rel="modulepreload"[^>]*\shref="([^"]+)"/g),
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, address) => sum + gzBytes(asset(address)), 0)).toBeLessThanOrEqual(scriptBudgetBytes);
  });

  it('needs at most 60 kB of script for the whole flow, in both languages together', () => {
    const scripts = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
    // The steps are files of their own, so that the first screen does not carry them.
    expect(scripts.length).toBeGreaterThan(10);
    const bytes = scripts.reduce((sum, name) => sum + gzBytes(readFileSync(join(dist, 'assets', name))), 0);
    expect(bytes).toBeLessThanOrEqual(flowBudgetBytes);
  });

  it('does not carry the texts of the steps with the first screen', () => {
    for (const address of addresses(/<script[^>]*\ssrc="([^"]+)"/g)) {
      expect(asset(address).toString()).not.toContain('CLABE');
    }
  });

  it('needs at most 14 kB of HTML and style, one round trip, that of the steps included', () => {
    const styles = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.css'));
    expect(styles).toHaveLength(2);
    const bytes = styles.reduce((sum, name) => sum + gzBytes(readFileSync(join(dist, 'assets', name))), gzBytes(html));
    expect(bytes).toBeLessThanOrEqual(firstRoundTripBudgetBytes);
  });

  it('loads only hashed files of its own, and carries no inline script or style', () => {
    const loaded = addresses(/<(?:script|link)[^>]*\s(?:src|href)="(?!data:)([^"]+)"/g);
    expect(loaded.length).toBeGreaterThanOrEqual(2);
    for (const address of loaded) expect(address).toMatch(/^\/w\/assets\/[\w-]+-[\w-]{8}\.(js|css)$/);
    expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)/);
  });

  it('keeps every placeholder for the server to fill', () => {
    for (const name of [
      'lang',
      'theme',
      'partnerName',
      'primaryColor',
      'logoUrl',
      'allowedOrigins',
      't.landing.title',
    ]) {
      expect(html).toContain(`{{${name}}}`);
    }
  });
});

describe('the loader m2m.js', () => {
  const loader = (): string => readFileSync(join(dist, 'm2m.js'), 'utf8');

  it('weighs at most 1.5 kB', () => {
    expect(gzBytes(loader())).toBeLessThanOrEqual(loaderBudgetBytes);
  });

  it('is a plain script that leaves nothing but M2M in the page', () => {
    const before = new Set(Object.keys(globalThis));
    // oxlint-disable-next-line no-new-func -- a classic script, as a partner's page runs it: imports would not parse.
    new Function(loader())();
    const left = Object.keys(globalThis).filter((name) => !before.has(name));
    expect(left).toEqual(['M2M']);
    expect(loader()).toMatch(/^\(\(\)=>\{.*\}\)\(\);\s*$/s);
  });

  it('never posts to any origin, and frames with no more rights than the page needs', () => {
    expect(loader()).not.toMatch(/['"`]\*['"`]/);
    expect(loader()).toContain('camera; clipboard-write');
    expect(loader()).not.toMatch(/allow-top-navigation(?!-by-user-activation)/);
  });
});
