import type { Owned } from '../schema.ts';

export type RoleName = 'owner' | 'admin' | 'developer' | 'operations' | 'support' | 'read_only';

export interface TeamTables {
  userReveals: Owned & {
    id: string;
    userId: string;
    memberId: string;
    fields: string[];
    reason: string;
    createdAt: Date;
  };
  members: {
    id: string;
    partnerId: string;
    userId: string;
    sandboxRole: RoleName | null;
    liveRole: RoleName | null;
    createdAt: Date;
    removedAt: Date | null;
  };
  invitations: {
    id: string;
    partnerId: string;
    email: string;
    tokenHash: Buffer;
    sandboxRole: RoleName | null;
    liveRole: RoleName | null;
    invitedBy: string;
    createdAt: Date;
    sentAt: Date;
    expiresAt: Date;
    acceptedAt: Date | null;
    revokedAt: Date | null;
  };
}
