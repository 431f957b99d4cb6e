import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { totpCode } from '../../api/src/features/accounts/testing/portal-browser.ts';
import { portalPort, usePortal } from './portal-visit.ts';

const port = await portalPort();
const REFUSED = /status of (401|400|409)/;

/** A device that makes passkeys and unlocks them by itself. */
async function addAuthenticator(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

describe('the account page', { timeout: 90_000 }, () => {
  const portal = usePortal({ port });

  it('adds a passkey, which signs in alone and opens live', async () => {
    const { page, context, go, partner, expectSound } = await portal.signInAs({ hasSecondFactor: false });
    await addAuthenticator(context, page);
    await go('/portal/account');
    await page.getByText('Live is closed to you').waitFor();
    await page.getByLabel('Name of the passkey').fill('Work laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('Passkey added').waitFor();
    await page.getByRole('button', { name: 'Remove Work laptop' }).waitFor();
    await page.getByText('Live is closed to you').waitFor({ state: 'hidden' });
    await expectSound('account-passkey', { allow: REFUSED });

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    await go(`/portal/${partner.slug}/live/home`);
    await page.getByRole('heading', { name: 'First steps' }).waitFor();
    expect(await page.getByText('Live stays closed').count()).toBe(0);
  });

  it('asks for a proof when the last one is old, and then does what was asked', async () => {
    const { page, go, person } = await portal.signInAs();
    portal.api.clock.advance(11 * 60_000);
    await go('/portal/account');
    await page.getByRole('button', { name: 'Make new codes' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make new codes' }).click();
    await page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
    await page.getByLabel('Code of your authenticator app').fill(totpCode(person.totpSecret));
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').first().waitFor();
  });

  it('ends the other sessions, which are then at the sign-in page', async () => {
    const { page, go, person } = await portal.signInAs({ hasSecondFactor: false });
    const second = await portal.openVisit();
    await second.page.goto('/portal/sign-in');
    await second.page.getByLabel('E-mail').fill(person.email);
    await second.page.getByLabel('Password', { exact: true }).fill(person.password);
    await second.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await second.page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    await go('/portal/account');
    await page.getByRole('button', { name: 'End all others' }).click();
    await page.getByRole('button', { name: 'End all others' }).waitFor({ state: 'hidden' });
    await second.page.reload();
    await second.page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('shows a refused password at its field and keeps what was typed', async () => {
    const { page, go, person } = await portal.signInAs({ hasSecondFactor: false });
    await go('/portal/account');
    await page.getByRole('button', { name: 'Change the password' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Password of now').fill(person.password);
    await dialog.getByLabel('New password').fill('qwertyuiop12');
    await dialog.getByRole('button', { name: 'Change the password' }).click();
    await dialog.locator('.mantine-PasswordInput-error').waitFor();
    expect(await dialog.getByLabel('New password').inputValue()).toBe('qwertyuiop12');
    await dialog.getByLabel('New password').fill('nine calm otters asleep');
    await dialog.getByRole('button', { name: 'Change the password' }).click();
    await page.getByText('The password is changed').waitFor();
  });
});
