import { sql, type Selectable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';
import type { Posting } from './posting.ts';

export type EntryRow = Selectable<Schema['ledgerEntries']>;
export type LineRow = Selectable<Schema['ledgerLines']>;

/** False when the entry is there already: the same posting twice is one. */
export async function insertEntry(
  trx: DatabaseTransaction,
  owner: Owner,
  operationId: string,
  posting: Posting,
  now: Date,
): Promise<boolean> {
  const id = `${operationId}/${posting.kind}`;
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('ledgerEntries')
    .values({
      ...owner,
      id,
      operationId,
      kind: posting.kind,
      state: posting.state,
      resolves: posting.resolves === undefined ? null : `${operationId}/${posting.resolves}`,
      lineCount: posting.lines.length,
      createdAt: now,
    })
    .onConflict((conflict) => conflict.columns(['partnerId', 'environment', 'id']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  if (posting.lines.length > 0) {
    await trx
      .insertInto('ledgerLines')
      .values(
        posting.lines.map((line, index) => ({
          ...owner,
          entryId: id,
          number: index + 1,
          ...line,
          minor: Number(line.minor),
        })),
      )
      .execute();
  }
  return true;
}

export function listEntries(trx: DatabaseTransaction, owner: Owner, operationId: string): Promise<EntryRow[]> {
  return trx
    .selectFrom('ledgerEntries')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(100)
    .execute();
}

export function listLines(trx: DatabaseTransaction, owner: Owner, entryIds: string[]): Promise<LineRow[]> {
  return trx
    .selectFrom('ledgerLines')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('entryId', 'in', entryIds)
    .orderBy('entryId')
    .orderBy('number')
    .execute();
}

export interface BalanceRow {
  account: string;
  currency: string;
  debit: string;
  credit: string;
}

/** Sums of what is posted, as text: a ledger's life may outgrow 2^53. */
export async function sumAccounts(trx: DatabaseTransaction, owner: Owner): Promise<BalanceRow[]> {
  const { rows } = await sql<BalanceRow>`
    select l.account, l.currency, sum(case l.side when 'debit' then l.minor else 0 end)::text as debit,
      sum(case l.side when 'credit' then l.minor else 0 end)::text as credit
    from ledger_lines l
    join ledger_entries e on (e.partner_id, e.environment, e.id) = (l.partner_id, l.environment, l.entry_id)
    where l.partner_id = ${owner.partnerId} and l.environment = ${owner.environment} and e.state = 'posted'
    group by l.account, l.currency order by l.currency, l.account`.execute(trx);
  return rows;
}

/** Pending entries that nothing has settled yet, by currency. */
export async function sumPending(
  trx: DatabaseTransaction,
  owner: Owner,
): Promise<{ currency: string; count: string; minor: string }[]> {
  const { rows } = await sql<{ currency: string; count: string; minor: string }>`
    select l.currency, count(*)::text as count, sum(l.minor)::text as minor from ledger_entries e
    join ledger_lines l on (l.partner_id, l.environment, l.entry_id) = (e.partner_id, e.environment, e.id) and l.side = 'debit'
    where e.partner_id = ${owner.partnerId} and e.environment = ${owner.environment} and e.state = 'pending'
      and not exists (select from ledger_entries r where r.partner_id = e.partner_id and r.environment = e.environment and r.resolves = e.id)
    group by l.currency order by l.currency`.execute(trx);
  return rows;
}
