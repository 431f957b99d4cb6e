import { beforeEach, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../../test/harness.ts';
import type { Owner } from '../../../core/context.ts';
import { setAdapter } from '../../adapters/index.ts';
import {
  choosePayoutRail,
  createBatch,
  exportBatch,
  importResults,
  listBatches,
  releaseBatch,
  showBatch,
  trackingKeyOf,
  type PayoutRail,
} from '../index.ts';

const api = useApi();
const [maker, checker] = [operator('opr_maker'), operator('opr_checker')];
const CLABE = '014027000005555558';
const DAY = '2026-11-24T18:00:00Z';
let partner: TestPartner;
let owner: Owner;
let rail: PayoutRail;
let orders = 0;

function operator(id: string) {
  return { kind: 'operator', id } as const;
}

beforeEach(async () => {
  partner = await api.partner({ environment: 'live' });
  owner = { partnerId: partner.partnerId, environment: 'live' };
  await setAdapter(api.deps, {
    name: 'desk',
    environment: 'live',
    port: 'payout',
    kind: 'manual',
    routes: ['MX/MXN/bank_account'],
    settings: { debtorName: 'Remesas SA', debtorAccount: '646180157000000004', debtorBic: 'BCMRMXMM' },
    actor: maker,
  });
  rail = (await choosePayoutRail(api.deps, owner, { country: 'MX', currency: 'MXN', method: 'bank_account' }))!;
  await api.sql("update manual_payouts set status = 'recalled' where status = 'queued'");
});

const refOf = (operationId: string, of: Owner = owner) => ({ owner: of, operationId, now: api.clock.now() });

async function submit(minor = 100_050n, of: Owner = owner, operationId?: string): Promise<string> {
  orders += 1;
  const id = operationId ?? `op_acme_${orders}`;
  const answer = await rail.submit({
    ...refOf(id, of),
    receive: { minor, currency: 'MXN' },
    country: 'MX',
    method: 'bank_account',
    accountNumber: CLABE,
    recipientName: 'José Ñuñez-García',
    senderName: 'Ann O’Hara',
    concept: '=Envío',
  });
  expect(answer.result).toBe('submitted');
  return id;
}

const batch = (more: object = {}) => createBatch(api.deps, { environment: 'live', actor: maker, ...more });
const release = (batchId: string, actor = checker) => releaseBatch(api.deps, { batchId, actor });
const csvOf = (batchId: string) => exportBatch(api.deps, { batchId, format: 'csv', actor: checker });
const importLines = (...lines: string[]) =>
  importResults(api.deps, {
    text: ['operationId,result,trackingKey,date,code,amount', ...lines].join('\n'),
    actor: maker,
  });

async function released(...ids: string[]): Promise<string> {
  const { id, orders: taken } = await batch();
  expect(taken.map(({ operationId }) => operationId).sort()).toEqual(ids.toSorted());
  await release(id);
  return id;
}

describe('a payout batch', () => {
  it('collects what waits, once, over all partners or one', async () => {
    const other = { partnerId: (await api.partner()).partnerId, environment: 'live' } as const;
    const [first, second] = [await submit(100n), await submit(250n, other)];
    const mine = await batch({ partnerId: owner.partnerId });
    expect(mine).toMatchObject({ adapter: 'desk', total: 100n, currency: 'MXN' });
    expect(mine.orders.map(({ operationId }) => operationId)).toEqual([first]);
    expect((await batch()).orders.map(({ operationId }) => operationId)).toEqual([second]);
    await expect(batch()).rejects.toThrow('Nothing waits for desk in live');
    expect((await listBatches(api.deps, 'live')).length).toBeGreaterThanOrEqual(2);
    await expect(createBatch(api.deps, { environment: 'sandbox', actor: maker })).rejects.toThrow('no manual rail');
  });

  it('is released by another operator than its maker, and its file is written only then', async () => {
    await submit();
    const { id } = await batch();
    await expect(csvOf(id)).rejects.toThrow('is not released');
    await expect(release(id, maker)).rejects.toThrow('whoever made a batch does not release it');
    await expect(
      api.sql('update payout_batches set released_by = created_by, released_at = now() where id = $1', [id]),
    ).rejects.toThrow('check constraint');
    await release(id);
    await expect(release(id)).rejects.toThrow('is released already');
    expect(await csvOf(id)).toContain('"1000.50","MXN"');
    const acts = await api.sql<{ action: string }>('select action from audit_entries where subject_id = $1 order by number', [id]); // prettier-ignore
    expect(acts.map(({ action }) => action)).toEqual([
      'payout_batch.created',
      'payout_batch.released',
      'payout_batch.exported',
    ]);
  });

  it('writes names as SPEI takes them, no formula, and the same file each time, in both formats', async () => {
    const operationId = await submit();
    const id = await released(operationId);
    const csv = await csvOf(id);
    expect(csv).toContain(`"${operationId}","${operationId}","${trackingKeyOf(operationId)}","1000.50","MXN","${CLABE}","40014","JOSE NUNEZ GARCIA","ANN OHARA","ENVIO"`); // prettier-ignore
    expect(await csvOf(id)).toBe(csv);
    const xml = await exportBatch(api.deps, { batchId: id, format: 'pain001', actor: checker });
    expect(xml).toContain(`<MsgId>${id}</MsgId>`);
    expect(xml).toContain(`<EndToEndId>${operationId}</EndToEndId>`);
    expect(xml).toContain('<InstdAmt Ccy="MXN">1000.50</InstdAmt>');
    expect(xml).toMatch(/<UETR>[0-9a-f-]{14}4[0-9a-f-]{21}<\/UETR>/);
    await api.sql("update adapters set settings = '{}'");
    await expect(exportBatch(api.deps, { batchId: id, format: 'pain001', actor: checker })).rejects.toThrow('--debtor-name'); // prettier-ignore
  });

  it('keeps names and accounts sealed, and only until the bank has answered', async () => {
    const operationId = await submit();
    const dump = async () => JSON.stringify(await api.sql('select p.*, encode(d.details, \'escape\') from manual_payouts p left join manual_payout_details d using (operation_id) where operation_id = $1', [operationId])); // prettier-ignore
    expect(await dump()).not.toMatch(/Jos|O.Hara|014027/);
    const id = await released(operationId);
    await importLines(`${operationId},deposited,,${DAY},`);
    expect(await api.sql('select 1 from manual_payout_details where operation_id = $1', [operationId])).toEqual([]);
    await expect(csvOf(id)).rejects.toThrow('has results already');
  });

  it('gives back what is recalled before the release, and only asks after it', async () => {
    const [early, batched, late] = [await submit(), await submit(), await submit()];
    expect(await rail.recall(refOf(early))).toEqual({ result: 'recalled' });
    const { id } = await batch();
    expect(await rail.recall(refOf(batched))).toEqual({ result: 'recalled' });
    const { orders: left } = await release(id);
    expect(left.map(({ operationId }) => operationId)).toEqual([late]);
    expect(await rail.recall(refOf(late))).toEqual({ result: 'submitted' });
    expect((await showBatch(api.deps, id)).orders[0]!.recallAskedAt).toBeInstanceOf(Date);
    expect(await rail.recall(refOf('op_acme_none'))).toEqual({ result: 'not_found' });
    for (const operationId of [early, batched]) expect(await rail.status(refOf(operationId))).toEqual({ result: 'recalled' }); // prettier-ignore
  });

  it('is not released empty', async () => {
    const operationId = await submit();
    const { id } = await batch();
    await rail.recall(refOf(operationId));
    await expect(release(id)).rejects.toThrow('every order');
    expect((await showBatch(api.deps, id)).releasedAt).toBeNull();
  });

  it('takes an order once, however often it comes', async () => {
    const operationId = await submit();
    await submit(100_050n, owner, operationId);
    expect((await batch()).orders.length).toBe(1);
    await submit(100_050n, owner, operationId);
    await expect(batch()).rejects.toThrow('Nothing waits');
  });
});

describe('results of the bank', () => {
  it('are what the rail then says, in the order of the file, and the same file again changes nothing', async () => {
    const [paid, refused, back] = [await submit(), await submit(), await submit()];
    await released(paid, refused, back);
    const lines = [
      `${paid},deposited,BANKKEY1,${DAY},`,
      `${refused},rejected,,${DAY},account_closed`,
      `${back},deposited,,${DAY},`,
      `${back},returned,,2026-11-25T09:00:00Z,unclaimed,500.25`,
    ];
    api.clock.advance(2 * 86_400_000);
    const first = await importLines(...lines);
    expect(first).toMatchObject({ recorded: 4, repeated: 0 });
    expect(first.changed.map(({ operationId }) => operationId).sort()).toEqual([paid, refused, back].sort());
    expect(await rail.status(refOf(paid))).toMatchObject({ result: 'deposited', trackingKey: 'BANKKEY1' });
    expect(await rail.status(refOf(refused))).toEqual({ result: 'rejected', code: 'account_closed' });
    expect(await rail.status(refOf(back))).toMatchObject({ result: 'returned', minor: 50_025n, code: 'unclaimed' });
    expect(await importLines(...lines)).toMatchObject({ recorded: 0, repeated: 4, changed: [] });
    expect(await rail.recall(refOf(paid))).toEqual({ result: 'recall_refused' });
  });

  it('are found by the end-to-end id where the operation id is too long for a bank', async () => {
    const long = `op_averylongpartnerslug_${'x'.repeat(20)}`;
    await submit(100n, owner, long);
    const id = await released(long);
    const xml = await exportBatch(api.deps, { batchId: id, format: 'pain001', actor: checker });
    expect(xml).toContain(`<EndToEndId>${trackingKeyOf(long)}</EndToEndId>`);
    expect(await importLines(`${trackingKeyOf(long)},deposited,,${DAY},`)).toMatchObject({ recorded: 1 });
    expect((await rail.status(refOf(long))).result).toBe('deposited');
  });

  it('are refused as a whole, with each wrong line named, when one is wrong', async () => {
    const [good, waiting] = [await submit(), await submit()];
    await released(good, waiting);
    const queued = await submit();
    const wrong = [
      [`${good},paid,,${DAY},`, 'line 3: result must be deposited, rejected, returned'],
      [`${good},deposited,<b>,${DAY},`, 'line 3: trackingKey must be'],
      [`${good},deposited,,24/11/2026,`, 'line 3: date must be like'],
      [`${good},deposited,,2026-02-30,`, 'line 3: 2026-02-30 is no day'],
      [`${good},deposited,,2099-01-01,`, 'line 3: date 2099-01-01 is in the future'],
      [`${good},rejected,,${DAY},`, 'line 3: code must say why'],
      [`${good},rejected,,${DAY},Cuenta Cerrada`, 'line 3: code must say why'],
      [`${good},rejected,,${DAY},closed,10.00`, 'line 3: amount is for a partial return only'],
      [`${good},returned,,${DAY},closed`, `line 3: ${good} was not deposited`],
      [`op_acme_nobody,deposited,,${DAY},`, 'line 3: there is no order op_acme_nobody'],
      [`${queued},deposited,,${DAY},`, `line 3: ${queued} is in no released batch`],
      [`${waiting},rejected,,${DAY},closed`, `line 3: ${waiting} was imported as deposited`],
      [`"${good},deposited`, 'line 3: a quoted cell does not end'],
    ] as const;
    for (const [line, message] of wrong) {
      await expect(importLines(`${waiting},deposited,,${DAY},`, line)).rejects.toThrow(message);
      expect(await rail.status(refOf(waiting))).toEqual({ result: 'submitted' });
    }
    await importLines(`${good},deposited,,${DAY},`);
    await expect(importLines(`${good},returned,,${DAY},closed,1000.51`)).rejects.toThrow('at most what was paid');
    await expect(importLines(`${good},deposited,OTHERKEY,${DAY},`)).rejects.toThrow('another trackingKey');
    await expect(importResults(api.deps, { text: 'id,result\n', actor: maker })).rejects.toThrow('line 1 must name the columns'); // prettier-ignore
  });
});
