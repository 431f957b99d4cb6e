import { describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { CLABE } from '../page-visit.ts';
import { DESK, PHONE, useWalks, type Person } from './walks.ts';

const walks = useWalks(await freePort());
const OFFLINE = /ERR_INTERNET_DISCONNECTED/;

/** The steps of somebody of whom nothing is known: what is typed at each, and where the value is found again. */
const steps = [
  { title: 'amount.title', box: 'amount', value: '200', fill: (person: Person) => person.fillAmount('200') },
  { title: 'you.title', box: 'idNumber', value: 'TEXX000101HNEXXXA9', fill: (person: Person) => person.fillPerson() },
  {
    title: 'recipient.title',
    box: 'accountNumber',
    value: '646 180 00000000001 2',
    fill: (person: Person) => person.type('accountNumber', CLABE.settles),
  },
  { title: 'funding.title', box: 'cardExpiry', value: '07/34', fill: (person: Person) => person.fillCard() },
] as const;

describe('a person who is interrupted', { timeout: 90_000 }, () => {
  it('by a lost network at any step reads so, keeps what was typed, and goes on with one press', async () => {
    const person = await walks.person(PHONE, 'offline');
    await person.page.goto((await walks.link(await walks.api.partner())).url);
    await person.at('landing.title');
    await person.page.waitForLoadState('networkidle');
    await person.context.setOffline(true);
    await person.go();
    await person.page.getByText(person.say('failure.offline')).waitFor();
    await person.sees('landing.title');
    await person.context.setOffline(false);
    await person.press('failure.retry');
    for (const { title, box, value, fill } of steps) {
      await person.at(title);
      await fill(person);
      if (title === 'amount.title') await expect.poll(() => person.box('other-amount').inputValue()).not.toBe('');
      await person.context.setOffline(true);
      await person.press('flow.continue');
      await person.page.getByText(person.say('failure.offline')).waitFor();
      expect(await person.box(box).inputValue()).toBe(value);
      if (title === 'you.title') await person.sees(title);
      await person.context.setOffline(false);
      await person.press('failure.retry');
    }
    await person.at('review.title');
    await person.box('esign').check();
    await person.context.setOffline(true);
    await person.send().click();
    await person.page.getByText(person.say('failure.offline')).waitFor();
    expect(await person.box('esign').isChecked()).toBe(true);
    await person.context.setOffline(false);
    await person.send().click();
    await person.at('status.completed.title');
    person.expectQuiet(OFFLINE);
  });

  it('and looks back, or reloads at every step, loses nothing that was given', async () => {
    const person = await walks.person(DESK, 'back');
    await person.open(await walks.link(await walks.api.partner()));
    for (const [index, { title, fill }] of steps.entries()) {
      await person.at(title);
      await person.page.reload();
      await person.at(title);
      await fill(person);
      if (index > 0) {
        // Typed and not sent: the browser's Back and Forward keep it, but for a card, which nothing keeps.
        await person.page.goBack();
        const { title: before } = steps[index - 1]!;
        // What was given stands there masked.
        await person.at(before === 'you.title' ? 'you.titleConfirm' : before);
        await person.page.goForward();
        await person.at(title);
        const { box, value } = steps[index]!;
        expect(await person.box(box).inputValue()).toBe(title === 'funding.title' ? '' : value);
        if (title === 'funding.title') await fill(person);
      }
      await person.press('flow.continue');
    }
    await person.at('review.title');
    await person.page.reload();
    await person.at('review.title');
    await person.box('esign').waitFor();
    await person.press('flow.back');
    await person.at('funding.title');
    expect(await person.page.innerText('main')).toContain(person.say('recipient.ending', { last4: '5556' }));
    await person.press('flow.back');
    await person.press('flow.back');
    await person.press('flow.back');
    await person.at('amount.title');
    expect(await person.box('amount').inputValue()).toMatch(/^200(\.00)?$/);
    expect(await person.box('residenceState').inputValue()).toBe('TX');
    await person.press('flow.continue');
    await person.at('review.title');
    await person.confirm();
    await person.at('status.completed.title');
    // Nothing of the forms lies behind the transfer.
    await person.page.reload();
    await person.at('status.completed.title');
    person.expectQuiet();
  });

  it('and goes on in a second tab is at the same place, and a transfer is made once', async () => {
    const person = await walks.person(DESK, 'tabs');
    const visit = walks.visit(await walks.link(await walks.api.partner()));
    await visit.open();
    await visit.put('/amount', { side: 'send', amount: '200.00', residenceState: 'TX' });
    await visit.enter(person);
    await person.at('you.title');
    await person.fillPerson();
    await person.press('flow.continue');
    await person.at('recipient.title');
    await person.type('accountNumber', CLABE.settles);
    await person.press('flow.continue');
    await person.at('funding.title');
    await person.fillCard();
    await person.press('flow.continue');
    await person.at('review.title');
    await person.box('esign').check();
    const other = await person.context.newPage();
    await other.goto(person.page.url());
    await other.getByRole('heading', { level: 1, name: person.say('funding.title') }).waitFor();
    await person.send().dblclick();
    await person.at('status.completed.title');
    // The other tab follows by itself.
    await other.getByRole('heading', { level: 1, name: person.say('status.completed.title') }).waitFor();
    person.expectQuiet();
  });
});

describe('another device', { timeout: 60_000 }, () => {
  async function shared() {
    const link = await walks.link(await walks.api.partner());
    const first = walks.visit(link);
    await first.open();
    await first.put('/amount', { side: 'send', amount: '200.00', residenceState: 'TX' });
    await first.put('/person', {
      name: { firstName: 'Ana', lastName: 'Prueba', secondName: null, secondLastName: null },
      dob: '2000-01-01',
      idType: 'CURP',
      idNumber: 'TEXX000101HNEXXXA9',
      confirmed: true,
    });
    return link;
  }

  async function answer(person: Person, year: string, last4: string): Promise<void> {
    await person.page.getByLabel(person.say('dob.day'), { exact: true }).fill('1');
    await person.page.getByLabel(person.say('dob.month'), { exact: true }).selectOption('1');
    await person.page.getByLabel(person.say('dob.year'), { exact: true }).fill(year);
    await person.type('idLast4', last4);
    await person.press('flow.continue');
  }

  it('sees nothing until it answers, then goes on where the first one was', async () => {
    const link = await shared();
    const person = await walks.person(PHONE, 'step-up');
    await person.open(link);
    await person.sees('stepUp.title');
    expect(await person.page.innerText('main')).not.toMatch(/Ana|Prueba|A•|200/);
    await answer(person, '1999', 'XXA9');
    await person.page.getByText(person.say('stepUp.triesLeft', { count: '4' })).waitFor();
    await person.sees('stepUp.title');
    await answer(person, '2000', 'xxa9');
    await person.at('recipient.title');
    await person.page.reload();
    await person.at('recipient.title');
    person.expectQuiet(/status of 400/);
  });

  it('that answers wrong five times finds the link locked, and so does everybody', async () => {
    const link = await shared();
    const person = await walks.person(DESK, 'locked');
    await person.open(link);
    await person.at('stepUp.title');
    for (const left of ['4', '3', '2']) {
      await answer(person, '1980', 'AAAA');
      await person.page.getByText(person.say('stepUp.triesLeft', { count: left })).waitFor();
    }
    await answer(person, '1980', 'AAAA');
    await person.page.getByText(person.say('stepUp.lastTry')).waitFor();
    await person.sees('stepUp.title');
    await answer(person, '1980', 'AAAA');
    await person.sees('closed.blocked.title');
    const third = await walks.person(PHONE, 'third');
    await third.page.goto(link.url);
    await third.at('closed.blocked.title');
    person.expectQuiet(/status of 4\d\d/);
  });
});
