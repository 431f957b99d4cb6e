import type { Generated, JSONColumnType } from 'kysely';
import type { Owned } from '../schema.ts';

/** Amounts are minor units, the rate is ten-thousandths. */
export interface OperationTables {
  operations: Owned & {
    id: string;
    linkId: string;
    userId: string;
    referenceId: string;
    quoteId: string;
    disclosureId: string;
    disclosureHash: string;
    esignConsentId: string;
    source: string;
    destination: string;
    send: number;
    receive: number;
    rate: number;
    fee: number;
    tax: number;
    total: number;
    status: Generated<'created' | 'processing' | 'completed' | 'failed' | 'cancelled'>;
    fundingMethod: 'debit_card' | 'ach' | 'manual_cash' | 'manual_wire';
    fundingStatus: Generated<'pending' | 'authorised' | 'captured' | 'declined' | 'voided' | 'returned' | 'refunded'>;
    fundingLast4: string | null;
    fundingSecret: Buffer | null;
    fundingAskedAt: Date | null;
    fundingLapsesAt: Date;
    fundingMissingAt: Date | null;
    fundingRetries: Generated<number>;
    payoutMethod: string;
    payoutCountry: string;
    payoutLast4: string;
    payoutBankName: string | null;
    payoutStatus: Generated<
      'none' | 'queued' | 'held' | 'submitted' | 'unknown' | 'deposited' | 'rejected' | 'recalled' | 'returned'
    >;
    payoutDelaySeconds: number;
    payoutDueAt: Date | null;
    payoutAskedAt: Date | null;
    payoutMissingAt: Date | null;
    payoutRetries: Generated<number>;
    recallAnsweredAt: Date | null;
    holdReason: 'screening' | 'rail' | null;
    trackingKey: string | null;
    personCopy: Buffer;
    screening: Generated<'clear' | 'review' | 'confirmed'>;
    createdAt: Date;
    paidAt: Date | null;
    depositedAt: Date | null;
    completedAt: Date | null;
    failedAt: Date | null;
    cancelledAt: Date | null;
    cancelRequestedAt: Date | null;
    cancelledBy: 'partner' | 'user' | 'operator' | null;
    cancelReason: string | null;
    failureCode: string | null;
    returnedMinor: number | null;
    fundingReturnedMinor: number | null;
    version: Generated<number>;
  };
  operationEdges: { field: 'status' | 'funding' | 'payout'; fromValue: string; toValue: string };
  operationChanges: Owned & {
    operationId: string;
    number: number;
    fact: string;
    actor: string;
    status: string;
    fundingStatus: string;
    payoutStatus: string;
    eventType: string | null;
    details: JSONColumnType<Record<string, unknown>>;
    createdAt: Date;
  };
  refunds: Owned & {
    operationId: string;
    id: string;
    minor: number;
    currency: string;
    reason: string;
    status: Generated<'due' | 'paid'>;
    dueAt: Date;
    paidAt: Date | null;
    paidBy: string | null;
    refusedCode: string | null;
    createdAt: Date;
  };
  ledgerEntries: Owned & {
    id: string;
    operationId: string;
    kind: string;
    state: 'posted' | 'pending' | 'voided';
    resolves: string | null;
    lineCount: number;
    createdAt: Date;
  };
  ledgerLines: Owned & {
    entryId: string;
    number: number;
    account: string;
    currency: string;
    side: 'debit' | 'credit';
    minor: number;
  };
  operationTasks: Owned & {
    operationId: string;
    kind: string;
    runAt: Date;
    attempts: Generated<number>;
    leaseUntil: Date | null;
    claimId: string | null;
  };
}
