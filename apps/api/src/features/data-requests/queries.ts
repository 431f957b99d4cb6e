import { sql, type Selectable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export type DataRequestRow = Selectable<Schema['dataRequests']>;

export interface NewDataRequest {
  id: string;
  linkId: string;
  userId: string;
  referenceId: string;
  requiredFields: string[];
  createdAt: Date;
}

export async function insertDataRequest(
  trx: DatabaseTransaction,
  owner: Owner,
  request: NewDataRequest,
): Promise<void> {
  const open = { answerHash: null, answer: null, fulfilledAt: null };
  await trx
    .insertInto('dataRequests')
    .values({ ...owner, ...request, ...open })
    .execute();
}

/** The request, locked, so that of two answers one is second. */
export function findDataRequestForUpdate(
  trx: DatabaseTransaction,
  owner: Owner,
  id: string,
): Promise<DataRequestRow | undefined> {
  return trx
    .selectFrom('dataRequests')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** The state of the link behind a request; its lock is shared with revoking, so that neither overtakes the other. */
export function findLinkState(trx: DatabaseTransaction, owner: Owner, linkId: string) {
  return trx
    .selectFrom('links')
    .select(['status', 'expiresAt'])
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', linkId)
    .forShare()
    .executeTakeFirst();
}

export async function updateDataRequestFulfilled(
  trx: DatabaseTransaction,
  owner: Owner,
  id: string,
  answer: { hash: Buffer; data: object; fulfilledAt: Date },
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('dataRequests')
    .set({
      status: 'fulfilled',
      answerHash: answer.hash,
      answer: JSON.stringify(answer.data),
      fulfilledAt: answer.fulfilledAt,
    })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('the data request to fulfil is not pending');
}

/** Whether the partner was asked for something of this link and has not answered. */
export async function hasOpenDataRequest(trx: DatabaseTransaction, owner: Owner, linkId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('dataRequests')
    .select('id')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('linkId', '=', linkId)
    .where('status', '=', 'pending')
    .executeTakeFirst();
  return row !== undefined;
}

/** Call it under the link's lock: of two at once the second finds the first. */
export async function hasOpenDocumentRequest(trx: DatabaseTransaction, owner: Owner, linkId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('dataRequests')
    .select('id')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('linkId', '=', linkId)
    .where('status', '=', 'pending')
    .where(sql<boolean>`required_fields = '{idImage}'`)
    .executeTakeFirst();
  return row !== undefined;
}
