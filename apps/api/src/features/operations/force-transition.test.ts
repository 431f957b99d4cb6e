import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { differences, makeTransfer, passTime } from '../../../test/transfers.ts';
import { runOperationTasks } from './index.ts';
import { applyFact } from './service/apply-fact.ts';

const api = useApi();
const push = (partner: TestPartner, operationId: string, to: unknown) =>
  partner.post(`/partner/sandbox/operations/${operationId}/transition`, { to });
/** The events of an operation in the order of its trail, which those that were written must be. */
const eventsAfter = async (partner: TestPartner) => {
  const told = await api.sql<{ type: string }>(
    'select event_type as type from operation_changes where partner_id = $1 and event_type is not null order by number',
    [partner.partnerId],
  );
  const written = (await eventsOf(api, partner)).map(({ event }) => event);
  const types = told.map(({ type }) => type);
  expect(written.filter((event) => event.startsWith('operation.')).sort()).toEqual(types.toSorted());
  return types;
};

describe('POST /partner/sandbox/operations/{operationId}/transition', () => {
  it.each([
    ['processing', ['operation.created', 'operation.processing']],
    ['completed', ['operation.created', 'operation.processing', 'operation.completed']],
    ['failed', ['operation.created', 'operation.processing', 'operation.failed']],
    ['cancelled', ['operation.created', 'operation.cancelled']],
  ])('walks a new transfer to %s, with every event on the way', async (to, events) => {
    const partner = await api.partner();
    const { operationId } = await makeTransfer(api, partner, { clabe: '646180000000000038' });
    const { status, body } = await push(partner, operationId, to);
    expect({ status, data: body.data }).toMatchObject({ status: 200, data: { operationId, status: to } });
    expect(await eventsAfter(partner)).toEqual(events);
    // What is still asked of the sandbox's own provider and rail changes nothing of it.
    await runOperationTasks(api.deps);
    await passTime(api, partner, 3_600);
    expect((await partner.get(`/partner/operations/${operationId}`)).body.data.status).toBe(to);
    expect(await differences(api)).toEqual([]);
  });

  it('pushes one that stays processing, and lets a completed one come back', async () => {
    const partner = await api.partner();
    const { operationId } = await makeTransfer(api, partner, { clabe: '646180000000000038' });
    await runOperationTasks(api.deps);
    expect((await push(partner, operationId, 'completed')).body.data.status).toBe('completed');
    const { body } = await push(partner, operationId, 'failed');
    expect(body.data).toMatchObject({ payout: { status: 'returned' }, refund: { amount: 203.99, reason: 'returned' } });
    expect(await differences(api)).toEqual([]);
  });

  it('gives back by its provider what a transition says was paid, also a challenge that nobody answered', async () => {
    const partner = await api.partner();
    const { operationId } = await makeTransfer(api, partner, { token: 'tok_sandbox_challenge' });
    await runOperationTasks(api.deps);
    await push(partner, operationId, 'processing');
    expect((await push(partner, operationId, 'failed')).body.data.refund).toMatchObject({ amount: 203.99 });
    await passTime(api, partner, 3_600);
    expect((await partner.get(`/partner/operations/${operationId}`)).body.data.refund).toMatchObject({
      status: 'paid',
    });
    expect(await differences(api)).toEqual([]);
  });

  it('fails cash that nobody brought as a refusal, and cancels what the rail has as a recall', async () => {
    const partner = await api.partner();
    const cash = await makeTransfer(api, partner, { method: 'manual_cash' });
    expect((await push(partner, cash.operationId, 'failed')).body.data).toMatchObject({
      funding: { status: 'declined' },
      payout: { status: 'none' },
    });
    const card = await makeTransfer(api, partner, { clabe: '646180000000000038' });
    await runOperationTasks(api.deps);
    expect((await push(partner, card.operationId, 'cancelled')).body.data).toMatchObject({
      status: 'cancelled',
      payout: { status: 'recalled' },
    });
  });

  it.each([
    ['completed', 'completed'],
    ['completed', 'processing'],
    ['completed', 'cancelled'],
    ['cancelled', 'completed'],
    ['cancelled', 'failed'],
    ['failed', 'completed'],
  ])('refuses to take a transfer from %s to %s', async (from, to) => {
    const partner = await api.partner();
    const { operationId } = await makeTransfer(api, partner);
    await push(partner, operationId, from);
    const before = (await partner.get(`/partner/operations/${operationId}`)).body.data;
    expect(await push(partner, operationId, to)).toMatchObject({
      status: 409,
      body: { error: { code: 'TRANSITION_NOT_ALLOWED', details: [{ path: 'to' }] } },
    });
    expect((await partner.get(`/partner/operations/${operationId}`)).body.data).toEqual(before);
  });

  it('refuses words that are no status, and is not there for a live key', async () => {
    const partner = await api.partner();
    const { operationId } = await makeTransfer(api, partner);
    for (const to of ['created', 'paid', 7, undefined])
      expect(await push(partner, operationId, to)).toMatchObject({
        status: 400,
        body: { error: { details: [{ path: 'to' }] } },
      });
    const live = await api.key(partner, { environment: 'live' });
    expect((await push(live, operationId, 'completed')).status).toBe(404);
  });
});

describe('a transfer that screening holds', () => {
  const held = async () => {
    const partner = await api.partner();
    await api.sql("update corridors set payout_delay_seconds = 1800 where source = 'USD'");
    const transfer = await makeTransfer(api, partner);
    await api.sql("update corridors set payout_delay_seconds = 0 where source = 'USD'");
    const tell = (outcome: 'clear' | 'review' | 'confirmed') =>
      api.deps.app.asOwner(transfer.owner, (trx) =>
        applyFact(trx, api.deps, transfer.owner, transfer.operationId, { kind: 'screening', outcome }),
      );
    await tell('review');
    const show = async () => (await partner.get(`/partner/operations/${transfer.operationId}`)).body.data;
    return { partner, operationId: transfer.operationId, tell, show };
  };

  it('waits, and a cancellation waits with it: 202, then cancelled when it is cleared', async () => {
    const { partner, operationId, tell, show } = await held();
    expect(await show()).toMatchObject({ status: 'created', payout: { status: 'held' } });
    expect((await partner.post(`/partner/operations/${operationId}/cancel`)).status).toBe(202);
    expect((await show()).status).toBe('created');
    await tell('clear');
    expect(await show()).toMatchObject({ status: 'cancelled', payout: { status: 'none' } });
  });

  it('goes on when it is cleared', async () => {
    const { partner, tell, show } = await held();
    await tell('clear');
    await passTime(api, partner, 1_800);
    await passTime(api, partner, 2);
    expect((await show()).status).toBe('completed');
  });

  it('fails without a refund when it is confirmed: the payment is captured and blocked', async () => {
    const { partner, operationId, tell, show } = await held();
    await tell('confirmed');
    await runOperationTasks(api.deps);
    const item = await show();
    expect(item).toMatchObject({
      status: 'failed',
      failureCode: 'compliance',
      funding: { status: 'captured' },
      payout: { status: 'held' },
    });
    expect(item.refund).toBeUndefined();
    const blocked = await api.sql(
      "select side, minor::int from ledger_lines where entry_id = $1 and account = 'blocked_funds'",
      [`${operationId}/funds_blocked`],
    );
    expect(blocked).toEqual([{ side: 'credit', minor: 20_399 }]);
    await passTime(api, partner, 86_400);
    expect((await show()).status).toBe('failed');
    expect(await differences(api)).toEqual([]);
  });
});
