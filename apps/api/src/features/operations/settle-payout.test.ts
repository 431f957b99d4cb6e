import { describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { differences, makeTransfer, passTime } from '../../../test/transfers.ts';
import { runOperationTasks } from './index.ts';

const api = useApi();
const DAY = 86_400;

const show = async (partner: TestPartner, operationId: string) =>
  (await partner.get(`/partner/operations/${operationId}`)).body.data;

async function settle(wish: { clabe?: string; token?: string; method?: 'ach' | 'debit_card' }, steps: number[]) {
  const partner = await api.partner();
  const { operationId } = await makeTransfer(api, partner, wish);
  await runOperationTasks(api.deps);
  for (const seconds of steps) await passTime(api, partner, seconds);
  return { partner, operationId, item: await show(partner, operationId) };
}

describe('test accounts of recipients', () => {
  it.each([
    ['646180000000000012', [1], 'completed', 'deposited'],
    ['646180000000000025', [29], 'processing', 'submitted'],
    ['646180000000000025', [30], 'completed', 'deposited'],
    ['646180000000000038', [DAY, DAY], 'processing', 'submitted'],
    ['014027000005555558', [5], 'completed', 'deposited'],
    ['646180000000003019', [1], 'processing', 'unknown'],
    ['646180000000003019', [10], 'completed', 'deposited'],
    ['646180000000004021', [60], 'completed', 'deposited'],
  ])('%s after %j s: %s', async (clabe, steps, status, payout) => {
    const { item } = await settle({ clabe }, steps);
    expect(item).toMatchObject({ status, payout: { status: payout } });
    expect(await differences(api)).toEqual([]);
  });

  it.each([
    ['646180000000001011', 'account_not_found'],
    ['646180000000001024', 'account_closed'],
    ['646180000000001037', 'name_mismatch'],
    ['646180000000001040', 'institution_blocked'],
    ['646180000000001053', 'account_limit_exceeded'],
  ])('%s is rejected: %s, and everything goes back', async (clabe, failureCode) => {
    const { item, operationId } = await settle({ clabe }, [1]);
    expect(item).toMatchObject({
      status: 'failed',
      failureCode,
      payout: { status: 'rejected' },
      funding: { status: 'refunded' },
      refund: { amount: 203.99, currency: 'USD', status: 'paid', reason: 'failed' },
    });
    expect(item.failureReason).toMatch(/^[A-Z].*\.$/);
    const left = await api.sql<{ account: string }>(
      `select account from ledger_lines l join ledger_entries e on e.id = l.entry_id
       where e.operation_id = $1 and e.state = 'posted' group by account, currency
       having sum(case side when 'debit' then minor else -minor end) <> 0`,
      [operationId],
    );
    expect(left).toEqual([]);
  });

  it('…3022: unknown, then rejected: nothing was paid twice and the money goes back', async () => {
    const { item } = await settle({ clabe: '646180000000003022' }, [10]);
    expect(item).toMatchObject({ status: 'failed', failureCode: 'account_not_found', refund: { status: 'paid' } });
  });

  it('…2010: completed, and a minute later returned whole, with fees', async () => {
    const { partner, operationId, item } = await settle({ clabe: '646180000000002010' }, [1]);
    expect(item.status).toBe('completed');
    await passTime(api, partner, 60);
    expect(await show(partner, operationId)).toMatchObject({
      status: 'failed',
      failureCode: 'returned_by_institution',
      payout: { status: 'returned' },
      refund: { amount: 203.99, status: 'paid', reason: 'returned' },
    });
    expect(await differences(api)).toEqual([]);
  });

  it('…2023: half of it comes back after three days: half of what was sent is refunded', async () => {
    const { partner, operationId, item } = await settle({ clabe: '646180000000002023' }, [1]);
    expect(item.status).toBe('completed');
    await passTime(api, partner, 3 * DAY);
    // floor(184527 x 20000 / 369054)
    expect(await show(partner, operationId)).toMatchObject({ status: 'failed', refund: { amount: 100 } });
  });

  it('…4018: the rail twice does not know the order, a minute apart; sent once more it settles', async () => {
    const { partner, operationId, item } = await settle({ clabe: '646180000000004018' }, [30]);
    expect(item).toMatchObject({ status: 'processing', payout: { status: 'unknown' } });
    await passTime(api, partner, 60);
    await passTime(api, partner, 30);
    await passTime(api, partner, 5);
    expect(await show(partner, operationId)).toMatchObject({ status: 'completed' });
    const [row] = await api.sql<{ payout_retries: number }>('select payout_retries from operations where id = $1', [
      operationId,
    ]);
    expect(row!.payout_retries).toBe(1);
    const pending = await api.sql(
      "select 1 from ledger_entries where operation_id = $1 and kind = 'payout_submitted'",
      [operationId],
    );
    expect(pending.length).toBe(1);
  });
});

describe('ways to pay', () => {
  it('an account pays after five seconds, and the payout waits for that', async () => {
    const { partner, operationId, item } = await settle({ method: 'ach', token: 'tok_sandbox_ach' }, [4]);
    expect(item).toMatchObject({ status: 'created', funding: { status: 'pending', last4: '6789' } });
    expect(item.paidAt).toBeUndefined();
    await passTime(api, partner, 1);
    await passTime(api, partner, 1);
    expect(await show(partner, operationId)).toMatchObject({ status: 'completed', funding: { status: 'captured' } });
  });

  it.each([
    ['tok_sandbox_ach_fails', 'account_not_usable'],
    ['tok_sandbox_ach_closed', 'account_closed'],
  ])('%s is declined at once: %s', async (token, failureCode) => {
    const { item } = await settle({ method: 'ach', token }, []);
    expect(item).toMatchObject({ status: 'failed', failureCode, funding: { status: 'declined' } });
  });

  it('an account without money is declined after two days', async () => {
    const { partner, operationId, item } = await settle({ method: 'ach', token: 'tok_sandbox_ach_nsf' }, [2 * DAY - 1]);
    expect(item.status).toBe('created');
    await passTime(api, partner, 1);
    expect(await show(partner, operationId)).toMatchObject({ status: 'failed', failureCode: 'insufficient_funds' });
  });

  it('cash that does not come within the hours of the corridor fails, and what comes later goes back', async () => {
    const partner = await api.partner();
    const { operationId } = await makeTransfer(api, partner, { method: 'manual_cash' });
    await passTime(api, partner, 24 * 3600 - 1);
    expect((await show(partner, operationId)).status).toBe('created');
    await passTime(api, partner, 1);
    expect(await show(partner, operationId)).toMatchObject({ status: 'failed', failureCode: 'funding_lapsed' });
    await passTime(api, partner, 10);
    expect((await show(partner, operationId)).funding.status).toBe('voided');
  });
});
