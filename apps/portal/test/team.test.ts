import { describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, portalPort, usePortal } from './portal-visit.ts';

const port = await portalPort();

describe('the team, settings and going live', { timeout: 120_000 }, () => {
  const portal = usePortal({ port });

  it('is invited, told the address when there is no mail, changed and removed', async () => {
    const visit = await portal.signInAs({ environment: 'live' });
    const { page, go, expectSound, partner } = visit;
    await portal.signInAs({ partner, role: 'support', hasSecondFactor: false });
    await go('team?invite=1');
    const form = page.getByRole('dialog', { name: 'Invite somebody' });
    await form.getByLabel('E-mail').fill('not an address');
    await form.getByRole('button', { name: 'Send invitation' }).click();
    await form.locator('.mantine-InputWrapper-error').first().waitFor();
    await expectSound('team-invite-refused', { allow: /status of 400/ });
    await form.getByLabel('E-mail').fill('ana@example.com');
    await form.getByRole('button', { name: 'Send invitation' }).click();
    const handOver = page.getByRole('dialog', { name: 'Hand this address over yourself' });
    await handOver.getByText('/portal/invitation', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('ana@example.com').waitFor();
    visit.complaints.length = 0;
    await expectSound('team');
    await page.setViewportSize({ width: PHONE, height: 844 });
    await expectSound('team-phone');
    await page.setViewportSize({ width: DESKTOP, height: 860 });
    await page.getByRole('button', { name: 'Revoke ana@example.com' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('Nobody is invited at the moment.').waitFor();

    await page
      .getByRole('row', { name: /Support/ })
      .getByRole('button')
      .click();
    const member = page.getByRole('dialog');
    await member.getByLabel('In live').selectOption('read_only');
    await expectSound('team-change');
    await member.getByRole('button', { name: 'Save roles' }).click();
    await page.getByRole('cell', { name: 'Read only' }).waitFor();
    await page
      .getByRole('row', { name: /Support/ })
      .getByRole('button')
      .click();
    await member.getByRole('button', { name: 'Remove from the team' }).click();
    const sure = page.getByRole('dialog', { name: /^Remove/ });
    const word = /Type (.*) to confirm/.exec(await sure.innerText())![1]!;
    await sure.getByRole('textbox').fill(word);
    await sure.getByRole('button', { name: 'Remove from the team' }).click();
    await page.getByRole('row', { name: /Support/ }).waitFor({ state: 'detached' });
  });

  it('shows the matrix of the routes, by permission and environment', async () => {
    const { page, go, expectSound } = await portal.signInAs({ role: 'read_only', language: 'es', theme: 'dark' });
    await go('team/permissions');
    await page.getByRole('button', { name: /keys:write/ }).click();
    await page.getByText('POST /partner/keys', { exact: true }).waitFor();
    await expectSound('permissions-es-dark');
    await page.getByLabel('Buscar una llamada').fill('reveal');
    await page.getByText('/portal/api/users/{userId}/reveal', { exact: false }).waitFor();
    await page.setViewportSize({ width: PHONE, height: 844 });
    await expectSound('permissions-es-dark-phone');
  });

  it('previews the hosted page before it is saved, judges the colour, and keeps what the API refuses', async () => {
    const visit = await portal.signInAs();
    const { page, go, expectSound, partner } = visit;
    await go('settings');
    await page.getByLabel('Name on the page').fill('Remesas Norte');
    await page.getByLabel('Colour of buttons').fill('#ffee00');
    await page.getByText('On light: Not readable').waitFor();
    await page.getByLabel('Colour of buttons').fill('#7c3aed');
    await page.getByText('On light: Readable').waitFor();
    // The preview is painted just after the field.
    await expect.poll(() => page.locator('.preview .partner-name').innerText()).toBe('Remesas Norte');
    const button = page.locator('.preview .primary');
    await expect
      .poll(() => button.evaluate((element) => getComputedStyle(element).backgroundColor))
      .toBe('rgb(124, 58, 237)');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await page.getByText('Saved. The hosted page', { exact: false }).first().waitFor();
    expect((await partner.get('/partner/me')).body.data.branding).toMatchObject({
      displayName: 'Remesas Norte',
      primaryColor: '#7c3aed',
    });
    await page.getByLabel('Exact origins').fill('https://shop.example.com/path');
    await page.getByRole('button', { name: 'Save' }).last().click();
    await page.getByText('https://shop.example.com/path must be an exact origin', { exact: false }).waitFor();
    await expectSound('settings', { allow: /status of 400/ });
    await page.setViewportSize({ width: PHONE, height: 844 });
    await expectSound('settings-phone', { allow: /status of 400/ });
  });

  it('lists what going live needs, and asks only when it is all there', async () => {
    const visit = await portal.signInAs({ language: 'es', theme: 'dark' });
    const { page, go, expectSound } = visit;
    await go('go-live');
    await page
      .getByText('0 de', { exact: false })
      .or(page.getByText('puntos obligatorios', { exact: false }))
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'Solicitar producción' }).isDisabled()).toBe(true);
    await expectSound('go-live-es-dark');
    await page.setViewportSize({ width: PHONE, height: 844 });
    await expectSound('go-live-es-dark-phone');
  });
});
