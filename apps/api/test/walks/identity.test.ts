import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import type { TestPartner } from '../harness.ts';
import { ANA, CLABE, confirmReview } from '../page-visit.ts';
import { DESK, PHONE, useWalks, walked, type Ahead, type Look } from './walks.ts';

const walks = useWalks(await freePort());

/** Up to the payment, with this CURP typed on the You screen. */
async function identified(partner: TestPartner, curp: string, language: 'en' | 'es', amount = '200.00') {
  const link = await walks.link(partner);
  const visit = walks.visit(link, language);
  await visit.open();
  await visit.put('/amount', { side: 'send', amount, residenceState: 'TX' });
  expect((await visit.put('/person', { ...ANA, idNumber: curp, confirmed: true })).status).toBe(200);
  await visit.put('/recipient', { accountNumber: CLABE.settles, warningShown: true });
  await visit.put('/funding', { method: 'debit_card' });
  return Object.assign(visit, { linkId: link.linkId });
}

const checkOf = async (visit: Ahead): Promise<string> => (await visit.get()).body.data.person?.check;

describe('a person whose identity', { timeout: 60_000 }, () => {
  it.each(walked(['TEXX000101XNEXXXA3', 'TEXX000101HNEXXXA9', 'GALO900515HDFRPN09', 'GAPA900515HDFRRL09'], 1))(
    'is verified at once (%s) pays and reviews without a screen between',
    async (curp) => {
      const visit = await identified(await walks.api.partner(), curp, 'en');
      await expect.poll(() => checkOf(visit)).toBe('verified');
      const person = await walks.person(DESK, 'verified');
      await visit.enter(person);
      await person.at('funding.title');
      await person.fillCard();
      await person.press('flow.continue');
      await person.at('review.title');
      person.expectQuiet();
    },
  );

  it('is pending for five seconds (…B7) waits on a screen that goes on by itself', async () => {
    const partner = await walks.api.partner();
    const visit = await identified(partner, 'TEXX000101HNEXXXB7', 'es');
    const person = await walks.person(PHONE, 'pending');
    await visit.enter(person);
    await person.sees('checking.title');
    await walks.pass(partner, 5);
    await person.at('funding.title');
    person.expectQuiet();
  });

  it('is checked again when the verifier did not answer twice (…G7) notices nothing but the wait', async () => {
    const partner = await walks.api.partner();
    const visit = await identified(partner, 'TEXX000101HNEXXXG7', 'en');
    const person = await walks.person(DESK, 'unavailable');
    await visit.enter(person);
    await person.at('checking.title');
    await expect
      .poll(
        async () => {
          await walks.pass(partner, 30);
          return checkOf(visit);
        },
        { interval: 600 },
      )
      .toBe('verified');
    await person.at('funding.title');
    person.expectQuiet();
  });

  const declined: readonly [string, Look][] = [
    ['TEXX000101HNEXXXC5', PHONE],
    ['TEXX000101HNEXXXH5', DESK],
    ['TEXX150101HNEXXXU8', { ...DESK, language: 'es' }],
  ];
  it.each(walked(declined, 1))('is declined (%s) reads so, with whom to ask, and never why', async (curp, look) => {
    const visit = await identified(await walks.api.partner(), curp, look.language);
    const person = await walks.person(look, 'declined');
    await visit.enter(person);
    await person.sees('declined.title');
    expect(await person.page.textContent('main')).not.toMatch(/mismatch|deceased|fallec|under|menor/i);
    expect(await person.page.textContent('main')).toContain('800-555-0100');
    expect((await confirmReview(visit, await visit.post('/review'))).body).toMatchObject({ success: false });
    person.expectQuiet();
  });

  const asked: readonly [string, Look][] = [
    ['on a phone', PHONE],
    ['at a desk', DESK],
  ];
  it.each(walked(asked, 1))('needs a document (…D3) sends a photo, shrunk, and goes on (%s)', async (_, look) => {
    const partner = await walks.api.partner();
    const visit = await identified(partner, 'TEXX000101HNEXXXD3', look.language);
    await expect.poll(() => checkOf(visit)).toBe('document');
    const person = await walks.person(look, 'document');
    await visit.enter(person);
    await person.sees('document.title');
    await person.press('document.send');
    await person.page.getByRole('alert').getByText(person.say('photo.empty')).waitFor();
    await person.page.locator('input[type=file]').last().setInputFiles(photoOf(2400, 1600));
    await person.page.getByText(person.say('photo.ready')).waitFor();
    const sent = person.page.waitForRequest((request) => request.url().endsWith('/document'));
    await person.press('document.send');
    expect((await sent).postDataBuffer()!.length).toBeLessThan(1_500_000);
    await person.at('funding.title');
    expect(await checkOf(visit)).toBe('verified');
    person.expectQuiet();
  });

  it.each([
    ['TEXX000101HNEXXXE1', 'sanctions', PHONE],
    ['TEXX000101HNEXXXI3', 'duplicate_person', DESK],
  ])(
    'waits for a review (%s: %s) reads that a person looks, and goes on once it is cleared',
    async (curp, kind, look) => {
      const partner = await walks.api.partner();
      const visit = await identified(partner, curp, look.language);
      await expect.poll(() => checkOf(visit)).toBe('review');
      const person = await walks.person(look, 'review');
      await visit.enter(person);
      await person.sees('checking.reviewTitle');
      expect(await person.page.textContent('main')).not.toMatch(/sanc|OFAC|duplic/i);
      expect(await partner.post(`/partner/sandbox/reviews/${visit.linkId}/clear`)).toMatchObject({
        status: 200,
        body: { data: { reviews: [{ kind, status: 'cleared' }] } },
      });
      await person.at('funding.title');
      await person.fillCard();
      await person.press('flow.continue');
      await person.at('review.title');
      person.expectQuiet();
    },
  );

  it('is on a list (…F9) finds the link locked, and nothing of the person on the page', async () => {
    const visit = await identified(await walks.api.partner(), 'TEXX000101HNEXXXF9', 'en');
    await expect.poll(async () => (await visit.get()).body.data?.state).toBe('blocked');
    const person = await walks.person(DESK, 'blocked');
    await visit.enter(person);
    await person.sees('closed.blocked.title');
    person.expectQuiet();
  });

  it('opens only the first level (…L7) hears its limit in words, changes the amount and goes on', async () => {
    const visit = await identified(await walks.api.partner(), 'TEXX000101HNEXXXL7', 'es', '600.00');
    await expect.poll(() => checkOf(visit)).toBe('verified');
    const person = await walks.person(PHONE, 'level-1');
    await visit.enter(person);
    await person.at('funding.title');
    await person.page.getByText(person.say('limits.transfer', { left: '500.00\u00a0USD' })).waitFor();
    await person.sees('funding.title');
    await person.press('amount.change');
    await person.at('amount.title');
    await person.page.locator('#f-amount-error').getByText('500.00').waitFor();
    await person.sees('amount.title');
    await person.type('amount', '500');
    await person.press('flow.continue');
    // What was given before needs no second look: the way back leads through the same screens.
    await person.at('funding.title');
    await person.fillCard();
    await person.press('flow.continue');
    await person.at('review.title');
    person.expectQuiet();
  });

  it('is typed with mistakes reads each with its fix, and nothing typed is lost', async () => {
    const person = await walks.person(PHONE, 'mistakes');
    const visit = walks.visit(await walks.link(await walks.api.partner()), 'es');
    await visit.open();
    await visit.put('/amount', { side: 'send', amount: '200.00', residenceState: 'TX' });
    await visit.enter(person);
    await person.at('you.title');
    await person.fillPerson({ curp: 'TEXX000101HNEXXXA8', dob: ['1', '1', '2015'] });
    await person.page.getByText(person.say('curp.digit', { digit: '9' })).waitFor();
    await person.press('flow.continue');
    await person.page.getByRole('alert').getByText(person.say('dob.young')).waitFor();
    await person.sees('you.title');
    await person.page.getByLabel(person.say('dob.year'), { exact: true }).fill('2000');
    await person.type('idNumber', 'TEXX000101HNEXXXA9');
    await person.press('flow.continue');
    await person.at('recipient.title');
    await person.type('accountNumber', '646180000000000013');
    await person.page.getByText(person.say('clabe.digit', { digit: '2' })).waitFor();
    await person.sees('recipient.title');
    await person.type('accountNumber', CLABE.settles);
    await person.press('flow.continue');
    await person.at('funding.title');
    person.expectQuiet();
  });
});

/** A photo as a camera makes it, only of noise: PNG does not shrink it. */
function photoOf(width: number, height: number): { name: string; mimeType: string; buffer: Buffer } {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let at = 0; at < rows.length; at += 1) rows[at] = at % (width * 3 + 1) === 0 ? 0 : (at * 2_654_435_761) >>> 24;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const buffer = Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { name: 'id.png', mimeType: 'image/png', buffer };
}
