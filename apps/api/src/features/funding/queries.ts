import { sql, type Insertable, type Selectable } from 'kysely';
import type { Environment, Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export type SandboxFundingRow = Selectable<Schema['sandboxFundings']>;
export type ManualFundingRow = Selectable<Schema['manualFundings']>;

/** Which funding of which operation. */
export interface FundingKey {
  operationId: string;
  attempt: number;
}

export type FundingFacts = Pick<
  SandboxFundingRow,
  'partnerId' | 'environment' | 'operationId' | 'attempt' | 'method' | 'voidedAt'
>;

/** Writes what the provider was told, once: a repeated call finds the first one's row. */
export async function insertSandboxFunding(
  trx: DatabaseTransaction,
  owner: Owner,
  funding: Omit<Insertable<Schema['sandboxFundings']>, keyof Owner>,
): Promise<void> {
  await trx
    .insertInto('sandboxFundings')
    .values({ ...owner, ...funding })
    .onConflict((conflict) => conflict.columns(['partnerId', 'environment', 'operationId', 'attempt']).doNothing())
    .execute();
}

export async function insertManualFunding(
  trx: DatabaseTransaction,
  owner: Owner,
  funding: Omit<Insertable<Schema['manualFundings']>, keyof Owner>,
): Promise<void> {
  await trx
    .insertInto('manualFundings')
    .values({ ...owner, ...funding })
    .onConflict((conflict) => conflict.columns(['partnerId', 'environment', 'operationId', 'attempt']).doNothing())
    .execute();
}

export function findSandboxFunding(
  trx: DatabaseTransaction,
  owner: Owner,
  { operationId, attempt }: FundingKey,
): Promise<SandboxFundingRow | undefined> {
  return trx
    .selectFrom('sandboxFundings')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .where('attempt', '=', attempt)
    .forUpdate()
    .executeTakeFirst();
}

export function findManualFunding(
  trx: DatabaseTransaction,
  owner: Owner,
  { operationId, attempt }: FundingKey,
): Promise<ManualFundingRow | undefined> {
  return trx
    .selectFrom('manualFundings')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .where('attempt', '=', attempt)
    .forUpdate()
    .executeTakeFirst();
}

/** The newest attempt of an operation, whosever it is; locked. */
export function findLatestFunding(
  trx: DatabaseTransaction,
  where: 'sandboxFundings' | 'manualFundings',
  operationId: string,
): Promise<FundingFacts | undefined> {
  return trx
    .selectFrom(where)
    .select(['partnerId', 'environment', 'operationId', 'attempt', 'method', 'voidedAt'])
    .where('operationId', '=', operationId)
    .orderBy('attempt', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

export type SandboxChange = Partial<Pick<SandboxFundingRow, 'capturedAt' | 'voidedAt'>>;

export async function updateSandboxFunding(
  trx: DatabaseTransaction,
  owner: Owner,
  { operationId, attempt }: FundingKey,
  change: SandboxChange,
): Promise<void> {
  await trx
    .updateTable('sandboxFundings')
    .set(change)
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .where('attempt', '=', attempt)
    .execute();
}

/** False when somebody said so before. */
export async function updateSandboxSettled(
  trx: DatabaseTransaction,
  owner: Owner,
  { operationId, attempt }: FundingKey,
  set: { settled: 'received' | 'passed' | 'failed'; settledAt: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('sandboxFundings')
    .set(set)
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .where('attempt', '=', attempt)
    .where('settled', 'is', null)
    .where('voidedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function updateSandboxRefund(
  trx: DatabaseTransaction,
  owner: Owner,
  { operationId, attempt, refundId, minor }: FundingKey & { refundId: string; minor: bigint },
): Promise<void> {
  await trx
    .updateTable('sandboxFundings')
    .set({
      refundIds: sql<string[]>`refund_ids || ${refundId}::text`,
      refundedMinor: sql<number>`refunded_minor + ${Number(minor)}`,
    })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .where('attempt', '=', attempt)
    .execute();
}

export async function updateManualVoided(
  trx: DatabaseTransaction,
  owner: Owner,
  { operationId, attempt }: FundingKey,
  voidedAt: Date,
): Promise<void> {
  await trx
    .updateTable('manualFundings')
    .set({ voidedAt })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .where('attempt', '=', attempt)
    .execute();
}

/** False when somebody said so before. */
export async function updateManualReceived(
  trx: DatabaseTransaction,
  owner: Owner,
  { operationId, attempt }: FundingKey,
  set: { receivedAt: Date; receivedBy: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('manualFundings')
    .set(set)
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .where('attempt', '=', attempt)
    .where('receivedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const MAX_WAITING = 500;

export function listWaitingFundings(db: Database, environment: Environment): Promise<ManualFundingRow[]> {
  return db
    .selectFrom('manualFundings')
    .selectAll()
    .where('environment', '=', environment)
    .where('receivedAt', 'is', null)
    .where('voidedAt', 'is', null)
    .orderBy('askedAt')
    .limit(MAX_WAITING)
    .execute();
}
