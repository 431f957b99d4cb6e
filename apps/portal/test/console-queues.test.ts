import { describe, expect, it } from 'vitest';
import { totpCode } from '../../api/src/features/accounts/testing/portal-browser.ts';
import { makePerson, makeTransfer } from '../../api/test/transfers.ts';
import { PHONE, portalPort, usePortal, type SignedInVisit } from './portal-visit.ts';

const port = await portalPort();
const HIT = 'TEXX000101HNEXXXE1';
const TWIN = 'TEXX000101HNEXXXI3';

describe('the queues of the console', { timeout: 120_000 }, () => {
  const portal = usePortal({ port });
  const { api } = portal;
  let operators = 0;

  const openOperator = (look: object = {}): Promise<SignedInVisit> =>
    portal.signInAs({ role: 'none', operator: `ana${(operators += 1)}`, ...look });

  it('lead from what waits to a decided sanctions hit, whose person is shown only after the purpose is said', async () => {
    const ana = await openOperator();
    const { page } = ana;
    await ana.go('/operator');
    await page.getByRole('heading', { name: 'Nothing waits' }).waitFor();
    await page.getByText(/checks of doctor|Problems:/).waitFor();
    await ana.expectSound('console-overview-empty');

    const partner = await api.partner();
    await makePerson(api, partner, { curp: HIT });
    await makePerson(api, partner, { curp: TWIN });
    await ana.go('/operator/overview');
    await page.getByRole('button', { name: 'The same person twice' }).waitFor();
    await ana.expectSound('console-overview');
    await page.getByRole('button', { name: 'Sanctions hits' }).click();
    await page.waitForURL('**/operator/reviews?kind=sanctions');
    await page.getByRole('row', { name: new RegExp(partner.slug) }).waitFor();
    expect(await page.textContent('main')).not.toMatch(/Ruiz|Mena/);
    await ana.expectSound('console-reviews');
    await page.getByRole('button', { name: 'Sanctions hit', exact: true }).click();

    api.clock.advance(11 * 60_000);
    await page.getByRole('combobox', { name: 'Purpose' }).waitFor();
    await ana.expectSound('console-review-closed');
    await page.getByRole('button', { name: 'Open and record it' }).click();
    await page.getByLabel('Code of your authenticator app').fill(totpCode(ana.person.totpSecret));
    await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('Ana Ruiz Mena').first().waitFor();
    // The refusal that asked for the step-up.
    expect(ana.complaints.splice(0).join()).toMatch(/409/);
    await ana.expectSound('console-review-open');

    const decide = page.getByRole('button', { name: 'Decide', exact: true });
    await page.getByLabel('No hit: it is somebody else').check();
    await page.getByLabel('Why').fill('Another birth date and another place.');
    await decide.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Decide' }).click();
    await page.getByText(/lacks the step/).waitFor();
    expect(ana.complaints.splice(0).join()).toMatch(/400/);
    expect(await page.getByLabel('Why').inputValue()).toBe('Another birth date and another place.');
    for (const answer of ['Yes', 'Yes', 'No'])
      await page
        .getByRole('radiogroup')
        .filter({ hasText: 'Unknown' })
        .last()
        .getByText(answer, { exact: true })
        .click();
    await page.getByText('This step ends the list').waitFor();
    await ana.expectSound('console-review-decide');
    await decide.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Decide' }).click();
    await page.getByText('The decision is kept.').waitFor();
    await page.getByText('Nothing matches these filters').waitFor();
    const acts = await api.sql<{ action: string }>(
      `select action from audit_entries where partner_id = $1 and action like 'review.%' order by number`,
      [partner.partnerId],
    );
    expect(acts.map(({ action }) => action)).toEqual(['review.opened', 'review.decided']);
  });

  it('take a notice of an error and carry it to its end, each clock stopped by hand', async () => {
    const { operationId } = await makeTransfer(api, await api.partner());
    const ana = await openOperator();
    const { page } = ana;
    await ana.go('/operator/claims');
    await page.getByText('No claim is open').waitFor();
    await ana.expectSound('console-claims-empty');
    await ana.go(`/operator/operations/${operationId}?environment=sandbox`);
    await page.getByRole('table', { name: /posted|Entries|Postings/i }).waitFor();
    await ana.expectSound('console-operation');
    await page.getByRole('link', { name: 'Take an error claim' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Transfer id').inputValue()).toBe(operationId);
    await dialog.getByRole('button', { name: 'Take a notice' }).click();
    await dialog.getByText('1 to 4000 characters').waitFor();
    expect(ana.complaints.splice(0).join()).toMatch(/400/);
    await dialog.getByLabel('What the sender says').fill('My mother Carmen got 3,000 MXN only.');
    await ana.expectSound('console-claim-new');
    await dialog.getByRole('button', { name: 'Take a notice' }).click();
    await page.getByRole('button', { name: 'Less was received' }).waitFor();
    expect(await page.textContent('main')).not.toContain('Carmen');
    await ana.expectSound('console-claims');

    await page.getByRole('button', { name: 'Less was received' }).click();
    await page.getByRole('button', { name: 'Open and record it' }).click();
    await page.getByText('My mother Carmen').waitFor();
    await page.getByLabel('There was an error').check();
    await page.getByLabel('What was found').fill('The bank credited less than was agreed.');
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    await dialog.getByRole('button', { name: 'Decide' }).click();
    await page.getByText(/must be refund or resend/).waitFor();
    expect(ana.complaints.splice(0).join()).toMatch(/400/);
    await page.getByLabel('Refund', { exact: true }).check();
    await ana.expectSound('console-claim-open');
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    await dialog.getByRole('button', { name: 'Decide' }).click();
    await page.getByRole('region', { name: 'Explanation for the sender' }).waitFor();
    await ana.expectSound('console-claim-decided');
    for (const step of ['Remedy was carried out', 'Explanation was sent']) {
      await page.getByRole('button', { name: step }).click();
      await dialog.getByRole('button', { name: step }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await page.getByRole('button', { name: step }).count()).toBe(0);
    }
    await page.getByText('Everything about this claim is done.').waitFor();
  });

  it('cancel a transfer of any partner, found by its id', async () => {
    const partner = await api.partner();
    const { operationId } = await makeTransfer(api, partner);
    const ana = await openOperator();
    const { page } = ana;
    await ana.go('/operator/operations?environment=sandbox');
    await page.getByRole('button', { name: operationId.slice(0, 12) }).waitFor();
    await ana.expectSound('console-operations');
    await page.getByLabel('Transfer id').fill('op_none');
    await page.getByText('Nothing matches these filters').waitFor();
    await page.getByLabel('Transfer id').fill(operationId);
    await page.getByRole('button', { name: operationId.slice(0, 12) }).click();
    await page.getByRole('button', { name: 'Cancel the transfer' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('The sender called.');
    await ana.expectSound('console-operation-cancel');
    await dialog.getByRole('button', { name: 'Cancel the transfer' }).click();
    await page.getByText('The transfer is cancelled.').waitFor();
    await page.getByRole('button', { name: 'Cancel the transfer' }).waitFor({ state: 'detached' });
    const status = (await partner.get(`/partner/operations/${operationId}`)).body.data.status;
    expect(status).toBe('cancelled');
    await ana.go('/operator/operations/op_acme_0000000000000000');
    await page.getByRole('alert').waitFor();
    expect(ana.complaints.splice(0).join()).toMatch(/40\d/);
    await ana.expectSound('console-operation-unknown');
  });

  it('add an operator with a link that is shown once, and disable one after the name is typed', async () => {
    const ana = await openOperator();
    const { page } = ana;
    await ana.go('/operator/operators?new=1');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Not a name');
    await dialog.getByLabel('E-mail address').fill('bea@example.com');
    await dialog.getByRole('button', { name: 'Add an operator' }).click();
    await dialog
      .getByText(/lower-case letters, digits, hyphens/)
      .last()
      .waitFor();
    expect(ana.complaints.splice(0).join()).toMatch(/400/);
    await dialog.getByLabel('Name').fill('bea');
    await dialog.getByRole('button', { name: 'Add an operator' }).click();
    await dialog.getByText(/\/portal\/reset#/).waitFor();
    await ana.expectSound('console-operator-new');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('row', { name: /bea@example\.com/ }).waitFor();
    await ana.expectSound('console-operators');
    await page.getByRole('button', { name: 'Disable bea' }).click();
    expect(await dialog.getByRole('button', { name: 'Disable' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Type bea to confirm').fill('bea');
    await dialog.getByRole('button', { name: 'Disable' }).click();
    await page.getByRole('row', { name: /bea.*Disabled/ }).waitFor();
  });

  it('fit a phone, in Spanish and dark', async () => {
    const partner = await api.partner();
    const { operationId } = await makeTransfer(api, partner);
    await makePerson(api, partner, { curp: HIT });
    const ana = await openOperator({ language: 'es', theme: 'dark', width: PHONE });
    const { page } = ana;
    for (const path of [
      'overview',
      'reviews',
      'claims?new=1',
      'operations?environment=sandbox',
      'operators',
      'partners',
    ]) {
      await ana.go(`/operator/${path}`);
      await page.waitForLoadState('networkidle');
      await ana.expectSound(`console-${path.replaceAll(/[/?=]/g, '-')}-es-dark-phone`);
    }
    await ana.go(`/operator/operations/${operationId}`);
    await page.waitForLoadState('networkidle');
    await ana.expectSound('console-operation-es-dark-phone');
    await ana.go('/operator/reviews');
    await page.getByRole('button', { name: 'Coincidencia con sanciones' }).first().click();
    await page.getByRole('button', { name: 'Abrir y dejar constancia' }).click();
    await page.getByText('Ana Ruiz Mena').first().waitFor();
    await ana.expectSound('console-review-es-dark-phone');
  });
});
