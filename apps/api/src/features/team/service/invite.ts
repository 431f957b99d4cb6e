import type { Context, Deps } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { ApiError, notFound } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { iso } from '../../../core/http/wire.ts';
import { answerOnce, type Answer } from '../../../core/idempotency.ts';
import { newId } from '../../../core/ids.ts';
import { isMailAddress } from '../../../core/mail-address.ts';
import { makeInvitationToken } from '../invitation-token.ts';
import { MOST_MEMBERS } from '../memberships.ts';
import type { Person, Persons } from '../persons.ts';
import {
  countInvitationsSince,
  findOpenInvitationForUpdate,
  findPartnerName,
  insertInvitation,
  listOpenInvitations,
  lockMembers,
  updateInvitation,
  type InvitationRow,
} from '../queries.ts';
import type { InvitationView, InviteInput } from '../schema.ts';
import { invitationUrl, sendInvitation } from '../send-invitation.ts';
import { recordTeamAct } from './change-member.ts';
import { checkRoles, judgeChange, requireSelf, rolesOf } from './judge-change.ts';

const DAY_MS = 86_400_000;
const LIFE_MS = DAY_MS;
const MOST_A_DAY = 50;
const MOST_OPEN = 100;

export async function readInvitations(ctx: Context): Promise<Answer> {
  const rows = await ctx.app.asOwner(ctx.owner, (trx) => listOpenInvitations(trx, ctx.owner.partnerId, MOST_OPEN));
  return { status: 200, data: { items: rows.map((row) => invitationView(row, ctx.clock.now())) } };
}

/** Invites somebody; the token is in the mail alone, or in the answer where no mail can be sent. */
export async function invite(ctx: Context, persons: Persons, input: InviteInput): Promise<Answer> {
  const email = readEmail(input.email);
  const roles = { sandbox: input.roles.sandbox ?? null, live: input.roles.live ?? null };
  checkRoles(roles);
  const inviter = await describeSelf(ctx, persons);
  const { token, tokenHash } = makeInvitationToken();
  const now = ctx.clock.now();
  const row = { id: newId('inv'), partnerId: ctx.owner.partnerId, email, tokenHash, createdAt: now };
  const expiresAt = new Date(now.getTime() + LIFE_MS);
  const answer = await answerOnce(ctx, async (trx) => {
    await checkRoom(ctx, trx, persons, email, now);
    const self = requireSelf(ctx, await lockMembers(trx, ctx.owner.partnerId));
    judgeChange(ctx, self, null, roles);
    const isNew = await insertInvitation(trx, { ...row, roles, invitedBy: self.id, expiresAt });
    if (!isNew) throw refuse([{ path: 'email', message: 'has an open invitation already; resend or revoke it.' }]);
    await recordTeamAct(ctx, trx, {
      action: 'member.invited',
      subject: { kind: 'invitation', id: row.id },
      details: { ...roles },
    });
    const made = { ...row, sandboxRole: roles.sandbox, liveRole: roles.live, invitedBy: self.id };
    return {
      status: 201,
      data: { ...invitationView({ ...made, sentAt: now, expiresAt, acceptedAt: null, revokedAt: null }, now) },
    };
  });
  return answer.isReplay ? answer : send(ctx, answer, { email, token, expiresAt, inviter }, input.language);
}

/** A new token for an open invitation; the old one is dead at once. */
export async function resendInvitation(
  ctx: Context,
  persons: Persons,
  invitationId: string,
  language?: 'en' | 'es',
): Promise<Answer> {
  const inviter = await describeSelf(ctx, persons);
  const { token, tokenHash } = makeInvitationToken();
  const now = ctx.clock.now();
  const expiresAt = new Date(now.getTime() + LIFE_MS);
  let email = '';
  const answer = await answerOnce(ctx, async (trx) => {
    const row = await requireOwnInvitation(ctx, trx, invitationId);
    email = row.email;
    await updateInvitation(trx, ctx.owner.partnerId, invitationId, { tokenHash, sentAt: now, expiresAt });
    await recordTeamAct(ctx, trx, { action: 'invitation.resent', subject: { kind: 'invitation', id: invitationId } });
    return { status: 200, data: { ...invitationView({ ...row, sentAt: now, expiresAt }, now) } };
  });
  return answer.isReplay ? answer : send(ctx, answer, { email, token, expiresAt, inviter }, language);
}

export async function revokeInvitation(ctx: Context, invitationId: string): Promise<Answer> {
  return ctx.app.asOwner(ctx.owner, async (trx) => {
    await requireOwnInvitation(ctx, trx, invitationId);
    await updateInvitation(trx, ctx.owner.partnerId, invitationId, { revokedAt: ctx.clock.now() });
    await recordTeamAct(ctx, trx, { action: 'invitation.revoked', subject: { kind: 'invitation', id: invitationId } });
    return { status: 200, data: { invitationId } };
  });
}

/** Whoever could not have sent an invitation cannot renew or end it either. */
async function requireOwnInvitation(
  ctx: Context,
  trx: DatabaseTransaction,
  invitationId: string,
): Promise<InvitationRow> {
  const team = await lockMembers(trx, ctx.owner.partnerId);
  const row = await findOpenInvitationForUpdate(trx, ctx.owner.partnerId, invitationId);
  if (!row) throw notFound();
  judgeChange(ctx, requireSelf(ctx, team), null, rolesOf(row));
  return row;
}

async function checkRoom(
  ctx: Context,
  trx: DatabaseTransaction,
  persons: Persons,
  email: string,
  now: Date,
): Promise<void> {
  const { partnerId } = ctx.owner;
  const team = await lockMembers(trx, partnerId);
  const known = await persons.describe(team.map(({ userId }) => userId));
  if ([...known.values()].some((person) => person.email.toLowerCase() === email.toLowerCase())) {
    throw refuse([{ path: 'email', message: 'is a member of this team already; change their roles instead.' }]);
  }
  const open = await listOpenInvitations(trx, partnerId, MOST_OPEN + 1);
  if (team.length + open.length >= MOST_MEMBERS || open.length >= MOST_OPEN) {
    throw refuse([{ path: '', message: `A team has at most ${MOST_MEMBERS} members and ${MOST_OPEN} invitations.` }]);
  }
  if ((await countInvitationsSince(trx, partnerId, new Date(now.getTime() - DAY_MS))) >= MOST_A_DAY) {
    throw new ApiError('LIMIT_EXCEEDED', `At most ${MOST_A_DAY} invitations a day. Try again tomorrow.`);
  }
}

async function send(
  ctx: Context,
  answer: Answer<Record<string, unknown>>,
  to: { email: string; token: string; expiresAt: Date; inviter: string },
  language: 'en' | 'es' = 'en',
): Promise<Answer> {
  const url = invitationUrl(ctx, to.token);
  const mail = { partnerName: ctx.principal.partner.name, inviter: to.inviter, url, expiresAt: to.expiresAt };
  const outcome = await sendInvitation(ctx, to.email, mail, language);
  return { ...answer, data: { ...answer.data, mail: outcome, ...(outcome === 'none' ? { url } : {}) } };
}

async function describeSelf(ctx: Context, persons: Persons): Promise<string> {
  const team = await ctx.app.asOwner(ctx.owner, (trx) => lockMembers(trx, ctx.owner.partnerId));
  const { userId } = requireSelf(ctx, team);
  const self: Person | undefined = (await persons.describe([userId])).get(userId);
  return self?.name || self?.email || 'A colleague';
}

/** Kept in lower case: two spellings of one address are one person. */
export function readEmail(text: string): string {
  const email = text.trim().toLowerCase();
  if (!isMailAddress(email)) throw refuse([{ path: 'email', message: 'must be a plain e-mail address.' }]);
  return email;
}

export const invitationView = (row: InvitationRow, now: Date): InvitationView => ({
  invitationId: row.id,
  email: row.email,
  roles: rolesOf(row),
  invitedBy: row.invitedBy,
  createdAt: iso(row.createdAt),
  sentAt: iso(row.sentAt),
  expiresAt: iso(row.expiresAt),
  isExpired: row.expiresAt <= now,
});

/** For the operator's door too. */
export const requirePartnerName = async (
  deps: Pick<Deps, 'system'>,
  partnerId: string,
): Promise<{ name: string; slug: string }> => {
  const partner = await findPartnerName(deps.system.db, partnerId);
  if (!partner) throw notFound();
  return partner;
};
