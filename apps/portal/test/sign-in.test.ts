import { describe, expect, it } from 'vitest';
import { totpCode } from '../../api/src/features/accounts/testing/portal-browser.ts';
import { inviteOwner } from '../../api/src/features/team/index.ts';
import { DESKTOP, PHONE, portalPort, usePortal } from './portal-visit.ts';

const port = await portalPort();
/** A browser names every 4xx in its console by itself. */
const REFUSED = /status of (401|400|404|409)/;

describe('signing in to the portal', { timeout: 90_000 }, () => {
  const portal = usePortal({ port });

  it('takes a password and a code, and opens the page that was asked for', async () => {
    const known = await portal.signInAs();
    const { page, expectSound } = await portal.openVisit();
    await page.goto(`/portal/${known.partner.slug}/test/home?tab=errors`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await expectSound('sign-in', { allow: REFUSED });
    await page.getByLabel('E-mail').fill(known.person.email);
    await page.getByLabel('Password', { exact: true }).fill('not this one');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('alert').getByText('The address or the password is not right.').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(known.person.email);
    await expectSound('sign-in-refused', { allow: REFUSED });
    await page.getByLabel('Password', { exact: true }).fill(known.person.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Second step' }).waitFor();
    await expectSound('second-step', { allow: REFUSED });
    await page.getByLabel('Code of your authenticator app').fill(totpCode(known.person.totpSecret));
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    expect(page.url()).toBe(`${portal.base}/portal/${known.partner.slug}/test/home?tab=errors`);
  });

  it('keeps what was typed when the connection is lost, and goes on when it is back', async () => {
    const { person } = await portal.signInAs({ hasSecondFactor: false });
    const { page, context } = await portal.openVisit();
    await page.goto('/portal/sign-in');
    await page.getByLabel('E-mail').fill(person.email);
    await page.getByLabel('Password', { exact: true }).fill(person.password);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('alert').getByText('The server did not answer.').waitFor();
    expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe(person.password);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  });

  for (const look of [
    { language: 'en', theme: 'dark', width: PHONE },
    { language: 'es', theme: 'light', width: PHONE },
    { language: 'es', theme: 'dark', width: DESKTOP },
  ] as const) {
    it(`is sound in ${look.language}, ${look.theme}, ${look.width} px`, async () => {
      const { page, expectSound } = await portal.openVisit(look);
      await page.goto('/portal/sign-in');
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getAttribute('html', 'lang')).toBe(look.language);
      expect(await page.getAttribute('html', 'data-mantine-color-scheme')).toBe(look.theme);
      await expectSound(`sign-in-${look.language}-${look.theme}-${look.width}`);
    });
  }

  it('leads from an invitation to a member with a password, an app and stored codes', async () => {
    const { partnerId, slug } = await portal.api.partner();
    const { url } = await inviteOwner(portal.api.deps, { partnerId, email: 'nueva@example.com', by: 'opr_test' });
    const { page, expectSound } = await portal.openVisit();
    await page.goto(url);
    await page.getByRole('heading', { name: `Join Partner ${slug}` }).waitFor();
    await page.getByLabel('Your name').fill('Nueva Persona');
    await page.getByLabel('Password', { exact: true }).fill('password1234');
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.locator('.mantine-PasswordInput-error').waitFor();
    await expectSound('invitation', { allow: REFUSED });
    await page.getByLabel('Password', { exact: true }).fill('five loud herons at noon');
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('heading', { name: 'Add a second factor' }).waitFor();
    await page.getByRole('button', { name: 'Use an authenticator app' }).click();
    await page.getByRole('img', { name: 'QR code' }).waitFor();
    await expectSound('invitation-app', { allow: REFUSED });
    const secret = await page.locator('.id code').innerText();
    await page.getByLabel('The code that the app shows now').fill(totpCode(secret));
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('list', { name: 'Recovery codes' }).waitFor();
    await expectSound('invitation-codes', { allow: REFUSED });
    expect(await page.getByRole('button', { name: 'Go to the portal' }).isDisabled()).toBe(true);
    await page.getByLabel('I have stored them').check();
    await page.getByRole('button', { name: 'Go to the portal' }).click();
    await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    expect(page.url()).toBe(`${portal.base}/portal/${slug}/test/home`);
  });

  it('says the same for every link that does not work', async () => {
    for (const path of ['invitation', 'reset', 'sign-in']) {
      const { page, expectSound } = await portal.openVisit();
      await page.goto(`/portal/${path}#${'A'.repeat(45)}`);
      if (path === 'reset') {
        await page.getByLabel('New password').fill('five loud herons at noon');
        await page.getByRole('button', { name: 'Save the password' }).click();
      }
      if (path === 'sign-in') await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
      await expectSound(`bad-link-${path}`, { allow: REFUSED });
    }
  });
});
