import { ApiError, notFound } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { documentPolicy, findDisclosure, findDisclosureHtml, findReceipt, renderPdf } from '../../disclosures/index.ts';
import { findOperationOfLink } from '../../operations/index.ts';
import type { Visit } from './visit.ts';

export interface DocumentAsk {
  kind: 'receipt' | 'disclosure';
  format?: string;
  lang?: string;
}

/** The receipt of the link's transfer, or the disclosure that came before it: the bytes that were kept, or as PDF. */
export async function findDocument(visit: Visit, ask: DocumentAsk) {
  const { format = 'html' } = ask;
  if (format !== 'html' && format !== 'pdf') throw refuse([{ path: 'format', message: 'must be html or pdf.' }]);
  const found = ask.kind === 'receipt' ? await receiptOf(visit) : await disclosureOf(visit);
  if (format === 'html') {
    // A document and nothing else: no script, no frame, no request of any kind.
    return {
      type: 'text/html; charset=utf-8',
      body: found.html,
      headers: { 'content-security-policy': documentPolicy(found.html) },
    };
  }
  const kind = ask.kind === 'receipt' ? 'receipt' : 'prepayment';
  const name = `${ask.kind}-${visit.link.operationId?.slice(-8) ?? 'transfer'}.pdf`;
  return {
    type: 'application/pdf',
    body: await renderPdf(found.content, { kind, madeAt: found.createdAt }),
    headers: { 'content-disposition': `attachment; filename="${name}"` },
  };
}

async function receiptOf({ trx, deps, owner, link }: Visit) {
  if (link.operationId === null) throw notFound();
  const receipt = await findReceipt(trx, deps, owner, link.operationId);
  if (!receipt) throw new ApiError('RESOURCE_NOT_FOUND', 'The receipt is made when the transfer is paid.');
  return receipt;
}

async function disclosureOf({ trx, deps, owner, link, draft }: Visit) {
  const operation = await findOperationOfLink(trx, owner, link.id);
  // Before the payment too: what is shown must be there to be kept (12 CFR 1005.31(a)(2)).
  const quoteId = (link.operationId === null ? draft.quoteId : null) ?? operation?.quoteId;
  const disclosure = quoteId && (await findDisclosure(trx, deps, owner, quoteId));
  const html = quoteId && (await findDisclosureHtml(trx, deps, owner, quoteId));
  if (!disclosure || !html) throw notFound();
  return { ...disclosure, html };
}
