import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openContext } from './browser.ts';
import { freePort } from './free-port.ts';
import { useApi, type TestPartner } from './harness.ts';

const [port, hostPort] = [await freePort(), await freePort()];
const base = `http://127.0.0.1:${port}`;
/** Another site, not only another origin: the browser sends no cookie of the hosted page inside its frames. */
const host = `http://localhost:${hostPort}`;
const example = join(import.meta.dirname, '../../../examples/embed');

/** The example as a partner would serve it. */
function serveExample(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', host);
    const name = pathname === '/page.js' ? 'page.js' : 'index.html';
    response.writeHead(200, { 'content-type': name === 'page.js' ? 'text/javascript' : 'text/html' });
    response.end(readFileSync(join(example, name)));
  });
  return new Promise((resolve) => server.listen(hostPort, 'localhost', () => resolve(server)));
}

describe("the hosted page in a partner's page", { timeout: 90_000 }, () => {
  const api = useApi({ worker: true, env: { PUBLIC_URL: base, PORT: String(port) } });
  const contexts: BrowserContext[] = [];
  let browser: Browser;
  let server: Server;

  beforeAll(async () => {
    await api.http.listen({ host: '127.0.0.1', port });
    [browser, server] = await Promise.all([launchBrowser(), serveExample()]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  const allow = (partner: TestPartner, origins: string[]): Promise<unknown> =>
    api.sql('update partner_environments set allowed_origins = $2 where partner_id = $1', [partner.partnerId, origins]);

  /** The example page, its button of this mode pressed for a new link. */
  async function openExample(mode: 'modal' | 'inline' | 'redirect', origins: string[]) {
    const partner = await api.partner();
    await allow(partner, origins);
    const link = (await partner.post('/partner/links', { referenceId: mode })).body.data;
    const context = await openContext(browser, { locale: 'en-US', viewport: { width: 900, height: 800 } });
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(`${host}/?link=${encodeURIComponent(link.url)}`);
    await page.locator(`[data-mode=${mode}]`).click();
    return { page, link: link as { linkId: string; url: string; token: string }, partner };
  }

  async function pressContinue(page: Page): Promise<void> {
    const button = page.frameLocator('iframe').getByRole('button', { name: 'Continue' });
    await button.waitFor();
    await page.waitForTimeout(800);
    await button.click();
  }

  const heard = async (page: Page): Promise<Record<string, unknown>[]> =>
    (await page.locator('#events').innerText())
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it.each(['modal', 'inline'] as const)('works in a frame of another site without cookies (%s)', async (mode) => {
    const { page, link, partner } = await openExample(mode, [host]);
    await pressContinue(page);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { level: 1, name: 'How much do you want to send?' }).waitFor();
    await frame.getByLabel('You send').fill('200');
    await frame.getByLabel('Where do you live now?').selectOption('TX');
    await frame.getByRole('button', { name: 'Continue' }).click();
    await frame.getByRole('heading', { level: 1, name: 'About you' }).waitFor();
    expect((await partner.get(`/partner/links/${link.linkId}`)).body.data.status).toBe('opened');

    const events = (await heard(page)).filter(({ event }) => event !== 'resize');
    expect(events).toEqual([
      { event: 'ready' },
      { event: 'opened' },
      { event: 'step', step: 'amount' },
      { event: 'step', step: 'you' },
    ]);
    expect(JSON.stringify(events)).not.toContain(link.token);
    expect(await page.locator('iframe').getAttribute('allow')).toBe('camera; clipboard-write');
    if (mode === 'inline') return;
    await page.getByRole('button', { name: 'Close' }).click();
    await page.locator('iframe').waitFor({ state: 'detached' });
  });

  it('leads to the page itself in the mode redirect', async () => {
    const { page, link } = await openExample('redirect', []);
    await page.waitForURL(link.url);
    await page.getByRole('heading', { level: 1, name: 'Send money to your own account abroad' }).waitFor();
  });

  it('is not shown, and says nothing, to an origin that the partner did not allow', async () => {
    const { page } = await openExample('inline', ['https://somebody.example']);
    await page.waitForTimeout(1_500);
    expect(await page.frameLocator('iframe').getByRole('button', { name: 'Continue' }).count()).toBe(0);
    expect(await heard(page)).toEqual([]);
  });
});
