import { present } from '../../core/http/wire.ts';
import { pageAnswer, readListing, type Listing, type Position } from '../../core/pagination.ts';

export interface CursorInput {
  limit?: number;
  cursor?: string;
}

/** Reads limit and cursor; the console's lists have no pages. */
export function readCursorListing({ limit, cursor = '' }: CursorInput): {
  listing: Listing;
  limit: number;
  after: Position | undefined;
} {
  const listing = readListing({ cursor, ...present('limit', limit) });
  if (listing.paging.kind !== 'cursor') throw new Error('the lists of the console go by cursor');
  return { listing, limit: listing.paging.limit, after: listing.paging.after };
}

/**
 * A page of a queue that is read as a whole (each has a bound of some hundreds): after the row of the cursor or, when
 * somebody has done that one meanwhile, after its time.
 */
export function pageOfQueue<T, I>(
  query: CursorInput,
  rows: readonly T[],
  placeOf: (row: T) => Position,
  item: (row: T) => I,
) {
  const { listing, limit, after } = readCursorListing(query);
  const placed = rows.map((row) => ({ ...placeOf(row), row }));
  const start = after ? startAfter(placed, after) : 0;
  return pageAnswer(listing, { rows: placed.slice(start, start + limit + 1), total: undefined }, ({ row }) =>
    item(row),
  );
}

function startAfter(rows: readonly Position[], after: Position): number {
  const same = rows.findIndex(({ id }) => id === after.id);
  if (same >= 0) return same + 1;
  const later = rows.findIndex(({ createdAt }) => createdAt > after.createdAt);
  return later < 0 ? rows.length : later;
}
