import { describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import type { TestPartner } from '../harness.ts';
import { ALL_WALKS, DESK, PHONE, useWalks, type Transfer } from './walks.ts';

const walks = useWalks(await freePort());
const DAY = 86_400;

const payoutOf = async (partner: TestPartner, { operationId }: Transfer) => {
  const { status, payout, refund } = (await partner.get(`/partner/operations/${operationId}`)).body.data;
  return { status, payout: payout.status, refund: refund?.status };
};

/** Lets so many seconds pass, again where the rail was asked meanwhile, and waits for what they bring. */
async function passUntil(partner: TestPartner, transfer: Transfer, seconds: number, status: object): Promise<void> {
  const passed = async () => {
    await walks.pass(partner, seconds);
    await walks.rest(700);
    return payoutOf(partner, transfer);
  };
  await expect.poll(passed).toMatchObject(status);
}

const submitted = { status: 'processing' };
const deposited = { status: 'completed', payout: 'deposited' };
const rejected = { status: 'failed', payout: 'rejected', refund: 'paid' };
const returned = { status: 'failed', payout: 'returned', refund: 'paid' };

/** Account, what comes after how many seconds, and what the page then says. */
const accounts = [
  ['646180000000000012', [[1, deposited]], 'status.completed.title', '3,690.54\u00a0MXN'],
  ['646180000000000025', [[30, deposited]], 'status.completed.title', '3,690.54\u00a0MXN'],
  ['014027000005555558', [[5, deposited]], 'status.completed.title', 'Santander'],
  ['646180000000000038', [[DAY, submitted]], 'status.processing.title', '3,690.54\u00a0MXN'],
  ['646180000000001011', [[1, rejected]], 'status.failed.title', 'reason.account_not_found'],
  ['646180000000001024', [[1, rejected]], 'status.failed.title', 'reason.account_closed'],
  ['646180000000001037', [[1, rejected]], 'status.failed.title', 'reason.name_mismatch'],
  ['646180000000001040', [[1, rejected]], 'status.failed.title', 'reason.institution_blocked'],
  ['646180000000001053', [[1, rejected]], 'status.failed.title', 'reason.account_limit_exceeded'],
  ['646180000000002010', [[1, deposited], [60, returned]], 'status.returned.title', '203.99\u00a0USD'],
  ['646180000000002023', [[1, deposited], [3 * DAY, returned]], 'status.returned.title', '100.00\u00a0USD'],
  ['646180000000003019', [[10, deposited]], 'status.completed.title', '3,690.54\u00a0MXN'],
  ['646180000000003022', [[10, rejected]], 'status.failed.title', 'reason.account_not_found'],
  ['646180000000004018', [[30, deposited]], 'status.completed.title', '3,690.54\u00a0MXN'],
  ['646180000000004021', [[60, deposited]], 'status.completed.title', '3,690.54\u00a0MXN'],
] as const; // prettier-ignore

/** One of each kind of end is looked at in a browser; what the others say is read from the page's own call. */
const looked = ['646180000000000038', '646180000000001011', '646180000000002010', '646180000000002023'];

describe('the status of a transfer', { timeout: 60_000 }, () => {
  it.each(accounts)('to %s ends as the list says: %j, %s, %s', async (accountNumber, steps, title, text) => {
    const look = accountNumber.endsWith('0') ? DESK : PHONE;
    const partner = await walks.api.partner();
    const transfer = await walks.transfer(partner, { accountNumber, language: look.language });
    await expect.poll(() => payoutOf(partner, transfer)).toMatchObject(submitted);
    for (const [seconds, status] of steps) await passUntil(partner, transfer, seconds, status);
    const { operation } = (await transfer.visit.get()).body.data;
    if (text.startsWith('reason.')) expect(`reason.${operation.failureCode}`).toBe(text);
    if (!ALL_WALKS && !looked.includes(accountNumber)) return;
    const person = await walks.person(look, `payout-${accountNumber.slice(-5)}`);
    await transfer.visit.enter(person);
    await person.sees(title);
    const said = await person.page.innerText('main');
    expect(said).toContain(text.startsWith('reason.') ? person.say(text as 'reason.account_closed') : text);
    if (title === 'status.failed.title') expect(said).toContain('203.99\u00a0USD');
    person.expectQuiet();
  });

  it('follows the money without a reload, and tells the page around it nothing but the state', async () => {
    const partner = await walks.api.partner();
    const transfer = await walks.transfer(partner, { accountNumber: '646180000000000025', language: 'es' });
    const person = await walks.person(PHONE, 'follow');
    await transfer.visit.enter(person);
    await person.sees('status.processing.title');
    await walks.pass(partner, 30);
    await person.at('status.completed.title');
    expect(await person.page.innerText('.tracking code')).toMatch(/^[A-Z0-9]{10,30}$/);
    expect(await person.button('cancel.open').count()).toBe(0);
    const [receipt] = await Promise.all([
      person.context.waitForEvent('page'),
      person.page.getByRole('link', { name: person.say('receipt.view') }).click(),
    ]);
    await receipt.waitForLoadState();
    expect(await receipt.innerText('body')).toContain('3,690.54');
    const [file] = await Promise.all([person.page.waitForEvent('download'), person.press('receipt.download')]);
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);
    person.expectQuiet();
  });
});
