import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { portalPort, usePortal } from './portal-visit.ts';

const port = await portalPort();

/** Bytes of JavaScript, gzipped, that the page loads from now on; nothing may come from elsewhere. */
function countScripts(page: Page, base: string): { total(): Promise<number> } {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    expect(response.url().startsWith(base)).toBe(true);
    if (!response.url().endsWith('.js')) return;
    sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  return { total: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) };
}

describe('what a page loads', { timeout: 60_000 }, () => {
  const portal = usePortal({ port });

  it('is at most 200 kB of JavaScript for the sign-in page', async () => {
    const { page } = await portal.openVisit();
    const scripts = countScripts(page, portal.base);
    await page.goto('/portal/sign-in', { waitUntil: 'networkidle' });
    const bytes = await scripts.total();
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(200_000);
  });

  it('is at most 350 kB of JavaScript for the first page after it', async () => {
    const { page, partner } = await portal.signInAs();
    const scripts = countScripts(page, portal.base);
    await page.goto(`/portal/${partner.slug}/test/home`, { waitUntil: 'networkidle' });
    const bytes = await scripts.total();
    expect(bytes).toBeGreaterThan(80_000);
    expect(bytes).toBeLessThanOrEqual(350_000);
  });
});
