import { describe, expect, it } from 'vitest';
import { runUsageJobs } from '../../api/src/features/usage/index.ts';
import { makeTransfer } from '../../api/test/transfers.ts';
import { DESKTOP, PHONE, portalPort, usePortal } from './portal-visit.ts';

const port = await portalPort();

describe('the first page', { timeout: 120_000 }, () => {
  const portal = usePortal({ port, worker: true });

  it('waits for the first request and turns green when it comes', async () => {
    const { page, go, partner, expectSound } = await portal.signInAs();
    await go('home');
    await page.getByRole('heading', { name: 'Waiting for your first request' }).waitFor();
    await page.getByText('Python').click();
    await page.getByRole('region', { name: 'Python' }).getByText(`http://localhost:${port}/partner/links`).waitFor();
    await expectSound('home-first');
    await page.setViewportSize({ width: PHONE, height: 844 });
    await expectSound('home-first-phone');
    await page.setViewportSize({ width: DESKTOP, height: 860 });
    const calledAt = Date.now();
    await partner.post('/partner/links', { referenceId: 'first' });
    await page.getByRole('heading', { name: /The first request is here: .*\/partner\/links/ }).waitFor();
    // Said within about a second; the bound leaves room for a busy machine.
    expect(Date.now() - calledAt).toBeLessThan(8_000);
    const step = page.getByRole('link', { name: 'Create a magic link , done' });
    await step.waitFor();
    // The tick does not take the green panel away.
    await page.getByRole('heading', { name: /The first request is here/ }).waitFor();
    await page.getByRole('link', { name: 'Open it in the logs' }).waitFor();
    await expectSound('home-first-seen');
  });

  it('shows what was called, sent and refused, and leads to the calls behind it', async () => {
    const partner = await portal.api.partner();
    await makeTransfer(portal.api, partner);
    for (let call = 0; call < 3; call += 1) await partner.get('/partner/links/link_unknown');
    const rolledUp = async () => {
      // What the worker does each minute.
      await runUsageJobs(portal.api.deps);
      const [row] = await portal.api.sql<{ count: string }>(
        "select sum(count) as count from usage_hours where partner_id = $1 and code = 'RESOURCE_NOT_FOUND'",
        [partner.partnerId],
      );
      return Number(row!.count);
    };
    await expect.poll(rolledUp, { timeout: 30_000, interval: 1_000 }).toBe(3);
    const { page, go, expectSound } = await portal.signInAs({ partner, language: 'es', theme: 'dark' });
    await go('home');
    await page.getByRole('heading', { name: 'Errores' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'RESOURCE_NOT_FOUND' });
    await row.getByText('GET /partner/links/{linkId}').waitFor();
    await row.getByRole('cell', { name: '3', exact: true }).waitFor();
    const figures = page.getByRole('link', { name: /^Solicitudes/ });
    expect(await figures.getAttribute('href')).toContain('logs?range=day');
    const sent = page.getByRole('link', { name: /^Enviados|^En espera/ }).filter({ hasText: 'USD 200.00' });
    expect(await sent.getAttribute('href')).toMatch(/operations\?.*from=/);
    await page.getByText('USD → MXN').waitFor();
    await expectSound('home-busy');
    await page.setViewportSize({ width: PHONE, height: 844 });
    await expectSound('home-busy-phone');
    await page.getByRole('link', { name: 'RESOURCE_NOT_FOUND' }).first().click();
    await page.waitForURL('**code=RESOURCE_NOT_FOUND**');
  });

  it('says what is wrong when figures cannot be read, and reads them again when asked', async () => {
    const { page, go } = await portal.signInAs();
    const answer = { success: false, code: 'INTERNAL_ERROR', message: 'Something broke.', requestId: 'req_broken' };
    await page.route('**/portal/api/home*', (route) => route.fulfill({ status: 500, json: answer }));
    await go('home');
    await page.getByText('req_broken').waitFor();
    await page.unroute('**/portal/api/home*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: /^Requests/ }).waitFor();
  });
});
