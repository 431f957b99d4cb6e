import type { Context, Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { notFound } from '../../../core/errors.ts';
import type { Answer } from '../../../core/idempotency.ts';
import { pageAnswer, readListing } from '../../../core/pagination.ts';
import { readReferenceId } from '../../users/index.ts';
import { operationItem, viewForWidget, type WidgetOperation } from '../operation-view.ts';
import { findOperation, listOperations, type OperationRow } from '../queries.ts';
import { findRefund, findRefundsOf } from '../refund-queries.ts';
import type { ListOperationsInput } from '../schema.ts';
import { openFunding } from '../secrets.ts';

/** Contract 6.10. */
export async function readOperations(ctx: Context, query: ListOperationsInput): Promise<Answer> {
  const listing = readListing(query);
  const { userId, linkId, status } = query;
  const referenceId = query.referenceId === undefined ? undefined : readReferenceId(query.referenceId);
  const data = await ctx.app.asOwner(ctx.owner, async (trx) => {
    const page = await listOperations(trx, ctx.owner, { referenceId, userId, linkId, status }, listing);
    const ids = page.rows.map(({ id }) => id);
    const refunds = await findRefundsOf(trx, ctx.owner, ids);
    return pageAnswer(listing, page, (row) => operationItem(row, refunds.get(row.id)));
  });
  return { status: 200, data };
}

/** Contract 6.11. */
export async function readOperation(ctx: Context, operationId: string): Promise<Answer> {
  const data = await ctx.app.asOwner(ctx.owner, async (trx) => {
    const row = await findOperation(trx, ctx.owner, operationId);
    if (!row) throw notFound();
    return operationItem(row, await findRefund(trx, ctx.owner, operationId));
  });
  return { status: 200, data };
}

/** A transfer as its person's page shows it; where its payment goes on only while that waits. */
export async function widgetOperation(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'keyring'>,
  owner: Owner,
  row: OperationRow,
  now: Date,
): Promise<WidgetOperation> {
  const isWaiting = row.status === 'created' && row.fundingStatus === 'pending';
  const { redirectUrl } = isWaiting ? openFunding(deps.keyring, owner, row.id, row.fundingSecret) : {};
  return viewForWidget(row, await findRefund(trx, owner, row.id), now, redirectUrl);
}
