import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { Posting } from './posting.ts';
import {
  insertEntry,
  listEntries,
  listLines,
  sumAccounts,
  sumPending,
  type EntryRow,
  type LineRow,
} from './queries.ts';

/** Writes postings in the transaction of the change that they are about. One that is there already changes nothing. */
export async function post(
  trx: DatabaseTransaction,
  owner: Owner,
  operationId: string,
  postings: readonly Posting[],
  now: Date,
): Promise<void> {
  for (const posting of postings) await insertEntry(trx, owner, operationId, posting, now);
}

export interface ShownEntry extends EntryRow {
  lines: LineRow[];
}

/** Every posting of an operation with its lines, oldest first. */
export async function readEntries(trx: DatabaseTransaction, owner: Owner, operationId: string): Promise<ShownEntry[]> {
  const entries = await listEntries(trx, owner, operationId);
  if (entries.length === 0) return [];
  const lines = Map.groupBy(
    await listLines(
      trx,
      owner,
      entries.map(({ id }) => id),
    ),
    ({ entryId }) => entryId,
  );
  return entries.map((entry) => ({ ...entry, lines: lines.get(entry.id) ?? [] }));
}

/** Minor units; `balance` is debit less credit. */
export interface AccountBalance {
  account: string;
  currency: string;
  debit: bigint;
  credit: bigint;
  balance: bigint;
}

export interface TrialBalance {
  accounts: AccountBalance[];
  /** Debits less credits of all accounts together: zero, or something is broken. */
  differences: { currency: string; minor: bigint }[];
  pending: { currency: string; count: bigint; minor: bigint }[];
}

/** The sums of one owner's accounts. What is pending is told apart and counts in no account. */
export async function trialBalance(trx: DatabaseTransaction, owner: Owner): Promise<TrialBalance> {
  const accounts = (await sumAccounts(trx, owner)).map(({ account, currency, debit, credit }) => ({
    account,
    currency,
    debit: BigInt(debit),
    credit: BigInt(credit),
    balance: BigInt(debit) - BigInt(credit),
  }));
  const pending = (await sumPending(trx, owner)).map(({ currency, count, minor }) => ({
    currency,
    count: BigInt(count),
    minor: BigInt(minor),
  }));
  return { accounts, differences: differencesOf(accounts), pending };
}

export const differencesOf = (accounts: readonly AccountBalance[]): TrialBalance['differences'] =>
  [...Map.groupBy(accounts, ({ currency }) => currency)].map(([currency, rows]) => ({
    currency,
    minor: rows.reduce((sum, { balance }) => sum + balance, 0n),
  }));
