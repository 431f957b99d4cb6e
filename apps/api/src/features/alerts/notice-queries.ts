import { sql, type Selectable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';
import type { Listing, Page } from '../../core/pagination.ts';

export type NoticeRow = Selectable<Schema['notices']>;
export type MuteRow = Selectable<Schema['noticeMutes']>;

/**
 * True when this (key, rule, subject) was not raised since `before`, and is now. The row's lock holds until the
 * transaction ends, so that of two workers the second finds it raised.
 */
export async function claimAlert(
  trx: DatabaseTransaction,
  owner: Owner,
  alert: { rule: string; keyId: string; subject: string; now: Date; before: Date },
): Promise<boolean> {
  const { rule, keyId, subject, now, before } = alert;
  const { rows } = await sql`
    insert into alert_states as a (partner_id, environment, rule, key_id, subject, fired_at)
    values (${owner.partnerId}, ${owner.environment}, ${rule}, ${keyId}, ${subject}, ${now})
    on conflict (partner_id, environment, rule, key_id, subject) do update set fired_at = excluded.fired_at
      where a.fired_at <= ${before} returning true`.execute(trx);
  return rows.length === 1;
}

/** When alerts of these keys were raised, to leave out at once what needs no transaction. */
export function listAlertStates(db: Database, keyIds: readonly string[]): Promise<Selectable<Schema['alertStates']>[]> {
  return sql<Selectable<Schema['alertStates']>>`
    select a.* from api_keys k join alert_states a on (a.partner_id, a.environment, a.key_id) = (k.partner_id, k.environment, k.id)
    where k.id = any(${[...keyIds]}::text[])`
    .execute(db)
    .then(({ rows }) => rows);
}

export async function insertNotice(
  trx: DatabaseTransaction,
  owner: Owner,
  notice: Omit<NoticeRow, keyof Owner | 'details' | 'acknowledgedAt' | 'acknowledgedBy'> & { details: object },
): Promise<void> {
  await trx
    .insertInto('notices')
    .values({
      ...notice,
      ...owner,
      details: JSON.stringify(notice.details),
      acknowledgedAt: null,
      acknowledgedBy: null,
    })
    .execute();
}

/** Muted for this key or for all keys. */
export async function isMuted(
  trx: DatabaseTransaction,
  owner: Owner,
  rule: string,
  keyId: string,
  now: Date,
): Promise<boolean> {
  const row = await trx
    .selectFrom('noticeMutes')
    .select('id')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('rule', '=', rule)
    .where((e) => e.or([e('keyId', 'is', null), e('keyId', '=', keyId)]))
    .where((e) => e.or([e('untilAt', 'is', null), e('untilAt', '>', now)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface NoticeFilter {
  state?: 'open' | 'acknowledged' | 'muted' | undefined;
  rule?: string | undefined;
  keyId?: string | undefined;
}

const filtered = (
  trx: DatabaseTransaction,
  owner: Owner,
  { state, rule, keyId }: NoticeFilter,
  { from, to }: Listing,
) => {
  let query = trx
    .selectFrom('notices')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment);
  if (rule !== undefined) query = query.where('rule', '=', rule);
  if (keyId !== undefined) query = query.where('keyId', '=', keyId);
  if (state === 'muted') query = query.where('isMuted', '=', true);
  if (state === 'acknowledged') query = query.where('acknowledgedAt', 'is not', null);
  if (state === 'open') query = query.where('acknowledgedAt', 'is', null).where('isMuted', '=', false);
  if (from) query = query.where('createdAt', '>=', from);
  if (to) query = query.where('createdAt', '<=', to);
  return query;
};

/** Newest first. */
export async function listNotices(
  trx: DatabaseTransaction,
  owner: Owner,
  filter: NoticeFilter,
  listing: Listing,
): Promise<Page<NoticeRow>> {
  const { paging } = listing;
  let query = filtered(trx, owner, filter, listing).selectAll().orderBy('createdAt', 'desc').orderBy('id', 'desc');
  if (paging.kind === 'cursor') {
    const { after } = paging;
    if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id})`);
    return { rows: await query.limit(paging.limit + 1).execute(), total: undefined };
  }
  const rows = await query
    .limit(paging.limit)
    .offset((paging.page - 1) * paging.limit)
    .execute();
  const counted = await filtered(trx, owner, filter, listing)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirst();
  return { rows, total: Number(counted?.total ?? 0) };
}

export function findNotice(trx: DatabaseTransaction, owner: Owner, noticeId: string): Promise<NoticeRow | undefined> {
  return trx
    .selectFrom('notices')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', noticeId)
    .executeTakeFirst();
}

/** The first acknowledgement stays. */
export async function updateNoticeAcknowledged(
  trx: DatabaseTransaction,
  owner: Owner,
  noticeId: string,
  by: string,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('notices')
    .set({ acknowledgedAt: now, acknowledgedBy: by })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', noticeId)
    .where('acknowledgedAt', 'is', null)
    .execute();
}

/** The newest 500; there are never more. */
export function listMutes(trx: DatabaseTransaction, owner: Owner): Promise<MuteRow[]> {
  return trx
    .selectFrom('noticeMutes')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(MAX_MUTES)
    .execute();
}

export const MAX_MUTES = 500;

/** A second mute of the same replaces the first one's end, under its id. */
export async function upsertMute(
  trx: DatabaseTransaction,
  owner: Owner,
  mute: Omit<MuteRow, keyof Owner>,
): Promise<MuteRow> {
  const { rows } = await sql<MuteRow>`
    insert into notice_mutes (partner_id, environment, id, rule, key_id, until_at, created_by, created_at)
    values (${owner.partnerId}, ${owner.environment}, ${mute.id}, ${mute.rule}, ${mute.keyId}, ${mute.untilAt}, ${mute.createdBy}, ${mute.createdAt})
    on conflict (partner_id, environment, rule, (coalesce(key_id, ''))) do update set
      until_at = excluded.until_at, created_by = excluded.created_by, created_at = excluded.created_at
    returning *`.execute(trx);
  return rows[0]!;
}

export function deleteMute(trx: DatabaseTransaction, owner: Owner, muteId: string): Promise<MuteRow | undefined> {
  return trx
    .deleteFrom('noticeMutes')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', muteId)
    .returningAll()
    .executeTakeFirst();
}

export async function hasKey(trx: DatabaseTransaction, owner: Owner, keyId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('apiKeys')
    .select('id')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', keyId)
    .executeTakeFirst();
  return row !== undefined;
}

export interface OperatorNotice {
  rule: string;
  subject: string;
  details: object;
  now: Date;
  before: Date;
}

/** True when it was not told since `before`, and is now. */
export async function claimOperatorNotice(
  db: Database,
  { rule, subject, details, now, before }: OperatorNotice,
): Promise<boolean> {
  const { rows } = await sql`
    insert into operator_notices as n (rule, subject, details, times, fired_at)
    values (${rule}, ${subject}, ${JSON.stringify(details)}::jsonb, 1, ${now})
    on conflict (rule, subject) do update set details = excluded.details, times = n.times + 1, fired_at = excluded.fired_at
      where n.fired_at <= ${before} returning true`.execute(db);
  return rows.length === 1;
}

export function listOperatorNotices(db: Database, limit: number): Promise<Selectable<Schema['operatorNotices']>[]> {
  return db.selectFrom('operatorNotices').selectAll().orderBy('firedAt', 'desc').limit(limit).execute();
}
