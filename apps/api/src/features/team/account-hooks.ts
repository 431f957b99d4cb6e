import type { Deps, Environment } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import { findMembership, listMemberships } from './memberships.ts';
import { ROLES, roleScopes, type Role } from './roles.ts';
import { acceptInvitation, openInvitation } from './service/accept-invitation.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** What sign-in asks of teams; it knows this shape and not us. */
export const accountHooks = (deps: Pick<Deps, 'clock' | 'keyring' | 'log'>) => ({
  memberships: {
    list: listMemberships,
    find: findMembership,
    scopes: (role: string, environment: Environment): ReadonlySet<string> =>
      (ROLES as readonly string[]).includes(role) ? roleScopes(role as Role, environment) : NOTHING,
  },
  invitations: {
    open: (db: Database, token: string) => openInvitation(db, token, deps.clock.now()),
    accept: (
      trx: DatabaseTransaction,
      input: { token: string; userId: string; requestId: string; clientAddress: string },
    ) => acceptInvitation(trx, deps, input),
  },
});
