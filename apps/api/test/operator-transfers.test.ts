import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runOperationTasks } from '../src/features/operations/index.ts';
import { useApi, type TestPartner } from './harness.ts';
import { KEY_MATERIAL, runOperator } from './server-process.ts';
import { makeTransfer, passTime } from './transfers.ts';

describe('operator commands on transfers', () => {
  const api = useApi();
  const dataDir = mkdtempSync(join(tmpdir(), 'm2m-operator-'));
  let partner: TestPartner;
  const run = (...args: string[]) =>
    runOperator(
      {
        ...KEY_MATERIAL,
        DATABASE_URL: api.url('m2m_app'),
        DATABASE_SYSTEM_URL: api.url('m2m_system'),
        M2M_DATA_DIR: dataDir,
      },
      args,
    );
  const json = async (...args: string[]) => {
    const { code, stdout, stderr } = await run(...args, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout);
  };
  const acts = (action: string) =>
    api.sql<{ subject_id: string }>(
      "select subject_id from audit_entries where partner_id = 'operator' and action = $1",
      [action],
    );

  beforeAll(async () => {
    partner = await api.partner();
    await json('user', 'add', 'ana');
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('show a transfer with its trail and postings, and a trial balance without a difference', async () => {
    const { operationId } = await makeTransfer(api, partner);
    await runOperationTasks(api.deps);
    await passTime(api, partner, 2);
    const shown = await json('operation', 'show', operationId);
    expect(shown.operation).toMatchObject({ operationId, status: 'completed' });
    expect(shown.changes[0]).toMatchObject({ number: 1, fact: 'confirm', eventType: 'operation.created' });
    expect(shown.entries.map(({ kind }: { kind: string }) => kind)).toContain('payout_settled');
    expect(JSON.stringify(shown)).not.toMatch(/Ruiz|646180000000000012/);
    const listed = await json('operation', 'list', '--partner', partner.slug, '--environment', 'sandbox');
    expect(listed.map((item: { operationId: string }) => item.operationId)).toContain(operationId);
    const ledger = await json('ledger', 'trial-balance', '--environment', 'sandbox');
    expect(ledger.broken).toEqual([]);
    expect(ledger.differences).toEqual([
      { currency: 'MXN', minor: '0' },
      { currency: 'USD', minor: '0' },
    ]);
    expect(ledger.accounts).toContainEqual({
      account: 'fee_income',
      currency: 'USD',
      debit: '0',
      credit: '399',
      balance: '-399',
    });
    const { stdout } = await run('ledger', 'show', operationId);
    expect(stdout).toMatch(/payout_settled\s+posted\s+rail_cash\s+3690\.54 MXN/);
  });

  it('cancel a transfer only as an operator, and keep that in the audit trail', async () => {
    const { operationId } = await makeTransfer(api, partner);
    expect((await run('operation', 'cancel', operationId)).code).toBe(2);
    expect((await run('operation', 'cancel', operationId, '--as', 'nobody')).code).toBe(2);
    expect(await json('operation', 'cancel', operationId, '--as', 'ana')).toMatchObject({ accepted: 'cancelled' });
    expect((await acts('operation.cancelled')).map((row) => row.subject_id)).toEqual([operationId]);
    const again = await run('operation', 'cancel', operationId, '--as', 'ana');
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('ended already') });
  });

  it('pay a refund by hand once, where the provider does not', async () => {
    const { operationId } = await makeTransfer(api, partner, { clabe: '646180000000001011' });
    await runOperationTasks(api.deps);
    // The provider refuses: what is left is for people.
    await api.sql('update sandbox_fundings set minor = 1 where operation_id = $1', [operationId]);
    expect((await run('refund', 'paid', operationId, '--as', 'ana')).stderr).toContain('No refund is owed');
    await passTime(api, partner, 1);
    const due = await json('refund', 'list', '--environment', 'sandbox');
    expect(due).toMatchObject([{ refund: { operationId, minor: 20_399, refusedCode: 'refund_exceeds_charge' } }]);
    expect(await json('refund', 'paid', operationId, '--as', 'ana')).toMatchObject({ status: 'paid' });
    expect((await run('refund', 'paid', operationId, '--as', 'ana')).stderr).toContain('paid already');
    expect(await acts('refund.paid')).toHaveLength(1);
    expect(await json('refund', 'list', '--environment', 'sandbox')).toEqual([]);
    const ledger = await json('ledger', 'trial-balance', '--environment', 'sandbox');
    expect(ledger.broken).toEqual([]);
  });

  it('explain what is wrong with what was typed', async () => {
    for (const [args, message] of [
      [['operation', 'show', 'nonsense'], 'is no operation id'],
      [['operation', 'show', 'op_nobody_0123456789abcdef'], 'no partner'],
      [['operation', 'show', `op_${partner.slug}_0123456789abcdef`], 'There is no operation'],
      [['operation', 'list', '--partner', partner.slug], '--environment is missing'],
      [['operation', 'list', '--partner', partner.slug, '--environment', 'live', '--status', 'x'], '--status must be'],
      [['ledger', 'trial-balance', '--environment', 'moon'], '--environment must be'],
    ] as const)
      expect(await run(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });
});
