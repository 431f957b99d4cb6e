import { beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { actsOf, signIn, type Visit } from './testing/operator-visit.ts';

const api = useApi();
let ana: Visit;
const corridor = 'USD-MXN';
const problem = async (reply: Promise<{ body: { error: { details: { path: string; message: string }[] } } }>) =>
  (await reply).body.error.details[0]!;

beforeAll(async () => {
  ana = await signIn(api, { operator: 'ana' });
  await ana.put(`/corridors/${corridor}`, { isOpen: true, min: '1.00', max: '10000.00' });
  expect((await ana.post('/rates', { corridor, rate: '18.0000' })).status).toBe(201);
  await ana.post('/margins', { corridor, marginBp: 100 });
  await ana.post('/fees', { corridor, fixed: '3.99' });
});

describe('corridors and rates', () => {
  it('are shown with what keeps them closed, and set by an operator', async () => {
    const [one] = (await ana.get('/corridors')).body.data.items;
    expect(one).toMatchObject({ corridor, isOpen: true, closedBecause: null, min: '1.00', max: '10000.00' });
    const closed = await ana.put(`/corridors/${corridor}`, { isOpen: false });
    expect(closed.body.data.closedBecause).toBe('closed by the operator');
    await ana.put(`/corridors/${corridor}`, { isOpen: true });
    expect(await problem(ana.put('/corridors/USDMXN', { isOpen: true }))).toMatchObject({ path: 'corridor' });
    expect(await problem(ana.put(`/corridors/${corridor}`, { min: '9', max: '8' }))).toMatchObject({ path: 'max' });
    expect(await problem(ana.put(`/corridors/${corridor}`, { rateAdapter: 'nobody' }))).toMatchObject({
      path: 'rateAdapter',
    });
  });

  it('keep every rate with who set it, and ask twice about a jump', async () => {
    const jump = await problem(ana.post('/rates', { corridor, rate: '36.0000' }));
    expect(jump).toMatchObject({ path: 'rate', message: expect.stringContaining('isJumpAccepted') });
    expect((await ana.post('/rates', { corridor, rate: '36', isJumpAccepted: true })).body.data).toMatchObject({
      rate: '36.0000',
      previous: '18.0000',
    });
    await ana.post('/rates', { corridor, rate: '18.0000', isJumpAccepted: true });
    const { items } = (await ana.get('/rates')).body.data;
    expect(items.map(({ rate }: { rate: string }) => rate)).toEqual(['18.0000', '36.0000', '18.0000']);
    expect(items[0]).toMatchObject({ corridor, setBy: ana.operatorId });
    expect(await problem(ana.post('/rates', { corridor, rate: '1.23456' }))).toMatchObject({ path: 'rate' });
    expect((await actsOf(api, 'rate.set'))[0]).toMatchObject({ actor_id: ana.operatorId });
  });
});

describe('rules', () => {
  it('keep their history, the newest first, and say which is in force', async () => {
    const from = new Date(api.clock.nowMs() + 86_400_000).toISOString();
    expect((await ana.post('/margins', { corridor, marginBp: 50, from })).status).toBe(201);
    const { items } = (await ana.get('/margins?limit=2')).body.data;
    expect(items).toMatchObject([
      { marginBp: 50, isInForce: false, from, fundingMethod: null, setBy: ana.operatorId },
      { marginBp: 100, isInForce: true },
    ]);
    const tax = { label: 'Remittance tax', isPhysicalOnly: true, percentBp: 100 };
    expect((await ana.post('/taxes', tax)).status).toBe(201);
    const taxes = (await ana.get('/taxes')).body.data.items;
    expect(taxes.find(({ setBy }: { setBy: string }) => setBy === ana.operatorId)).toMatchObject({
      ...tax,
      state: null,
      fixed: '0.00',
      isInForce: true,
    });
    expect((await ana.get('/fees')).body.data.items[0]).toMatchObject({ fixed: '3.99', percentBp: 0, isInForce: true });
  });

  it('refuse what makes no sense, in the names of their fields', async () => {
    expect(await problem(ana.post('/fees', { corridor }))).toMatchObject({ path: 'fixed' });
    expect(await problem(ana.post('/fees', { corridor, fixed: '1.234' }))).toMatchObject({ path: 'fixed' });
    expect(await problem(ana.post('/fees', { corridor, fixed: '1', min: '5', max: '4' }))).toEqual({
      path: 'max',
      message: 'must not be below min.',
    });
    const until = '2020-01-01T00:00:00Z';
    expect(await problem(ana.post('/margins', { corridor, marginBp: 1, until }))).toEqual({
      path: 'until',
      message: 'must be after from.',
    });
    expect(await problem(ana.post('/margins', { corridor: 'USD-CLP', marginBp: 1 }))).toMatchObject({
      path: 'corridor',
    });
    expect(await problem(ana.post('/margins', { corridor, marginBp: 2_001 }))).toMatchObject({ path: 'marginBp' });
  });
});

describe('a preview', () => {
  const preview = async (wish: object) =>
    (await ana.post('/prices/preview', { corridor, send: '200.00', ...wish })).body.data;

  it('shows what a rule would do to a price, and sets nothing', async () => {
    const { before, after } = await preview({ margin: { marginBp: 200 } });
    // 18.0000 less 1 %, and less 2 %.
    expect(before.price).toMatchObject({ rate: '17.8200', receive: { amount: '3564.00', currency: 'MXN' } });
    expect(after.price).toMatchObject({ rate: '17.6400', receive: { amount: '3528.00', currency: 'MXN' } });
    const fee = await preview({ fee: { fixed: '1.00', percentBp: 100 } });
    expect(fee.before.price).toMatchObject({ fee: { amount: '3.99' }, total: { amount: '203.99', currency: 'USD' } });
    expect(fee.after.price).toMatchObject({ fee: { amount: '3.00' }, total: { amount: '203.00' } });
    const rate = await preview({ rate: { rate: '20.0000' } });
    expect(rate.after.price.rate).toBe('19.8000');
    const tax = await preview({ tax: { label: 'Fee of OK', state: 'OK', fixed: '5.00' }, residenceState: 'OK' });
    expect(tax.after.price.tax).toEqual({ amount: '5.00', currency: 'USD' });
    expect((await preview({ rate: { rate: '20.0000' } })).before.price.rate).toBe('17.8200');
    expect((await ana.get('/taxes')).body.data.items.map(({ label }: { label: string }) => label)).not.toContain(
      'Fee of OK',
    );
  });

  it('tells of a rule that a more exact one hides', async () => {
    await ana.post('/fees', { corridor, fundingMethod: 'ach', fixed: '0.50' });
    const { before, after } = await preview({ fee: { fixed: '9.00' }, payWith: 'ach' });
    expect([before.price.fee.amount, after.price.fee.amount]).toEqual(['0.50', '0.50']);
  });

  it('says in words why there is no price, and wants one wish', async () => {
    const little = (await ana.post('/prices/preview', { corridor, send: '0.50', margin: { marginBp: 1 } })).body.data;
    expect(little).toMatchObject({ before: { price: null, problem: expect.stringContaining('at least 1.00 USD') } });
    const two = ana.post('/prices/preview', { corridor, send: '1.00', margin: { marginBp: 1 }, rate: { rate: '1' } });
    expect(await problem(two)).toMatchObject({ path: 'rate' });
  });
});

describe('limits and policy', () => {
  it('are set by level, a longer period never below a shorter one, with their history', async () => {
    const set = await ana.put('/limits', { environment: 'live', level: 1, perTransfer: '400.00' });
    expect(set.body.data).toMatchObject({ level: 1, perTransfer: '400.00', perDay: '1000.00' });
    const shown = (await ana.get('/limits?environment=live')).body.data;
    expect(shown.levels[0]).toMatchObject({ level: 1, perTransfer: '400.00' });
    expect(shown.history).toMatchObject([{ level: 1, perTransfer: '400.00', setBy: ana.operatorId }]);
    expect((await ana.get('/limits?environment=sandbox')).body.data.history).toEqual([]);
    const wrong = await problem(ana.put('/limits', { environment: 'live', level: 1, perDay: '1.00' }));
    expect(wrong).toEqual({ path: 'perDay', message: 'must not be below perTransfer, which is 400.00.' });
  });

  it('say from which amount more is asked', async () => {
    expect((await ana.put('/identity-policy', { extendedFrom: '2500.00' })).body.data.extendedFrom).toBe('2500.00');
    expect((await ana.get('/identity-policy')).body.data).toMatchObject({ extendedFrom: '2500.00' });
    expect((await actsOf(api, 'cip_policy.set'))[0]).toMatchObject({ actor_id: ana.operatorId });
  });
});
