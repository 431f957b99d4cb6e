import { sql, type Insertable, type Selectable, type SelectQueryBuilder, type Updateable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';
import type { Listing, Page } from '../../core/pagination.ts';

export type OperationRow = Selectable<Schema['operations']>;
export type ChangeRow = Selectable<Schema['operationChanges']>;
export type NewOperation = Omit<Insertable<Schema['operations']>, keyof Owner>;
export type OperationUpdate = Omit<Updateable<Schema['operations']>, keyof Owner | 'id'>;

/** Every read of operations starts with its owner. */
const operationsOf = (trx: DatabaseTransaction, owner: Owner) =>
  trx
    .selectFrom('operations')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment);

export function findOperation(trx: DatabaseTransaction, owner: Owner, id: string): Promise<OperationRow | undefined> {
  return operationsOf(trx, owner).where('id', '=', id).executeTakeFirst();
}

/** Locked until the transaction ends; take the lock of its link first. */
export function findOperationForUpdate(
  trx: DatabaseTransaction,
  owner: Owner,
  id: string,
): Promise<OperationRow | undefined> {
  return operationsOf(trx, owner).where('id', '=', id).forUpdate().executeTakeFirst();
}

export function findOperationOfQuote(
  trx: DatabaseTransaction,
  owner: Owner,
  quoteId: string,
): Promise<OperationRow | undefined> {
  return operationsOf(trx, owner).where('quoteId', '=', quoteId).executeTakeFirst();
}

/** The newest operation of a link, failed ones too. */
export function findOperationOfLink(
  trx: DatabaseTransaction,
  owner: Owner,
  linkId: string,
): Promise<OperationRow | undefined> {
  return operationsOf(trx, owner)
    .where('linkId', '=', linkId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function countOfLink(trx: DatabaseTransaction, owner: Owner, linkId: string): Promise<number> {
  const row = await trx
    .selectFrom('operations')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('linkId', '=', linkId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Operations of a person that can still be stopped. */
export function listUnfinishedOf(trx: DatabaseTransaction, owner: Owner, userId: string): Promise<OperationRow[]> {
  return operationsOf(trx, owner)
    .where('userId', '=', userId)
    .where('status', 'in', ['created', 'processing'])
    .orderBy('createdAt')
    .limit(100)
    .execute();
}

export async function insertOperation(
  trx: DatabaseTransaction,
  owner: Owner,
  operation: NewOperation,
): Promise<OperationRow> {
  await sql`select count_up(${owner.partnerId}, ${owner.environment}, 'operations')`.execute(trx);
  return trx
    .insertInto('operations')
    .values({ ...owner, ...operation })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export function updateOperation(
  trx: DatabaseTransaction,
  owner: Owner,
  id: string,
  change: OperationUpdate,
): Promise<OperationRow> {
  return trx
    .updateTable('operations')
    .set(change)
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function insertChange(
  trx: DatabaseTransaction,
  owner: Owner,
  row: OperationRow,
  change: { fact: string; actor: string; eventType: string | null; details: object; now: Date },
): Promise<void> {
  const { fact, actor, eventType, details, now } = change;
  await trx
    .insertInto('operationChanges')
    .values({
      ...owner,
      operationId: row.id,
      number: row.version,
      fact,
      actor,
      status: row.status,
      fundingStatus: row.fundingStatus,
      payoutStatus: row.payoutStatus,
      eventType,
      details: JSON.stringify(details),
      createdAt: now,
    })
    .execute();
}

export function listChanges(trx: DatabaseTransaction, owner: Owner, operationId: string): Promise<ChangeRow[]> {
  return trx
    .selectFrom('operationChanges')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .orderBy('number')
    .limit(1000)
    .execute();
}

export interface OperationFilter {
  referenceId?: string | undefined;
  userId?: string | undefined;
  linkId?: string | undefined;
  status?: OperationRow['status'] | undefined;
}

type OperationQuery<O> = SelectQueryBuilder<Schema, 'operations', O>;

function filtered<O>(
  query: OperationQuery<O>,
  owner: Owner,
  filter: OperationFilter,
  { from, to }: Listing,
): OperationQuery<O> {
  let q = query.where('partnerId', '=', owner.partnerId).where('environment', '=', owner.environment);
  if (filter.referenceId !== undefined) q = q.where('referenceId', '=', filter.referenceId);
  if (filter.userId !== undefined) q = q.where('userId', '=', filter.userId);
  if (filter.linkId !== undefined) q = q.where('linkId', '=', filter.linkId);
  if (filter.status) q = q.where('status', '=', filter.status);
  if (from) q = q.where('createdAt', '>=', from);
  if (to) q = q.where('createdAt', '<=', to);
  return q;
}

/** Newest first. A page is counted exactly, from the counters when nothing is filtered; a cursor counts nothing. */
export async function listOperations(
  trx: DatabaseTransaction,
  owner: Owner,
  filter: OperationFilter,
  listing: Listing,
): Promise<Page<OperationRow>> {
  const { paging } = listing;
  let query = filtered(trx.selectFrom('operations').selectAll(), owner, filter, listing)
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
  const isFiltered = Object.values(filter).some((value) => value !== undefined) || listing.from || listing.to;
  return { rows, total: isFiltered ? await countFiltered(trx, owner, filter, listing) : await countAll(trx, owner) };
}

async function countAll(trx: DatabaseTransaction, owner: Owner): Promise<number> {
  const row = await trx
    .selectFrom('ownerCounters')
    .select(({ fn }) => fn.sum<string>('total').as('total'))
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('name', '=', 'operations')
    .executeTakeFirst();
  return Number(row?.total ?? 0);
}

async function countFiltered(
  trx: DatabaseTransaction,
  owner: Owner,
  filter: OperationFilter,
  listing: Listing,
): Promise<number> {
  const counted = trx.selectFrom('operations').select(({ fn }) => fn.countAll<number>().as('total'));
  return Number((await filtered(counted, owner, filter, listing).executeTakeFirst())?.total ?? 0);
}
