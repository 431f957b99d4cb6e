import { describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { ANA, CLABE } from '../page-visit.ts';
import { ALL_WALKS, DESK, PHONE, useWalks, type Look, type Person } from './walks.ts';

const walks = useWalks(await freePort());

const HYBRID = {
  name: { firstName: 'Guadalupe', secondName: '', lastName: 'Zaragoza' },
  paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: CLABE.settles } },
};
const FULL = { ...ANA, paymentMethod: HYBRID.paymentMethod };

/** Every way to look at the page; in CI one of each kind, so that each word and colour is seen once. */
const looks: Look[] = ([360, 1280] as const).flatMap((width) =>
  (['en', 'es'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((theme) => ({ width, language, theme })),
  ),
);
const looksOf = (inCi: Look): [string, Look][] =>
  (ALL_WALKS ? looks : [inCi]).map((look) => [Object.values(look).join(' '), look]);

async function toAmount(person: Person, url: string): Promise<void> {
  await person.page.goto(url);
  await person.sees('landing.title');
  await person.go();
  await person.at('amount.title');
  await person.fillAmount('200');
  await expect.poll(() => person.box('other-amount').inputValue()).toBe('3,690.54');
  await person.sees('amount.title');
  await person.press('flow.continue');
}

async function toArrival(person: Person): Promise<void> {
  await person.at('funding.title');
  await person.fillCard();
  await person.sees('funding.title');
  await person.press('flow.continue');
  await person.sees('review.title');
  await person.confirm();
  await person.sees('status.completed.title');
  person.expectQuiet();
}

describe('a person who sends money', { timeout: 120_000 }, () => {
  it.each(looksOf(PHONE))('of whom nothing is known, types it once (%s)', async (_, look) => {
    const person = await walks.person(look, 'minimal');
    await toAmount(person, (await walks.link(await walks.api.partner())).url);
    await person.at('you.title');
    await person.fillPerson();
    await person.sees('you.title');
    await person.press('flow.continue');
    await person.at('recipient.title');
    await person.type('accountNumber', '646 180 00000000001 2');
    await person.page.getByText('STP').waitFor();
    await person.sees('recipient.title');
    await person.press('flow.continue');
    await toArrival(person);
  });

  it.each(looksOf(DESK))('whose name and account are known, is asked only the rest (%s)', async (_, look) => {
    const person = await walks.person(look, 'hybrid');
    await toAmount(person, (await walks.link(await walks.api.partner(), { userData: HYBRID })).url);
    await person.at('you.title');
    await person.fillPerson({ named: false });
    await person.sees('you.title');
    await person.press('flow.continue');
    await toArrival(person);
    expect(person.seen.slice(0, 5)).toEqual([
      'landing.title',
      'amount.title',
      'you.title',
      'funding.title',
      'review.title',
    ]);
    expect(person.typed).toBeLessThanOrEqual(8);
  });

  it.each(looksOf({ ...PHONE, language: 'en', theme: 'dark' }))(
    'of whom all is known, confirms in five screens; on return it is fewer (%s)',
    async (_, look) => {
      const partner = await walks.api.partner();
      const person = await walks.person(look, 'full');
      await toAmount(person, (await walks.link(partner, { referenceId: 'full', userData: FULL })).url);
      await person.sees('you.titleConfirm');
      await person.press('you.correct');
      await toArrival(person);
      expect(person.seen.slice(0, 5)).toEqual([
        'landing.title',
        'amount.title',
        'you.titleConfirm',
        'funding.title',
        'review.title',
      ]);
      expect(person.typed).toBe(4);

      const returning = await walks.person({ ...look, width: look.width === 360 ? 1280 : 360 }, 'returning');
      await toAmount(returning, (await walks.link(partner, { referenceId: 'full' })).url);
      await returning.sees('recipient.title');
      await returning.press('flow.continue');
      await toArrival(returning);
      expect(returning.typed).toBe(4);
    },
  );
});
