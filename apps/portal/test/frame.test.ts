import { describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, portalPort, usePortal } from './portal-visit.ts';

const port = await portalPort();

describe('the frame around the pages', { timeout: 90_000 }, () => {
  const portal = usePortal({ port });

  for (const look of [
    { language: 'en', theme: 'light', width: DESKTOP, environment: 'test' },
    { language: 'es', theme: 'dark', width: DESKTOP, environment: 'live' },
    { language: 'es', theme: 'light', width: PHONE, environment: 'live' },
    { language: 'en', theme: 'dark', width: PHONE, environment: 'test' },
  ] as const) {
    it(`is sound in ${look.language}, ${look.theme}, ${look.width} px, ${look.environment}`, async () => {
      const { page, go, expectSound } = await portal.signInAs(look);
      const name = `${look.language}-${look.theme}-${look.width}`;
      await go('home');
      expect(await page.getAttribute('.frame', 'data-mode')).toBe(look.environment);
      await expectSound(`frame-${name}`);
      if (look.width === PHONE) {
        await page.getByRole('button', { name: look.language === 'en' ? 'Menu' : 'Menú' }).click();
        await page.getByRole('dialog').getByRole('link').first().waitFor();
        await expectSound(`frame-menu-${name}`);
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('Control+k');
      await page.locator('input.mantine-Spotlight-search').waitFor();
      await page.locator('.mantine-Spotlight-action').first().waitFor();
      await expectSound(`palette-${name}`);
      await page.keyboard.press('Escape');
      await page.locator('input.mantine-Spotlight-search').waitFor({ state: 'hidden' });
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await expectSound(`keyboard-${name}`);
      await page.keyboard.press('Escape');
      await go('/portal/account');
      await page.getByText(look.language === 'en' ? 'This one' : 'Esta', { exact: true }).waitFor();
      await expectSound(`account-${name}`);
    });
  }

  it('switches the environment on the same page, and says so in the address', async () => {
    const { page, go, partner } = await portal.signInAs();
    await go('home');
    await page.getByRole('link', { name: 'Live', exact: true }).click();
    await page.waitForURL(`**/portal/${partner.slug}/live/home`);
    await page.locator('.frame[data-mode=live]').waitFor();
    await page.reload();
    await page.locator('.frame[data-mode=live]').waitFor();
  });

  it('says inside the frame that a page is unknown, with one main', async () => {
    const { page, go, expectSound } = await portal.signInAs();
    await go('nothing-here');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('main').count()).toBe(1);
    await expectSound('unknown-page');
  });
});
