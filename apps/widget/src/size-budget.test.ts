import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';

const dist = join(import.meta.dirname, '../dist');
const scriptBudgetBytes = 25_000;
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

  it('needs at most 14 kB of HTML and style, one round trip', () => {
    const styles = addresses(/<link rel="stylesheet"[^>]*\shref="([^"]+)"/g);
    expect(styles.length).toBeGreaterThan(0);
    const bytes = styles.reduce((sum, address) => sum + gzBytes(asset(address)), gzBytes(html));
    expect(bytes).toBeLessThanOrEqual(firstRoundTripBudgetBytes);
  });

  it('loads only hashed files of its own, and carries no inline script or style', () => {
    const loaded = addresses(/<(?:script|link)[^>]*\s(?:src|href)="(?!data:)([^"]+)"/g);
    expect(loaded.length).toBeGreaterThanOrEqual(2);
    for (const address of loaded) expect(address).toMatch(/^\/w\/assets\/[\w-]+-[\w-]{8}\.(js|css)$/);
    expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)/);
  });

  it('keeps every placeholder for the server to fill', () => {
    for (const name of ['lang', 'theme', 'partnerName', 'primaryColor', 'logoUrl', 't.landing.title']) {
      expect(html).toContain(`{{${name}}}`);
    }
  });
});
