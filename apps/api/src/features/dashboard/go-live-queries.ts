import type { Selectable } from 'kysely';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export type GoLiveRow = Selectable<Schema['goLiveRequests']>;

/** The newest request of a partner, whatever became of it. */
export const findNewestRequest = (
  db: Database | DatabaseTransaction,
  partnerId: string,
): Promise<GoLiveRow | undefined> =>
  db
    .selectFrom('goLiveRequests')
    .selectAll()
    .where('partnerId', '=', partnerId)
    .orderBy('requestedAt', 'desc')
    .limit(1)
    .executeTakeFirst();

/** False when one is open already. */
export async function insertRequest(
  trx: DatabaseTransaction,
  request: Pick<GoLiveRow, 'id' | 'partnerId' | 'note' | 'requestedBy' | 'requestedAt'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('goLiveRequests')
    .values({ ...request, decision: null, decidedBy: null, decidedAt: null, answer: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Decides the open request; undefined when there is none. */
export const updateDecision = (
  trx: DatabaseTransaction,
  partnerId: string,
  decision: { decision: 'approved' | 'refused'; decidedBy: string; decidedAt: Date; answer: string | null },
): Promise<GoLiveRow | undefined> =>
  trx
    .updateTable('goLiveRequests')
    .set(decision)
    .where('partnerId', '=', partnerId)
    .where('decision', 'is', null)
    .returningAll()
    .executeTakeFirst();

/** Those that wait for the operator, the oldest first. */
export const listOpenRequests = (
  db: Database,
  limit: number,
): Promise<(GoLiveRow & { partnerName: string; partnerSlug: string })[]> =>
  db
    .selectFrom('goLiveRequests as g')
    .innerJoin('partners as p', 'p.id', 'g.partnerId')
    .selectAll('g')
    .select(['p.name as partnerName', 'p.slug as partnerSlug'])
    .where('g.decision', 'is', null)
    .orderBy('g.requestedAt')
    .limit(limit)
    .execute();
