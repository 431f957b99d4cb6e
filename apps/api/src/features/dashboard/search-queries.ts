import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';

/** Tables whose rows are found by id, each in the owner's own. */
const TABLES = {
  link: 'links',
  operation: 'operations',
  user: 'users',
  key: 'apiKeys',
  endpoint: 'webhookEndpoints',
  request: 'requestLogs',
} as const;
export type PlainKind = keyof typeof TABLES;

export async function hasRow(trx: DatabaseTransaction, owner: Owner, kind: PlainKind, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom(TABLES[kind] as 'links')
    .select('id')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export const hasEvent = async (trx: DatabaseTransaction, owner: Owner, id: string): Promise<boolean> =>
  (await trx
    .selectFrom('events')
    .select('id')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', id)
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** Over, or still in the queue. */
export async function hasDelivery(trx: DatabaseTransaction, owner: Owner, id: string): Promise<boolean> {
  const waiting = await trx
    .selectFrom('deliveryQueue')
    .select('deliveryId')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('deliveryId', '=', id)
    .executeTakeFirst();
  if (waiting) return true;
  const over = await trx
    .selectFrom('deliveries')
    .select('id')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return over !== undefined;
}

export const findLinkOfDataRequest = (
  trx: DatabaseTransaction,
  owner: Owner,
  id: string,
): Promise<{ linkId: string } | undefined> =>
  trx
    .selectFrom('dataRequests')
    .select('linkId')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', id)
    .executeTakeFirst();

export const findUserOfCheck = (
  trx: DatabaseTransaction,
  owner: Owner,
  id: string,
): Promise<{ userId: string } | undefined> =>
  trx
    .selectFrom('cipChecks')
    .select('userId')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', id)
    .executeTakeFirst();

/** The newest key with a secret that begins, and ends if said, like this. */
export function findKeyByStart(
  trx: DatabaseTransaction,
  owner: Owner,
  start: string,
  end: string | undefined,
): Promise<{ keyId: string } | undefined> {
  let query = trx
    .selectFrom('apiKeySecrets')
    .select('keyId')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('start4', 'like', `${start}%`);
  if (end !== undefined) query = query.where('end4', '=', end);
  return query.orderBy('createdAt', 'desc').limit(1).executeTakeFirst();
}
