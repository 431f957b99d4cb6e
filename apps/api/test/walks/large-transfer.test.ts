import { describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { confirmReview, walkToReview } from '../page-visit.ts';
import { DESK, PHONE, useWalks } from './walks.ts';

const port = await freePort();

describe('3,000 USD or more a day', { timeout: 120_000 }, () => {
  const walks = useWalks(port);

  it.each([PHONE, DESK])('asks for address and contact in words that come before, and then sends: %o', async (look) => {
    const partner = await walks.api.partner();
    const link = await walks.link(partner);
    const person = await walks.person(look, 'large');
    await person.open(link);
    await person.at('amount.title');
    await person.fillAmount('10,000.01');
    await person.page.locator('#f-amount-error').waitFor();
    await person.type('amount', '3,500');
    await person.page.getByText(person.say('amount.asked', { perDay: '3,000.00\u00a0USD' }), { exact: true }).waitFor();
    await person.sees('amount.title');
    await person.press('flow.continue');
    await person.at('you.title');
    await person.fillPerson();
    await person.press('flow.continue');
    await person.page.locator('.summary').waitFor();
    await person.sees('you.title');
    await person.type('address.street', 'PO Box 12');
    await person.type('address.city', 'Austin');
    expect(await person.box('address.state').inputValue()).toBe('TX');
    await person.type('address.zip', '78701');
    await person.choose('phone.code', '+52');
    await person.type('phone', '55 1234 5678');
    await person.type('email', 'ana@example.com');
    await person.type('taxId', '900-70-0001');
    await person.press('flow.continue');
    await person.page.locator('#f-address-street-error', { hasText: person.say('street.box') }).waitFor();
    await person.type('address.street', '500 Congress Ave');
    await person.press('flow.continue');
    await person.at('recipient.title');
    await person.type('accountNumber', '646180000000000012');
    await person.press('flow.continue');
    await person.at('funding.title');
    await person.fillCard();
    await person.press('flow.continue');
    await person.at('review.title');
    await person.confirm();
    await person.at('status.completed.title');
    await person.press('paper.open');
    await person.sees('status.completed.title');
    await person.press('paper.confirm');
    await person.page.getByText(person.say('paper.done')).waitFor();
    const [rights] = await Promise.all([
      person.context.waitForEvent('page'),
      person.page.getByRole('link', { name: person.say('rights.open') }).click(),
    ]);
    await rights.getByRole('heading', { level: 1 }).first().waitFor();
    person.expectQuiet();
  });

  it('asks a verified person for nothing else, on the day of which it is the second transfer', async () => {
    const partner = await walks.api.partner();
    const referenceId = 'parts';
    const first = walks.visit(await walks.link(partner, { referenceId }));
    const review = await walkToReview(first, { amount: '2999.00' });
    await expect.poll(async () => (await first.get()).body.data.person.check).toBe('verified');
    expect((await confirmReview(first, review)).status).toBe(201);
    const person = await walks.person(PHONE, 'parts');
    await person.open(await walks.link(partner, { referenceId }));
    await person.at('amount.title');
    await person.fillAmount('2');
    await person.sees('amount.title');
    await person.press('flow.continue');
    await person.sees('more.title');
    await person.type('address.street', '500 Congress Ave');
    await person.type('address.city', 'Austin');
    await person.type('address.zip', '78701');
    await person.type('phone', '(512) 555-0123');
    await person.type('email', 'ana@example.com');
    await person.type('taxId', '900700001');
    await person.press('flow.continue');
    await person.at('funding.title');
    person.expectQuiet();
  });
});
