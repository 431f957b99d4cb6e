import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { notFound } from '../../../core/errors.ts';
import { findLink, findLinkForUpdate, type LinkRow } from '../queries.ts';

export type { LinkRow };

/** The link, or undefined. */
export const findLinkIfThere = findLink;

/** The link, or the 404 that says nothing else. */
export async function requireLink(trx: DatabaseTransaction, owner: Owner, linkId: string): Promise<LinkRow> {
  const link = await findLink(trx, owner, linkId);
  if (!link) throw notFound();
  return link;
}

/** The same, with the link's lock held until the transaction ends. */
export async function requireLinkForUpdate(trx: DatabaseTransaction, owner: Owner, linkId: string): Promise<LinkRow> {
  const link = await findLinkForUpdate(trx, owner, linkId);
  if (!link) throw notFound();
  return link;
}
