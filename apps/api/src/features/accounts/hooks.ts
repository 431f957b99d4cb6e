import type { Environment } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';

/** A person's place in a partner's team, with a role in each environment, or none. */
export interface Membership {
  memberId: string;
  userId: string;
  partnerId: string;
  roles: Record<Environment, string | null>;
  createdAt: Date;
}

/** What an invitation says to whoever holds its token. */
export interface OpenInvitation {
  email: string;
  partnerId: string;
  partnerName: string;
  roles: Record<Environment, string | null>;
  expiresAt: Date;
}

/**
 * What the feature `team` gives to sign-in, which must not know it: app.ts puts the two together. `db` is the database of
 * the role that crosses partners.
 */
export interface AccountHooks {
  memberships: {
    list(db: Database, userId: string): Promise<Membership[]>;
    find(db: Database, userId: string, partnerId: string): Promise<Membership | undefined>;
    /** Scopes of keys and of the portal that a role has in an environment. */
    scopes(role: string, environment: Environment): ReadonlySet<string>;
  };
  invitations: {
    /** Undefined when it is unknown, used, revoked or expired. */
    open(db: Database, token: string): Promise<OpenInvitation | undefined>;
    /** Makes the membership and uses the invitation up; undefined when it is not open any more. */
    accept(
      trx: DatabaseTransaction,
      input: { token: string; userId: string; requestId: string; clientAddress: string },
    ): Promise<{ partnerId: string; memberId: string } | undefined>;
  };
}
