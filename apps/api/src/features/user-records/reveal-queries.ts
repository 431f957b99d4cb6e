import { sql } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';

export interface NewReveal {
  id: string;
  userId: string;
  memberId: string;
  fields: string[];
  reason: string;
  createdAt: Date;
}

export async function insertReveal(trx: DatabaseTransaction, owner: Owner, reveal: NewReveal): Promise<void> {
  await trx
    .insertInto('userReveals')
    .values({ ...owner, ...reveal })
    .execute();
}

export async function countReveals(
  trx: DatabaseTransaction,
  owner: Owner,
  memberId: string,
  since: Date,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from user_reveals
    where partner_id = ${owner.partnerId} and environment = ${owner.environment} and member_id = ${memberId}
      and created_at > ${since}`.execute(trx);
  return rows[0]!.count;
}

/** The reasons are people's own words about a person: they go with the person. */
export async function deleteReveals(trx: DatabaseTransaction, owner: Owner, userId: string): Promise<void> {
  await trx
    .deleteFrom('userReveals')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .execute();
}

export interface TimelineRow {
  type: string;
  at: Date;
  actor: string;
  subjectKind: string;
  subjectId: string;
  details: Record<string, unknown>;
}

/**
 * What happened to a user over all their links, checks and transfers, newest first. Each part is cut at `limit` by itself,
 * so that a person of a thousand links costs what one of ten does.
 */
export async function listTimeline(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  { before, limit, withReasons }: { before: Date; limit: number; withReasons: boolean },
): Promise<TimelineRow[]> {
  const own = (alias: string) =>
    sql`${sql.ref(`${alias}.partner_id`)} = ${owner.partnerId} and ${sql.ref(`${alias}.environment`)} = ${owner.environment}`;
  const mine = (alias: string) => sql`${own(alias)} and ${sql.ref(`${alias}.user_id`)} = ${userId}`;
  const cut = (at: string) => sql`and ${sql.ref(at)} < ${before} order by ${sql.ref(at)} desc limit ${limit}`;
  const reason = withReasons ? sql`jsonb_build_object('reason', v.reason)` : sql`'{}'::jsonb`;
  const { rows } = await sql<TimelineRow>`
    with own_links as (select l.id from links l where ${mine('l')} order by l.created_at desc limit ${limit}),
    own_operations as (select o.id from operations o where ${mine('o')} order by o.created_at desc limit ${limit})
    select * from (
      (select 'link.created' as type, l.created_at as at, 'partner' as actor, 'link' as subject_kind, l.id as subject_id,
        jsonb_build_object('keyId', l.created_by) as details from links l where ${mine('l')} ${cut('l.created_at')})
      union all (select a.type, a.created_at, a.actor, 'link', a.link_id, a.details from link_activities a
        where ${own('a')} and a.link_id in (select id from own_links) ${cut('a.created_at')})
      union all (select 'data_request.created', d.created_at, 'system', 'data_request', d.id,
        jsonb_build_object('fields', d.required_fields) from data_requests d
        where ${own('d')} and d.link_id in (select id from own_links) ${cut('d.created_at')})
      union all (select 'data_request.fulfilled', d.fulfilled_at, 'partner', 'data_request', d.id, '{}'::jsonb
        from data_requests d where ${own('d')} and d.link_id in (select id from own_links) ${cut('d.fulfilled_at')})
      union all (select 'cip.started', c.started_at, 'system', 'identity_check', c.id, '{}'::jsonb from cip_checks c
        where ${mine('c')} ${cut('c.started_at')})
      union all (select 'cip.' || c.status, c.decided_at, 'system', 'identity_check', c.id,
        jsonb_build_object('reasons', c.reasons) from cip_checks c where ${mine('c')} ${cut('c.decided_at')})
      union all (select 'operation.' || h.fact, h.created_at, h.actor, 'operation', h.operation_id,
        jsonb_build_object('status', h.status, 'fundingStatus', h.funding_status, 'payoutStatus', h.payout_status)
        from operation_changes h where ${own('h')} and h.operation_id in (select id from own_operations) ${cut('h.created_at')})
      union all (select 'user.revealed', v.created_at, v.member_id, 'user', v.user_id,
        jsonb_build_object('fields', v.fields) || ${reason} from user_reveals v where ${mine('v')} ${cut('v.created_at')})
    ) all_of_it order by at desc, subject_id, type limit ${limit}`.execute(trx);
  return rows;
}
