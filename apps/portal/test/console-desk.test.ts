import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { setAdapter } from '../../api/src/features/adapters/index.ts';
import { chooseFundingProvider } from '../../api/src/features/funding/index.ts';
import { choosePayoutRail } from '../../api/src/features/payouts/index.ts';
import { PHONE, portalPort, usePortal, type SignedInVisit } from './portal-visit.ts';

const actor = { kind: 'operator', id: 'opr_test' } as const;
const DEBTOR = { debtorName: 'Remesas', debtorAccount: '646180157000000004', debtorBic: 'BCMRMXMM' };
const port = await portalPort();

describe('the desks of the console', { timeout: 120_000 }, () => {
  const portal = usePortal({ port });
  const { api } = portal;
  let rosa: SignedInVisit;
  let hugo: SignedInVisit;

  /** Rosa makes, Hugo releases; each has a browser of their own for the whole test. */
  async function openBoth(): Promise<void> {
    rosa = await portal.signInAs({ role: 'none', operator: `rosa${Math.random().toString(36).slice(2, 8)}` });
    hugo = await portal.signInAs({ role: 'none', operator: `hugo${Math.random().toString(36).slice(2, 8)}` });
  }

  async function queueOrder(operationId: string, minor: bigint): Promise<void> {
    const { partnerId } = await api.partner();
    const owner = { partnerId, environment: 'live' } as const;
    const destination = { country: 'MX', currency: 'MXN', method: 'bank_account' } as const;
    const rail = (await choosePayoutRail(api.deps, owner, destination))!;
    await rail.submit({
      owner,
      operationId,
      now: api.clock.now(),
      receive: { minor, currency: 'MXN' },
      country: 'MX',
      method: 'bank_account',
      accountNumber: '014027000005555558',
      recipientName: 'Ana López',
      senderName: 'Luis',
      concept: 'Envío',
    });
  }

  beforeAll(async () => {
    const desk = { environment: 'live', kind: 'manual', actor } as const;
    const routes = ['MX/MXN/bank_account'];
    await setAdapter(api.deps, { ...desk, name: 'desk', port: 'payout', routes, settings: DEBTOR });
    await setAdapter(api.deps, { ...desk, name: 'till', port: 'funding', routes: ['manual_cash'], settings: {} });
  });

  it('take a payout from the queue to the bank and back, by four eyes', async () => {
    await openBoth();
    await queueOrder('op_acme_1', 369_054n);
    await queueOrder('op_acme_2', 100_000n);
    await rosa.go('/operator/payouts');
    await rosa.page.getByText('No batch yet').waitFor();
    await rosa.expectSound('console-payouts-empty');
    await rosa.page.getByRole('button', { name: 'Make a batch' }).click();
    await rosa.page.getByRole('dialog').getByRole('button', { name: 'Make a batch' }).click();
    await rosa.page.getByText('You made this batch, so you cannot release it').waitFor();
    expect(await rosa.page.getByRole('button', { name: 'Release' }).count()).toBe(0);
    await rosa.page.getByText('MXN 4,690.54').first().waitFor();
    await rosa.expectSound('console-batch-own');
    const address = new URL(rosa.page.url()).pathname;

    await hugo.go(address);
    await hugo.page.getByRole('button', { name: 'Release' }).click();
    const dialog = hugo.page.getByRole('dialog');
    await dialog.getByText(/You let out 2 orders, together MXN\s4,690\.54/).waitFor();
    await hugo.expectSound('console-batch-release');
    await dialog.getByRole('button', { name: 'Release' }).click();
    await hugo.page.getByRole('button', { name: 'File for the bank' }).click();
    await hugo.page.getByRole('menuitem', { name: 'CSV' }).click();
    const download = hugo.page.waitForEvent('download');
    await hugo.page.getByRole('button', { name: 'Write the file' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain('014027000005555558');

    await rosa.go('/operator/payouts/results');
    const content = rosa.page.getByLabel('Or paste its text');
    await content.fill('operationId,result,trackingKey,date,code\nop_none,deposited,K,2026-11-24,\n');
    await rosa.page.getByRole('button', { name: 'Preview' }).click();
    await rosa.page.getByText(/there is no order op_none/).waitFor();
    expect(rosa.complaints.splice(0).join()).toMatch(/400/);
    const line = 'op_acme_1,deposited,KEY1,2026-11-24T18:00:00Z,';
    await content.fill(`operationId,result,trackingKey,date,code\n${line}\n`);
    await rosa.page.getByRole('button', { name: 'Preview' }).click();
    await rosa.page.getByText('1 line would be recorded, 0 known already.').waitFor();
    await rosa.expectSound('console-results');
    await rosa.page.getByRole('button', { name: 'Import' }).click();
    const last = rosa.page.getByRole('dialog');
    await last.getByText(/1 line: Deposited 1 order, MXN\s3,690\.54/).waitFor();
    await last.getByRole('button', { name: 'Import' }).click();
    await rosa.page.getByText('1 line recorded.').waitFor();
    await rosa.go(address);
    await rosa.page.getByText('Deposited').waitFor();
    await rosa.expectSound('console-batch-deposited');
  });

  it('receive cash by hand, on a phone, in Spanish and dark', async () => {
    const { partnerId } = await api.partner();
    const owner = { partnerId, environment: 'live' } as const;
    const till = (await chooseFundingProvider(api.deps, owner, 'manual_cash'))!;
    const ref = { owner, operationId: 'op_cash_1', attempt: 1, now: api.clock.now() };
    await till.authorise({ ...ref, method: 'manual_cash', total: { minor: 20_399n, currency: 'USD' } });
    const visit = await portal.signInAs({
      role: 'none',
      operator: 'ines',
      language: 'es',
      theme: 'dark',
      width: PHONE,
    });
    await visit.go('/operator/money');
    await visit.page.getByRole('button', { name: 'Recibido op_cash_1' }).click();
    await visit.page.getByText(/un pago de USD\s203\.99 por efectivo/).waitFor();
    await visit.expectSound('console-funding-es-dark-phone');
    await visit.page.getByRole('dialog').getByRole('button', { name: 'Recibido' }).click();
    await visit.page.getByText('No se espera dinero').waitFor();
    for (const path of PAGES) {
      await visit.go(`/operator/${path}`);
      await visit.page.waitForLoadState('networkidle');
      await visit.expectSound(`console-${path.replaceAll(/[/?=]/g, '-')}-es-dark-phone`);
    }
  });

  it('set prices and limits after a preview of before and after', async () => {
    await openBoth();
    const { page } = rosa;
    await rosa.go('/operator/prices');
    await page.getByRole('button', { name: 'Change USD-MXN' }).click();
    await page.getByLabel('Most sent amount (USD)').fill('0.10');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('button', { name: 'Set the corridor' }).click();
    await page.getByText('must not be below min').first().waitFor();
    expect(rosa.complaints.splice(0).join()).toMatch(/400/);
    await page.getByLabel('Most sent amount (USD)').fill('9000.00');
    await page.getByLabel('The corridor is').selectOption('true');
    await page.getByRole('button', { name: 'Compare' }).click();
    await rosa.expectSound('console-corridor-compare');
    await page.getByRole('button', { name: 'Set the corridor' }).click();
    await page.getByText('USD-MXN is set.').waitFor();

    await setRule('rates', 'Set a rate', { 'Middle rate': '18.0000' });
    await setRule('margins', 'Set a margin', { 'Margin in basis points': '100' });
    await setRule('fees', 'Set a fee', { 'Fixed amount (USD)': '3.99' });
    await rosa.expectSound('console-fees');
    await setRule('fees', 'Set a fee', { 'Fixed amount (USD)': '1.00', 'Share in basis points': '100' }, async () => {
      await page.getByRole('row', { name: 'To pay USD 203.99 USD 203.00' }).waitFor();
      await rosa.expectSound('console-fee-preview');
    });
    await page.getByText('Replaced').waitFor();

    await rosa.go('/operator/limits');
    await page.getByRole('button', { name: 'Change Level 1' }).click();
    await page.getByLabel('One transfer (USD)').fill('400.00');
    await page.getByRole('button', { name: 'Compare' }).click();
    await rosa.expectSound('console-limits-compare');
    await page.getByRole('button', { name: 'Set the limits' }).click();
    await page.getByText('The limits of level 1 are set.').waitFor();
    await page.getByRole('table', { name: 'Who set what' }).getByText('(you)').waitFor();
    await rosa.expectSound('console-limits');

    async function setRule(path: string, name: string, fields: Record<string, string>, look?: () => Promise<void>) {
      await rosa.go(`/operator/prices/${path}?set=1`);
      for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
      await page.getByRole('button', { name: 'Preview' }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('button', { name }).waitFor();
      await look?.();
      await drawer.getByRole('button', { name }).click();
      // The second one: the last is still the drawer until the question has opened.
      await page.getByRole('dialog').nth(1).getByRole('button', { name }).click();
      await page.getByText('It is set.').first().waitFor();
    }
  });

  it('show the rest soundly: texts, agencies, calendar, ledger, audit and system', async () => {
    await openBoth();
    const { page } = rosa;
    await rosa.go('/operator/disclosures/agencies?replace=1');
    await page
      .getByLabel('Or paste its text')
      .fill('state,name,phone,website\nTX,Texas Department of Banking,877-276-5554,www.dob.texas.gov\n');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('1 new, 0 changed, 0 removed').waitFor();
    await rosa.expectSound('console-agencies-preview');
    await page.getByRole('button', { name: 'Replace', exact: true }).click();
    await page.getByText('The table has 1 agencies now.').waitFor();

    await rosa.go('/operator/calendar?year=2027&set=1');
    await page.getByLabel('Day', { exact: true }).fill('2027-11-26');
    await page.getByLabel('Name').fill('Day after Thanksgiving');
    await page.getByRole('button', { name: 'Set the day' }).click();
    await page.getByRole('button', { name: 'Take back 2027-11-26' }).waitFor();
    await rosa.expectSound('console-calendar');

    await rosa.go('/operator/audit');
    await page.getByText('calendar').first().waitFor();
    await rosa.expectSound('console-audit');
    await page.getByRole('button', { name: 'Verify the chain' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Verify the chain' }).click();
    await page.getByText(/The chain is whole/).waitFor();
    await rosa.expectSound('console-audit-verify');

    await rosa.go('/operator/disclosures');
    await page.getByRole('button', { name: 'es-0-unreviewed' }).click();
    await page.getByRole('button', { name: 'Approve' }).click();
    const approval = page.getByRole('dialog');
    await approval.getByLabel('Type es-0-unreviewed to confirm').fill('es-0-unreviewed');
    await approval.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('es-0-unreviewed is approved.').waitFor();
    await rosa.expectSound('console-disclosure-text');

    for (const path of PAGES.filter((one) => !SEEN.has(one))) {
      await rosa.go(`/operator/${path}`);
      await page.waitForLoadState('networkidle');
      await rosa.expectSound(`console-${path.replaceAll(/[/?=]/g, '-')}`);
    }
  });
});

const PAGES = [
  'payouts',
  'money/refunds',
  'prices',
  'prices/taxes',
  'limits',
  'disclosures',
  'disclosures/provider',
  'disclosures/agencies',
  'adapters',
  'ledger',
  'system?checks=all',
];
/** Those that the walks above look at on a wide screen. */
const SEEN = new Set(['payouts', 'prices', 'limits', 'disclosures']);
