import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { notFound } from '../../../core/errors.ts';
import { requireLinkForUpdate, type LinkRow } from '../../links/index.ts';
import { findPartnerState } from '../person-queries.ts';
import { findOperation, findOperationForUpdate, type OperationRow } from '../queries.ts';
import { findRefund, type RefundRow } from '../refund-queries.ts';

/** An operation with everything that a fact may change, locked: link first, then the operation. */
export interface OpenOperation {
  owner: Owner;
  link: LinkRow;
  row: OperationRow;
  refund: RefundRow | undefined;
  /** The owner's time, and the true one by which tasks run. */
  now: Date;
  trueNow: Date;
}

/** @throws RESOURCE_NOT_FOUND */
export async function openOperation(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'clock'>,
  owner: Owner,
  operationId: string,
): Promise<OpenOperation> {
  const found = await findOperation(trx, owner, operationId);
  if (!found) throw notFound();
  const link = await requireLinkForUpdate(trx, owner, found.linkId);
  const row = (await findOperationForUpdate(trx, owner, operationId))!;
  const refund = await findRefund(trx, owner, operationId);
  const { clockOffsetMs } = await findPartnerState(trx, owner);
  const trueNow = deps.clock.now();
  return { owner, link, row, refund, trueNow, now: new Date(trueNow.getTime() + clockOffsetMs) };
}
