export { teamRoutes } from './routes.ts';
export { gatherPermissions } from './permissions.ts';
export { accountHooks } from './account-hooks.ts';
export { ROLES, roleScopes, type Role, type Roles } from './roles.ts';
export { findMember, findMembership, listMemberships, listTeam, type Membership } from './memberships.ts';
export { type Person, type Persons } from './persons.ts';
export { acceptInvitation, addMember, inviteOwner, openInvitation } from './service/accept-invitation.ts';
