import type { Deps } from '../../core/context.ts';
import { present } from '../../core/http/wire.ts';
import { pageAnswer, readListing } from '../../core/pagination.ts';
import { findHead, listEntries, type EntryFilter } from './queries.ts';
import { entryItem } from './write-export.ts';

export interface ChainInput extends Pick<EntryFilter, 'action' | 'actor' | 'subject' | 'environment'> {
  limit?: number;
  cursor?: string;
  from?: string;
  to?: string;
}

/** A chain for the operator: a partner's, or the platform's own, newest first, with its head. */
export async function readChain({ system }: Pick<Deps, 'system'>, chain: string, input: ChainInput) {
  const { limit, cursor = '', from, to, ...filter } = input;
  const listing = readListing({ cursor, ...present('limit', limit), ...present('from', from), ...present('to', to) });
  const { paging } = listing;
  const before = paging.kind === 'cursor' && paging.after ? Number(paging.after.id) : undefined;
  const span = { from: listing.from, to: listing.to };
  const [rows, head] = await Promise.all([
    listEntries(system.db, chain, { ...filter, ...span }, before, paging.limit + 1),
    findHead(system.db, chain),
  ]);
  const placed = rows.map((row) => ({ ...row, id: String(row.number) }));
  const page = pageAnswer(listing, { rows: placed, total: undefined }, entryItem);
  return { ...page, head: head ? { count: head.count, mac: head.mac.toString('hex') } : null };
}
