import type { Deps, Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { notFound } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import type { Money } from '../../core/money.ts';
import { dayIn, operatorTimeZone } from '../calendar/index.ts';
import { amountText } from './amount-text.ts';
import { hashOf, type DisclosureContent, type ReceiptContent } from './content.ts';
import type { ReceiptLine, ReceiptStatus, Words } from './content.ts';
import { VERSIONS } from './current-texts.ts';
import { dateText, timeText } from './date-text.ts';
import { findDisclosureRow, findReceiptRow, insertReceipt, lockSubject, type SealedReceipt } from './queries.ts';
import { renderDocument } from './render-html.ts';
import { openContent, openHtml, sealDocument } from './sealed-document.ts';
import { fill, type DisclosureTexts } from './texts.ts';

export interface ReceiptFacts {
  paidAt: Date;
  confirmationCode: string;
  trackingKey?: string | undefined;
  status: ReceiptStatus;
  refund?: { amount: Money; dueAt: Date; paidAt?: Date | undefined } | undefined;
}

export interface StoredReceipt {
  id: string;
  operationId: string;
  content: ReceiptContent;
  /** Byte for byte as it was made. */
  html: string;
  createdAt: Date;
}

type SealDeps = Pick<Deps, 'keyring'>;

/**
 * The proof of payment: the disclosure of the operation's quote again, stamped as paid. Made anew each time that what it
 * says has changed (deposited, cancelled, refunded); all are kept. 12 CFR 1005.31(b)(2), (3).
 */
export async function makeReceipt(
  trx: DatabaseTransaction,
  deps: SealDeps,
  owner: Owner,
  ask: ReceiptFacts & {
    operationId: string;
    quoteId: string;
    /** Of the confirm; without it the disclosure that was shown last is meant. */
    disclosureHash?: string | undefined;
    /** The owner's time; without it `paidAt`. */
    now?: Date | undefined;
  },
): Promise<{ id: string }> {
  const { operationId, quoteId, disclosureHash } = ask;
  const hashAsked = disclosureHash === undefined ? undefined : Buffer.from(disclosureHash, 'hex');
  const disclosure = await findDisclosureRow(trx, owner, quoteId, hashAsked);
  if (!disclosure) throw notFound();
  const shown: DisclosureContent = openContent(deps, owner, 'disclosures', disclosure);
  const content = addReceipt(shown, ask, await operatorTimeZone(trx));
  const hash = hashOf(content);
  await lockSubject(trx, owner, operationId);
  const latest = await findReceiptRow(trx, owner, operationId);
  if (latest?.hash.equals(hash)) return { id: latest.id };
  const id = newId('dis');
  const { html } = renderDocument(content, { kind: 'receipt' });
  await insertReceipt(trx, owner, {
    id,
    number: (latest?.number ?? 0) + 1,
    operationId,
    disclosureId: disclosure.id,
    hash,
    ...sealDocument(deps, owner, 'disclosure_receipts', id, { content, html }),
    createdAt: ask.now ?? ask.paidAt,
  });
  return { id };
}

/** The newest receipt of an operation. */
export async function findReceipt(
  trx: DatabaseTransaction,
  deps: SealDeps,
  owner: Owner,
  operationId: string,
): Promise<StoredReceipt | undefined> {
  const row = await findReceiptRow(trx, owner, operationId);
  return row && toStored(deps, owner, row);
}

function toStored(deps: SealDeps, owner: Owner, row: SealedReceipt): StoredReceipt {
  const { id, operationId, createdAt } = row;
  const content = openContent<ReceiptContent>(deps, owner, 'disclosure_receipts', row);
  return { id, operationId, content, html: openHtml(deps, owner, 'disclosure_receipts', row), createdAt };
}

/** The content with what payment added, in the versions of the texts that were shown before it. */
export function addReceipt(content: DisclosureContent, facts: ReceiptFacts, timeZone: string): ReceiptContent {
  const words = (of: (texts: DisclosureTexts) => string): Words => ({
    en: of(textsOf(content.version.en)),
    ...(content.version.es === undefined ? {} : { es: of(textsOf(content.version.es)) }),
  });
  const line = (id: ReceiptLine['id'], of: (texts: DisclosureTexts) => string): ReceiptLine => ({
    id,
    label: words(({ receipt }) => receipt[id]),
    text: words(of),
  });
  const { refund, trackingKey } = facts;
  const day = (instant: Date, texts: DisclosureTexts): string => dateText(dayIn(instant, timeZone), texts);
  return {
    ...content,
    title: words(({ titles }) => titles.receipt),
    stamp: words(({ stamp }) => stamp),
    receipt: [
      line('confirmationCode', () => facts.confirmationCode),
      line('transferDate', (texts) =>
        fill(texts.dateAndTime, { date: day(facts.paidAt, texts), time: timeText(facts.paidAt, timeZone) }),
      ),
      line('status', ({ statuses }) => statuses[facts.status]),
      ...(trackingKey === undefined ? [] : [line('trackingKey', () => trackingKey)]),
      ...(refund ? [line('refund', () => amountText(refund.amount))] : []),
      ...(refund && !refund.paidAt ? [line('refundDue', (texts) => day(refund.dueAt, texts))] : []),
      ...(refund?.paidAt ? [line('refundPaid', (texts) => day(refund.paidAt!, texts))] : []),
    ],
  };
}

function textsOf(version: string): DisclosureTexts {
  const texts = VERSIONS.find((one) => one.version === version);
  if (!texts) throw new Error(`The texts ${version} are not part of this version of the program.`);
  return texts;
}
