import type { Context } from '../../../core/context.ts';
import { notFound } from '../../../core/errors.ts';
import { answerOnce, type Answer } from '../../../core/idempotency.ts';
import { iso } from '../../../core/http/wire.ts';
import { recordAct, type Act } from '../../audit/index.ts';
import { membershipOf, MOST_MEMBERS, type Membership } from '../memberships.ts';
import type { Person, Persons } from '../persons.ts';
import { listMembers, lockMembers, updateRemoved, updateRoles, type MemberRow } from '../queries.ts';
import type { Roles } from '../roles.ts';
import type { MemberView } from '../schema.ts';
import { checkRoles, judgeChange, keepOwner, requireSelf, rolesOf } from './judge-change.ts';

/** Everybody who may act for the partner, the oldest first. */
export async function readMembers(ctx: Context, persons: Persons): Promise<Answer> {
  const rows = await ctx.app.asOwner(ctx.owner, (trx) => listMembers(trx, ctx.owner.partnerId, MOST_MEMBERS));
  const known = await persons.describe(rows.map(({ userId }) => userId));
  return {
    status: 200,
    data: { items: rows.map((row) => memberView(ctx, membershipOf(row), known.get(row.userId))) },
  };
}

const memberView = (ctx: Context, member: Membership, person: Person | undefined): MemberView => ({
  memberId: member.memberId,
  name: person?.name ?? '',
  email: person?.email ?? '',
  roles: member.roles,
  isYou: member.memberId === ctx.principal.actor.id,
  hasSecondFactor: person?.hasSecondFactor ?? false,
  passkeys: person?.passkeys ?? 0,
  hasTotp: person?.hasTotp ?? false,
  lastSignInAt: person?.lastSignInAt ? iso(person.lastSignInAt) : null,
  createdAt: iso(member.createdAt),
});

/** Gives a member other roles; what is left out stays. All sessions of that person end. */
export async function changeRoles(
  ctx: Context,
  persons: Persons,
  memberId: string,
  wish: Partial<Roles>,
): Promise<Answer> {
  let changed: MemberRow | undefined;
  const answer = await answerOnce(ctx, async (trx) => {
    const team = await lockMembers(trx, ctx.owner.partnerId);
    const member = require(team, memberId);
    const self = requireSelf(ctx, team);
    const roles = { ...rolesOf(member), ...wish };
    checkRoles(roles);
    judgeChange(ctx, self, rolesOf(member), roles);
    keepOwner(team, memberId, roles);
    if (roles.sandbox !== member.sandboxRole || roles.live !== member.liveRole) {
      await updateRoles(trx, ctx.owner.partnerId, memberId, roles);
      await recordTeamAct(ctx, trx, {
        action: 'member.roles_set',
        subject: { kind: 'member', id: memberId },
        details: { ...roles, previousSandbox: member.sandboxRole, previousLive: member.liveRole },
      });
      changed = member;
    }
    return { status: 200, data: { memberId, roles } };
  });
  if (changed) await persons.endSessions(changed.userId);
  return answer;
}

/** Ends a membership; what the person made stays, and is still named. All their sessions end. */
export async function removeMember(ctx: Context, persons: Persons, memberId: string): Promise<Answer> {
  const member = await ctx.app.asOwner(ctx.owner, async (trx) => {
    const team = await lockMembers(trx, ctx.owner.partnerId);
    const found = require(team, memberId);
    const self = requireSelf(ctx, team);
    // Everybody may leave.
    if (found.id !== self.id) judgeChange(ctx, self, rolesOf(found), null);
    keepOwner(team, memberId, null);
    await updateRemoved(trx, ctx.owner.partnerId, memberId, ctx.clock.now());
    await recordTeamAct(ctx, trx, { action: 'member.removed', subject: { kind: 'member', id: memberId } });
    return found;
  });
  await persons.endSessions(member.userId);
  return { status: 200, data: { memberId } };
}

function require(team: readonly MemberRow[], memberId: string): MemberRow {
  const member = team.find(({ id }) => id === memberId);
  if (!member) throw notFound();
  return member;
}

/** An act on the team concerns the whole company, so it stands in no environment. */
export const recordTeamAct = (
  ctx: Context,
  trx: Parameters<typeof recordAct>[0],
  act: Pick<Act, 'action' | 'subject' | 'details'>,
): Promise<void> =>
  recordAct(trx, ctx, { partnerId: ctx.owner.partnerId }, {
    ...act,
    actor: ctx.principal.actor,
    requestId: ctx.requestId,
    address: ctx.clientAddress,
  } as Act);
