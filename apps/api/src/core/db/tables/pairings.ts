import type { Generated } from 'kysely';
import type { Environment } from '../../context.ts';

export interface PairingTables {
  pairings: {
    id: string;
    code: string;
    deviceHash: Buffer;
    clientName: string;
    clientAddress: string;
    status: Generated<'waiting' | 'approved' | 'refused' | 'taken'>;
    approvedPartnerId: string | null;
    approvedEnvironment: Environment | null;
    approvedBy: string | null;
    approvedAt: Date | null;
    scopes: string[] | null;
    keyExpiresAt: Date | null;
    createdAt: Date;
    expiresAt: Date;
  };
}
