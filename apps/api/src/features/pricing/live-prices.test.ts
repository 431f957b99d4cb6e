import { beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import type { Owner } from '../../core/context.ts';
import {
  corridorSettings,
  dropOldQuotes,
  judgeQuote,
  makeFirmQuote,
  previewPrice,
  readCorridors,
  setCorridor,
  setFee,
  setMargin,
  setRate,
  setTax,
  type FundingMethod,
} from './index.ts';

const api = useApi();
const operator = { id: 'opr_test', name: 'test' };
const corridor = { source: 'USD', destination: 'MXN' } as const;
let owner: Owner;

beforeAll(async () => {
  const { partnerId } = await api.partner({ environment: 'live' });
  owner = { partnerId, environment: 'live' };
});

const at = (time: string): Date => new Date(time);
const zero = { fixedMinor: 0n, percentBp: 0 };

const price = (input: { now?: Date; fundingMethod?: FundingMethod; residenceState?: string; minor?: bigint } = {}) =>
  previewPrice(api.deps, owner, {
    side: 'send',
    minor: 20_000n,
    fundingMethod: 'debit_card',
    now: api.clock.now(),
    ...corridor,
    ...input,
  });

const closed = { code: 'CORRIDOR_CLOSED', status: 503, headers: { 'retry-after': '60' } };
const why = async () => (await readCorridors(api.deps))[0]!.closedBecause;

describe('a live corridor', () => {
  it('is closed until rate, margin and fee are set, and says to the operator what is missing', async () => {
    await expect(price()).rejects.toMatchObject(closed);
    expect(await why()).toBe('no rate');
    await setRate(api.deps, { ...corridor, rate: 184_527n, isJumpAccepted: false, operator });
    await expect(price()).rejects.toMatchObject(closed);
    expect(await why()).toBe('no margin rule in force');
    await setMargin(api.deps, { ...corridor, marginBp: 85, from: at('2026-01-01'), operator });
    await expect(price()).rejects.toMatchObject(closed);
    expect(await why()).toBe('no fee rule in force');
    await setFee(api.deps, { ...corridor, ...zero, fixedMinor: 250n, percentBp: 50, from: at('2026-01-01'), operator });
    expect(await why()).toBeUndefined();
    expect(await price()).toMatchObject({
      rate: 182_958n,
      fee: 350n,
      tax: 0n,
      receive: { minor: 365_916n },
      total: 20_350n,
    });
  });

  it('shows on GET /partner/rates the rate that is used', async () => {
    const live = await api.key(await ownerSlug(), { environment: 'live' });
    const { body } = await live.get('/partner/rates');
    expect(body.data.items).toEqual([{ ...corridor, rate: 18.2958, asOf: expect.any(String) }]);
  });

  it('closes when the newest rate is older than the operator allows, to the millisecond', async () => {
    await setCorridor(api.deps, { ...corridor, change: { maxRateAgeSeconds: 600 }, operator });
    const [{ asOf } = { asOf: new Date() }] = await api.sql<{ asOf: Date }>(
      'select as_of as "asOf" from rates order by number desc',
    );
    expect(await price({ now: new Date(asOf.getTime() + 600_000) })).toMatchObject({ rate: 182_958n });
    await expect(price({ now: new Date(asOf.getTime() + 600_001) })).rejects.toMatchObject(closed);
    await setCorridor(api.deps, { ...corridor, change: { maxRateAgeSeconds: 604_800 }, operator });
  });

  it('keeps a firm rate until the quote ends, whatever the rate does; closing it stops the confirm', async () => {
    const now = api.clock.now();
    const ask = { side: 'send', minor: 20_022n, fundingMethod: 'debit_card', now, ...corridor } as const;
    const quote = await api.deps.app.asOwner(owner, (trx) =>
      makeFirmQuote(trx, api.deps, owner, { ...ask, linkId: 'link_live', userId: 'user_live' }),
    );
    expect(quote.magic).toBeNull();
    const judge = (ms: number) =>
      api.deps.app.asOwner(owner, (trx) => judgeQuote(trx, api.deps, owner, quote, new Date(now.getTime() + ms)));
    await setRate(api.deps, { ...corridor, rate: 184_528n, isJumpAccepted: false, operator });
    expect(await judge(899_999)).toBe('ok');
    expect(await judge(900_000)).toBe('expired');
    await setCorridor(api.deps, { ...corridor, change: { isOpen: false }, operator });
    expect(await judge(0)).toBe('corridor_closed');
    await expect(price()).rejects.toMatchObject(closed);
    await setCorridor(api.deps, { ...corridor, change: { isOpen: true, payoutDelaySeconds: 1800 }, operator });
    const settings = await api.deps.app.asOwner(owner, (trx) => corridorSettings(trx, 'USD', 'MXN'));
    expect(settings).toEqual({ payoutDelaySeconds: 1800, manualFundingHours: 24, isOpen: true });
  });
});

describe('rules', () => {
  const day = { before: at('2026-11-30T23:59:59.999Z'), first: at('2026-12-01T00:00:00.000Z') };

  it('take effect at the first instant and end before the last', async () => {
    const until = at('2026-12-02T00:00:00.000Z');
    await setFee(api.deps, { ...corridor, ...zero, fixedMinor: 111n, from: day.first, until, operator });
    await setMargin(api.deps, { ...corridor, marginBp: 0, from: day.first, until, operator });
    expect(await price({ now: day.before })).toMatchObject({ fee: 350n, rate: 182_959n });
    expect(await price({ now: day.first })).toMatchObject({ fee: 111n, rate: 184_528n });
    expect(await price({ now: at('2026-12-01T06:00:00.000Z') })).toMatchObject({ fee: 111n });
  });

  it('end so that the one before is in force again', async () => {
    await setRate(api.deps, { ...corridor, rate: 184_527n, isJumpAccepted: false, operator });
    await setCorridor(api.deps, { ...corridor, change: { maxRateAgeSeconds: 604_800 }, operator });
    // Between the last instant of one rule and the first of the next nothing is lost.
    const until = at('2026-11-28T00:00:00.000Z');
    await setFee(api.deps, { ...corridor, ...zero, fixedMinor: 222n, from: at('2026-11-27'), until, operator });
    expect(await price({ now: new Date(until.getTime() - 1) })).toMatchObject({ fee: 222n });
    expect(await price({ now: until })).toMatchObject({ fee: 350n });
  });

  it('for one funding method go before those for all, whichever is newer', async () => {
    await setFee(api.deps, {
      ...corridor,
      ...zero,
      fixedMinor: 99n,
      fundingMethod: 'ach',
      from: at('2025-06-01'),
      operator,
    });
    expect(await price({ fundingMethod: 'ach' })).toMatchObject({ fee: 99n });
    expect(await price({ fundingMethod: 'debit_card' })).toMatchObject({ fee: 350n });
  });

  it('of the same beginning: the one set last counts', async () => {
    await setFee(api.deps, {
      ...corridor,
      ...zero,
      fixedMinor: 77n,
      fundingMethod: 'ach',
      from: at('2025-06-01'),
      operator,
    });
    expect(await price({ fundingMethod: 'ach' })).toMatchObject({ fee: 77n });
  });
});

describe('taxes', () => {
  it('are 1 % of what is sent in cash since 2026-01-01, and nothing on cards and accounts', async () => {
    expect(await price({ fundingMethod: 'manual_cash', minor: 12_350n })).toMatchObject({ tax: 124n });
    for (const fundingMethod of ['debit_card', 'ach', 'manual_wire'] as const)
      expect(await price({ fundingMethod })).toMatchObject({ tax: 0n });
    await api.sql(
      "insert into rates (source, destination, rate_source, mid_rate, as_of, set_by, created_at) values ('USD', 'MXN', 'operator', 180000, '2025-12-31', 'x', now())",
    );
    await setMargin(api.deps, {
      ...corridor,
      marginBp: 0,
      from: at('2025-01-01'),
      until: at('2026-01-01T01:00:00Z'),
      operator,
    });
    await setFee(api.deps, {
      ...corridor,
      ...zero,
      from: at('2025-01-01'),
      until: at('2026-01-01T01:00:00Z'),
      operator,
    });
    const cash = { fundingMethod: 'manual_cash' } as const;
    expect(await price({ ...cash, now: at('2025-12-31T23:59:59.999Z') })).toMatchObject({ tax: 0n });
    expect(await price({ ...cash, now: at('2026-01-01T00:00:00.000Z') })).toMatchObject({ tax: 200n });
  });

  it('of a State are added for who lives there only', async () => {
    await setTax(api.deps, {
      source: 'USD',
      state: 'OK',
      label: 'Oklahoma fee',
      isPhysicalOnly: false,
      fixedMinor: 0n,
      percentBp: 100,
      minMinor: 500n,
      from: at('2026-01-01'),
      operator,
    });
    expect(await price({ residenceState: 'OK' })).toMatchObject({ tax: 500n, total: 20_850n });
    expect(await price({ residenceState: 'OK', minor: 80_000n })).toMatchObject({ tax: 800n });
    expect(await price({ residenceState: 'TX' })).toMatchObject({ tax: 0n });
    expect(await price()).toMatchObject({ tax: 0n });
    expect(await price({ residenceState: 'OK', fundingMethod: 'manual_cash' })).toMatchObject({ tax: 700n });
  });

  it('of one label and State give way to the newer rule', async () => {
    const rule = { source: 'USD', state: 'OK', label: 'Oklahoma fee', isPhysicalOnly: true, operator } as const;
    await setTax(api.deps, { ...rule, ...zero, fixedMinor: 42n, from: at('2026-11-30') });
    expect(await price({ residenceState: 'OK', now: at('2026-11-29') })).toMatchObject({ tax: 500n });
    expect(await price({ residenceState: 'OK', now: at('2026-11-30') })).toMatchObject({ tax: 0n });
    expect(await price({ residenceState: 'OK', fundingMethod: 'manual_cash', now: at('2026-11-30') })).toMatchObject({
      tax: 242n,
    });
  });
});

it('prices asked for screens are cleared away a day after they ended, firm ones never', async () => {
  const partner = await api.partner();
  const { body } = await partner.post('/partner/quotes', { send: 20, currency: corridor });
  const left = () => api.sql('select 1 from quotes where id = $1', [body.data.quoteId]);
  await api.sql(
    "update quotes set created_at = created_at - interval '1 day', expires_at = expires_at - interval '1 day'",
  );
  await dropOldQuotes(api.deps);
  expect(await left()).toHaveLength(1);
  await api.sql(
    "update quotes set created_at = created_at - interval '1 hour', expires_at = expires_at - interval '1 hour'",
  );
  await dropOldQuotes(api.deps);
  expect(await left()).toEqual([]);
  expect(await api.sql("select 1 from quotes where kind = 'firm'")).toHaveLength(1);
});

async function ownerSlug(): Promise<{ slug: string; partnerId: string }> {
  const [row] = await api.sql<{ slug: string }>('select slug from partners where id = $1', [owner.partnerId]);
  return { slug: row!.slug, partnerId: owner.partnerId };
}
