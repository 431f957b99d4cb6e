import { describe, expect, it } from 'vitest';
import type { TestPartner } from '../../api/test/harness.ts';
import { DESKTOP, PHONE, portalPort, usePortal } from './portal-visit.ts';

const port = await portalPort();

describe('logs, usage, audit and alerts', { timeout: 120_000 }, () => {
  const portal = usePortal({ port, worker: true });

  /** Requests of each kind, and acts for the audit log. */
  async function busyPartner(): Promise<TestPartner> {
    const partner = await portal.api.partner();
    const headers = { 'Idempotency-Key': 'order-1' };
    const made = await partner.post('/partner/links', { referenceId: 'user_1' }, headers);
    await partner.post('/partner/links', { referenceId: 'user_1' }, headers);
    await partner.post('/partner/links', { referenceId: 7 });
    await partner.get(`/partner/links/${made.body.data.linkId}`);
    await partner.get('/partner/links/link_unknown');
    await partner.get('/partner/me');
    await expect
      .poll(async () => (await partner.get('/partner/request-logs')).body.data.items.length, { timeout: 10_000 })
      .toBeGreaterThan(5);
    return partner;
  }

  it('narrows requests by filter and by the chart, follows them live, and opens one with its curl', async () => {
    const partner = await busyPartner();
    const { page, go, expectSound } = await portal.signInAs({ partner });
    await go('logs');
    await page.locator('tbody .row-open').first().waitFor();
    await page.getByLabel('Class').selectOption('4xx');
    await page.waitForURL('**statusClass=4xx');
    await page.locator('tbody').getByText('RESOURCE_NOT_FOUND').first().waitFor();
    await page.locator('tbody').getByText('/partner/me', { exact: true }).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Save these filters' }).click();
    await page.getByLabel('Name').fill('Failures');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('The view is saved.').waitFor();
    await go('logs');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Failures', exact: true }).click();
    await page.waitForURL('**statusClass=4xx');

    await go('logs?tail=1');
    await page.locator('tbody .row-open').first().waitFor();
    await partner.get('/partner/event-types');
    await page.locator('tbody').getByText('/partner/event-types').waitFor();
    await go('logs?idempotencyKey=order-1');
    await expect.poll(() => page.locator('tbody .row-open').count()).toBe(2);
    await page.locator('tbody .row-open').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('X-API-Key: $M2M_API_KEY').waitFor();
    await drawer.getByRole('heading', { name: 'Same idempotency key' }).waitFor();
    await drawer.getByRole('link', { name: 'Webhook deliveries' }).waitFor();
    expect(await drawer.innerText()).not.toContain(partner.key);
    await expectSound('logs-drawer');
    await page.keyboard.press('Escape');
    const [bar] = await page.locator('.histogram button:has(i)').all();
    await bar!.click();
    await page.waitForURL(/from=.*to=/);
    await page.locator('tbody .row-open').first().waitFor();
    await go('logs?code=NO_SUCH_CODE');
    await page.getByRole('heading', { name: 'Nothing matches these filters' }).waitFor();
  });

  it('tells who did what, with an export', async () => {
    const partner = await busyPartner();
    await partner.get('/partner/webhook-endpoints/default-secret');
    const { page, go, expectSound } = await portal.signInAs({ partner });
    await go('audit');
    await page.getByRole('button', { name: 'secret.shown' }).click();
    await page.getByRole('dialog').getByText('Seal (MAC)').waitFor();
    await expectSound('audit-drawer');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /CSV/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('audit.csv');
  });

  it('shows a notice, marks it as seen to, mutes its rule and sets who is told by mail', async () => {
    const partner = await portal.api.partner();
    await portal.api.sql(
      `insert into notices (partner_id, environment, id, rule, severity, key_id, title, text, details, is_muted, created_at)
       values ($1, 'sandbox', 'ntc_00000000000000000001', 'idle', 'info', $2, 'A key is idle', 'Revoke it.', '{}', false, now())`,
      [partner.partnerId, partner.keyId],
    );
    const { page, go, expectSound } = await portal.signInAs({ partner });
    await go('alerts');
    await page.getByRole('button', { name: 'A key was not used for long' }).click();
    const drawer = page.getByRole('dialog').first();
    await drawer.getByText('Revoke it.').waitFor();
    await expectSound('alerts-drawer');
    await drawer.getByRole('button', { name: 'Mute' }).click();
    await page.getByRole('dialog', { name: 'Mute this rule' }).getByRole('button', { name: 'Mute' }).click();
    await page.getByText('Muted.', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'End', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Seen to' }).click();
    await page.getByRole('heading', { name: 'All seen to' }).waitFor();
    await go('alerts/contacts');
    await page.getByLabel('E-mail addresses').fill('not an address');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('is not a plain e-mail address').waitFor();
    await page.getByLabel('E-mail addresses').fill('ops@example.com');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await expectSound('alerts-contacts', { allow: /status of 400/ });
  });

  for (const look of [
    { language: 'es', theme: 'dark', width: DESKTOP },
    { language: 'en', theme: 'light', width: PHONE },
    { language: 'en', theme: 'light', width: DESKTOP },
  ] as const) {
    it(`is sound in ${look.language}, ${look.theme}, ${look.width} px`, async () => {
      const partner = await busyPartner();
      const { page, go, expectSound } = await portal.signInAs({ ...look, partner });
      const name = `${look.language}-${look.theme}-${look.width}`;
      for (const path of ['logs', 'usage?range=1h', 'audit', 'alerts/rules']) {
        await go(path);
        await page.locator('tbody td code, tbody td .status').first().waitFor();
        if (path.startsWith('usage')) await page.locator('svg.recharts-surface').first().waitFor();
        await expectSound(`${path.replace(/\?.*/, '').replace('/', '-')}-${name}`);
      }
      await go('alerts');
      await page.locator('.empty').waitFor();
      await expectSound(`alerts-${name}`);
    });
  }

  it('lets a terminal in by its code, with a key no wider than the member', async () => {
    const { page, go, expectSound } = await portal.signInAs();
    const start = await portal.api.inject({
      method: 'POST',
      url: '/cli/pairings',
      payload: { clientName: 'Laptop of Ana' },
    });
    const { code, pairingId, deviceSecret } = start.json().data;
    await go('/portal/pair?code=WRONG-CODE');
    await page.getByRole('alert').waitFor();
    await go(`/portal/pair?x=1#${code}`);
    await page.getByText('Laptop of Ana').waitFor();
    await expectSound('pair', { allow: /status of 4/ });
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('Your terminal has its key in a moment.').waitFor();
    const taken = await portal.api.inject({
      method: 'POST',
      url: `/cli/pairings/${pairingId}/take`,
      payload: { deviceSecret },
    });
    expect(taken.json().data).toMatchObject({ status: 'approved', environment: 'sandbox' });
  });
});
