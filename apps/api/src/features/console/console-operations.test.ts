import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { makeTransfer, passTime } from '../../../test/transfers.ts';
import { runOperationTasks } from '../operations/index.ts';
import { actsOf, signIn, type Visit } from './testing/operator-visit.ts';

const api = useApi();
let ana: Visit;
let partner: TestPartner;
let other: TestPartner;

beforeAll(async () => {
  ana = await signIn(api, { operator: 'ana' });
  partner = await api.partner();
  other = await api.partner();
});

const list = async (query: string) => (await ana.get(`/operations?environment=sandbox&${query}`)).body.data.items;
const ids = (items: { operationId: string }[]) => items.map(({ operationId }) => operationId);

describe('operations', () => {
  it('are found over all partners, by id, partner and status, and walked by cursor', async () => {
    const made: string[] = [];
    for (const of of [partner, other, partner]) made.unshift((await makeTransfer(api, of)).operationId);
    const whole = await list('');
    expect(ids(whole)).toEqual(made);
    expect(whole[0]).toMatchObject({
      partner: partner.slug,
      environment: 'sandbox',
      fundingMethod: 'debit_card',
      send: { amount: '200.00', currency: 'USD' },
      receive: { amount: '3690.54', currency: 'MXN' },
      total: { amount: '203.99', currency: 'USD' },
    });
    expect(ids(await list(`search=${made[1]}`))).toEqual([made[1]]);
    expect(ids(await list(`partnerId=${other.partnerId}`))).toEqual([made[1]]);
    expect(ids(await list('status=completed'))).toEqual([]);
    const first = (await ana.get('/operations?environment=sandbox&limit=2')).body.data;
    const next = await list(`limit=2&cursor=${first.pagination.nextCursor}`);
    expect([...ids(first.items), ...ids(next)]).toEqual(made);
    expect(await (await ana.get('/operations?environment=live')).body.data.items).toEqual([]);
  });

  it('that are stuck are found by their tasks and holds', async () => {
    const { operationId } = await makeTransfer(api, partner);
    expect(ids(await list('isStuck=true'))).toEqual([]);
    await api.sql('update operation_tasks set attempts = 6 where operation_id = $1', [operationId]);
    const [stuck] = await list('isStuck=true');
    expect(stuck).toMatchObject({ operationId, attempts: 6 });
    await api.sql("update operation_tasks set attempts = 0, run_at = now() - interval '20 minutes' where operation_id = $1", [operationId]); // prettier-ignore
    expect((await list('isStuck=true'))[0].overdueSeconds).toBeGreaterThan(1_100);
    await runOperationTasks(api.deps);
    expect(ids(await list('isStuck=true'))).toEqual([]);
  });

  it('are shown with trail and postings, without a person’s data', async () => {
    const { operationId } = await makeTransfer(api, partner);
    await runOperationTasks(api.deps);
    await passTime(api, partner, 2);
    const shown = (await ana.get(`/operations/${operationId}`)).body.data;
    expect(shown).toMatchObject({ environment: 'sandbox', operation: { operationId, status: 'completed' } });
    expect(shown.changes[0]).toMatchObject({ number: 1, fact: 'confirm', eventType: 'operation.created' });
    const settled = shown.entries.find(({ kind }: { kind: string }) => kind === 'payout_settled');
    expect(settled.lines).toContainEqual({
      account: 'rail_cash',
      side: 'credit',
      amount: { amount: '3690.54', currency: 'MXN' },
    });
    expect(JSON.stringify([shown, await list('')])).not.toMatch(/Ruiz|Mena|646180000000000012/);
    expect((await ana.get(`/ledger/operations/${operationId}`)).body.data.entries).toEqual(shown.entries);
    for (const [id, status] of [
      ['nonsense', 400],
      [`op_${partner.slug}_0123456789abcdef`, 404],
    ] as const)
      expect((await ana.get(`/operations/${id}`)).status).toBe(status);
  });

  it('are cancelled once, in the name of the operator', async () => {
    const { operationId } = await makeTransfer(api, partner);
    const done = await ana.post(`/operations/${operationId}/cancel`, { reason: 'asked by phone' });
    expect(done.body.data).toMatchObject({ accepted: 'cancelled', operation: { operationId, status: 'cancelled' } });
    const [act] = await actsOf(api, 'operation.cancelled', partner.partnerId);
    expect(act).toMatchObject({ actor_id: ana.operatorId, subject_id: operationId });
    const again = await ana.post(`/operations/${operationId}/cancel`);
    expect(again).toMatchObject({ status: 409, body: { code: 'OPERATION_NOT_CANCELLABLE' } });
  });
});

describe('refunds and the ledger', () => {
  it('a refund that the provider refused is paid by hand once, and everything balances', async () => {
    const { operationId } = await makeTransfer(api, partner, { clabe: '646180000000001011' });
    await runOperationTasks(api.deps);
    // The provider refuses: what is left is for people.
    await api.sql('update sandbox_fundings set minor = 1 where operation_id = $1', [operationId]);
    const early = await ana.post(`/refunds/${operationId}/paid`);
    expect(early.body.error.details[0]).toMatchObject({
      path: 'operationId',
      message: expect.stringContaining('No refund'),
    });
    await passTime(api, partner, 1);
    const due = (await ana.get('/refunds?environment=sandbox')).body.data.items;
    expect(due).toMatchObject([
      {
        operationId,
        partner: partner.slug,
        amount: { amount: '203.99', currency: 'USD' },
        refusedCode: 'refund_exceeds_charge',
        isOverdue: false,
      },
    ]);
    expect((await ana.post(`/refunds/${operationId}/paid`)).body.data).toMatchObject({ status: 'paid', operationId });
    expect((await ana.post(`/refunds/${operationId}/paid`)).body.error.details[0].message).toContain('paid already');
    expect(await actsOf(api, 'refund.paid')).toMatchObject([{ actor_id: ana.operatorId }]);
    expect((await ana.get('/refunds?environment=sandbox')).body.data.items).toEqual([]);

    const ledger = (await ana.get('/ledger?environment=sandbox')).body.data;
    expect(ledger).toMatchObject({ isBalanced: true, broken: [] });
    expect(ledger.accounts.map(({ account }: { account: string }) => account)).toContain('fee_income');
    const own = (await ana.get(`/ledger?environment=sandbox&partnerId=${other.partnerId}`)).body.data;
    expect(own.accounts.length).toBeLessThan(ledger.accounts.length);
  });
});
