import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { ListEntry } from './list/list-entry.ts';

export interface ListRow {
  version: number;
  contentHash: Buffer;
  entries: number;
  aliases: number;
  changed: number;
  importedAt: Date;
  importedBy: string;
  seenAt: Date;
}

export async function lockImports(trx: DatabaseTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('screening import', 0))`.execute(trx);
}

export function findLastList(db: Database): Promise<ListRow | undefined> {
  return db.selectFrom('screeningLists').selectAll().orderBy('version', 'desc').limit(1).executeTakeFirst();
}

/** 0 when no list was ever imported. */
export async function findListVersion(db: Database): Promise<number> {
  const row = await db
    .selectFrom('screeningLists')
    .select('version')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.version ?? 0;
}

export async function insertList(trx: DatabaseTransaction, row: ListRow): Promise<void> {
  await trx.insertInto('screeningLists').values(row).execute();
}

export async function updateSeen(trx: DatabaseTransaction, version: number, seenAt: Date): Promise<void> {
  await trx.updateTable('screeningLists').set({ seenAt }).where('version', '=', version).execute();
}

export function listStanding(trx: DatabaseTransaction): Promise<{ number: number; hash: Buffer }[]> {
  return trx.selectFrom('screeningEntries').select(['number', 'hash']).where('untilVersion', 'is', null).execute();
}

export async function updateEnded(trx: DatabaseTransaction, numbers: number[], version: number): Promise<void> {
  await sql`update screening_entries set until_version = ${version}
    where until_version is null and number = any(${numbers}::int[])`.execute(trx);
}

export async function insertEntries(
  trx: DatabaseTransaction,
  version: number,
  rows: { content: ListEntry; hash: Buffer }[],
): Promise<void> {
  await trx
    .insertInto('screeningEntries')
    .values(
      rows.map(({ content, hash }) => ({
        number: content.number,
        sinceVersion: version,
        untilVersion: null,
        hash,
        content: JSON.stringify(content),
      })),
    )
    .execute();
}

/** What a version of the list consisted of, in the order of numbers, some entries at a time. */
export async function listEntriesOf(
  db: Database,
  version: number,
  afterNumber: number,
  limit: number,
): Promise<{ content: ListEntry; hash: Buffer }[]> {
  const rows = await db
    .selectFrom('screeningEntries')
    .select(['content', 'hash'])
    .where('number', '>', afterNumber)
    .where('sinceVersion', '<=', version)
    .where((e) => e.or([e('untilVersion', 'is', null), e('untilVersion', '>', version)]))
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows as unknown as { content: ListEntry; hash: Buffer }[];
}

/** Entries as they were when they were hit. */
export async function listEntriesByHash(
  db: Database,
  wanted: { number: number; hash: Buffer }[],
): Promise<{ content: ListEntry; hash: Buffer }[]> {
  if (wanted.length === 0) return [];
  const rows = await db
    .selectFrom('screeningEntries')
    .select(['content', 'hash'])
    .where('number', 'in', [...new Set(wanted.map(({ number }) => number))])
    .where(
      'hash',
      'in',
      wanted.map(({ hash }) => hash),
    )
    .execute();
  return rows as unknown as { content: ListEntry; hash: Buffer }[];
}
