import { sql, type Selectable, type SelectQueryBuilder } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';
import type { IdempotencyClaim } from '../../core/idempotency.ts';
import type { Listing, Page } from '../../core/pagination.ts';

export type LinkRow = Selectable<Schema['links']>;
export type LinkActivityRow = Selectable<Schema['linkActivities']>;

/** A link about to be written, with its event sealed. */
export interface NewLink {
  id: string;
  newUserId: string;
  referenceId: string;
  tokenKeyVersion: number;
  flow: string;
  theme: string | null;
  language: 'en' | 'es' | null;
  callback: { endpointId: string; url: string } | null;
  metadata: Buffer | null;
  createdBy: string;
  /** The key's secret that the call came with: one that has ended meanwhile writes nothing. */
  secretId: string;
  /** True time, by which keys end; `createdAt` is the owner's. */
  trueNow: Date;
  createdAt: Date;
  expiresAt: Date;
  eventId: string;
  eventBody: Buffer;
}

export type LinkInsert =
  | { outcome: 'created'; userId: string }
  | { outcome: 'active_link_exists'; activeLinkId: string; activeLinkExpiresAt: Date };

/** Link, event and deliveries inside a transaction that goes on. */
export async function insertLink(trx: DatabaseTransaction, owner: Owner, link: NewLink): Promise<LinkInsert> {
  const { rows } = await sql<LinkInsert>`
    select * from create_link(${owner.partnerId}, ${owner.environment}, ${link.id}, ${link.newUserId}, ${link.referenceId},
      ${link.tokenKeyVersion}::smallint, ${link.flow}, ${link.theme}, ${link.language}, ${link.callback?.endpointId ?? null},
      ${link.callback?.url ?? null}, ${link.metadata}, ${link.createdBy}, ${link.secretId}, ${link.trueNow},
      ${link.createdAt}, ${link.expiresAt}, ${link.eventId}, ${link.eventBody})`.execute(trx);
  return rows[0]!;
}

export type LinkInsertOnce =
  | { outcome: 'created' | 'in_use' | 'reused' }
  | { outcome: 'replay'; status: number; answer: Buffer }
  | { outcome: 'active_link_exists'; activeLinkId: string; activeLinkExpiresAt: Date };

/**
 * The same, with the idempotency key and its stored answer, as one statement and one commit: 1.3 times the rate of a
 * transaction of round trips (bench/choices.ts). It names its owner itself, so it runs outside `asOwner`.
 */
export async function insertLinkOnce(
  db: Database,
  owner: Owner,
  link: NewLink,
  once: { claim: IdempotencyClaim; sealedAnswer: Buffer; expiresAt: Date } | null,
): Promise<LinkInsertOnce> {
  const { rows } = await sql<LinkInsertOnce>`
    select * from create_link_once(${owner.partnerId}, ${owner.environment}, ${once?.claim.scopeHash ?? null},
      ${once?.claim.bodyHash ?? null}, ${once?.sealedAnswer ?? null}, ${link.trueNow}, ${once?.expiresAt ?? null},
      ${link.id}, ${link.newUserId}, ${link.referenceId}, ${link.tokenKeyVersion}::smallint, ${link.flow}, ${link.theme},
      ${link.language}, ${link.metadata}, ${link.createdBy}, ${link.secretId}, ${link.createdAt}, ${link.expiresAt},
      ${link.eventId}, ${link.eventBody})`.execute(db);
  return rows[0]!;
}

/** Every read of links starts with its owner. */
export const linksOf = (trx: DatabaseTransaction, owner: Owner) =>
  trx
    .selectFrom('links')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment);

export function findLink(trx: DatabaseTransaction, owner: Owner, linkId: string): Promise<LinkRow | undefined> {
  return linksOf(trx, owner).where('id', '=', linkId).executeTakeFirst();
}

/** Locked: opening, revoking and reissuing one link run one after the other. */
export function findLinkForUpdate(
  trx: DatabaseTransaction,
  owner: Owner,
  linkId: string,
): Promise<LinkRow | undefined> {
  return linksOf(trx, owner).where('id', '=', linkId).forUpdate().executeTakeFirst();
}

export interface LinkFilter {
  referenceId: string | undefined;
  status: LinkRow['status'] | undefined;
  visibility: 'active' | 'expired' | undefined;
  now: Date;
}

type LinkQuery<O> = SelectQueryBuilder<Schema, 'links', O>;

function filtered<O>(query: LinkQuery<O>, owner: Owner, filter: LinkFilter, { from, to }: Listing): LinkQuery<O> {
  let q = query.where('partnerId', '=', owner.partnerId).where('environment', '=', owner.environment);
  if (filter.referenceId !== undefined) q = q.where('referenceId', '=', filter.referenceId);
  if (filter.status) q = q.where('status', '=', filter.status);
  if (filter.visibility)
    q = q.where('status', '!=', 'revoked').where('expiresAt', filter.visibility === 'active' ? '>' : '<=', filter.now);
  if (from) q = q.where('createdAt', '>=', from);
  if (to) q = q.where('createdAt', '<=', to);
  return q;
}

/** Newest first. A page is counted exactly, from the counters when nothing is filtered; a cursor counts nothing. */
export async function listLinks(
  trx: DatabaseTransaction,
  owner: Owner,
  filter: LinkFilter,
  listing: Listing,
): Promise<Page<LinkRow>> {
  const { paging } = listing;
  let query = filtered(trx.selectFrom('links').selectAll(), owner, filter, listing)
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
  const isUnfiltered = !filter.referenceId && !filter.status && !filter.visibility && !listing.from && !listing.to;
  return { rows, total: isUnfiltered ? await countAll(trx, owner) : await countFiltered(trx, owner, filter, listing) };
}

async function countAll(trx: DatabaseTransaction, owner: Owner): Promise<number> {
  const row = await trx
    .selectFrom('ownerCounters')
    .select(({ fn }) => fn.sum<string>('total').as('total'))
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('name', '=', 'links')
    .executeTakeFirst();
  return Number(row?.total ?? 0);
}

async function countFiltered(
  trx: DatabaseTransaction,
  owner: Owner,
  filter: LinkFilter,
  listing: Listing,
): Promise<number> {
  const counted = trx.selectFrom('links').select(({ fn }) => fn.countAll<number>().as('total'));
  return Number((await filtered(counted, owner, filter, listing).executeTakeFirst())?.total ?? 0);
}

/** Changes one link; fails when it is not there, since every caller holds its lock. */
export async function updateLink(
  trx: DatabaseTransaction,
  owner: Owner,
  linkId: string,
  change: Partial<
    Pick<
      LinkRow,
      | 'status'
      | 'expiryToldAt'
      | 'tokenVersion'
      | 'tokenKeyVersion'
      | 'openedAt'
      | 'revokedAt'
      | 'revokeReason'
      | 'blockedAt'
      | 'stepUpFailures'
      | 'expiresAt'
      | 'operationId'
    >
  >,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('links')
    .set(change)
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', linkId)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('the link to update is not there');
}

/** Lets the user have a new link; no row changes when another link has become the active one. */
export async function clearActiveLink(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  linkId: string,
): Promise<void> {
  await trx
    .updateTable('users')
    .set({ activeLinkId: null, activeLinkExpiresAt: null })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', userId)
    .where('activeLinkId', '=', linkId)
    .execute();
}

/** Makes a link the user's active one again; false when another one is. */
export async function retakeActiveLink(
  trx: DatabaseTransaction,
  owner: Owner,
  link: Pick<LinkRow, 'id' | 'userId' | 'expiresAt'>,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('users')
    .set({ activeLinkId: link.id, activeLinkExpiresAt: link.expiresAt })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', link.userId)
    .where(({ or, eb }) => or([eb('activeLinkId', 'is', null), eb('activeLinkExpiresAt', '<=', now)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteSessions(trx: DatabaseTransaction, owner: Owner, linkId: string): Promise<void> {
  await trx
    .deleteFrom('widgetSessions')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('linkId', '=', linkId)
    .execute();
}

export async function insertActivity(
  trx: DatabaseTransaction,
  owner: Owner,
  activity: {
    id: string;
    linkId: string;
    type: string;
    actor: LinkActivityRow['actor'];
    details: object;
    createdAt: Date;
  },
): Promise<void> {
  const details = JSON.stringify(activity.details);
  await trx
    .insertInto('linkActivities')
    .values({ ...owner, ...activity, details })
    .execute();
}

/** Oldest first; a link has a handful, the bound is for safety. */
export function listActivities(trx: DatabaseTransaction, owner: Owner, linkId: string): Promise<LinkActivityRow[]> {
  return trx
    .selectFrom('linkActivities')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('linkId', '=', linkId)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1000)
    .execute();
}
