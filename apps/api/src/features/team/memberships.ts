import type { Database } from '../../core/db/connect.ts';
import { findMemberById, findMemberOfUser, listMembers, listMembersOfUser, type MemberRow } from './queries.ts';
import type { Roles } from './roles.ts';

/** That a person may act for a partner. */
export interface Membership {
  memberId: string;
  userId: string;
  partnerId: string;
  roles: Roles;
  createdAt: Date;
}

/** More than anybody needs, so that the list has an end. */
const MOST_PARTNERS = 100;
export const MOST_MEMBERS = 200;

export const membershipOf = (row: MemberRow): Membership => ({
  memberId: row.id,
  userId: row.userId,
  partnerId: row.partnerId,
  roles: { sandbox: row.sandboxRole, live: row.liveRole },
  createdAt: row.createdAt,
});

/** Every partner that a person may act for, by a database that crosses partners; at most 100. */
export const listMemberships = async (db: Database, userId: string): Promise<Membership[]> =>
  (await listMembersOfUser(db, userId, MOST_PARTNERS)).map(membershipOf);

/** A person's membership with one partner; undefined when there is none (any more). */
export async function findMembership(db: Database, userId: string, partnerId: string): Promise<Membership | undefined> {
  const row = await findMemberOfUser(db, userId, partnerId);
  return row && membershipOf(row);
}

/** The same by the member's id. */
export async function findMember(db: Database, partnerId: string, memberId: string): Promise<Membership | undefined> {
  const row = await findMemberById(db, partnerId, memberId);
  return row && membershipOf(row);
}

/** All living members of a partner, the oldest first. */
export const listTeam = async (db: Database, partnerId: string): Promise<Membership[]> =>
  (await listMembers(db, partnerId, MOST_MEMBERS)).map(membershipOf);
