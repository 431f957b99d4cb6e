import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { DESKTOP, PHONE, portalPort, usePortal, type SignedInVisit } from './portal-visit.ts';

const port = await portalPort();

describe('API keys', { timeout: 120_000 }, () => {
  const portal = usePortal({ port, worker: true });
  const { api } = portal;

  /** A call by key over the real server. */
  const call = (key: string, userAgent = 'shop/1.0') =>
    fetch(`${portal.base}/partner/links`, { headers: { authorization: `Bearer ${key}`, 'user-agent': userAgent } });

  /** Reads the one-time secret as a person would, and leaves after a download. */
  async function takeSecret(page: Page): Promise<string> {
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('.secret code').innerText()).not.toContain('m2m_');
    await dialog.getByRole('button', { name: 'Show' }).click();
    const secret = await dialog.locator('.secret code').innerText();
    expect(secret).toMatch(/^m2m_test_[0-9a-z]{32}$/);
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download .env' }).click();
    expect((await download).suggestedFilename()).toBe('m2m.env');
    return secret;
  }

  async function createKey({ page, go, expectSound }: SignedInVisit): Promise<string> {
    await go('keys?new=1');
    const form = page.getByRole('dialog', { name: 'Create an API key' });
    await form.getByLabel('Name').fill('shop');
    await form.getByText('Choose one by one').click();
    await form.getByRole('radiogroup', { name: 'Transfers' }).getByText('Read', { exact: true }).click();
    await form.getByLabel('Networks or addresses').fill('203.0.113.7/24, 2001:db8::/32');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await form.getByLabel('Per transfer').fill('500');
    await form.getByText('Moves at most USD 500.00 per transfer.').waitFor();
    await form.getByRole('button', { name: 'Create key' }).click();
    // The API's own message stands at the row; what was typed stays.
    await form.getByText('the network is 203.0.113.0/24', { exact: false }).waitFor();
    await expectSound('keys-create-refused', { allow: /status of 400/ });
    await form.getByRole('button', { name: 'Remove 203.0.113.7/24' }).click();
    await form.getByLabel('Networks or addresses').fill('203.0.113.0/24');
    await form.getByLabel('Only count for now').check();
    await form.getByRole('button', { name: 'Create key' }).click();
    return takeSecret(page);
  }

  it('are made with the summary read, shown once, observed, rotated until it is safe, and revoked', async () => {
    const visit = await portal.signInAs();
    const { page, go, expectSound, partner } = visit;
    visit.complaints.length = 0;
    const old = await createKey(visit);
    visit.complaints.splice(0);
    await page.getByRole('dialog').getByLabel('Where did you store it?').fill('vault: shop/test');
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    await page.getByRole('heading', { level: 1, name: 'shop' }).waitFor();
    await page.getByText('vault: shop/test').waitFor();
    const keyId = new URL(page.url()).pathname.split('/').at(-1)!;

    // From outside of the networks, which only observe.
    for (let calls = 0; calls < 3; calls += 1) expect((await call(old)).status).toBe(200);
    await page.getByText('calls would have been blocked', { exact: false }).waitFor({ timeout: 30_000 });
    await expectSound('key-page');
    await page.getByRole('button', { name: 'Edit the addresses' }).click();
    const editor = page.getByRole('dialog');
    await editor.getByRole('button', { name: 'Add 127.0.0.1/32' }).click();
    await editor.getByText('Refuse them').click();
    await expectSound('key-addresses');
    await editor.getByRole('button', { name: 'Save' }).click();
    await page
      .getByText('In force', { exact: true })
      .or(page.getByText('Enforced', { exact: true }))
      .first()
      .waitFor();

    await page.getByRole('button', { name: 'Rotate' }).click();
    await page.getByText('3 calls in 24 hours', { exact: false }).waitFor();
    await expectSound('key-rotate');
    await page.getByRole('button', { name: 'Make the new secret' }).click();
    const fresh = await takeSecret(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    await page.getByRole('heading', { level: 1, name: 'Rotation' }).waitFor();
    await page.getByText('Waits for the first use').first().waitFor();
    await call(old, 'nightly-job/2.1');
    await call(fresh);
    await page.getByText('Both work', { exact: true }).waitFor({ timeout: 20_000 });
    await page.getByText('nightly-job/2.1').waitFor({ timeout: 20_000 });
    await page.getByText(/New secret.*: 1$/).waitFor({ timeout: 20_000 });
    await expectSound('key-rotation');
    await page.setViewportSize({ width: PHONE, height: 844 });
    await expectSound('key-rotation-phone');
    await page.setViewportSize({ width: DESKTOP, height: 860 });
    await page.getByRole('button', { name: 'Finish now' }).click();
    await page.getByRole('dialog').getByLabel('Type shop to confirm').fill('shop');
    await page.getByRole('dialog').getByRole('button', { name: 'Finish now' }).click();
    await page.getByText('Finished', { exact: true }).first().waitFor();
    expect((await call(old)).status).toBe(401);
    expect((await call(fresh)).status).toBe(200);

    await go(`keys/${keyId}`);
    await page.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('dialog').getByLabel('Type shop to confirm').fill('shop');
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('In force everywhere', { exact: false }).waitFor();
    await expectSound('key-revoked');
    expect((await call(fresh)).status).toBe(401);
    expect(visit.complaints).toEqual([]);
    expect(partner.slug).toBeTruthy();
  });

  it('are listed with what deserves a look, and set right in one press', async () => {
    const visit = await portal.signInAs({ language: 'es', theme: 'dark' });
    const { page, go, expectSound, partner } = visit;
    for (const name of ['bodega', 'pagos']) {
      const made = await partner.post('/partner/keys', { name, template: 'reporting', expiresAt: null });
      expect(made.status).toBe(201);
      if (name === 'pagos') await call(made.body.data.key);
      if (name === 'bodega')
        await api.sql(
          `update api_keys set created_at = created_at - interval '100 days' where id = '${made.body.data.keyId}'`,
        );
    }
    await go('keys');
    await page.getByText('bodega').waitFor();
    await expectSound('keys-es-dark');
    await page.setViewportSize({ width: PHONE, height: 844 });
    await expectSound('keys-es-dark-phone');
    await go('keys/safety');
    await page.getByRole('heading', { name: /Sin uso desde hace 90 días/ }).waitFor();
    await expectSound('keys-safety-es-dark-phone');
    await page.setViewportSize({ width: DESKTOP, height: 860 });
    await expectSound('keys-safety-es-dark');
    await page.getByRole('button', { name: 'Caducar en 90 días: pagos' }).click();
    await page.getByRole('button', { name: 'Caducar en 90 días: pagos' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Desactivar: bodega' }).click();
    await page.getByRole('button', { name: 'Desactivar: bodega' }).waitFor({ state: 'detached' });
    const { items } = (await partner.get('/partner/keys')).body.data;
    const of = (name: string) => items.find((key: { name: string }) => key.name === name);
    expect(of('bodega').state).toBe('disabled');
    expect(of('pagos').expiresAt).not.toBeNull();
  });

  it('cannot be made or changed by those who only look, and say when there are none', async () => {
    const { page, go, expectSound } = await portal.signInAs({ role: 'read_only', environment: 'live', width: PHONE });
    await go('keys?new=1');
    await page.getByRole('heading', { name: 'No keys yet' }).waitFor();
    expect(await page.getByRole('button', { name: 'Create key' }).count()).toBe(0);
    await expectSound('keys-empty-live-phone');
  });

  it('stay closed in live until the operator has opened it, and end after 90 days unasked', async () => {
    const { page, go, expectSound } = await portal.signInAs({ environment: 'live' });
    await go('keys?new=1');
    const form = page.getByRole('dialog');
    expect(await form.getByLabel('Expiry').inputValue()).toBe('90');
    await form.getByLabel('Name').fill('shop');
    await form.getByRole('button', { name: 'Create key' }).click();
    await form.getByText('Live is not open', { exact: false }).waitFor();
    expect(await form.getByLabel('Name').inputValue()).toBe('shop');
    await expectSound('keys-live-closed', { allow: /status of 4\d\d/ });
  });

  it('are never said to be copied when they were not', async () => {
    const { page, go } = await portal.signInAs();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
    });
    await go('keys?new=1');
    await page.getByRole('dialog').getByLabel('Name').fill('shop');
    await page.getByRole('dialog').getByRole('button', { name: 'Create key' }).click();
    const dialog = page.getByRole('dialog', { name: 'The key shop' });
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await vi.waitFor(async () => expect(await page.evaluate('getSelection().toString()')).toMatch(/^m2m_test_/));
    await dialog.getByRole('button', { name: 'Done' }).click();
    await dialog.getByText('Close without a copy?').waitFor();
  });
});
