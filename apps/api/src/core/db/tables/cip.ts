import type { Generated } from 'kysely';
import type { Owned } from '../schema.ts';

export interface CipTables {
  cipChecks: Owned & {
    id: string;
    userId: string;
    linkId: string;
    adapter: string | null;
    status: 'pending' | 'document' | 'review' | 'verified' | 'declined';
    reasons: Generated<string[]>;
    attempts: Generated<number>;
    failures: Generated<number>;
    decidedBy: string | null;
    startedAt: Date;
    decidedAt: Date | null;
  };
  cipTasks: Owned & {
    checkId: string;
    userId: string;
    waitsFor: 'document' | 'review' | 'screening' | null;
    runAt: Date | null;
    leaseUntil: Date | null;
    claimId: string | null;
  };
  cipTickets: Owned & {
    id: string;
    linkId: string;
    status: Generated<'pending' | 'completed'>;
    createdAt: Date;
    completedAt: Date | null;
  };
  userErasures: Owned & { userId: string; dueAt: Date };
  cipPolicy: {
    id: Generated<boolean>;
    requiredFields: string[];
    extendedFields: string[];
    extendedFromMinor: number;
    retentionDays: number;
  };
}
