export { accountRoutes } from './routes.ts';
export {
  addAccountRoute,
  addOperatorRoute,
  addVisitorRoute,
  type AccountContext,
  type OperatorContext,
  type SignedInContext,
} from './add-account-route.ts';
export { isAccessToken } from './access-token.ts';
export { authenticateMember } from './member-principal.ts';
export { openSessionDoor } from './session-door.ts';
export { endSessionsOf } from './end-sessions.ts';
export { openPersons, type AccountPerson } from './persons.ts';
export { beginViewAs, endViewAs, type PartnerView } from './view-as.ts';
export { PORTAL_SCOPES, type PortalScope } from './scopes.ts';
export type { AccountHooks, Membership, OpenInvitation } from './hooks.ts';
export { openDemoAccount } from './demo-account.ts';
export { disableAccount, linkOperator, listAccounts, resetFactors } from './manage-accounts.ts';
export { countFactorSecrets, resealFactorSecrets } from './reseal-factors.ts';
export type { AccountItem } from './manage-queries.ts';
