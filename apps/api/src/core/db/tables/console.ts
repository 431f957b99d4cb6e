import type { ColumnType } from 'kysely';

export interface ConsoleTables {
  operatorAnswers: {
    operatorId: string;
    scopeHash: Buffer;
    bodyHash: Buffer;
    claimedAt: Date;
    answer: ColumnType<unknown, string | null, string | null>;
    expiresAt: Date;
  };
  jobFailures: {
    name: string;
    error: string;
    failures: number;
    firstFailedAt: Date;
    lastFailedAt: Date;
    recoveredAt: Date | null;
  };
}
