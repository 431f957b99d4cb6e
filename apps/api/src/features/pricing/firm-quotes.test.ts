import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import type { Owner } from '../../core/context.ts';
import { newId } from '../../core/ids.ts';
import { findQuote, judgeQuote, makeFirmQuote, markQuoteUsed, previewPrice, type Quote } from './index.ts';

const api = useApi();
let partner: TestPartner;
let owner: Owner;
const NOW = new Date('2026-11-24T12:00:00.000Z');
const after = (ms: number): Date => new Date(NOW.getTime() + ms);

beforeAll(async () => {
  partner = await api.partner();
  owner = { partnerId: partner.partnerId, environment: 'sandbox' };
});

const ask = (minor: bigint, side: 'send' | 'receive' = 'send') => ({
  side,
  minor,
  source: 'USD' as const,
  destination: 'MXN' as const,
  fundingMethod: 'debit_card' as const,
  now: NOW,
});

const newLink = (): { linkId: string; userId: string } => ({ linkId: newId('key'), userId: 'user_x' });

const firm = (minor: bigint, link = newLink(), side: 'send' | 'receive' = 'send'): Promise<Quote> =>
  api.deps.app.asOwner(owner, (trx) => makeFirmQuote(trx, api.deps, owner, { ...ask(minor, side), ...link }));

const judge = (quote: Quote, now = NOW) =>
  api.deps.app.asOwner(owner, async (trx) => {
    const stored = await findQuote(trx, owner, quote.id);
    return judgeQuote(trx, api.deps, owner, stored!, now);
  });

const use = (quoteId: string, operationId: string): Promise<void> =>
  api.deps.app.asOwner(owner, (trx) => markQuoteUsed(trx, owner, quoteId, operationId));

describe('a firm quote', () => {
  it('is what the preview said, is stored as it was made, and holds for 15 minutes', async () => {
    const preview = await previewPrice(api.deps, owner, ask(20_001n));
    const quote = await firm(20_001n);
    expect(quote).toMatchObject(preview);
    expect(quote).toMatchObject({
      kind: 'firm',
      magic: null,
      rateSource: 'sandbox',
      midRate: 184_527n,
      remainder: 4_527n,
    });
    const stored = await api.deps.app.asOwner(owner, (trx) => findQuote(trx, owner, quote.id, { forUpdate: true }));
    expect(stored).toEqual(quote);
    expect(await judge(quote, after(900_000 - 1))).toBe('ok');
    expect(await judge(quote, after(900_000))).toBe('expired');
  });

  it('is invisible to others', async () => {
    const quote = await firm(20_000n);
    const other = { partnerId: (await api.partner()).partnerId, environment: 'sandbox' } as const;
    expect(await api.deps.app.asOwner(other, (trx) => findQuote(trx, other, quote.id))).toBeUndefined();
    expect(await api.deps.app.asOwner(other, (trx) => findQuote(trx, owner, quote.id))).toBeUndefined();
  });

  it('can never be another price: the serving role may write the operation only', async () => {
    const quote = await firm(20_000n);
    const change = api.deps.app.asOwner(owner, (trx) =>
      trx.updateTable('quotes').set({ fee: 0 }).where('id', '=', quote.id).execute(),
    );
    await expect(change).rejects.toThrow('permission denied');
  });

  it('refuses amounts outside of the corridor by the path of the form', async () => {
    await expect(firm(99n)).rejects.toMatchObject({ code: 'INVALID_REQUEST', details: [{ path: 'amount' }] });
    await expect(previewPrice(api.deps, owner, ask(1_000_001n))).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      details: [{ path: 'amount', message: 'must be at most 10000.00 USD.' }],
    });
  });
});

describe('one quote', () => {
  it('holds one operation: the same again is no change, another one is refused', async () => {
    const quote = await firm(20_000n);
    await use(quote.id, 'op_1');
    await use(quote.id, 'op_1');
    await expect(use(quote.id, 'op_2')).rejects.toMatchObject({ code: 'DISCLOSURE_STALE' });
    expect(await judge(quote)).toBe('used');
    const another = await firm(20_000n);
    await expect(use(another.id, 'op_1')).rejects.toMatchObject({ code: '23505' });
  });

  it('goes to exactly one of many transactions that use it at once', async () => {
    const quote = await firm(20_000n);
    const everyone = Promise.withResolvers<void>();
    let seenBy = 0;
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) =>
        api.deps.app.asOwner(owner, async (trx) => {
          const seen = await findQuote(trx, owner, quote.id);
          expect(seen?.operationId).toBeNull();
          // All have seen it unused before any writes.
          if ((seenBy += 1) === 8) everyone.resolve();
          await everyone.promise;
          await markQuoteUsed(trx, owner, quote.id, `op_race_${i}`);
          return i;
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(refused).toEqual(Array(7).fill('DISCLOSURE_STALE'));
  });

  it('made for a partner’s own screens cannot be used', async () => {
    const { body } = await partner.post('/partner/quotes', {
      send: 20,
      currency: { source: 'USD', destination: 'MXN' },
    });
    await expect(use(body.data.quoteId, 'op_info')).rejects.toMatchObject({ code: 'DISCLOSURE_STALE' });
    const quote = await api.deps.app.asOwner(owner, (trx) => findQuote(trx, owner, body.data.quoteId));
    expect(await judge(quote!)).toBe('expired');
  });
});

describe('magic cents of a sent amount', () => {
  it('.11: the quote expires after 5 seconds, the next one lives as always', async () => {
    const link = newLink();
    const quote = await firm(10_011n, link);
    expect(await judge(quote, after(4_999))).toBe('ok');
    expect(await judge(quote, after(5_000))).toBe('expired');
    expect(await judge(await firm(10_011n, link), after(5_000))).toBe('ok');
  });

  it('.22: the rate moves between disclosure and confirm, and the fresh quote has 18.4000', async () => {
    const link = newLink();
    const quote = await firm(10_022n, link);
    expect(quote.rate).toBe(184_527n);
    expect(await judge(quote)).toBe('rate_moved');
    const fresh = await firm(10_022n, link);
    expect(fresh).toMatchObject({ rate: 184_000n, magic: null, fee: 399n });
    expect(await judge(fresh)).toBe('ok');
    expect((await previewPrice(api.deps, owner, { ...ask(5_000n), linkId: link.linkId })).rate).toBe(184_000n);
  });

  it('.33: the fee becomes 4.99', async () => {
    const link = newLink();
    const quote = await firm(10_033n, link);
    expect(quote.fee).toBe(399n);
    expect(await judge(quote)).toBe('fee_changed');
    const fresh = await firm(10_033n, link);
    expect(fresh).toMatchObject({ fee: 499n, total: 10_532n, rate: 184_527n });
    expect(await judge(fresh)).toBe('ok');
  });

  it('.44: the corridor is closed, every time', async () => {
    const link = newLink();
    await firm(10_000n, link);
    for (const call of [
      () => firm(10_044n, link),
      () => firm(10_044n),
      () => previewPrice(api.deps, owner, ask(10_044n)),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'CORRIDOR_CLOSED', headers: { 'retry-after': '60' } });
  });

  it('act on the first firm quote of a link only, and never from the receive side', async () => {
    const link = newLink();
    await firm(10_000n, link);
    for (const minor of [10_011n, 10_022n, 10_033n]) {
      const quote = await firm(minor, link);
      expect(await judge(quote, after(5_000))).toBe('ok');
    }
    for (const minor of [10_011n, 10_022n, 10_033n, 10_044n]) {
      const quote = await firm(minor, newLink(), 'receive');
      expect({ minor, magic: quote.magic }).toEqual({ minor, magic: null });
    }
  });
});
