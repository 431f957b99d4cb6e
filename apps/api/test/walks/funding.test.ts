import { describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import type { TestPartner } from '../harness.ts';
import { ANA, CLABE } from '../page-visit.ts';
import { DESK, PHONE, useWalks, walked, type Look, type Person } from './walks.ts';

const walks = useWalks(await freePort());
const DAY = 86_400;
const FULL = {
  ...ANA,
  paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: CLABE.settles } },
};

/** A browser on the payment of a verified person. */
async function atFunding(partner: TestPartner, look: Look, name: string, amount = '200.00'): Promise<Person> {
  const visit = walks.visit(await walks.link(partner, { userData: FULL }), look.language);
  await visit.open();
  await visit.put('/amount', { side: 'send', amount, residenceState: 'TX' });
  await visit.put('/person', { confirmed: true });
  await visit.put('/recipient', { warningShown: true });
  await expect.poll(async () => (await visit.get()).body.data.person.check).toBe('verified');
  const person = await walks.person(look, name);
  await visit.enter(person);
  await person.at('funding.title');
  return person;
}

async function chooseMethod(person: Person, method: string): Promise<void> {
  await person.page.locator(`input[type=radio][value=${method}]`).check();
}

async function fillAccount(person: Person, account: string): Promise<void> {
  await chooseMethod(person, 'ach');
  await person.type('routingNumber', '110000000');
  await person.type('bankAccount', account);
}

async function pay(person: Person): Promise<void> {
  await person.press('flow.continue');
  await person.at('review.title');
  await person.confirm();
}

/** After a refusal the same link pays by another card. */
async function payAnotherWay(person: Person): Promise<void> {
  await person.press('status.declined.retry');
  await person.at('funding.title');
  await person.fillCard('5200828282828210');
  await pay(person);
  await person.at('status.completed.title');
}

describe('a payment', { timeout: 60_000 }, () => {
  const refused = [
    ['4000000000000002', 'reason.card_declined', PHONE],
    ['4100000000000019', 'reason.fraud', DESK],
    ['4000000000009995', 'reason.insufficient_funds', DESK],
    ['4000000000000069', 'reason.expired_card', DESK],
    ['4000000000000119', 'reason.processing_error', DESK],
  ] as const;
  it.each(walked(refused, 2))(
    'by card %s is refused with its reason, and another way works on the same link',
    async (card, reason, look) => {
      const person = await atFunding(await walks.api.partner(), look, 'declined-card');
      await person.fillCard(card);
      await pay(person);
      await person.at('status.declined.title');
      expect(await person.page.innerText('main')).toContain(person.say(reason));
      expect(person.requested.filter((url) => url.includes(card))).toEqual([]);
      if (reason === 'reason.card_declined') {
        await person.sees('status.declined.title');
        await person.page.reload();
        await person.at('status.declined.title');
        await payAnotherWay(person);
      }
      person.expectQuiet();
    },
  );

  it('by a credit card, a mistyped, a real or an expired one is refused in the page, with the fix', async () => {
    const person = await atFunding(await walks.api.partner(), PHONE, 'card-errors');
    for (const [number, key] of [
      ['4242424242424242', 'card.debitOnly'],
      ['4000056655665557', 'card.number'],
      ['5555555555554444', 'card.testOnly'],
    ] as const) {
      await person.fillCard(number);
      await person.press('flow.continue');
      await person.page.getByRole('alert').getByText(person.say(key)).waitFor();
    }
    await person.type('cardExpiry', '01/20');
    await person.type('cardCode', '12');
    await person.press('flow.continue');
    await person.page.getByRole('alert').getByText(person.say('card.expired')).waitFor();
    await person.sees('funding.title');
    expect(person.requested.filter((url) => url.endsWith('/funding'))).toEqual([]);
    person.expectQuiet();
  });

  it.each([
    ['Yes, it is mine', 'status.completed.title', PHONE],
    ['No, refuse it', 'status.declined.title', DESK],
  ] as const)('that the bank asks about (%s) comes back to the page and ends: %s', async (answer, title, look) => {
    const person = await atFunding(await walks.api.partner(), look, 'challenge');
    await person.fillCard('4000002500003155');
    await pay(person);
    await person.sees('status.redirect.title');
    await person.page.getByRole('link', { name: person.say('status.redirect.go') }).click();
    await person.page.getByRole('button', { name: answer }).click();
    await person.at(title);
    if (title === 'status.declined.title') {
      expect(await person.page.innerText('main')).toContain(person.say('reason.challenge_failed'));
      await payAnotherWay(person);
    }
    person.expectQuiet();
  });

  it('from a bank account arrives after its five seconds', async () => {
    const partner = await walks.api.partner();
    const person = await atFunding(partner, DESK, 'ach');
    await fillAccount(person, '000123456789');
    await person.sees('funding.title');
    await pay(person);
    await person.sees('status.waiting.title');
    await walks.pass(partner, 5);
    await person.at('status.completed.title');
    person.expectQuiet();
  });

  const unusable = [
    ['000111111116', 'reason.account_not_usable'],
    ['000111111113', 'reason.account_closed'],
  ] as const;
  it.each(walked(unusable, 1))('from the account %s is refused with its reason', async (account, reason) => {
    const person = await atFunding(await walks.api.partner(), DESK, 'ach-refused');
    await fillAccount(person, account);
    await pay(person);
    await person.at('status.declined.title');
    expect(await person.page.innerText('main')).toContain(person.say(reason));
    person.expectQuiet();
  });

  it('without funds (…2227) fails two days later, and the link pays another way', async () => {
    const partner = await walks.api.partner();
    const person = await atFunding(partner, PHONE, 'nsf');
    await fillAccount(person, '000222222227');
    await pay(person);
    await person.at('status.waiting.title');
    await walks.pass(partner, 2 * DAY);
    await person.at('status.declined.title');
    expect(await person.page.innerText('main')).toContain(person.say('reason.insufficient_funds'));
    await person.sees('status.declined.title');
    await payAnotherWay(person);
    person.expectQuiet();
  });

  it('in cash shows the federal tax of 1 % before and after, and waits', async () => {
    const partner = await walks.api.partner();
    const person = await atFunding(partner, PHONE, 'cash');
    await chooseMethod(person, 'manual_cash');
    await person.press('flow.continue');
    await person.sees('review.title');
    expect(await person.page.innerText('.disclosure >> nth=0')).toContain('2.00');
    expect(await person.send().innerText()).toContain('205.99');
    await person.confirm();
    await person.sees('status.manual.title');
    expect(await person.page.innerText('main')).toContain('205.99\u00a0USD');
    await walks.pass(partner, 25 * 3_600);
    await person.at('status.declined.title');
    expect(await person.page.innerText('main')).toContain(person.say('reason.funding_lapsed'));
    person.expectQuiet();
  });

  it('by wire has no tax, and can be cancelled before it comes', async () => {
    const person = await atFunding(await walks.api.partner(), DESK, 'wire');
    await chooseMethod(person, 'manual_wire');
    await person.press('flow.continue');
    await person.at('review.title');
    expect(await person.send().innerText()).toContain('203.99');
    await person.confirm();
    await person.sees('status.manual.title');
    await person.press('cancel.open');
    await person.press('cancel.confirm');
    await person.at('status.cancelled.title');
    person.expectQuiet();
  });
});

describe('the price between disclosure and confirmation', { timeout: 60_000 }, () => {
  it.each([
    ['200.22', 'renewal.rate', '18.4000', PHONE],
    ['200.33', 'renewal.fee', '4.99', DESK],
  ] as const)(
    'of %s changes: nothing is sent, what changed is said, and the next confirmation counts',
    async (amount, what, now, look) => {
      const person = await atFunding(await walks.api.partner(), look, 'stale', amount);
      await person.fillCard();
      await pay(person);
      await person.page.getByText(person.say('renewal.stale')).waitFor();
      expect(await person.page.innerText('.notice[tabindex]')).toMatch(new RegExp(`${person.say(what)}.*${now}`));
      expect(await person.page.evaluate('document.activeElement.className')).toBe('notice');
      await person.sees('review.title');
      expect(await person.page.innerText('.disclosure >> nth=0')).toContain(now);
      await person.send().click();
      await person.at('status.completed.title');
      person.expectQuiet(/status of 409/);
    },
  );

  it('of 200.11 is held for five seconds, then renewed by itself without loss', async () => {
    const person = await atFunding(await walks.api.partner(), DESK, 'expires', '200.11');
    await person.fillCard();
    await person.press('flow.continue');
    await person.at('review.title');
    await person.box('esign').check();
    await person.page.getByText(person.say('renewal.expired')).waitFor();
    await person.page.getByText(person.say('renewal.same')).waitFor();
    expect(await person.box('esign').isChecked()).toBe(true);
    await person.send().click();
    await person.at('status.completed.title');
    person.expectQuiet();
  });

  it('of 200.44 is none: the page says that the way is closed, and another amount goes on', async () => {
    const person = await walks.person(PHONE, 'closed');
    await person.open(await walks.link(await walks.api.partner(), { userData: FULL }));
    await person.at('amount.title');
    await person.fillAmount('200.44');
    await person.page.getByText(person.say('refused.CORRIDOR_CLOSED')).waitFor();
    await person.sees('amount.title');
    await person.press('flow.continue');
    await person.type('amount', '200.45');
    await expect.poll(() => person.box('other-amount').inputValue()).not.toBe('');
    await person.press('flow.continue');
    await person.at('you.titleConfirm');
    person.expectQuiet(/status of 503/);
  });
});
