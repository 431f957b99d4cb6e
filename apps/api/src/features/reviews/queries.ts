import { sql } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { ReviewKind, ReviewState } from '../../core/db/tables/screening.ts';
import type { ReviewItem } from './review-item.ts';

/** Without the note, which the role that crosses partners may not read. */
const ITEM = [
  'id',
  'partnerId',
  'environment',
  'kind',
  'userId',
  'linkId',
  'operationId',
  'score',
  'reasons',
  'state',
  'openedAt',
  'decidedAt',
  'decidedBy',
  'checklist',
  'handledAt',
] as const;

const MOST_REASONS = 20;

/** Opens, or adds to the one that waits: its id. One statement, so that two at once make one review. */
export async function upsertOpenReview(
  trx: DatabaseTransaction,
  owner: Owner,
  review: {
    id: string;
    kind: ReviewKind;
    userId: string;
    linkId: string | null;
    operationId: string | null;
    score: number | null;
    reasons: string[];
    openedAt: Date;
  },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into reviews (partner_id, environment, id, kind, user_id, link_id, operation_id, score, reasons, state, opened_at)
    values (${owner.partnerId}, ${owner.environment}, ${review.id}, ${review.kind}, ${review.userId}, ${review.linkId},
      ${review.operationId}, ${review.score}, ${review.reasons}::text[], 'open', ${review.openedAt})
    on conflict (partner_id, environment, kind, user_id) where state in ('open', 'document') do update set
      state = 'open', decided_at = null, decided_by = null, handled_at = null,
      link_id = coalesce(excluded.link_id, reviews.link_id),
      operation_id = coalesce(excluded.operation_id, reviews.operation_id),
      score = greatest(reviews.score, excluded.score),
      reasons = (select (array_agg(reason order by place))[1:${sql.lit(MOST_REASONS)}] from
        (select reason, min(place) as place from unnest(reviews.reasons || excluded.reasons) with ordinality r(reason, place)
         group by reason) once)
    returning id`.execute(trx);
  return rows[0]!.id;
}

export function listWaiting(
  db: Database,
  filter: { kind?: ReviewKind | undefined; limit: number },
): Promise<ReviewItem[]> {
  let query = db
    .selectFrom('reviews')
    .select(ITEM)
    .where('state', 'in', ['open', 'document'])
    .orderBy('openedAt')
    .orderBy('id')
    .limit(filter.limit);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  return query.execute();
}

export function findReview(db: Database, id: string): Promise<ReviewItem | undefined> {
  return db.selectFrom('reviews').select(ITEM).where('id', '=', id).executeTakeFirst();
}

export function findReviewForUpdate(trx: DatabaseTransaction, id: string): Promise<ReviewItem | undefined> {
  return trx.selectFrom('reviews').select(ITEM).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** One decision's consequences at a time. Not the row's lock: handlers lock links first, and so do those who ask. */
export async function lockReview(trx: DatabaseTransaction, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`review/${id}`}, 0))`.execute(trx);
}

/** Of the owner, by the review's own id, or those that wait about a user or a link. */
export function listOwnReviews(trx: DatabaseTransaction, owner: Owner, id: string): Promise<ReviewItem[]> {
  return trx
    .selectFrom('reviews')
    .select(ITEM)
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where((e) =>
      e.or([
        e('id', '=', id),
        e.and([e('state', 'in', ['open', 'document']), e.or([e('userId', '=', id), e('linkId', '=', id)])]),
      ]),
    )
    .orderBy('id')
    .execute();
}

export async function isWaitingFor(
  trx: DatabaseTransaction,
  owner: Owner,
  about: { kind: ReviewKind; userId: string; exceptId: string },
): Promise<boolean> {
  const row = await trx
    .selectFrom('reviews')
    .select('id')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('kind', '=', about.kind)
    .where('userId', '=', about.userId)
    .where('state', 'in', ['open', 'document'])
    .where('id', '<>', about.exceptId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function findNote(trx: DatabaseTransaction, owner: Owner, id: string): Promise<Buffer | null> {
  const row = await trx
    .selectFrom('reviews')
    .select('note')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.note ?? null;
}

export async function updateDecision(
  trx: DatabaseTransaction,
  id: string,
  change: {
    state: ReviewState;
    decidedAt: Date;
    decidedBy: string;
    checklist: string | null;
    note: Buffer | null;
    handledAt: Date | null;
  },
): Promise<void> {
  const { numUpdatedRows } = await trx.updateTable('reviews').set(change).where('id', '=', id).executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('the review to decide is not there');
}

export async function updateHandled(trx: DatabaseTransaction, owner: Owner, id: string, now: Date): Promise<void> {
  await trx
    .updateTable('reviews')
    .set({ handledAt: now })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', id)
    .execute();
}

/** Decided, but what follows was not done: of which the process died, or whose handler failed. */
export function listUnhandled(db: Database, decidedBefore: Date, limit: number): Promise<ReviewItem[]> {
  return db
    .selectFrom('reviews')
    .select(ITEM)
    .where('decidedAt', '<', decidedBefore)
    .where('handledAt', 'is', null)
    .orderBy('decidedAt')
    .limit(limit)
    .execute();
}
