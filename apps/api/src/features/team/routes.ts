import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { addRoute } from '../../core/http/route.ts';
import { describeRoles } from './permissions.ts';
import type { Persons } from './persons.ts';
import {
  ChangedRolesBody,
  ChangeRolesBody,
  InvitationListBody,
  InvitationParams,
  InviteBody,
  MemberListBody,
  MemberParams,
  PermissionsBody,
  RemovedMemberBody,
  ResendBody,
  RevokedInvitationBody,
  SentInvitationBody,
  type PermissionRoute,
} from './schema.ts';
import { changeRoles, readMembers, removeMember } from './service/change-member.ts';
import { invite, readInvitations, resendInvitation, revokeInvitation } from './service/invite.ts';

const COMMON = { audience: 'portal', tag: 'Team' } as const;
const READ = { ...COMMON, access: { scope: 'team:read' } } as const;
/** Who may do what is asked for again, in the sandbox too: an owner is owner of both. */
const WRITE = { ...COMMON, access: { scope: 'team:write' }, stepUp: 'always' } as const;
const MEMBER = '/portal/api/members/:memberId';
const INVITATIONS = '/portal/api/invitations';

export function teamRoutes(
  app: FastifyInstance,
  deps: Deps,
  { persons, permissions }: { persons: Persons; permissions: () => PermissionRoute[] },
): void {
  addRoute(app, deps, {
    ...READ,
    method: 'GET',
    path: '/portal/api/members',
    summary: 'The team, with roles, last sign-in and factors.',
    answers: { 200: MemberListBody },
    handler: (ctx) => readMembers(ctx, persons),
  });
  addRoute(app, deps, {
    ...WRITE,
    method: 'PATCH',
    path: MEMBER,
    summary: 'Give a member other roles; their sessions end.',
    params: MemberParams,
    body: ChangeRolesBody,
    answers: { 200: ChangedRolesBody },
    errors: ['TRANSITION_NOT_ALLOWED'],
    handler: (ctx, { params, body }) => changeRoles(ctx, persons, params.memberId, body.roles),
  });
  addRoute(app, deps, {
    ...WRITE,
    method: 'DELETE',
    path: MEMBER,
    summary: 'Remove a member; their sessions end.',
    params: MemberParams,
    answers: { 200: RemovedMemberBody },
    errors: ['TRANSITION_NOT_ALLOWED'],
    handler: (ctx, { params }) => removeMember(ctx, persons, params.memberId),
  });
  addRoute(app, deps, {
    ...READ,
    method: 'GET',
    path: INVITATIONS,
    summary: 'Invitations that nobody has accepted yet.',
    answers: { 200: InvitationListBody },
    handler: (ctx) => readInvitations(ctx),
  });
  addRoute(app, deps, {
    ...WRITE,
    method: 'POST',
    path: INVITATIONS,
    summary: 'Invite somebody by e-mail; good for 24 hours.',
    body: InviteBody,
    answers: { 201: SentInvitationBody },
    errors: ['LIMIT_EXCEEDED'],
    showsSecret: true,
    handler: (ctx, { body }) => invite(ctx, persons, body),
  });
  addRoute(app, deps, {
    ...WRITE,
    method: 'POST',
    path: `${INVITATIONS}/:invitationId/resend`,
    summary: 'Send an invitation again, with a new address; the old one is dead.',
    params: InvitationParams,
    body: ResendBody,
    answers: { 200: SentInvitationBody },
    showsSecret: true,
    handler: (ctx, { params, body }) => resendInvitation(ctx, persons, params.invitationId, body.language),
  });
  addRoute(app, deps, {
    ...WRITE,
    method: 'DELETE',
    path: `${INVITATIONS}/:invitationId`,
    summary: 'Revoke an invitation.',
    params: InvitationParams,
    answers: { 200: RevokedInvitationBody },
    handler: (ctx, { params }) => revokeInvitation(ctx, params.invitationId),
  });
  addRoute(app, deps, {
    ...COMMON,
    access: { anyMember: true },
    method: 'GET',
    path: '/portal/api/permissions',
    summary: 'Which role may make which call, as the routes declare it.',
    answers: { 200: PermissionsBody },
    handler: async () => ({ status: 200, data: { roles: describeRoles(), routes: permissions() } }),
  });
}
