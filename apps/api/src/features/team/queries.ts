import { sql, type Selectable } from 'kysely';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';
import type { Roles } from './roles.ts';

export type MemberRow = Selectable<Schema['members']>;
export type InvitationRow = Selectable<Schema['invitations']>;

const living = (db: Database | DatabaseTransaction) =>
  db.selectFrom('members').selectAll().where('removedAt', 'is', null);

/** Over all partners, the oldest first. */
export const listMembersOfUser = (db: Database, userId: string, limit: number): Promise<MemberRow[]> =>
  living(db).where('userId', '=', userId).orderBy('createdAt').limit(limit).execute();

export const findMemberOfUser = (
  db: Database | DatabaseTransaction,
  userId: string,
  partnerId: string,
): Promise<MemberRow | undefined> =>
  living(db).where('userId', '=', userId).where('partnerId', '=', partnerId).executeTakeFirst();

export const findMemberById = (db: Database, partnerId: string, memberId: string): Promise<MemberRow | undefined> =>
  living(db).where('partnerId', '=', partnerId).where('id', '=', memberId).executeTakeFirst();

export const listMembers = (
  db: Database | DatabaseTransaction,
  partnerId: string,
  limit: number,
): Promise<MemberRow[]> =>
  living(db).where('partnerId', '=', partnerId).orderBy('createdAt').orderBy('id').limit(limit).execute();

/** All living members of a partner, locked: two changes of a team happen one after the other. */
export const lockMembers = (trx: DatabaseTransaction, partnerId: string): Promise<MemberRow[]> =>
  living(trx).where('partnerId', '=', partnerId).orderBy('id').forUpdate().execute();

export async function insertMember(
  trx: DatabaseTransaction,
  member: Pick<MemberRow, 'id' | 'partnerId' | 'userId' | 'createdAt'> & { roles: Roles },
): Promise<void> {
  const { roles, ...rest } = member;
  await trx
    .insertInto('members')
    .values({ ...rest, sandboxRole: roles.sandbox, liveRole: roles.live, removedAt: null })
    .execute();
}

export async function updateRoles(
  trx: DatabaseTransaction,
  partnerId: string,
  memberId: string,
  roles: Roles,
): Promise<void> {
  await trx
    .updateTable('members')
    .set({ sandboxRole: roles.sandbox, liveRole: roles.live })
    .where('partnerId', '=', partnerId)
    .where('id', '=', memberId)
    .execute();
}

export async function updateRemoved(
  trx: DatabaseTransaction,
  partnerId: string,
  memberId: string,
  removedAt: Date,
): Promise<void> {
  await trx
    .updateTable('members')
    .set({ removedAt })
    .where('partnerId', '=', partnerId)
    .where('id', '=', memberId)
    .execute();
}

/** Invitations that nobody has accepted or revoked, lapsed ones too, the newest first. */
export const listOpenInvitations = (
  db: Database | DatabaseTransaction,
  partnerId: string,
  limit: number,
): Promise<InvitationRow[]> =>
  db
    .selectFrom('invitations')
    .selectAll()
    .where('partnerId', '=', partnerId)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .execute();

export const findOpenInvitationForUpdate = (
  trx: DatabaseTransaction,
  partnerId: string,
  invitationId: string,
): Promise<InvitationRow | undefined> =>
  trx
    .selectFrom('invitations')
    .selectAll()
    .where('partnerId', '=', partnerId)
    .where('id', '=', invitationId)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();

/** By the hash of its token, if it can still be accepted. */
export const findInvitationByToken = (
  db: Database | DatabaseTransaction,
  tokenHash: Buffer,
  now: Date,
): Promise<(InvitationRow & { partnerName: string; partnerSlug: string }) | undefined> =>
  db
    .selectFrom('invitations as i')
    .innerJoin('partners as p', 'p.id', 'i.partnerId')
    .selectAll('i')
    .select(['p.name as partnerName', 'p.slug as partnerSlug'])
    .where('i.tokenHash', '=', tokenHash)
    .where('i.acceptedAt', 'is', null)
    .where('i.revokedAt', 'is', null)
    .where('i.expiresAt', '>', now)
    .executeTakeFirst();

export type NewInvitation = Pick<
  InvitationRow,
  'id' | 'partnerId' | 'email' | 'tokenHash' | 'invitedBy' | 'createdAt'
> & {
  roles: Roles;
  expiresAt: Date;
};

/** False when the address has an open invitation already. */
export async function insertInvitation(trx: DatabaseTransaction, invitation: NewInvitation): Promise<boolean> {
  const { roles, ...rest } = invitation;
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('invitations')
    .values({
      ...rest,
      sandboxRole: roles.sandbox,
      liveRole: roles.live,
      sentAt: rest.createdAt,
      acceptedAt: null,
      revokedAt: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateInvitation(
  trx: DatabaseTransaction,
  partnerId: string,
  invitationId: string,
  change: Partial<Pick<InvitationRow, 'tokenHash' | 'sentAt' | 'expiresAt' | 'acceptedAt' | 'revokedAt'>>,
): Promise<void> {
  await trx
    .updateTable('invitations')
    .set(change)
    .where('partnerId', '=', partnerId)
    .where('id', '=', invitationId)
    .execute();
}

/** Invitations of a partner sent since a time, whatever became of them. */
export async function countInvitationsSince(trx: DatabaseTransaction, partnerId: string, since: Date): Promise<number> {
  const row = await trx
    .selectFrom('invitations')
    .select(sql<number>`count(*)`.as('count'))
    .where('partnerId', '=', partnerId)
    .where('createdAt', '>', since)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The partner's name for a mail; its row keeps two invitations from passing one another. */
export const findPartnerName = (
  db: Database | DatabaseTransaction,
  partnerId: string,
): Promise<{ name: string; slug: string } | undefined> =>
  db.selectFrom('partners').select(['name', 'slug']).where('id', '=', partnerId).executeTakeFirst();
