import type { Generated } from 'kysely';
import type { Owned } from '../schema.ts';

export interface DashboardTables {
  savedViews: Owned & {
    id: string;
    page: string;
    name: string;
    query: string;
    memberId: string | null;
    createdBy: string;
    createdAt: Date;
  };
  goLiveRequests: {
    id: string;
    partnerId: string;
    note: string | null;
    requestedBy: string;
    requestedAt: Date;
    decision: 'approved' | 'refused' | null;
    decidedBy: string | null;
    decidedAt: Date | null;
    answer: string | null;
  };
  deliveryHours: Owned & {
    startAt: Date;
    delivered: Generated<number>;
    failed: Generated<number>;
    skipped: Generated<number>;
  };
  deliveryHoursMark: { onlyRow: Generated<boolean>; countedUntil: Date };
}
