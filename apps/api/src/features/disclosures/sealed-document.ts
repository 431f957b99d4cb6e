import { gunzipSync, gzipSync } from 'node:zlib';
import type { Deps, Owner } from '../../core/context.ts';
import { open, ownerKeyLabel, seal, type Place } from '../../core/crypto/envelope.ts';
import type { DisclosureContent } from './content.ts';

/** No document of ours comes near; a sealed value that unpacks to more is not ours. */
const MAX_DOCUMENT_BYTES = 1_000_000;

export type SealedTable = 'disclosures' | 'disclosure_receipts';

const placeOf = (owner: Owner, table: SealedTable, column: 'content' | 'document', row: string): Place => ({
  partnerId: owner.partnerId,
  environment: owner.environment,
  table,
  column,
  row,
});
const labelOf = (owner: Owner): string => ownerKeyLabel('disclosure', owner);

interface Sealed {
  content: Buffer;
  document: Buffer;
}

/** The content and the page made of it, as the columns of a row hold them. They name the recipient. */
export function sealDocument(
  { keyring }: Pick<Deps, 'keyring'>,
  owner: Owner,
  table: SealedTable,
  row: string,
  { content, html }: { content: DisclosureContent; html: string },
): Sealed {
  const put = (column: 'content' | 'document', bytes: Buffer): Buffer =>
    seal(keyring, labelOf(owner), bytes, placeOf(owner, table, column, row));
  return {
    content: put('content', Buffer.from(JSON.stringify(content))),
    document: put('document', gzipSync(html)),
  };
}

export function openContent<Content extends DisclosureContent>(
  { keyring }: Pick<Deps, 'keyring'>,
  owner: Owner,
  table: SealedTable,
  row: { id: string } & Sealed,
): Content {
  const place = placeOf(owner, table, 'content', row.id);
  return JSON.parse(open(keyring, labelOf(owner), row.content, place).toString()) as Content;
}

/** The page byte for byte as it was made. */
export function openHtml(
  { keyring }: Pick<Deps, 'keyring'>,
  owner: Owner,
  table: SealedTable,
  row: { id: string } & Sealed,
): string {
  const place = placeOf(owner, table, 'document', row.id);
  const packed = open(keyring, labelOf(owner), row.document, place);
  return gunzipSync(packed, { maxOutputLength: MAX_DOCUMENT_BYTES }).toString();
}
