import { describe, expect, it } from 'vitest';
import { runOperationTasks } from '../../api/src/features/operations/index.ts';
import { makePerson, makeTransfer, VERIFIED_CURP } from '../../api/test/transfers.ts';
import { DESKTOP, PHONE, portalPort, usePortal } from './portal-visit.ts';

const port = await portalPort();

describe('links, transfers and people', { timeout: 120_000 }, () => {
  const portal = usePortal({ port });

  it('creates a link beside its curl, shows what happened to it, reissues and revokes it', async () => {
    const { page, go, expectSound, partner } = await portal.signInAs();
    await go('links');
    await page.getByRole('heading', { name: 'No links yet' }).waitFor();
    await expectSound('links-empty');
    await page.getByRole('link', { name: 'Create a link' }).first().click();
    await page.getByLabel('Reference').fill('user_7');
    await page.getByLabel('Valid for').fill('1');
    await page.getByText('"referenceId": "user_7"').waitFor();
    await page.getByRole('button', { name: 'Create a link' }).click();
    await page.locator('.mantine-InputWrapper-error').first().waitFor();
    expect(await page.getByLabel('Reference').inputValue()).toBe('user_7');
    await expectSound('links-refused', { allow: /status of 400/ });
    await page.getByLabel('Valid for').fill('60');
    await page.getByRole('button', { name: 'Create a link' }).click();
    await page.getByText('The link is ready').waitFor();
    await expectSound('links-made', { allow: /status of 400/ });
    await page.getByRole('link', { name: 'Details' }).click();
    await page.getByRole('heading', { name: 'user_7' }).waitFor();
    const [link] = (await partner.get('/partner/links')).body.data.items;
    await partner.post(`/partner/sandbox/links/${link.linkId}/open`);
    const activity = page.getByRole('list', { name: 'Activity' });
    await activity.getByText('Opened').waitFor();
    await expectSound('links-detail', { allow: /status of 400/ });
    await page.getByRole('button', { name: 'Reissue' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reissue' }).click();
    await page.getByText('The link has a new address.').waitFor();
    expect((await partner.get(`/partner/links/${link.linkId}`)).body.data.url).not.toBe(link.url);
    await page.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('Sent to the wrong person');
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('The link is revoked.').waitFor();
    await page.getByText('Sent to the wrong person').first().waitFor();
    expect(await page.getByRole('button', { name: 'Revoke' }).count()).toBe(0);
    await go('links?status=created');
    await page.getByRole('heading', { name: 'Nothing matches these filters' }).waitFor();
  });

  it('shows a transfer with price, payout and history, and cancels it with a reason', async () => {
    const { page, go, expectSound, partner } = await portal.signInAs();
    const { operationId } = await makeTransfer(portal.api, partner, { referenceId: 'sender' });
    await go('operations');
    await page.getByRole('button', { name: 'sender' }).waitFor();
    await expectSound('operations');
    await page.getByRole('button', { name: 'sender' }).click();
    await page.getByRole('heading', { name: 'sender' }).waitFor();
    await page.getByRole('list', { name: 'What happened' }).getByRole('listitem').first().waitFor();
    await expectSound('operations-detail');
    await page.getByRole('button', { name: 'Cancel the transfer' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Ordered twice');
    await dialog.getByRole('button', { name: 'Cancel the transfer' }).click();
    await page.getByText('The transfer is cancelled.').waitFor();
    expect((await partner.get(`/partner/operations/${operationId}`)).body.data.status).toBe('cancelled');
    await go('operations?status=failed');
    await page.getByRole('heading', { name: 'Nothing matches these filters' }).waitFor();
  });

  it('masks a person, and shows the data for a reason until it is hidden again', async () => {
    const { page, go, expectSound, partner } = await portal.signInAs();
    await makePerson(portal.api, partner, { referenceId: 'ana' });
    await go('users');
    await page.getByRole('button', { name: 'ana' }).click();
    await page.getByRole('list', { name: 'What happened' }).getByText('Identity verified').waitFor();
    expect(await page.getByText(VERIFIED_CURP).count()).toBe(0);
    await expectSound('users-detail');
    await page.getByRole('button', { name: 'Show in clear' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What for').fill('why');
    await dialog.getByLabel('Id number').check();
    await dialog.getByRole('button', { name: 'Show for 60 seconds' }).click();
    await dialog.locator('.mantine-InputWrapper-error').first().waitFor();
    await dialog.getByLabel('What for').fill('The person called about a payment.');
    await dialog.getByRole('button', { name: 'Show for 60 seconds' }).click();
    await page.getByText(VERIFIED_CURP).waitFor();
    await expectSound('users-clear', { allow: /status of 40[03]/ });
    await page.getByRole('button', { name: 'Hide again' }).click();
    await page.getByText(VERIFIED_CURP).waitFor({ state: 'hidden' });
    await page.getByText('Personal data was shown in clear').waitFor();
  });

  for (const look of [
    { language: 'es', theme: 'dark', width: DESKTOP },
    { language: 'en', theme: 'light', width: PHONE },
  ] as const) {
    it(`is sound in ${look.language}, ${look.theme}, ${look.width} px`, async () => {
      const { page, go, expectSound, partner } = await portal.signInAs(look);
      const name = `${look.language}-${look.width}`;
      const { operationId, linkId, userId } = await makeTransfer(portal.api, partner, { referenceId: 'ana' });
      await runOperationTasks(portal.api.deps);
      for (const [path, ready] of [
        ['links', '.row-open'],
        ['links/new', 'form'],
        [`links/${linkId}`, '.timeline li'],
        ['operations', '.row-open'],
        [`operations/${operationId}`, '.timeline li'],
        ['users', '.row-open'],
        [`users/${userId}`, '.timeline li'],
      ] as const) {
        await go(path);
        await page.locator(ready).first().waitFor();
        await expectSound(`${path.replace(/\/\w+_\w+/, '-one').replace('/', '-')}-${name}`);
      }
    });
  }
});
