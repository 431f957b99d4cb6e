import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { makeTransfer, passTime } from '../../../test/transfers.ts';
import { runOperationTasks } from './index.ts';
import { FUNDING_EDGES, PAYOUT_EDGES, STATUS_EDGES } from './machine/index.ts';

const api = useApi();
let app: pg.Client;
let partner: TestPartner;
let operationId: string;

beforeAll(async () => {
  partner = await api.partner();
  ({ operationId } = await makeTransfer(api, partner, { clabe: '646180000000001011' }));
  await runOperationTasks(api.deps);
  await passTime(api, partner, 2);
  app = new pg.Client({ connectionString: api.url('m2m_app') });
  await app.connect();
});
afterAll(() => app.end());

/** One statement of the serving role, as the operation's owner, to the end of the transaction. */
async function run(statement: string, values: unknown[] = []): Promise<void> {
  await app.query('begin');
  try {
    await app.query('select set_owner($1, $2)', [partner.partnerId, 'sandbox']);
    await app.query(statement, values);
    await app.query('commit');
  } catch (error) {
    await app.query('rollback');
    throw error;
  }
}

const entry = (kind: string, lines: number, more: { state?: string; resolves?: string } = {}) =>
  `insert into ledger_entries (partner_id, environment, id, operation_id, kind, state, resolves, line_count, created_at)
   values ('${partner.partnerId}', 'sandbox', '${operationId}/${kind}', '${operationId}', '${kind}',
     '${more.state ?? 'posted'}', ${more.resolves ? `'${operationId}/${more.resolves}'` : 'null'}, ${lines}, now());`;
const line = (kind: string, number: number, side: string, minor: number) =>
  `insert into ledger_lines (partner_id, environment, entry_id, number, account, currency, side, minor)
   values ('${partner.partnerId}', 'sandbox', '${operationId}/${kind}', ${number}, 'loss', 'USD', '${side}', ${minor});`;

describe('the database', () => {
  it('allows the edges that the machine has, and no other', async () => {
    const rows = await api.sql<{ field: string; from_value: string; to_value: string }>(
      'select * from operation_edges',
    );
    const inDatabase = rows.map((row) => `${row.field} ${row.from_value} ${row.to_value}`).sort();
    const tables = { status: STATUS_EDGES, funding: FUNDING_EDGES, payout: PAYOUT_EDGES };
    const inCode = Object.entries(tables).flatMap(([field, edges]) =>
      Object.entries(edges).flatMap(([from, tos]) => (tos as string[]).map((to) => `${field} ${from} ${to}`)),
    );
    expect(inDatabase).toEqual(inCode.sort());
  });

  it.each([
    ["status = 'created', failed_at = null, failure_code = null", 'no such edge'],
    ["funding_status = 'pending'", 'no such edge'],
    ["payout_status = 'submitted'", 'no such edge'],
    ["failure_code = 'other'", 'changes together with its trail'],
  ])('refuses an operation that failed the change %s', async (change, message) => {
    const isEdge = message.startsWith('no');
    const statement = `update operations set ${change}${isEdge ? ', version = version + 1' : ''} where id = $1`;
    await expect(run(statement, [operationId])).rejects.toThrow(message);
  });

  it('lets nobody change what was agreed', async () => {
    for (const column of ['send', 'receive', 'rate', 'fee', 'total', 'quote_id', 'disclosure_hash', 'person_copy'])
      await expect(run(`update operations set ${column} = ${column} where id = $1`, [operationId])).rejects.toThrow(
        'permission denied',
      );
  });

  it.each(['ledger_entries', 'ledger_lines', 'operation_changes'])(
    'keeps %s as they were written, also from its administrator',
    async (table) => {
      await expect(run(`update ${table} set partner_id = partner_id`)).rejects.toThrow('permission denied');
      await expect(run(`delete from ${table}`)).rejects.toThrow('permission denied');
      for (const statement of [`update ${table} set partner_id = partner_id`, `delete from ${table}`])
        await expect(api.sql(statement)).rejects.toThrow('append-only');
      await expect(api.sql(`truncate ${table} cascade`)).rejects.toThrow('append-only');
    },
  );

  it('takes no entry that does not balance, has another number of lines, or gets lines later', async () => {
    await expect(run(entry('a', 2) + line('a', 1, 'debit', 5) + line('a', 2, 'credit', 4))).rejects.toThrow('balance');
    await expect(run(entry('b', 2))).rejects.toThrow('lines');
    await expect(run(entry('c', 2) + line('c', 1, 'debit', 5))).rejects.toThrow('lines');
    await run(entry('d', 2) + line('d', 1, 'debit', 5) + line('d', 2, 'credit', 5));
    await expect(run(line('d', 3, 'debit', 5) + line('d', 4, 'credit', 5))).rejects.toThrow('lines');
    await expect(run(line('d', 5, 'debit', 0))).rejects.toThrow('check');
  });

  it('settles a pending entry once, with its own lines', async () => {
    await expect(run(entry('e', 0, { state: 'voided', resolves: 'payout_submitted' }))).rejects.toThrow(
      'duplicate key',
    );
    await run(entry('p', 2, { state: 'pending' }) + line('p', 1, 'debit', 7) + line('p', 2, 'credit', 7));
    const other = line('q', 1, 'debit', 6) + line('q', 2, 'credit', 6);
    await expect(run(entry('q', 2, { resolves: 'p' }) + other)).rejects.toThrow('other lines');
    const same = line('r', 1, 'debit', 7) + line('r', 2, 'credit', 7);
    await run(entry('r', 2, { resolves: 'p' }) + same);
    await expect(run(entry('s', 0, { state: 'voided', resolves: 'd' }))).rejects.toThrow('not pending');
  });

  it('pays a refund once, and keeps one for each operation', async () => {
    const pay = "update refunds set status = 'paid', paid_at = now(), paid_by = 'x' where operation_id = $1";
    await expect(run(pay, [operationId])).rejects.toThrow('paid already');
    await expect(
      run(
        `insert into refunds (partner_id, environment, operation_id, id, minor, currency, reason, due_at, created_at)
         values ($1, 'sandbox', $2, 'rfd_second', 1, 'USD', 'failed', now(), now())`,
        [partner.partnerId, operationId],
      ),
    ).rejects.toThrow('duplicate key');
  });

  it('tells the role that crosses partners of operations only their tasks and what the console lists, and lets it change neither', async () => {
    const system = new pg.Client({ connectionString: api.url('m2m_system') });
    await system.connect();
    try {
      await system.query('select id, status, created_at from operations');
      for (const secret of ['funding_secret', 'person_copy', 'payout_last4', '*'])
        await expect(system.query(`select ${secret} from operations`)).rejects.toThrow('permission denied');
      await expect(system.query("update operations set status = 'failed'")).rejects.toThrow('permission denied');
      for (const table of ['operation_changes', 'refunds', 'ledger_entries', 'ledger_lines'])
        await expect(system.query(`select 1 from ${table}`)).rejects.toThrow('permission denied');
      await system.query('select operation_id, kind from operation_tasks');
      await expect(system.query('delete from operation_tasks')).rejects.toThrow('permission denied');
    } finally {
      await system.end();
    }
  });
});
