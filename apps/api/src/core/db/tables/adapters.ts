import type { Generated, JSONColumnType } from 'kysely';
import type { Environment } from '../../context.ts';
import type { Owned } from '../schema.ts';

export interface AdapterTables {
  adapters: {
    name: string;
    environment: Environment;
    port: 'funding' | 'payout' | 'identity' | 'rates';
    kind: 'manual' | 'http';
    url: string | null;
    secret: Buffer | null;
    routes: string[];
    settings: JSONColumnType<Record<string, string>>;
    createdAt: Date;
    updatedAt: Date;
  };
  sandboxFundings: Owned & {
    operationId: string;
    attempt: number;
    method: string;
    outcome: string;
    minor: number;
    currency: string;
    begunAt: Date;
    settled: 'received' | 'passed' | 'failed' | null;
    settledAt: Date | null;
    capturedAt: Date | null;
    voidedAt: Date | null;
    refundIds: Generated<string[]>;
    refundedMinor: Generated<number>;
    returnUrl: string | null;
  };
  manualFundings: Owned & {
    operationId: string;
    attempt: number;
    method: string;
    minor: number;
    currency: string;
    askedAt: Date;
    receivedAt: Date | null;
    receivedBy: string | null;
    voidedAt: Date | null;
  };
  sandboxPayouts: Owned & {
    operationId: string;
    outcome: string;
    minor: number;
    currency: string;
    firstSubmittedAt: Date;
    submittedAt: Date | null;
    recallAskedAt: Date | null;
    recalledAt: Date | null;
    pushedTo: 'deposited' | 'rejected' | 'returned' | null;
    pushedAt: Date | null;
  };
  manualPayouts: Owned & {
    operationId: string;
    adapter: string;
    status: 'queued' | 'batched' | 'released' | 'recalled' | 'deposited' | 'rejected' | 'returned';
    minor: number;
    currency: string;
    uetr: string;
    endToEndId: string;
    batchId: string | null;
    submittedAt: Date;
    recallAskedAt: Date | null;
    resultAt: Date | null;
    trackingKey: string | null;
    code: string | null;
    returnedMinor: number | null;
    returnedAt: Date | null;
    returnCode: string | null;
  };
  manualPayoutDetails: Owned & {
    operationId: string;
    details: Buffer;
  };
  payoutBatches: {
    id: string;
    environment: Environment;
    adapter: string;
    createdBy: string;
    createdAt: Date;
    releasedBy: string | null;
    releasedAt: Date | null;
  };
}
