import { sql, type SelectQueryBuilder } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { LinkStatus, Schema, UserState } from '../../core/db/schema.ts';
import type { Listing, Page } from '../../core/pagination.ts';

/** A user as a list shows it: no personal data. */
export interface UserItemRow {
  id: string;
  referenceId: string;
  state: UserState;
  createdAt: Date;
  updatedAt: Date;
  restrictedAt: Date | null;
  erasedAt: Date | null;
}

export interface UserFilter {
  referenceId: string | undefined;
  state: UserState | undefined;
}

const ITEM = ['id', 'referenceId', 'state', 'createdAt', 'updatedAt', 'restrictedAt', 'erasedAt'] as const;

type UserQuery<O> = SelectQueryBuilder<Schema, 'users', O>;

function filtered<O>(query: UserQuery<O>, owner: Owner, filter: UserFilter, { from, to }: Listing): UserQuery<O> {
  let q = query.where('partnerId', '=', owner.partnerId).where('environment', '=', owner.environment);
  if (filter.referenceId !== undefined) q = q.where('referenceId', '=', filter.referenceId);
  if (filter.state) q = q.where('state', '=', filter.state);
  if (from) q = q.where('createdAt', '>=', from);
  if (to) q = q.where('createdAt', '<=', to);
  return q;
}

/** Newest first. A page is counted exactly, from the counters when nothing is filtered; a cursor counts nothing. */
export async function listUsers(
  trx: DatabaseTransaction,
  owner: Owner,
  filter: UserFilter,
  listing: Listing,
): Promise<Page<UserItemRow>> {
  const { paging } = listing;
  let query = filtered(trx.selectFrom('users').select(ITEM), owner, filter, listing)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc');
  if (paging.kind === 'cursor') {
    const { after } = paging;
    if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id})`);
    return { rows: await query.limit(paging.limit + 1).execute(), total: undefined };
  }
  const rows = await query
    .limit(paging.limit)
    .offset((paging.page - 1) * paging.limit)
    .execute();
  const isUnfiltered = filter.referenceId === undefined && !filter.state && !listing.from && !listing.to;
  return { rows, total: isUnfiltered ? await countAll(trx, owner) : await countFiltered(trx, owner, filter, listing) };
}

async function countAll(trx: DatabaseTransaction, owner: Owner): Promise<number> {
  const row = await trx
    .selectFrom('ownerCounters')
    .select(({ fn }) => fn.sum<string>('total').as('total'))
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('name', '=', 'users')
    .executeTakeFirst();
  return Number(row?.total ?? 0);
}

async function countFiltered(
  trx: DatabaseTransaction,
  owner: Owner,
  filter: UserFilter,
  listing: Listing,
): Promise<number> {
  const counted = trx.selectFrom('users').select(({ fn }) => fn.countAll<number>().as('total'));
  return Number((await filtered(counted, owner, filter, listing).executeTakeFirst())?.total ?? 0);
}

/** The newest links of a user. */
export function listLinksOfUser(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  limit: number,
): Promise<{ id: string; status: LinkStatus; createdAt: Date; expiresAt: Date }[]> {
  return trx
    .selectFrom('links')
    .select(['id', 'status', 'createdAt', 'expiresAt'])
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .execute();
}

/** The newest operations of a user. */
export function listOperationsOfUser(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  limit: number,
): Promise<{ id: string }[]> {
  return trx
    .selectFrom('operations')
    .select('id')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .execute();
}

/** When the last operation of a user came to its end, and whether one is still under way; null: there was none. */
export async function findLastOperation(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
): Promise<{ at: Date | null; isOpen: boolean }> {
  const { at, isOpen } = await trx
    .selectFrom('operations')
    .select([
      sql<Date | null>`max(greatest(created_at, completed_at, failed_at, cancelled_at))`.as('at'),
      sql<boolean>`coalesce(bool_or(status in ('created', 'processing')), false)`.as('isOpen'),
    ])
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow();
  return { at, isOpen };
}

/** Puts a user's erasure at `dueAt` (true time), or moves it there. */
export async function upsertErasure(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  dueAt: Date,
): Promise<void> {
  await trx
    .insertInto('userErasures')
    .values({ ...owner, userId, dueAt })
    .onConflict((conflict) => conflict.columns(['partnerId', 'environment', 'userId']).doUpdateSet({ dueAt }))
    .execute();
}

export function findErasure(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
): Promise<{ dueAt: Date } | undefined> {
  return trx
    .selectFrom('userErasures')
    .select('dueAt')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .executeTakeFirst();
}

export async function deleteErasure(trx: DatabaseTransaction, owner: Owner, userId: string): Promise<void> {
  await trx
    .deleteFrom('userErasures')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .execute();
}

export interface DueErasure extends Owner {
  userId: string;
  clockOffsetMs: number;
}

/** Over all partners: whose time has come, by true time. */
export function listDueErasures(db: Database, now: Date, limit: number): Promise<DueErasure[]> {
  return db
    .selectFrom('userErasures as e')
    .innerJoin('partnerEnvironments as p', (join) =>
      join.onRef('p.partnerId', '=', 'e.partnerId').onRef('p.environment', '=', 'e.environment'),
    )
    .select(['e.partnerId', 'e.environment', 'e.userId', 'p.clockOffsetMs'])
    .where('e.dueAt', '<=', now)
    .orderBy('e.dueAt')
    .limit(limit)
    .execute();
}

/** The sandbox's days pass for these too. */
export async function pullDueTimesForward(trx: DatabaseTransaction, owner: Owner, byMs: number): Promise<void> {
  await trx
    .updateTable('userErasures')
    .set({ dueAt: sql<Date>`due_at - make_interval(secs => ${byMs / 1000})` })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .execute();
}
