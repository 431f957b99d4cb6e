import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { setAdapter } from '../adapters/index.ts';
import { chooseFundingProvider } from '../funding/index.ts';
import { choosePayoutRail } from '../payouts/index.ts';
import { actsOf, signIn, type Visit } from './testing/operator-visit.ts';

const api = useApi();
let rosa: Visit;
let hugo: Visit;
let orders = 0;

const actor = { kind: 'operator', id: 'opr_test' } as const;
const DEBTOR = { debtorName: 'Remesas', debtorAccount: '646180157000000004', debtorBic: 'BCMRMXMM' };

/** An order that waits for the desk. */
async function queueOrder(minor = 369_054n): Promise<string> {
  const { partnerId } = await api.partner();
  const owner = { partnerId, environment: 'live' } as const;
  const rail = (await choosePayoutRail(api.deps, owner, { country: 'MX', currency: 'MXN', method: 'bank_account' }))!;
  const operationId = `op_acme_${(orders += 1)}`;
  await rail.submit({
    owner,
    operationId,
    now: api.clock.now(),
    receive: { minor, currency: 'MXN' },
    country: 'MX',
    method: 'bank_account',
    accountNumber: '014027000005555558',
    recipientName: 'Ana López',
    senderName: 'Luis',
    concept: 'Envío',
  });
  return operationId;
}

const makeBatch = async (by = rosa) => (await by.post('/payout-batches', { environment: 'live' })).body.data;

beforeAll(async () => {
  rosa = await signIn(api, { operator: 'rosa' });
  hugo = await signIn(api, { operator: 'hugo' });
  const desk = { environment: 'live', kind: 'manual', actor } as const;
  await setAdapter(api.deps, {
    ...desk,
    name: 'desk',
    port: 'payout',
    routes: ['MX/MXN/bank_account'],
    settings: DEBTOR,
  });
  await setAdapter(api.deps, { ...desk, name: 'till', port: 'funding', routes: ['manual_cash'], settings: {} });
});

describe('a payout batch', () => {
  it('goes from the queue to the bank and back, by two operators', async () => {
    const operationId = await queueOrder();
    const made = await rosa.post('/payout-batches', { environment: 'live' });
    expect(made.status).toBe(201);
    const { batchId } = made.body.data;
    expect(made.body.data).toMatchObject({
      count: 1,
      total: { amount: '3690.54', currency: 'MXN' },
      createdBy: rosa.operatorId,
      isReleasable: false,
      orders: [{ operationId, status: 'batched', amount: { amount: '3690.54', currency: 'MXN' } }],
    });

    const own = await rosa.post(`/payout-batches/${batchId}/release`);
    expect(own).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
    expect(own.body.error.details[0]).toMatchObject({
      path: 'operator',
      message: expect.stringContaining('another operator'),
    });
    const early = await hugo.post(`/payout-batches/${batchId}/export`, { format: 'csv' });
    expect(early.body.error.details[0]).toMatchObject({
      path: 'batchId',
      message: expect.stringContaining('not released'),
    });

    expect((await hugo.get(`/payout-batches/${batchId}`)).body.data.isReleasable).toBe(true);
    const released = await hugo.post(`/payout-batches/${batchId}/release`);
    expect(released.body.data).toMatchObject({ releasedBy: hugo.operatorId, isReleasable: false });
    expect((await actsOf(api, 'payout_batch.released')).at(-1)).toMatchObject({
      actor_id: hugo.operatorId,
      subject_id: batchId,
    });

    const csv = (await rosa.post(`/payout-batches/${batchId}/export`, { format: 'csv' })).body.data;
    expect(csv).toMatchObject({ fileName: `${batchId}.csv`, mediaType: 'text/csv; charset=utf-8' });
    expect(csv.content).toContain('014027000005555558');
    const xml = (await rosa.post(`/payout-batches/${batchId}/export`, { format: 'pain001' })).body.data;
    expect(xml).toMatchObject({ fileName: `${batchId}.xml`, content: expect.stringContaining('<Nm>ANA LOPEZ</Nm>') });
    expect(await actsOf(api, 'payout_batch.exported')).toHaveLength(2);

    const content = `operationId,result,trackingKey,date,code\n${operationId},deposited,KEY1,2026-11-24T18:00:00Z,\n`;
    const preview = await rosa.post('/payout-results', { content, isDryRun: true });
    expect(preview.body.data).toEqual({
      isDryRun: true,
      recorded: 1,
      repeated: 0,
      operations: [{ operationId, status: 'deposited', amount: { amount: '3690.54', currency: 'MXN' } }],
      totals: [{ status: 'deposited', count: 1, amount: { amount: '3690.54', currency: 'MXN' } }],
    });
    const state = async () => (await rosa.get(`/payout-batches/${batchId}`)).body.data.orders[0].status;
    expect(await state()).toBe('released');
    expect(await actsOf(api, 'payout_results.imported')).toEqual([]);
    expect((await rosa.post('/payout-results', { content })).body.data).toMatchObject({ isDryRun: false, recorded: 1 });
    expect(await state()).toBe('deposited');
    expect((await rosa.post('/payout-results', { content })).body.data).toMatchObject({ recorded: 0, repeated: 1 });
  });

  it('shows no name and no account outside of its file', async () => {
    await queueOrder();
    const { batchId } = await makeBatch();
    const seen = [
      await rosa.get('/payout-batches?environment=live'),
      await rosa.get(`/payout-batches/${batchId}`),
      await hugo.post(`/payout-batches/${batchId}/release`),
    ];
    expect(JSON.stringify(seen.map(({ body }) => body))).not.toMatch(/014027|L[óo]pez|Luis/i);
  });

  it('names the lines of a results file that are wrong, and imports none of it', async () => {
    const content = 'operationId,result,trackingKey,date,code\nop_none,deposited,K,2026-11-24,\n';
    const wrong = await rosa.post('/payout-results', { content });
    expect(wrong.body.error.details[0]).toMatchObject({
      path: 'content',
      message: expect.stringContaining('there is no order op_none'),
    });
  });

  it('is listed by cursor, the newest first, without a gap or a repeat', async () => {
    for (let at = 0; at < 3; at += 1) {
      await queueOrder();
      await makeBatch();
    }
    const whole = (await rosa.get('/payout-batches?environment=live&limit=100')).body.data.items;
    const seen: string[] = [];
    let cursor = '';
    do {
      const { items, pagination } = (await rosa.get(`/payout-batches?environment=live&limit=2&cursor=${cursor}`)).body
        .data;
      seen.push(...items.map(({ batchId }: { batchId: string }) => batchId));
      cursor = pagination.nextCursor ?? '';
    } while (cursor !== '');
    expect(seen).toEqual(whole.map(({ batchId }: { batchId: string }) => batchId));
    expect(seen.length).toBeGreaterThanOrEqual(3);
    expect((await rosa.get('/payout-batches?environment=live&limit=101')).status).toBe(400);
  });
});

describe('an act that moves money', () => {
  it('needs an Idempotency-Key, and gives a repeat its first answer', async () => {
    await queueOrder();
    const { batchId } = await makeBatch();
    const path = `/payout-batches/${batchId}/release`;
    const bare = await hugo.send('POST', path, {});
    expect(bare.body.error.details[0].path).toBe('Idempotency-Key');
    const key = { 'idempotency-key': randomUUID() };
    const [first, second] = await Promise.all([hugo.send('POST', path, {}, key), hugo.send('POST', path, {}, key)]);
    const codes = [first, second].map(({ status }) => status).sort();
    expect([
      [200, 200],
      [200, 409],
    ]).toContainEqual(codes);
    const again = await hugo.send('POST', path, {}, key);
    expect(again).toMatchObject({ status: 200, headers: { 'idempotent-replayed': 'true' } });
    expect(again.body.data).toEqual([first, second].find(({ status }) => status === 200)!.body.data);
    const acts = (await actsOf(api, 'payout_batch.released')).filter(({ subject_id }) => subject_id === batchId);
    expect(acts).toHaveLength(1);
  });

  it('refuses a key that came with another body, and frees one whose act was refused', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const nothing = await rosa.send('POST', '/payout-batches', { environment: 'sandbox' }, key);
    expect(nothing.status).toBe(400);
    await queueOrder();
    expect((await rosa.send('POST', '/payout-batches', { environment: 'live' }, key)).status).toBe(201);
    const other = await rosa.send('POST', '/payout-batches', { environment: 'sandbox' }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });
});

describe('money that is received by hand', () => {
  it('is listed until somebody says that it is there', async () => {
    const { partnerId, slug } = await api.partner();
    const owner = { partnerId, environment: 'live' } as const;
    const till = (await chooseFundingProvider(api.deps, owner, 'manual_cash'))!;
    const ref = { owner, operationId: 'op_cash_1', attempt: 1, now: api.clock.now() };
    await till.authorise({ ...ref, method: 'manual_cash', total: { minor: 20_399n, currency: 'USD' } });
    const list = async () => (await rosa.get('/funding?environment=live')).body.data.items;
    expect(await list()).toMatchObject([
      { operationId: 'op_cash_1', partner: slug, method: 'manual_cash', amount: { amount: '203.99', currency: 'USD' } },
    ]);
    expect((await rosa.post('/funding/op_cash_1/received')).body.data).toEqual({
      operationId: 'op_cash_1',
      isNew: true,
    });
    expect((await rosa.post('/funding/op_cash_1/received')).body.data.isNew).toBe(false);
    expect(await list()).toEqual([]);
    expect((await actsOf(api, 'funding.received')).map(({ actor_id }) => actor_id)).toEqual([rosa.operatorId]);
  });
});
