import type { Server } from 'node:http';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findViolations, launchBrowser, openContext } from '../../../apps/api/test/browser.ts';
import { freePort } from '../../../apps/api/test/free-port.ts';
import { useApi, type TestPartner } from '../../../apps/api/test/harness.ts';
import { setAllowedOrigins } from '../../../apps/api/src/features/partners/index.ts';
import { startShop } from '../server.ts';

const [port, shopPort] = [await freePort(), await freePort()];
const base = `http://localhost:${port}`;
const pictures = process.env['M2M_TEST_PICTURES'];

describe('the example shop, in a real browser', { timeout: 120_000 }, () => {
  const api = useApi({ worker: true, env: { PUBLIC_URL: base, PORT: String(port) } });
  const contexts: BrowserContext[] = [];
  let browser: Browser;
  let shop: { url: string; server: Server };
  let partner: TestPartner;

  beforeAll(async () => {
    await api.http.listen({ host: 'localhost', port });
    partner = await api.partner();
    const origins = [`http://localhost:${shopPort}`];
    await setAllowedOrigins(api.deps, { slug: partner.slug, environment: 'sandbox', origins });
    [browser, shop] = await Promise.all([
      launchBrowser(),
      startShop({ apiKey: partner.key, baseUrl: base, port: shopPort }),
    ]);
  });
  afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())));
  afterAll(async () => {
    await browser?.close();
    shop?.server.closeAllConnections();
    shop?.server.close();
  });

  async function visit(width = 1280): Promise<{ page: Page; complaints: string[] }> {
    const context = await openContext(browser, { locale: 'en-US', viewport: { width, height: 900 } });
    contexts.push(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(shop.url);
    return { page, complaints };
  }

  async function toAmount(page: Page): Promise<FrameLocator> {
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Continue' }).waitFor();
    await page.waitForTimeout(800);
    await frame.getByRole('button', { name: 'Continue' }).click();
    await frame.getByRole('heading', { level: 1, name: 'How much do you want to send?' }).waitFor();
    return frame;
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  }

  it('sends money over its page: link, webhooks, answered data request, arrived transfer', async () => {
    const { page, complaints } = await visit();
    await picture(page, 'shop-1');
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send money' }).click();
    const frame = await toAmount(page);
    await frame.getByLabel('You send').fill('200');
    await frame.getByLabel('Where do you live now?').selectOption('TX');
    await page.getByText('M2M asked us for your identity data, and we sent it').waitFor();
    await picture(page, 'shop-2');
    await frame.getByRole('button', { name: 'Continue' }).click();
    // The shop answered the data request, so nothing is asked that it knew.
    await frame.locator('.step button.primary').click();
    await frame.locator('[value=debit_card]').check();
    await frame.locator('#f-cardNumber').fill('4000056655665556');
    await frame.locator('#f-cardExpiry').fill('07/34');
    await frame.locator('#f-cardCode').fill('123');
    await frame.getByRole('button', { name: 'Continue' }).click();
    await frame.locator('#f-esign').check();
    await frame.locator('.step button.primary').click();
    await page.getByText('The money arrived').waitFor({ timeout: 60_000 });
    await expect.poll(() => page.locator('#summary').innerText()).toBe('$200.00 → MX$3,690.54 has arrived');
    await page.getByRole('button', { name: 'Close' }).click();
    await picture(page, 'shop-3');
    const steps = await page.locator('#steps li').allInnerTexts();
    expect(steps.map((text) => text.split('\n')[0])).toEqual(
      expect.arrayContaining(['We made your link', 'You opened it', 'You confirmed the transfer', 'The money arrived']),
    );
    expect(new Set(steps).size).toBe(steps.length);
    expect(complaints).toEqual([]);
    const [operation] = (await partner.get('/partner/operations')).body.data.items;
    expect(operation.status).toBe('completed');
  });

  it('opens the page inside its own on a phone, the same link again after a reload', async () => {
    const { page, complaints } = await visit(390);
    await page.getByRole('button', { name: 'Open it in this page' }).click();
    await toAmount(page);
    await page.getByText('You opened it').waitFor();
    const links = async (): Promise<number> =>
      (await partner.get('/partner/links')).body.data.items.filter(
        ({ status }: { status: string }) => status === 'opened',
      ).length;
    const before = await links();
    await page.reload();
    await page.getByText('You opened it').waitFor();
    await page.getByRole('button', { name: 'Open it in this page' }).click();
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    expect(await links()).toBe(before);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await picture(page, 'shop-4');
    expect(complaints).toEqual([]);
  });

  it('answers no other page, and no unsigned webhook', async () => {
    const elsewhere = await fetch(`${shop.url}/transfers`, { method: 'POST' });
    expect(elsewhere.status).toBe(403);
    const forged = await fetch(`${shop.url}/hooks/m2m`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-m2m-timestamp': '1', 'x-m2m-signature': 'sha256=00' },
      body: '{"event":"operation.completed"}',
    });
    expect(forged.status).toBe(400);
  });
});
