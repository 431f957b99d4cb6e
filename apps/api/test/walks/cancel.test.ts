import { beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { DESK, PHONE, useWalks, type Person } from './walks.ts';

const walks = useWalks(await freePort());
/** Until then the money stays with the operator. */
const holdPayouts = (seconds: number) =>
  walks.api.sql("update corridors set payout_delay_seconds = $1 where source = 'USD'", [seconds]);

async function cancel(person: Person): Promise<void> {
  await person.press('cancel.open');
  await person.page.getByRole('heading', { level: 2, name: person.say('cancel.question') }).waitFor();
  await person.press('cancel.confirm');
}

describe('a person who changes their mind', { timeout: 60_000 }, () => {
  beforeAll(() => holdPayouts(0));

  it('cancels before the money left, is asked once, and it is as if nothing was', async () => {
    await holdPayouts(1800);
    const partner = await walks.api.partner();
    const { visit } = await walks.transfer(partner, { language: 'es' });
    await holdPayouts(0);
    const person = await walks.person(PHONE, 'cancel');
    await visit.enter(person);
    await person.sees('status.processing.title');
    await person.press('cancel.open');
    await person.sees('status.processing.title');
    await person.press('cancel.keep');
    await cancel(person);
    await person.sees('status.cancelled.title');
    expect(await person.page.evaluate('document.activeElement.tagName')).toBe('H1');
    await person.page.reload();
    await person.at('status.cancelled.title');
    person.expectQuiet();
  });

  it('cancels what is under way: it is asked for, and the bank gives it back (…0038)', async () => {
    const partner = await walks.api.partner();
    const { visit, operationId } = await walks.transfer(partner, { accountNumber: '646180000000000038' });
    const status = async () => (await partner.get(`/partner/operations/${operationId}`)).body.data.payout.status;
    await expect.poll(status).toBe('submitted');
    const person = await walks.person(DESK, 'recall');
    await visit.enter(person);
    await person.at('status.processing.title');
    await cancel(person);
    await person.sees('status.cancelled.title');
    expect(await person.page.innerText('main')).toContain('203.99\u00a0USD');
    person.expectQuiet();
  });

  it('is told that the deposit won the race (…4021)', async () => {
    const partner = await walks.api.partner();
    const { visit, operationId } = await walks.transfer(partner, { accountNumber: '646180000000004021' });
    const status = async () => (await partner.get(`/partner/operations/${operationId}`)).body.data.payout.status;
    await expect.poll(status).toBe('submitted');
    const person = await walks.person(DESK, 'race');
    await visit.enter(person);
    await person.at('status.processing.title');
    await cancel(person);
    await person.sees('status.completed.title');
    expect(await person.button('cancel.open').count()).toBe(0);
    person.expectQuiet();
  });

  it('finds the window closed after 31 minutes, also on a page that was open all the time', async () => {
    const partner = await walks.api.partner();
    const { visit, operationId } = await walks.transfer(partner, {
      accountNumber: '646180000000000038',
      language: 'es',
    });
    const person = await walks.person(PHONE, 'window');
    await visit.enter(person);
    await person.at('status.processing.title');
    await person.button('cancel.open').waitFor();
    await person.press('cancel.open');
    await walks.pass(partner, 31 * 60);
    await person.press('cancel.confirm');
    await person.page.getByText(person.say('refused.OPERATION_NOT_CANCELLABLE.window_closed')).waitFor();
    await person.sees('status.processing.title');
    expect(await person.button('cancel.open').count()).toBe(0);
    expect((await partner.get(`/partner/operations/${operationId}`)).body.data.status).toBe('processing');
    await person.page.reload();
    await person.at('status.processing.title');
    expect(await person.button('cancel.open').count()).toBe(0);
    person.expectQuiet(/status of 409/);
  });

  it('in two tabs cancels once, and both say so', async () => {
    const partner = await walks.api.partner();
    const { visit } = await walks.transfer(partner, { accountNumber: '646180000000000038' });
    const person = await walks.person(DESK, 'tabs');
    await visit.enter(person);
    await person.at('status.processing.title');
    const other = await person.context.newPage();
    await other.goto(person.page.url());
    await other.getByRole('button', { name: person.say('cancel.open') }).click();
    await cancel(person);
    await person.at('status.cancelled.title');
    await other.getByRole('heading', { level: 1, name: person.say('status.cancelled.title') }).waitFor();
    expect(await other.getByRole('button', { name: person.say('cancel.confirm') }).count()).toBe(0);
    person.expectQuiet();
  });
});
