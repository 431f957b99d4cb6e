import type { Context } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { notFound } from '../../../core/errors.ts';
import { iso } from '../../../core/http/wire.ts';
import type { Answer } from '../../../core/idempotency.ts';
import { findDisclosure, findDisclosureHtml, findReceipt, renderPdf } from '../../disclosures/index.ts';
import type { DocumentAsk } from '../portal-schema.ts';
import { findOperation, listChanges, type OperationRow } from '../queries.ts';

/** Every change of an operation, and when its documents were made. */
export async function readHistory(ctx: Context, operationId: string): Promise<Answer> {
  const { owner } = ctx;
  const data = await ctx.app.asOwner(owner, async (trx) => {
    const row = await requireOwn(trx, ctx, operationId);
    const changes = await listChanges(trx, owner, operationId);
    const disclosure = await findDisclosure(trx, ctx, owner, row.quoteId);
    const receipt = await findReceipt(trx, ctx, owner, operationId);
    return {
      operationId,
      quoteId: row.quoteId,
      items: changes.map(({ fact, actor, status, fundingStatus, payoutStatus, eventType, createdAt }) => ({
        fact,
        actor: actor.split(':')[0]!,
        status,
        fundingStatus,
        payoutStatus,
        eventType,
        timestamp: iso(createdAt),
      })),
      documents: {
        disclosure: disclosure ? iso(disclosure.createdAt) : null,
        receipt: receipt ? iso(receipt.createdAt) : null,
      },
    };
  });
  return { status: 200, data };
}

/** The bytes that the sender got, or the same as PDF. */
export async function readDocument(ctx: Context, { operationId, kind, format = 'pdf' }: DocumentAsk): Promise<Answer> {
  const { owner } = ctx;
  const found = await ctx.app.asOwner(owner, async (trx) => {
    const { quoteId } = await requireOwn(trx, ctx, operationId);
    if (kind === 'receipt') return findReceipt(trx, ctx, owner, operationId);
    const disclosure = await findDisclosure(trx, ctx, owner, quoteId);
    const html = await findDisclosureHtml(trx, ctx, owner, quoteId);
    return disclosure && html !== undefined ? { ...disclosure, html } : undefined;
  });
  if (!found) throw notFound();
  const bytes =
    format === 'html'
      ? Buffer.from(found.html)
      : await renderPdf(found.content, {
          kind: kind === 'receipt' ? 'receipt' : 'prepayment',
          madeAt: found.createdAt,
        });
  const data = {
    fileName: `${kind}-${operationId.slice(-8)}.${format}`,
    contentType: format === 'html' ? 'text/html; charset=utf-8' : 'application/pdf',
    base64: Buffer.from(bytes).toString('base64'),
  };
  return { status: 200, data };
}

async function requireOwn(trx: DatabaseTransaction, ctx: Context, operationId: string): Promise<OperationRow> {
  const row = await findOperation(trx, ctx.owner, operationId);
  if (!row) throw notFound();
  return row;
}
