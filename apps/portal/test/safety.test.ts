import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portalPort, usePortal } from './portal-visit.ts';

const port = await portalPort();

describe('what other sites can do to the portal', { timeout: 90_000 }, () => {
  const portal = usePortal({ port });
  let other: Server;
  let otherBase: string;

  beforeAll(async () => {
    other = createServer((request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        request.url === '/frame'
          ? `<title>Other</title><iframe src="${portal.base}/portal/sign-in"></iframe>`
          : `<title>Other</title><form method="post" enctype="text/plain" action="${portal.base}/portal/api/sessions/end-others"><button>Go</button></form>`,
      );
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    otherBase = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  });
  afterAll(() => other?.close());

  it('show it in no frame', async () => {
    const { page, complaints } = await portal.openVisit();
    await page.goto(`${otherBase}/frame`);
    await expect.poll(() => complaints.join()).toMatch(/frame-ancestors/);
    const frame = page.frames().find((one) => one !== page.mainFrame());
    expect(await frame?.locator('input').count()).toBe(0);
  });

  it('change nothing by a form, nor by a script, with the cookie of who is signed in', async () => {
    const { page, context } = await portal.signInAs();
    await page.goto(otherBase);
    const refused = page.waitForResponse((response) => response.url().endsWith('/end-others'));
    await page.getByRole('button', { name: 'Go' }).click();
    expect((await refused).status()).toBeGreaterThanOrEqual(400);

    const [session] = (await context.cookies(portal.base)).filter(({ name }) => name === 'm2m_portal');
    // As a browser would that sends the cookie all the same: the edge looks at where the call comes from.
    const cookie = `${session!.name}=${session!.value}`;
    const headers = { cookie, 'sec-fetch-site': 'cross-site', origin: otherBase };
    for (const url of ['/portal/api/sessions/end-others', '/portal/api/token', '/portal/auth/totp/remove']) {
      const answer = await portal.api.inject({ method: 'POST', url, headers, payload: {} });
      expect([url, answer.statusCode, answer.json().code]).toEqual([url, 403, 'CROSS_SITE_REQUEST']);
    }
    expect((await portal.api.inject({ url: '/portal/api/me', headers: { cookie } })).statusCode).toBe(200);
  });

  it('get a page without inline script or style, third party or frame, whatever its address', async () => {
    for (const url of ['/portal', '/portal/anybody/live/keys', '/operator', '/operator/partners/x']) {
      const answer = await portal.api.inject({ url, headers: { host: `localhost:${port}` } });
      const policy = String(answer.headers['content-security-policy']);
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
      expect(answer.statusCode).toBe(200);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(answer.body).toContain(`nonce="${nonce}"`);
      expect(answer.body).not.toMatch(/<script(?![^>]*src="\/portal\/assets\/)|<style|\{\{/);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    const nonces = await Promise.all([1, 2].map(async () => (await portal.api.inject({ url: '/portal' })).body));
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('get no page where a call was meant', async () => {
    for (const url of ['/portal/api/nothing', '/portal/auth/nothing', '/operator/api/nothing', '/portal/assets/x.js']) {
      const answer = await portal.api.inject({ url });
      expect([url, answer.statusCode, answer.json().code]).toEqual([url, 404, 'RESOURCE_NOT_FOUND']);
    }
    for (const file of ['..%2findex.html', 'index.html', '%2e%2e%2fpackage.json']) {
      expect((await portal.api.inject({ url: `/portal/assets/${file}` })).statusCode).toBe(404);
    }
  });

  it('is sent from an address to the name of the platform', async () => {
    for (const host of ['127.0.0.1:3000', '[::1]:3000', '192.0.2.7']) {
      const answer = await portal.api.inject({ url: '/portal/sign-in?next=%2Fportal%2Fx', headers: { host } });
      expect([host, answer.statusCode, answer.headers.location]).toEqual([
        host,
        302,
        `${portal.base}/portal/sign-in?next=%2Fportal%2Fx`,
      ]);
    }
  });

  it('opens no page of another partner, by any address', async () => {
    const stranger = await portal.api.partner();
    const { page, partner } = await portal.signInAs();
    for (const mode of ['test', 'live']) {
      await page.goto(`/portal/${stranger.slug}/${mode}/home`);
      await page.getByRole('heading', { name: 'No such page' }).waitFor();
    }
    await page.goto('/operator');
    await page.getByRole('heading', { name: 'No such page' }).waitFor();
    await page.goto(`/portal/${partner.slug}/nowhere/home`);
    await page.getByRole('heading', { name: 'No such page' }).waitFor();
  });

  it('never leads from the sign-in page to another site', async () => {
    const { person } = await portal.signInAs({ hasSecondFactor: false });
    for (const next of [otherBase, '//evil.example', '/portal@evil.example', 'javascript:alert(1)', '/docs']) {
      const { page } = await portal.openVisit();
      await page.goto(`/portal/sign-in?next=${encodeURIComponent(next)}`);
      await page.getByLabel('E-mail').fill(person.email);
      await page.getByLabel('Password', { exact: true }).fill(person.password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.waitForURL(`${portal.base}/portal/*/test/home`);
    }
  });
});
