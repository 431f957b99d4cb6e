import { describe, expect, it } from 'vitest';
import { PHONE, portalPort, usePortal, type SignedInVisit } from './portal-visit.ts';

const port = await portalPort();

describe('partners in the console', { timeout: 120_000 }, () => {
  const portal = usePortal({ port });
  const { api } = portal;
  let operators = 0;

  const openOperator = (look: object = {}): Promise<SignedInVisit> =>
    portal.signInAs({ role: 'none', operator: `ana${(operators += 1)}`, ...look });

  it('are made, found, limited, and get an owner by a link that is shown once', async () => {
    const ana = await openOperator();
    const { page } = ana;
    const dialog = page.getByRole('dialog');
    await ana.go('/operator/partners?new=1');
    await dialog.getByLabel('Name').fill('Remesas del Norte');
    await dialog.getByLabel('Slug').fill('Not A Slug');
    await dialog.getByRole('button', { name: 'Make a partner' }).click();
    await dialog
      .getByText(/lower-case letters and digits/)
      .last()
      .waitFor();
    expect(ana.complaints.splice(0).join()).toMatch(/400/);
    await dialog.getByLabel('Slug').fill('norte');
    await dialog.getByRole('button', { name: 'Make a partner' }).click();
    await page.getByRole('heading', { level: 1, name: 'Remesas del Norte' }).waitFor();
    await page.getByRole('button', { name: 'Invite the owner' }).click();
    await dialog.getByLabel('E-mail').fill('olga@norte.example');
    await dialog.getByRole('button', { name: 'Invite the owner' }).click();
    await dialog.getByText(/\/portal\/invitation#/).waitFor();
    await ana.expectSound('console-partner-invited');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Change: Test' }).click();
    await dialog.getByLabel('Creating links').fill('77');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('cell', { name: '77', exact: true }).waitFor();
    await page.getByLabel('Needs IP rules').check();
    await page.getByLabel('Contacts').fill('tech@norte.example');
    for (const save of await page.getByRole('main').getByRole('button', { name: 'Save' }).all()) await save.click();
    await page.waitForLoadState('networkidle');
    await page.reload();
    await page.getByText('tech@norte.example').waitFor();
    expect(await page.getByLabel('Needs IP rules').isChecked()).toBe(true);
    await ana.expectSound('console-partner');
    await ana.go('/operator/partners?search=norte');
    await page.getByRole('button', { name: 'Remesas del Norte' }).waitFor();
    await ana.expectSound('console-partners');
    await page.getByLabel('Name, slug or id').fill('nobody at all');
    await page.getByText('Nothing matches these filters').waitFor();
  });

  it('ask for live, and are let in by an operator', async () => {
    const owner = await portal.signInAs();
    await api.sql(
      "insert into go_live_requests (id, partner_id, note, requested_by, requested_at) values ('glr_1', $1, 'We tested all of it.', 'mem_x', now())",
      [owner.partner.partnerId],
    );
    const ana = await openOperator();
    const { page } = ana;
    await ana.go('/operator/overview');
    await page.getByRole('button', { name: 'Requests to go live' }).click();
    await page.getByRole('table', { name: 'Requests to go live' }).getByRole('button').click();
    await page.getByRole('button', { name: 'Approve' }).waitFor();
    await ana.expectSound('console-partner-go-live');
    await page.getByRole('button', { name: 'Refuse' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Refuse' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(ana.complaints.splice(0).join()).toMatch(/400/);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Approve' }).click();
    await dialog.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('We tested all of it.').waitFor({ state: 'detached' });
    const [row] = await api.sql<{ live_opened_at: Date | null }>('select live_opened_at from partners where id = $1', [
      owner.partner.partnerId,
    ]);
    expect(row!.live_opened_at).not.toBeNull();
  });

  it('are looked at under a banner, read-only, and the banner ends it', async () => {
    const partner = await api.partner();
    const ana = await openOperator();
    const { page } = ana;
    await ana.go(`/operator/partners/${partner.partnerId}`);
    await page.getByRole('button', { name: 'View as partner' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('x');
    await dialog.getByRole('button', { name: 'View as partner' }).click();
    await dialog.getByText(/5 to 500 characters/).waitFor();
    expect(ana.complaints.splice(0).join()).toMatch(/400/);
    await dialog.getByLabel('Reason').fill('Ticket 4711: no webhooks');
    await dialog.getByRole('button', { name: 'View as partner' }).click();
    await page.waitForURL(`**/portal/${partner.slug}/test/home`);
    await page.getByRole('button', { name: 'End the visit' }).waitFor();
    await page.waitForLoadState('networkidle');
    await ana.expectSound('view-as-home');
    await ana.go(`/portal/${partner.slug}/live/keys`);
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('link', { name: 'Create a key' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Create a key' }).count()).toBe(0);
    await ana.expectSound('view-as-keys');
    await page.getByRole('button', { name: 'End the visit' }).click();
    await page.waitForURL('**/operator/overview');
    await page.goto(`/portal/${partner.slug}/test/home`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: 'End the visit' }).count()).toBe(0);
    expect(await page.textContent('body')).not.toContain(partner.partnerId);
    const acts = await api.sql<{ action: string }>(
      `select action from audit_entries where partner_id = $1 and action like 'view.%' order by number`,
      [partner.partnerId],
    );
    expect(acts.map(({ action }) => action)).toEqual(['view.begun', 'view.ended']);
  });

  it('are suspended after the slug is typed; their people look, under a banner, and an operator who visits too', async () => {
    const owner = await portal.signInAs({ width: PHONE, language: 'es', theme: 'dark' });
    const { partner } = owner;
    const ana = await openOperator();
    const { page } = ana;
    await ana.go(`/operator/partners/${partner.partnerId}`);
    await page.getByRole('button', { name: 'Suspend', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const suspend = dialog.getByRole('button', { name: 'Suspend', exact: true });
    expect(await suspend.isDisabled()).toBe(true);
    await dialog.getByLabel(`Type ${partner.slug} to confirm`).fill(partner.slug);
    await suspend.click();
    await page.getByRole('button', { name: 'Resume', exact: true }).waitFor();
    await ana.expectSound('console-partner-suspended');

    await owner.go('home');
    await owner.page.getByText('Este socio está suspendido.').waitFor();
    await owner.page.waitForLoadState('networkidle');
    await owner.expectSound('suspended-es-dark-phone');

    await page.getByRole('button', { name: 'View as partner' }).click();
    await dialog.getByLabel('Reason').fill('Why is it suspended?');
    await dialog.getByRole('button', { name: 'View as partner' }).click();
    await page.getByText('This partner is suspended.').waitFor();
    await page.getByRole('button', { name: 'End the visit' }).waitFor();
    await page.waitForLoadState('networkidle');
    await ana.expectSound('view-as-suspended');
  });

  it('do not let their people find the console', async () => {
    const owner = await portal.signInAs();
    await owner.go('/operator');
    expect(await owner.page.textContent('body')).not.toMatch(/Operator console|Payouts|Error claims/);
    await owner.expectSound('operator-not-found');
    const answer = await owner.page.evaluate("fetch('/operator/api/overview').then((answer) => answer.status)");
    expect(answer).toBe(404);
  });
});
