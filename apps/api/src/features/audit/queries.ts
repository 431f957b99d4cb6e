import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import { NO_MAC, type Head, type SealedEntry } from './chain.ts';

/** The head of a chain, locked until the transaction ends: acts of one chain go one after the other. */
export async function lockHead(trx: DatabaseTransaction, partnerId: string): Promise<Head> {
  const read = () =>
    trx
      .selectFrom('auditHeads')
      .select(['count', 'mac'])
      .where('partnerId', '=', partnerId)
      .forUpdate()
      .executeTakeFirst();
  const head = await read();
  if (head) return head;
  await trx
    .insertInto('auditHeads')
    .values({ partnerId, count: 0, mac: NO_MAC })
    .onConflict((c) => c.doNothing())
    .execute();
  return (await read())!;
}

export async function insertEntry(trx: DatabaseTransaction, entry: SealedEntry): Promise<void> {
  await trx
    .insertInto('auditEntries')
    .values({ ...entry, details: JSON.stringify(entry.details) })
    .execute();
}

export async function updateHead(trx: DatabaseTransaction, partnerId: string, { count, mac }: Head): Promise<void> {
  await trx.updateTable('auditHeads').set({ count, mac }).where('partnerId', '=', partnerId).execute();
}

export function findHead(db: Database, partnerId: string): Promise<Head | undefined> {
  return db.selectFrom('auditHeads').select(['count', 'mac']).where('partnerId', '=', partnerId).executeTakeFirst();
}

/** Entries after a number, oldest first. */
export function listEntriesAfter(
  db: Database,
  partnerId: string,
  number: number,
  limit: number,
): Promise<SealedEntry[]> {
  return db
    .selectFrom('auditEntries')
    .selectAll()
    .where('partnerId', '=', partnerId)
    .where('number', '>', number)
    .orderBy('number')
    .limit(limit)
    .execute();
}

export interface EntryFilter {
  action?: string | undefined;
  /** A kind (`operator`) or an id (`key_…`). */
  actor?: string | undefined;
  subject?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  /** Only what this environment may see: its own acts and those on the whole partner. */
  environment?: string | undefined;
}

const filtered = (db: Database, partnerId: string, filter: EntryFilter) => {
  let query = db.selectFrom('auditEntries').where('partnerId', '=', partnerId);
  const { action, actor, subject, from, to, environment } = filter;
  if (action !== undefined) query = query.where('action', '=', action);
  if (actor !== undefined)
    query = query.where((e) => e.or([e('actorId', '=', actor), e('actorKind', '=', actor as 'key')]));
  if (subject !== undefined)
    query = query.where((e) => e.or([e('subjectId', '=', subject), e('subjectKind', '=', subject)]));
  if (from) query = query.where('createdAt', '>=', from);
  if (to) query = query.where('createdAt', '<=', to);
  if (environment !== undefined)
    query = query.where((e) => e.or([e('environment', 'is', null), e('environment', '=', environment as 'live')]));
  return query;
};

/** Newest first, before a number. */
export function listEntries(
  db: Database,
  partnerId: string,
  filter: EntryFilter,
  before: number | undefined,
  limit: number,
): Promise<SealedEntry[]> {
  const query = filtered(db, partnerId, filter).selectAll();
  return (before === undefined ? query : query.where('number', '<', before))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}

/** Oldest first, after a number: for exports, which read in bites. */
export function listEntriesForExport(
  db: Database,
  partnerId: string,
  filter: EntryFilter,
  after: number,
  limit: number,
): Promise<SealedEntry[]> {
  return filtered(db, partnerId, filter)
    .selectAll()
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
}

/** How many entries match, counted no further than `limit`. */
export async function countEntries(
  db: Database,
  partnerId: string,
  filter: EntryFilter,
  limit: number,
): Promise<number> {
  const row = await db
    .selectFrom(filtered(db, partnerId, filter).select('number').limit(limit).as('matching'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

export interface ChainRow {
  partnerId: string;
  slug: string | null;
  count: number | null;
  mac: Buffer | null;
}

/** Every chain that is there or should be: the operator's, each partner's, and any that entries or heads speak of. */
export async function findChains(db: Database): Promise<ChainRow[]> {
  const { rows } = await sql<ChainRow>`
    with recursive named as (
      (select partner_id from audit_entries order by partner_id limit 1)
      union all
      select (select e.partner_id from audit_entries e where e.partner_id > n.partner_id order by e.partner_id limit 1)
      from named n where n.partner_id is not null
    )
    select c.partner_id, p.slug, h.count, h.mac
    from (select 'operator' as partner_id union select id from partners union select partner_id from audit_heads
      union select partner_id from named where partner_id is not null) c
    left join partners p on p.id = c.partner_id left join audit_heads h on h.partner_id = c.partner_id
    order by p.slug nulls first, c.partner_id`.execute(db);
  return rows;
}
