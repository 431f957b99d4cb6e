import type { Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Claim, Decision, Remedy } from './claim.ts';

type Reader = Database | DatabaseTransaction;

const COLUMNS = [
  'partnerId',
  'environment',
  'id',
  'operationId',
  'kind',
  'noticedAt',
  'decideBy',
  'openedBy',
  'decidedAt',
  'decidedBy',
  'decision',
  'remedy',
  'reportBy',
  'reportedAt',
  'correctBy',
  'correctedAt',
] as const;
const SEALED = ['notice', 'finding', 'explanation'] as const;

export interface SealedClaim extends Claim {
  notice: Buffer;
  finding: Buffer | null;
  explanation: Buffer | null;
}

/** Milliseconds by which the owner's clock is ahead; the sandbox's only. */
export async function findClockOffset(trx: Reader, { partnerId, environment }: Owner): Promise<number> {
  const row = await trx
    .selectFrom('partnerEnvironments')
    .select('clockOffsetMs')
    .where('partnerId', '=', partnerId)
    .where('environment', '=', environment)
    .executeTakeFirstOrThrow();
  return row.clockOffsetMs;
}

export async function insertClaim(
  trx: DatabaseTransaction,
  owner: Owner,
  row: Pick<SealedClaim, 'id' | 'operationId' | 'kind' | 'noticedAt' | 'decideBy' | 'openedBy' | 'notice'>,
): Promise<void> {
  await trx
    .insertInto('errorClaims')
    .values({ ...owner, ...row })
    .execute();
}

/** A claim by its id alone: the operator's view crosses partners. */
export function findClaim(trx: Reader, id: string): Promise<SealedClaim | undefined> {
  return trx
    .selectFrom('errorClaims')
    .select([...COLUMNS, ...SEALED])
    .where('id', '=', id)
    .executeTakeFirst();
}

export function findClaimForUpdate(trx: DatabaseTransaction, id: string): Promise<SealedClaim | undefined> {
  return trx
    .selectFrom('errorClaims')
    .select([...COLUMNS, ...SEALED])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export function findClaimsOfOperation(
  trx: Reader,
  { partnerId, environment }: Owner,
  operationId: string,
): Promise<Claim[]> {
  return trx
    .selectFrom('errorClaims')
    .select([...COLUMNS])
    .where('partnerId', '=', partnerId)
    .where('environment', '=', environment)
    .where('operationId', '=', operationId)
    .orderBy('noticedAt')
    .orderBy('id')
    .limit(100)
    .execute();
}

export interface ListedClaim extends Claim {
  slug: string;
  clockOffsetMs: number;
}

/** Claims about which something has to be done, those first that must be decided soonest. */
export function listWaiting(db: Database, limit: number): Promise<ListedClaim[]> {
  return db
    .selectFrom('errorClaims as c')
    .innerJoin('partnerEnvironments as e', (join) =>
      join.onRef('e.partnerId', '=', 'c.partnerId').onRef('e.environment', '=', 'c.environment'),
    )
    .innerJoin('partners as p', 'p.id', 'c.partnerId')
    .select([...COLUMNS.map((column) => `c.${column}` as const), 'p.slug', 'e.clockOffsetMs'])
    .where((is) =>
      is.or([
        is('c.decidedAt', 'is', null),
        is('c.reportedAt', 'is', null),
        is.and([is('c.correctBy', 'is not', null), is('c.correctedAt', 'is', null)]),
      ]),
    )
    .orderBy('c.decideBy')
    .limit(limit)
    .execute();
}

export async function updateDecision(
  trx: DatabaseTransaction,
  { partnerId, environment, id }: Pick<Claim, 'partnerId' | 'environment' | 'id'>,
  set: {
    decidedAt: Date;
    decidedBy: string;
    decision: Decision;
    remedy: Remedy | null;
    reportBy: Date;
    correctBy: Date | null;
    finding: Buffer;
    explanation: Buffer;
  },
): Promise<void> {
  await trx
    .updateTable('errorClaims')
    .set(set)
    .where('partnerId', '=', partnerId)
    .where('environment', '=', environment)
    .where('id', '=', id)
    .execute();
}

export async function updateDone(
  trx: DatabaseTransaction,
  { partnerId, environment, id }: Pick<Claim, 'partnerId' | 'environment' | 'id'>,
  set: { reportedAt: Date } | { correctedAt: Date },
): Promise<void> {
  await trx
    .updateTable('errorClaims')
    .set(set)
    .where('partnerId', '=', partnerId)
    .where('environment', '=', environment)
    .where('id', '=', id)
    .execute();
}
