import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findViolations, launchBrowser, openContext } from './browser.ts';
import { useApi } from './harness.ts';

describe('the documentation in a real browser', { timeout: 120_000 }, () => {
  const api = useApi();
  const contexts: BrowserContext[] = [];
  let browser: Browser;
  let base: string;

  beforeAll(async () => {
    [browser, base] = await Promise.all([launchBrowser(), api.listen()]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
  });

  /** A page of a fresh profile that can reach this server alone, and all that its console and network complained of. */
  async function open(options: { width?: number; colorScheme?: 'light' | 'dark' } = {}) {
    const { width = 1280, colorScheme = 'light' } = options;
    const context = await openContext(browser, { viewport: { width, height: 900 }, colorScheme });
    contexts.push(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    await context.route('**/*', async (route) => {
      if (route.request().url().startsWith(base)) return route.continue();
      complaints.push(`asked for ${route.request().url()}`);
      return route.abort();
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    return { page, complaints, go: (path: string) => page.goto(`${base}/docs/${path}`, { waitUntil: 'networkidle' }) };
  }

  // Each width and each theme once: structure goes with the width, contrast with the theme.
  const LOOKS = [
    { width: 390, colorScheme: 'dark' },
    { width: 1280, colorScheme: 'light' },
  ] as const;

  it.each(LOOKS)('is accessible and silent, $width px wide and $colorScheme', async (look) => {
    const { page, complaints, go } = await open(look);
    for (const path of [
      '',
      'quick-start',
      'webhook-security',
      'errors/ACTIVE_LINK_EXISTS',
      'sandbox-values',
      'reference/links',
    ]) {
      await go(path);
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      expect([path, await findViolations(page, tags)]).toEqual([path, []]);
      const isTooWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      expect([path, isTooWide]).toEqual([path, false]);
    }
    expect(complaints).toEqual([]);
  });

  it('finds a page by its words, without asking anybody else', async () => {
    const { page, complaints, go } = await open();
    await go('');
    await page.getByRole('button', { name: 'Search' }).first().click();
    await page.locator('#localsearch-input').fill('idempotency');
    await page.locator('#localsearch-list a', { hasText: 'Idempotency' }).first().click();
    await page.waitForURL('**/docs/idempotency**');
    await waitForHeading(page, 'Idempotency');
    expect(complaints).toEqual([]);
  });

  it('changes between light and dark, and remembers it', async () => {
    const { page, complaints, go } = await open();
    const isDark = () => page.evaluate("document.documentElement.classList.contains('dark')");
    await go('links');
    expect(await isDark()).toBe(false);
    await page.locator('.VPNavBarAppearance button').click();
    expect(await isDark()).toBe(true);
    await page.reload();
    expect(await isDark()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('calls this very server from the reference, with a test key only', async () => {
    const partner = await api.partner();
    const { page, complaints, go } = await open();
    await go('reference/partner');
    const form = page.locator('details.try-it').first();
    await form.locator('summary').click();
    await form.locator('input[name=sandbox-key]').fill(`m2m_live_${'0'.repeat(32)}`);
    await form.getByRole('button', { name: 'Send GET' }).click();
    await form.getByText('This is a live key').waitFor();
    await form.locator('input[name=sandbox-key]').fill(partner.key);
    await form.getByRole('button', { name: 'Send GET' }).click();
    await form.locator('.try-it-answer').waitFor();
    expect(JSON.parse((await form.locator('.try-it-answer').textContent())!).data.slug).toBe(partner.slug);
    expect(await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')).not.toContain('m2m_');
    expect(complaints).toEqual([]);
  });

  it('says that a page is not there', async () => {
    const { page, go } = await open();
    const answer = await go('nothing/here');
    expect(answer!.status()).toBe(404);
    await page.getByText('There is no such page').waitFor();
  });
});

const waitForHeading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();
