import { beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { differences, makeTransfer, passTime } from '../../../test/transfers.ts';
import { cancelOperation, runOperationTasks } from './index.ts';

const api = useApi();
beforeAll(() => api.sql("update corridors set payout_delay_seconds = 1800 where source = 'USD'"));

const show = async (partner: TestPartner, operationId: string) =>
  (await partner.get(`/partner/operations/${operationId}`)).body.data;
const cancel = (partner: TestPartner, operationId: string, body: unknown = {}, headers = {}) =>
  partner.post(`/partner/operations/${operationId}/cancel`, body, headers);
const noDelay = () => api.sql("update corridors set payout_delay_seconds = 0 where source = 'USD'");
const delay = () => api.sql("update corridors set payout_delay_seconds = 1800 where source = 'USD'");

describe('POST /partner/operations/{operationId}/cancel', () => {
  it('lets an authorised payment go before anything was paid out', async () => {
    const partner = await api.partner();
    const { operationId } = await makeTransfer(api, partner);
    const { status, body } = await cancel(partner, operationId, { reason: 'wrong account' });
    expect({ status, data: body.data }).toMatchObject({ status: 200, data: { operationId, status: 'cancelled' } });
    await runOperationTasks(api.deps);
    const item = await show(partner, operationId);
    expect(item).toMatchObject({ status: 'cancelled', funding: { status: 'voided' }, payout: { status: 'none' } });
    // Nothing was charged, so nothing is owed.
    expect(item.refund).toBeUndefined();
    const [event] = await eventsOf(api, partner, 'operation.cancelled');
    expect(event!.data).toMatchObject({ operationId, reason: 'wrong account', cancelledAt: item.cancelledAt });
  });

  it('gives back everything with fees of what was captured, due within three business days', async () => {
    const partner = await api.partner();
    const { operationId } = await makeTransfer(api, partner, { method: 'ach', token: 'tok_sandbox_ach' });
    await passTime(api, partner, 5);
    const { status, body } = await cancel(partner, operationId);
    expect(status).toBe(200);
    expect(body.data.refund).toMatchObject({ amount: 203.99, currency: 'USD', reason: 'cancelled' });
    const days = (Date.parse(body.data.refund.dueAt) - Date.parse(body.data.cancelledAt)) / 86_400_000;
    expect(days).toBeGreaterThan(2);
    await runOperationTasks(api.deps);
    expect(await show(partner, operationId)).toMatchObject({
      refund: { status: 'paid' },
      funding: { status: 'refunded' },
    });
    expect(await differences(api)).toEqual([]);
  });

  it('is allowed up to and including 30 minutes after the payment, by when our server got it', async () => {
    const partner = await api.partner();
    await delay();
    const [inTime, late] = [await makeTransfer(api, partner), await makeTransfer(api, partner)];
    const paidAt = async ({ operationId }: { operationId: string }) =>
      Date.parse((await show(partner, operationId)).paidAt);
    const act = (receivedAt: number) => ({ actor: 'user' as const, receivedAt: new Date(receivedAt) });
    const { owner } = inTime;
    const on = cancelOperation(api.deps, owner, inTime.operationId, act((await paidAt(inTime)) + 1_800_000));
    expect((await on).accepted).toBe('cancelled');
    const after = cancelOperation(api.deps, owner, late.operationId, act((await paidAt(late)) + 1_800_001));
    await expect(after).rejects.toMatchObject({
      code: 'OPERATION_NOT_CANCELLABLE',
      details: [{ reason: 'window_closed' }],
    });
    // The operator may, as long as nothing was handed over.
    const byOperator = { actor: 'operator' as const, receivedAt: new Date((await paidAt(late)) + 1_800_001) };
    expect((await cancelOperation(api.deps, owner, late.operationId, byOperator)).accepted).toBe('cancelled');
  });

  it('asks the rail for the money once it was handed over, and answers 202', async () => {
    await noDelay();
    const partner = await api.partner();
    const { operationId } = await makeTransfer(api, partner, { clabe: '646180000000000025' });
    await runOperationTasks(api.deps);
    expect((await show(partner, operationId)).status).toBe('processing');
    const { status, body } = await cancel(partner, operationId);
    expect({ status, data: body.data }).toMatchObject({ status: 202, data: { status: 'processing' } });
    expect(body.data.cancelRequestedAt).toBeDefined();
    expect((await cancel(partner, operationId)).status).not.toBe(202);
    await runOperationTasks(api.deps);
    expect(await show(partner, operationId)).toMatchObject({
      status: 'cancelled',
      payout: { status: 'recalled' },
      refund: { amount: 203.99, status: 'paid' },
    });
  });

  it('…4021: the deposit wins: 202, then completed', async () => {
    await noDelay();
    const partner = await api.partner();
    const { operationId } = await makeTransfer(api, partner, { clabe: '646180000000004021' });
    await runOperationTasks(api.deps);
    expect((await cancel(partner, operationId)).status).toBe(202);
    await passTime(api, partner, 1);
    expect(await show(partner, operationId)).toMatchObject({ status: 'completed', payout: { status: 'deposited' } });
    expect(await eventsOf(api, partner, 'operation.cancelled')).toEqual([]);
    expect(await cancel(partner, operationId)).toMatchObject({
      status: 409,
      body: { error: { code: 'OPERATION_NOT_CANCELLABLE', details: [{ reason: 'deposited' }] } },
    });
  });

  it('is final afterwards; the same Idempotency-Key gets the first answer', async () => {
    await delay();
    const partner = await api.partner();
    const { operationId } = await makeTransfer(api, partner);
    const headers = { 'idempotency-key': 'once' };
    const first = await cancel(partner, operationId, {}, headers);
    expect(first.status).toBe(200);
    const again = await cancel(partner, operationId, {}, headers);
    expect({ status: again.status, body: again.body }).toEqual({ status: 200, body: first.body });
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(await cancel(partner, operationId)).toMatchObject({
      status: 409,
      body: { error: { details: [{ reason: 'final' }] } },
    });
  });

  it.each([
    [{ reason: '' }, 'reason'],
    [{ reason: 'x'.repeat(501) }, 'reason'],
    [{ reason: 7 }, 'reason'],
    [{ why: 'x' }, 'why'],
  ])('refuses the body %j and names %s', async (body, path) => {
    const partner = await api.partner();
    const { operationId } = await makeTransfer(api, partner);
    expect(await cancel(partner, operationId, body)).toMatchObject({
      status: 400,
      body: { error: { details: [{ path }] } },
    });
    expect((await show(partner, operationId)).status).toBe('created');
  });

  it("is closed to a key without operations:write, and does not see another partner's operation", async () => {
    const [partner, other] = [await api.partner(), await api.partner()];
    const { operationId } = await makeTransfer(api, partner);
    const reader = await api.key(partner, { scopes: ['operations:read'] });
    expect((await cancel(reader, operationId)).body.code).toBe('INSUFFICIENT_SCOPE');
    for (const stranger of [other, await api.key(partner, { environment: 'live' })]) {
      expect((await cancel(stranger, operationId)).status).toBe(404);
      expect((await stranger.get(`/partner/operations/${operationId}`)).status).toBe(404);
    }
  });
});

describe('races', () => {
  it('of a cancellation with everything else end in one state, balanced', async () => {
    await noDelay();
    const partner = await api.partner();
    for (let round = 0; round < 6; round += 1) {
      const { operationId } = await makeTransfer(api, partner);
      const answers = await Promise.all([
        cancel(partner, operationId),
        runOperationTasks(api.deps),
        cancel(partner, operationId),
      ]);
      await passTime(api, partner, 2);
      await passTime(api, partner, 2);
      const item = await show(partner, operationId);
      expect(['cancelled', 'completed']).toContain(item.status);
      const statuses = [answers[0].status, answers[2].status];
      if (item.status === 'cancelled') expect(statuses.some((status) => status < 300)).toBe(true);
      if (statuses.includes(200)) expect(item.status).toBe('cancelled');
    }
    expect(await differences(api)).toEqual([]);
  });
});
