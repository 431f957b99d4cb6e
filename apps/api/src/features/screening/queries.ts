import { sql, type Insertable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';
import type { ScreeningStatus } from '../../core/db/tables/screening.ts';
import type { ScreenHit } from './screen-hit.ts';

const of = ({ partnerId, environment }: Owner) => ({ partnerId, environment });

export interface ScreeningRow extends Owner {
  userId: string;
  status: ScreeningStatus;
  caseId: string | null;
  listVersion: number;
  screenedAt: Date;
  isWatched: boolean;
}

export function findScreening(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
): Promise<ScreeningRow | undefined> {
  return trx
    .selectFrom('screenings')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .executeTakeFirst();
}

/**
 * Keeps what a screening said. What waits for a decision, or was confirmed, is never made clear by a later screening:
 * only `settle` does that. Answers the status that holds.
 */
export async function upsertScreening(trx: DatabaseTransaction, row: ScreeningRow): Promise<ScreeningStatus> {
  const { rows } = await sql<{ status: ScreeningStatus }>`
    insert into screenings (partner_id, environment, user_id, status, case_id, list_version, screened_at, is_watched)
    values (${row.partnerId}, ${row.environment}, ${row.userId}, ${row.status}, ${row.caseId}, ${row.listVersion},
      ${row.screenedAt}, ${row.isWatched})
    on conflict (partner_id, environment, user_id) do update set
      status = case when screenings.status = 'confirmed' or excluded.status = 'clear' and screenings.status = 'review'
        then screenings.status else excluded.status end,
      case_id = coalesce(excluded.case_id, screenings.case_id), list_version = excluded.list_version,
      screened_at = excluded.screened_at, is_watched = screenings.is_watched or excluded.is_watched
    returning status`.execute(trx);
  return rows[0]!.status;
}

/** Holds the row, so that what a screening keeps at the same time is either seen or comes after. */
export async function lockScreening(trx: DatabaseTransaction, owner: Owner, userId: string): Promise<void> {
  await trx
    .selectFrom('screenings')
    .select('userId')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .forUpdate()
    .execute();
}

/** A decision's word; one that was confirmed stays so. */
export async function updateStatus(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  status: ScreeningStatus,
): Promise<void> {
  await trx
    .updateTable('screenings')
    .set({ status })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .where('status', '<>', 'confirmed')
    .execute();
}

export async function updateUnwatched(trx: DatabaseTransaction, owner: Owner, userId: string): Promise<void> {
  await trx
    .updateTable('screenings')
    .set({ isWatched: false })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .execute();
}

/** Live persons with open operations whose last screening knew an older list; ids only, from one place on. */
export function listWatched(
  db: Database,
  version: number,
  after: { partnerId: string; userId: string },
  limit: number,
): Promise<{ partnerId: string; userId: string }[]> {
  return db
    .selectFrom('screenings')
    .select(['partnerId', 'userId'])
    .where('isWatched', '=', true)
    .where('environment', '=', 'live')
    .where('listVersion', '<', version)
    .where(sql<boolean>`(partner_id, user_id) > (${after.partnerId}, ${after.userId})`)
    .orderBy('partnerId')
    .orderBy('userId')
    .limit(limit)
    .execute();
}

export interface CaseRow {
  id: string;
  reviewId: string | null;
  outcome: ScreeningStatus;
  hits: ScreenHit[];
  listVersion: number;
}

export async function findLastCase(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
): Promise<CaseRow | undefined> {
  const row = await casesOf(trx, owner)
    .where('userId', '=', userId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row as CaseRow | undefined;
}

export async function listCasesOfReview(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  reviewId: string,
): Promise<CaseRow[]> {
  const rows = await casesOf(trx, owner)
    .where('userId', '=', userId)
    .where('reviewId', '=', reviewId)
    .orderBy('createdAt')
    .limit(200)
    .execute();
  return rows as CaseRow[];
}

const casesOf = (trx: DatabaseTransaction, owner: Owner) =>
  trx
    .selectFrom('screeningCases')
    .select(['id', 'reviewId', 'outcome', 'hits', 'listVersion'])
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment);

export async function insertCase(
  trx: DatabaseTransaction,
  owner: Owner,
  row: Omit<Insertable<Schema['screeningCases']>, 'hits' | 'partnerId' | 'environment'> & { hits: KeptHit[] },
): Promise<void> {
  await trx
    .insertInto('screeningCases')
    .values({ ...of(owner), ...row, hits: JSON.stringify(row.hits) })
    .execute();
}

/** A hit with the keyed hash of what was compared, as hex: what an exception will hold to. */
export type KeptHit = ScreenHit & { subjectIndex: string };

export async function updateCaseReview(
  trx: DatabaseTransaction,
  owner: Owner,
  id: string,
  reviewId: string,
): Promise<void> {
  await trx
    .updateTable('screeningCases')
    .set({ reviewId })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', id)
    .execute();
}

export interface ExceptionRow {
  subjectIndex: Buffer;
  entryNumber: number;
  entryHash: Buffer;
  /** The review that cleared the pair. */
  reviewId: string;
}

export function listExceptions(trx: DatabaseTransaction, owner: Owner, userId: string): Promise<ExceptionRow[]> {
  return trx
    .selectFrom('screeningExceptions')
    .select(['subjectIndex', 'entryNumber', 'entryHash', 'reviewId'])
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .execute();
}

export async function upsertExceptions(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  rows: ExceptionRow[],
  createdAt: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await trx
    .insertInto('screeningExceptions')
    .values(rows.map((row) => ({ ...of(owner), ...row, createdAt, userId })))
    .onConflict((conflict) =>
      conflict
        .columns(['partnerId', 'environment', 'userId', 'subjectIndex', 'entryNumber'])
        .doUpdateSet(({ ref }) => ({
          entryHash: ref('excluded.entryHash'),
          reviewId: ref('excluded.reviewId'),
          createdAt: ref('excluded.createdAt'),
        })),
    )
    .execute();
}

export async function findClockOffset(trx: DatabaseTransaction, owner: Owner): Promise<number> {
  const row = await trx
    .selectFrom('partnerEnvironments')
    .select('clockOffsetMs')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .executeTakeFirstOrThrow();
  return row.clockOffsetMs;
}
