import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWebhookReceiver, type WebhookReceiver } from '../../api/test/receiver.ts';
import { DESKTOP, PHONE, portalPort, usePortal } from './portal-visit.ts';

const port = await portalPort();
const REFUSED = /status of (400|409)/;

describe('the webhook pages', { timeout: 120_000 }, () => {
  const portal = usePortal({ port, worker: true });
  let receiver: WebhookReceiver;
  beforeAll(async () => void (receiver = await startWebhookReceiver()));
  afterAll(() => receiver.close());

  it('adds an endpoint with a test, shows and rotates its secret, disables and deletes it', async () => {
    const { page, go, expectSound } = await portal.signInAs();
    await go('webhooks');
    await page.getByRole('heading', { name: 'No endpoint yet' }).waitFor();
    await expectSound('webhooks-empty');
    await page.getByRole('link', { name: 'Add an endpoint' }).first().click();
    await page.getByLabel('URL', { exact: true }).fill('https://10.0.0.1/hook');
    await page.getByLabel('Headers of your own').fill('X-Team: payments');
    await page.getByRole('button', { name: 'Create the endpoint' }).click();
    await page.locator('.mantine-InputWrapper-error').first().waitFor();
    expect(await page.getByLabel('Headers of your own').inputValue()).toBe('X-Team: payments');
    await expectSound('webhooks-new-refused', { allow: REFUSED });
    await page.getByLabel('URL', { exact: true }).fill(receiver.url());
    await page.getByRole('button', { name: 'Create the endpoint' }).click();
    await page.getByText('Send it a test now').waitFor();
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('It arrived').waitFor({ timeout: 30_000 });
    const [sent] = await receiver.waitFor(1);
    expect(sent!.headers).toMatchObject({ 'x-m2m-test': 'true', 'x-team': 'payments' });
    await expectSound('webhooks-test', { allow: REFUSED });

    await page.getByRole('tab', { name: 'Secret' }).click();
    await page.getByRole('button', { name: 'Show the secret' }).click();
    await page.getByText(/^whsec_/).waitFor();
    await page.getByRole('button', { name: 'Rotate' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Rotate' }).click();
    await page.getByText('Pending', { exact: true }).waitFor();
    expect(await page.getByText(/^whsec_/).count()).toBe(2);
    await expectSound('webhooks-secret', { allow: REFUSED });
    await page.getByRole('button', { name: 'Activate the new one' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Activate' }).click();
    await page.getByText('Before', { exact: true }).waitFor();

    await page.getByRole('tab', { name: 'Settings' }).click();
    await page.getByLabel('Description').fill('Payments');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('It counts from the next delivery on').waitFor();
    await expectSound('webhooks-settings', { allow: REFUSED });
    await page.getByRole('button', { name: 'Disable', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
    await page.getByText('Somebody disabled it').waitFor();
    await page.getByRole('button', { name: 'Enable', exact: true }).click();
    await page.getByText('Somebody disabled it').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByLabel('Type delete to confirm').fill('delete');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('heading', { name: 'No endpoint yet' }).waitFor();
  });

  it('finds what was not delivered, says why, and sends it again, one and many', async () => {
    const visit = await portal.signInAs();
    const { page, go, expectSound, partner } = visit;
    const made = await partner.post('/partner/webhook-endpoints', { url: receiver.url('/many') });
    receiver.answerWith({ status: 410, body: 'no longer here' });
    await partner.post('/partner/links', { referenceId: 'user_1' });
    await go('webhooks/undelivered');
    await page.getByText('The endpoint answered 410 Gone.').first().waitFor();
    await expectSound('webhooks-undelivered');
    await page.getByRole('button', { name: /link.created/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('no longer here').waitFor();
    await drawer.getByText('"event": "link.created"').waitFor();
    await expectSound('webhooks-drawer');
    await page.keyboard.press('Escape');

    const { endpointId } = made.body.data;
    receiver.answerWith({ status: 200, body: 'ok' });
    await expect
      .poll(async () => (await partner.post(`/partner/webhook-endpoints/${endpointId}/enable`)).status)
      .toBe(200);
    await go(`webhooks/replays?new=1&endpointId=${endpointId}`);
    await page.getByRole('button', { name: 'Count first' }).click();
    await page.getByText('1 would be sent again.').waitFor();
    await expectSound('webhooks-replay-counted');
    await page.getByRole('button', { name: 'Send 1 again' }).click();
    await page.getByText('Done', { exact: true }).waitFor();
    await expectSound('webhooks-replays');
    await go('webhooks/deliveries?state=delivered');
    await page.getByRole('button', { name: 'link.created, Delivered' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send again' }).click();
    await page
      .getByRole('dialog', { name: 'Send this event again?' })
      .getByRole('button', { name: 'Send again' })
      .click();
    await page.getByText('On its way again.').waitFor();
    await go('webhooks/deliveries?eventType=link.expired');
    await page.getByRole('heading', { name: 'Nothing matches these filters' }).waitFor();
  });

  for (const look of [
    { language: 'es', theme: 'dark', width: DESKTOP },
    { language: 'en', theme: 'light', width: PHONE },
  ] as const) {
    it(`is sound in ${look.language}, ${look.theme}, ${look.width} px`, async () => {
      const { page, go, expectSound, partner } = await portal.signInAs(look);
      receiver.answerWith({ status: 200, body: 'ok' });
      const name = `${look.language}-${look.theme}-${look.width}`;
      const made = await partner.post('/partner/webhook-endpoints', {
        url: receiver.url('/look'),
        description: 'Payments',
      });
      const bad = await partner.post('/partner/webhook-endpoints', { url: receiver.url('/bad') });
      receiver.answerWith(({ path }) => (path === '/bad' ? { status: 503 } : { status: 200, body: 'ok' }));
      for (let i = 0; i < 4; i += 1) await partner.post('/partner/links', { referenceId: `user_${i}` });
      const text = look.language === 'en' ? '4 of 4 arrived' : 'Llegaron 4 de 4';
      await go('webhooks');
      await page.getByText(text).waitFor();
      await expectSound(`webhooks-${name}`);
      await go(`webhooks/${made.body.data.endpointId}`);
      await page.getByText(text).waitFor();
      await page.locator('tbody .row-open').first().waitFor();
      await expectSound(`webhooks-endpoint-${name}`);
      await go('webhooks/deliveries');
      await page.locator('tbody .row-open').first().waitFor();
      await expectSound(`webhooks-deliveries-${name}`);
      await go(`webhooks/undelivered?endpointId=${bad.body.data.endpointId}`);
      await page.locator('tbody .row-open').first().click();
      await page.locator('.attempt').first().waitFor();
      await expectSound(`webhooks-attempt-${name}`);
      await go('webhooks/event-types?type=operation.completed');
      await page.getByText('"event": "operation.completed"').first().waitFor();
      await expectSound(`webhooks-types-${name}`);
    });
  }

  it('lets a role that only reads look, without a way to change', async () => {
    const partner = await portal.api.partner();
    await partner.post('/partner/webhook-endpoints', { url: receiver.url('/read') });
    const { page, go } = await portal.signInAs({ partner, role: 'read_only' });
    await go('webhooks');
    await page.locator('tbody .row-open').first().click();
    await page.getByText('Newest deliveries').waitFor();
    expect(await page.getByRole('button', { name: /Delete|Disable|Secret/ }).count()).toBe(0);
    expect(await page.getByRole('tab').count()).toBe(0);
  });
});
