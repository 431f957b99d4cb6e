import type { Deps } from '../../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../../core/db/connect.ts';
import { notFound } from '../../../core/errors.ts';
import { present } from '../../../core/http/wire.ts';
import { newId } from '../../../core/ids.ts';
import { recordAct } from '../../audit/index.ts';
import { hashInvitationToken, makeInvitationToken } from '../invitation-token.ts';
import { membershipOf, type Membership } from '../memberships.ts';
import {
  findInvitationByToken,
  findMemberOfUser,
  findOpenInvitationForUpdate,
  insertInvitation,
  insertMember,
  listOpenInvitations,
  updateInvitation,
} from '../queries.ts';
import type { Roles } from '../roles.ts';
import { invitationUrl, sendInvitation, type MailOutcome } from '../send-invitation.ts';
import { readEmail, requirePartnerName } from './invite.ts';
import { rolesOf } from './judge-change.ts';

const DAY_MS = 86_400_000;

/** What an invitation shows to whoever holds its token. */
export interface OpenInvitation {
  invitationId: string;
  email: string;
  partnerId: string;
  partnerName: string;
  partnerSlug: string;
  roles: Roles;
  expiresAt: Date;
}

/** Undefined for a token that is unknown, used, revoked or past its time: all alike. */
export async function openInvitation(db: Database, token: string, now: Date): Promise<OpenInvitation | undefined> {
  const row = await findInvitationByToken(db, hashInvitationToken(token), now);
  if (!row) return undefined;
  const { id, email, partnerId, partnerName, partnerSlug, expiresAt } = row;
  return { invitationId: id, email, partnerId, partnerName, partnerSlug, roles: rolesOf(row), expiresAt };
}

/**
 * Makes a person a member by an invitation's token, once, in a transaction of m2m_system. Who is one already keeps the
 * roles they have. Undefined when it is not open any more. The caller has made sure that the person is who the invitation was sent to.
 */
export async function acceptInvitation(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'clock' | 'keyring' | 'log'>,
  input: { token: string; userId: string; requestId?: string; clientAddress?: string },
): Promise<Membership | undefined> {
  const now = deps.clock.now();
  const found = await findInvitationByToken(trx, hashInvitationToken(input.token), now);
  // Read again under its lock: of two that come at once one finds it used.
  const row = found && (await findOpenInvitationForUpdate(trx, found.partnerId, found.id));
  if (!row) return undefined;
  await updateInvitation(trx, row.partnerId, row.id, { acceptedAt: now });
  const already = await findMemberOfUser(trx, input.userId, row.partnerId);
  if (already) return membershipOf(already);
  const { partnerId } = row;
  const member = { id: newId('mem'), partnerId, userId: input.userId, roles: rolesOf(row), createdAt: now };
  await insertMember(trx, member);
  await recordAct(
    trx,
    deps,
    { partnerId },
    {
      actor: { kind: 'member', id: member.id },
      action: 'member.joined',
      subject: { kind: 'invitation', id: row.id },
      details: { ...member.roles },
      ...present('requestId', input.requestId),
      ...present('address', input.clientAddress),
    },
  );
  return { memberId: member.id, userId: input.userId, partnerId, roles: member.roles, createdAt: now };
}

/**
 * The operator's invitation of an owner, good for seven days. One that is open for the address already is renewed. The
 * address of the page is in the answer, so that it can be handed over where no mail is sent.
 */
export async function inviteOwner(
  deps: Pick<Deps, 'system' | 'clock' | 'keyring' | 'log' | 'config'>,
  input: { partnerId: string; email: string; by: string; language?: 'en' | 'es' },
): Promise<{ invitationId: string; email: string; expiresAt: Date; url: string; mail: MailOutcome }> {
  const email = readEmail(input.email);
  const partner = await requirePartnerName(deps, input.partnerId);
  const { token, tokenHash } = makeInvitationToken();
  const now = deps.clock.now();
  const expiresAt = new Date(now.getTime() + 7 * DAY_MS);
  const { partnerId } = input;
  const invitationId = await deps.system.transaction(async (trx) => {
    for (const open of await listOpenInvitations(trx, partnerId, 1_000)) {
      if (open.email === email) await updateInvitation(trx, partnerId, open.id, { revokedAt: now });
    }
    const id = newId('inv');
    const roles: Roles = { sandbox: 'owner', live: 'owner' };
    const row = { id, partnerId, email, tokenHash, roles, invitedBy: input.by, createdAt: now, expiresAt };
    if (!(await insertInvitation(trx, row))) throw notFound();
    await recordAct(
      trx,
      deps,
      { partnerId },
      {
        actor: { kind: 'operator', id: input.by },
        action: 'member.invited',
        subject: { kind: 'invitation', id },
        details: { ...roles },
      },
    );
    return id;
  });
  const url = invitationUrl(deps, token);
  const mail = await sendInvitation(
    deps,
    email,
    { partnerName: partner.name, inviter: 'M2M', url, expiresAt },
    input.language ?? 'en',
  );
  return { invitationId, email, expiresAt, url, mail };
}

/** A membership without an invitation: of the demo's own person. */
export async function addMember(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'clock'>,
  input: { partnerId: string; userId: string; roles: Roles },
): Promise<Membership> {
  const already = await findMemberOfUser(trx, input.userId, input.partnerId);
  if (already) return membershipOf(already);
  const member = { id: newId('mem'), ...input, createdAt: deps.clock.now() };
  await insertMember(trx, member);
  const { id, ...rest } = member;
  return { memberId: id, ...rest };
}
