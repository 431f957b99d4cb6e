import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { verifyWebhook } from '@m2m/webhook-signature';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEndpoint } from '../src/features/webhooks/index.ts';
import { findViolations, launchBrowser, openContext } from './browser.ts';
import { eventsOf } from './events.ts';
import { freePort } from './free-port.ts';
import { useApi, type TestPartner } from './harness.ts';
import { startWebhookReceiver, type WebhookReceiver } from './receiver.ts';

const port = await freePort();
const base = `http://127.0.0.1:${port}`;
/** Pictures of each screen are kept where this names a folder, to be looked at. */
const pictures = process.env['M2M_TEST_PICTURES'];

const PHONE_ES: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  locale: 'es-MX',
  timezoneId: 'America/Mexico_City',
};

const USER_DATA = {
  name: { firstName: 'Guadalupe', secondName: '', lastName: 'Zaragoza' },
  paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '014027000005555558' } },
};

describe('the hosted page in a real browser', { timeout: 90_000 }, () => {
  const api = useApi({ worker: true, env: { PUBLIC_URL: base, PORT: String(port) } });
  const contexts: BrowserContext[] = [];
  let browser: Browser;
  let receiver: WebhookReceiver;

  beforeAll(async () => {
    await api.http.listen({ host: '127.0.0.1', port });
    [browser, receiver] = await Promise.all([launchBrowser(), startWebhookReceiver()]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await receiver?.close();
  });

  const createLink = async (partner: TestPartner, referenceId: string, more: object = {}) =>
    (await partner.post('/partner/links', { referenceId, ...more })).body.data as {
      linkId: string;
      url: string;
      token: string;
    };

  /** A fresh browser profile with one page, and everything that its console and network complained of. */
  async function openPage(options: BrowserContextOptions = PHONE_ES) {
    const context = await openContext(browser, options);
    contexts.push(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    const requested: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('request', (request) => requested.push(request.url()));
    return { context, page, complaints, requested };
  }

  /** No finding of axe in this state, and nothing wider than the screen. */
  async function expectAccessible(page: Page, name: string): Promise<void> {
    if (pictures) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
    }
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  }

  /** Continue, no sooner than a person presses it. */
  async function pressContinue(page: Page, name: string): Promise<void> {
    const button = page.getByRole('button', { name });
    await button.waitFor();
    await page.waitForTimeout(800);
    await button.click();
  }

  it('opens a link as a person does, and the partner’s endpoint hears of it, signed', async () => {
    const partner = await api.partner();
    const { secret } = await createEndpoint(api.deps, {
      partnerSlug: partner.slug,
      environment: 'sandbox',
      url: receiver.url(),
    });
    const link = await createLink(partner, 'user_1', { userData: USER_DATA, metadata: { order: 7 } });
    expect(link.url.startsWith(`${base}/${link.linkId}/m2m-basic#`)).toBe(true);
    const { page, complaints, requested } = await openPage();

    await page.goto(link.url);
    await page.getByRole('heading', { level: 1, name: 'Envíe dinero a su propia cuenta en el extranjero' }).waitFor();
    expect(await page.textContent('.partner-name')).toBe(`Partner ${partner.slug}`);
    expect(await page.getAttribute('html', 'lang')).toBe('es');
    await expectAccessible(page, '1-landing-es');
    expect(page.url()).toBe(link.url);
    expect(await eventsOf(api, partner, 'link.opened')).toEqual([]);

    await pressContinue(page, 'Continuar');
    await page.getByRole('heading', { level: 1, name: '¿Cuánto quiere enviar?' }).waitFor();
    expect(page.url()).toBe(`${base}/${link.linkId}/m2m-basic`);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await page.getByLabel('Usted envía').fill('1,200');
    await expect.poll(() => page.getByLabel('El destinatario recibe').inputValue()).toBe('22,143.24');
    await page.getByLabel('¿Dónde vive ahora?').selectOption('TX');
    await expectAccessible(page, '2-amount-es');
    await page.getByRole('button', { name: 'Continuar' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sobre usted' }).waitFor();
    await expectAccessible(page, '3-you-es');
    const known = await page
      .locator('dl.known > div')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector('dt')?.textContent,
          [...row.querySelectorAll('.values .masked')].map((masked) => masked.textContent).join(' '),
        ]),
      );
    // What the partner sent is shown masked and not asked again; the account stands on the same screen.
    expect(known).toEqual([
      ['Nombre', 'G••• Z•••'],
      ['Santander', ''],
    ]);
    expect(await page.locator('.field > label, .field > legend').allTextContents()).toEqual([
      'Segundo apellido',
      'No tengo segundo apellido',
      'Fecha de nacimiento',
      'Tipo de identificación',
    ]);

    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Sobre usted' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'About you' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'About you' }).waitFor();
    await expectAccessible(page, '4-you-en');

    // The token is in no history entry, no request and no storage; nothing was asked of anybody else.
    const kept = await page.evaluate(
      'JSON.stringify([history.length, location.href, { ...sessionStorage }, { ...localStorage }, document.cookie])',
    );
    expect(kept).not.toContain(link.token);
    expect(requested.filter((url) => !url.startsWith(`${base}/`))).toEqual([]);
    expect(requested.filter((url) => new URL(url).pathname.includes(link.token))).toEqual([]);
    expect(complaints).toEqual([]);

    const opened = await eventsOf(api, partner, 'link.opened');
    expect(opened).toHaveLength(1);
    expect(opened[0]!.data.deviceInfo).toEqual({
      userAgent: await page.evaluate('navigator.userAgent'),
      platform: 'Linux',
      language: 'es',
    });

    const received = await receiver.waitFor(3);
    const events = received.map(({ headers, body }) => verifyWebhook(body, headers, secret));
    expect(events.map(({ event }) => event).sort()).toEqual(['link.created', 'link.opened', 'user.data_request']);
    for (const { data } of events)
      expect(data).toMatchObject({ linkId: link.linkId, referenceId: 'user_1', metadata: { order: 7 } });
    expect(events.find(({ event }) => event === 'link.created')!.data['url']).toBe(link.url);
  });

  it('finds the token again after a reload before Continue, and works by keyboard alone', async () => {
    const partner = await api.partner();
    const link = await createLink(partner, 'keyboard');
    const { page, complaints } = await openPage({ ...PHONE_ES, locale: 'en-US' });
    await page.goto(link.url, { waitUntil: 'networkidle' });
    await page.reload();
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    await page.waitForTimeout(800);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Continue');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'How much do you want to send?' }).waitFor();
    expect((await partner.get(`/partner/links/${link.linkId}`)).body.data.status).toBe('opened');
    expect(complaints).toEqual([]);
  });

  it('gives a session to a script’s click, but counts no opening', async () => {
    const partner = await api.partner();
    const link = await createLink(partner, 'scanner');
    const { page } = await openPage({ ...PHONE_ES, locale: 'en-US' });
    await page.goto(link.url);
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    await page.waitForTimeout(800);
    await page.evaluate('document.querySelector("button.primary").click()');
    await page.getByRole('heading', { level: 1, name: 'How much do you want to send?' }).waitFor();
    expect((await partner.get(`/partner/links/${link.linkId}`)).body.data.status).toBe('created');
  });

  it('shows the link in the language and theme that the partner chose for it', async () => {
    const partner = await api.partner();
    const link = await createLink(partner, 'wishes', { language: 'es', theme: 'dark' });
    const { page, complaints } = await openPage({ ...PHONE_ES, locale: 'en-US', colorScheme: 'light' });
    await page.goto(link.url);
    await page.getByRole('heading', { level: 1, name: 'Envíe dinero a su propia cuenta en el extranjero' }).waitFor();
    await page.locator('html[data-theme=dark]').waitFor();
    await expectAccessible(page, '13-landing-dark');
    expect(complaints).toEqual([]);
  });

  it('ends in a friendly page for a wrong token, an expired and a revoked link, and without a token', async () => {
    const partner = await api.partner();
    const [expired, revoked, other] = [
      await createLink(partner, 'expired', { expiresInMinutes: 5 }),
      await createLink(partner, 'revoked', { userData: USER_DATA }),
      await createLink(partner, 'other', { expiresInMinutes: 600 }),
    ];
    await partner.post(`/partner/links/${revoked.linkId}/revoke`);
    api.clock.advance(5 * 60_000);
    const cases: [string, string, string][] = [
      ['5-wrong-token', `${base}/${other.linkId}/m2m-basic#${'A'.repeat(43)}`, 'No podemos abrir este enlace'],
      [
        '6-unknown-link',
        `${base}/link_nobody_${'0'.repeat(24)}/m2m-basic#${'A'.repeat(43)}`,
        'No podemos abrir este enlace',
      ],
      ['7-expired', expired.url, 'Este enlace venció'],
      ['8-revoked', revoked.url, 'Este enlace ya no está activo'],
      ['9-cut-token', other.url.slice(0, -1), 'Este enlace está incompleto'],
      ['12-no-flow', `${base}/${other.linkId}`, 'Este enlace está incompleto'],
      ['10-no-token', `${base}/${other.linkId}/m2m-basic`, 'Este enlace está incompleto'],
    ];
    for (const [name, url, title] of cases) {
      const { page, complaints } = await openPage();
      await page.goto(url);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await expectAccessible(page, name);
      expect(await page.textContent('main')).not.toMatch(/Guadalupe|Zaragoza|5558|G•••/);
      // A browser names every 4xx in its console by itself; nothing else may stand there.
      expect(complaints.filter((text) => !/status of 401/.test(text))).toEqual([]);
    }
    expect(await eventsOf(api, partner, 'link.opened')).toEqual([]);
  });

  it('closes an open page by itself when the partner revokes the link', async () => {
    const partner = await api.partner();
    const link = await createLink(partner, 'closing', { userData: USER_DATA });
    const { page } = await openPage();
    await page.goto(link.url);
    await pressContinue(page, 'Continuar');
    await page.getByRole('heading', { level: 1, name: '¿Cuánto quiere enviar?' }).waitFor();
    await partner.post(`/partner/links/${link.linkId}/revoke`);
    // Revoking ends the session too, so the page asks for the link, which then says that it is over.
    await page.getByRole('heading', { level: 1, name: 'Abra el enlace de nuevo' }).waitFor();
  });

  it('keeps two links open in one browser', async () => {
    const partner = await api.partner();
    const links = [await createLink(partner, 'one', { userData: USER_DATA }), await createLink(partner, 'two')];
    const { context, page: first } = await openPage();
    const second = await context.newPage();
    for (const [index, page] of [first, second].entries()) {
      await page.goto(links[index]!.url);
      await pressContinue(page, 'Continuar');
      await page.getByRole('heading', { level: 1, name: '¿Cuánto quiere enviar?' }).waitFor();
    }
    const toYou = async (page: Page): Promise<void> => {
      await page.getByLabel('Usted envía').fill('200');
      await page.getByLabel('¿Dónde vive ahora?').selectOption('TX');
      await page.getByRole('button', { name: 'Continuar' }).click();
      await page.getByRole('heading', { level: 1, name: 'Sobre usted' }).waitFor();
    };
    for (const [page, count] of [
      [first, 2],
      [second, 0],
    ] as const) {
      await toYou(page);
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Sobre usted' }).waitFor();
      expect(await page.locator('dl.known > div').count()).toBe(count);
    }
  });

  it('says in words what is wrong where JavaScript is off, and changes nothing', async () => {
    const partner = await api.partner();
    const link = await createLink(partner, 'noscript');
    const { page } = await openPage({ ...PHONE_ES, javaScriptEnabled: false });
    await page.goto(link.url);
    expect(await page.locator('noscript').innerText()).toMatch(/necesita JavaScript/);
    expect(await page.locator('h1').innerText()).toBe('Envíe dinero a su propia cuenta en el extranjero');
    if (pictures) await page.screenshot({ path: join(pictures, '11-noscript.png') });
    expect((await partner.get(`/partner/links/${link.linkId}`)).body.data.status).toBe('created');
  });
});
