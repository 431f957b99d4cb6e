import { Type, type Static } from 'typebox';
import { Body, Instant } from '../../core/http/wire.ts';
import { ROLES, type Role } from './roles.ts';

const RoleBody = Type.Enum([...ROLES] as Role[], { wants: `one of ${ROLES.join(', ')}` });
const MaybeRole = Type.Union([RoleBody, Type.Null()], { wants: `one of ${ROLES.join(', ')}, or null for none` });
const RolesBody = Type.Object({ sandbox: MaybeRole, live: MaybeRole });
const RolesWish = Body({ sandbox: Type.Optional(MaybeRole), live: Type.Optional(MaybeRole) });
const Language = Type.Optional(Type.Enum(['en', 'es'], { wants: 'en or es', description: 'Of the mail. Default en.' }));

export const MemberParams = Type.Object({ memberId: Type.String({ maxLength: 64 }) });
export const InvitationParams = Type.Object({ invitationId: Type.String({ maxLength: 64 }) });

const MemberBody = Type.Object(
  {
    memberId: Type.String(),
    name: Type.String(),
    email: Type.String(),
    roles: RolesBody,
    isYou: Type.Boolean(),
    hasSecondFactor: Type.Boolean({ description: 'A passkey, or codes of an app.' }),
    passkeys: Type.Integer(),
    hasTotp: Type.Boolean(),
    lastSignInAt: Type.Union([Instant(), Type.Null()]),
    createdAt: Instant(),
  },
  { title: 'Member' },
);
export type MemberView = Static<typeof MemberBody>;
export const MemberListBody = Type.Object({ items: Type.Array(MemberBody) });

export const ChangeRolesBody = Body({ roles: RolesWish });
export const ChangedRolesBody = Type.Object({ memberId: Type.String(), roles: RolesBody });
export const RemovedMemberBody = Type.Object({ memberId: Type.String() });

const INVITATION = {
  invitationId: Type.String(),
  email: Type.String(),
  roles: RolesBody,
  invitedBy: Type.String({ description: 'A member, or an operator.' }),
  createdAt: Instant(),
  sentAt: Instant(),
  expiresAt: Instant(),
  isExpired: Type.Boolean(),
};
const InvitationBody = Type.Object(INVITATION, { title: 'Invitation' });
export type InvitationView = Static<typeof InvitationBody>;
export const InvitationListBody = Type.Object({ items: Type.Array(InvitationBody) });

export const InviteBody = Body({
  email: Type.String({ minLength: 3, maxLength: 254, wants: 'an e-mail address' }),
  roles: RolesWish,
  language: Language,
});
export type InviteInput = Static<typeof InviteBody>;
export const ResendBody = Body({ language: Language });

export const SentInvitationBody = Type.Object({
  ...INVITATION,
  mail: Type.Optional(
    Type.Enum(['sent', 'failed', 'none'], {
      description: 'none: this installation sends no mails; hand the address over yourself.',
    }),
  ),
  url: Type.Optional(Type.String({ description: 'Only with mail none, and only in this answer.' })),
});
export const RevokedInvitationBody = Type.Object({ invitationId: Type.String() });

const Side = Type.Object({ sandbox: Type.Boolean(), live: Type.Boolean() });
export const PermissionsBody = Type.Object({
  roles: Type.Array(
    Type.Object({
      role: RoleBody,
      scopes: Type.Object({ sandbox: Type.Array(Type.String()), live: Type.Array(Type.String()) }),
    }),
  ),
  routes: Type.Array(
    Type.Object({
      method: Type.String(),
      path: Type.String(),
      summary: Type.String(),
      scope: Type.Union([Type.String(), Type.Null()], { description: 'Null: any member.' }),
      stepUp: Type.Union([Type.Enum(['live', 'always']), Type.Null()]),
      isSandboxOnly: Type.Boolean(),
      allowed: Type.Object(Object.fromEntries(ROLES.map((role) => [role, Side])) as Record<Role, typeof Side>),
    }),
  ),
});
export type PermissionRoute = Static<typeof PermissionsBody>['routes'][number];
