import { Type, type Static } from 'typebox';
import { Body } from './http/wire.ts';
import { refuse } from './http/validation.ts';

/** Contract section 4: `page` with exact totals, or `cursor` at constant cost. */
export const PageQuery = {
  page: Type.Optional(Type.Integer({ minimum: 1, wants: 'a whole number from 1' })),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 100, wants: 'a whole number from 1 to 100', description: 'Default 20.' }),
  ),
  cursor: Type.Optional(
    Type.String({
      maxLength: 200,
      description: 'nextCursor of the answer before; excludes page. Empty: from the newest.',
    }),
  ),
};

const Time = Type.Optional(
  Type.String({ format: 'date-time', wants: 'an ISO 8601 time such as 2026-01-31T12:00:00.000Z' }),
);
export const CreatedQuery = { from: Time, to: Time };

const Query = Body({ ...PageQuery, ...CreatedQuery });
type ListQuery = Static<typeof Query>;

export const PaginationBody = Type.Union([
  Type.Object({ page: Type.Integer(), limit: Type.Integer(), total: Type.Integer(), totalPages: Type.Integer() }),
  Type.Object({ limit: Type.Integer(), nextCursor: Type.Union([Type.String(), Type.Null()]) }),
]);

/** Where a list goes on: the creation time and id of the last row that was shown. */
export interface Position {
  createdAt: Date;
  id: string;
}

export type Paging =
  { kind: 'page'; page: number; limit: number } | { kind: 'cursor'; after: Position | undefined; limit: number };

export interface Listing {
  paging: Paging;
  from: Date | undefined;
  to: Date | undefined;
}

const DEFAULT_LIMIT = 20;
const MAX_DEPTH = 100_000;

/** Reads page or cursor and the two times; refuses what contradicts itself, naming the parameter. */
export function readListing(query: ListQuery): Listing {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const from = query.from === undefined ? undefined : new Date(query.from);
  const to = query.to === undefined ? undefined : new Date(query.to);
  if (from && to && from > to) throw refuse([{ path: 'from', message: 'must not be later than to.' }]);
  if (query.cursor !== undefined) {
    if (query.page !== undefined) throw refuse([{ path: 'cursor', message: 'excludes page; send one of them.' }]);
    return {
      paging: { kind: 'cursor', after: query.cursor === '' ? undefined : readCursor(query.cursor), limit },
      from,
      to,
    };
  }
  const page = query.page ?? 1;
  if (page * limit > MAX_DEPTH) {
    throw refuse([{ path: 'page', message: `page x limit may be at most ${MAX_DEPTH}; read deeper with cursor.` }]);
  }
  return { paging: { kind: 'page', page, limit }, from, to };
}

const writeCursor = ({ createdAt, id }: Position): string =>
  Buffer.from(`${createdAt.getTime()}.${id}`).toString('base64url');

function readCursor(text: string): Position {
  const [ms, id] = Buffer.from(text, 'base64url').toString().split('.');
  if (!/^\d{1,15}$/.test(ms ?? '') || !/^\w{1,100}$/.test(id ?? '')) {
    throw refuse([{ path: 'cursor', message: 'must be the nextCursor of an earlier answer, unchanged.' }]);
  }
  return { createdAt: new Date(Number(ms)), id: id! };
}

export interface Page<T> {
  rows: T[];
  /** Only counted for pages. */
  total: number | undefined;
}

/** `items` and `pagination` of a list. With a cursor the query reads one row more than asked, to know of a next page. */
export function pageAnswer<T extends Position, I>({ paging }: Listing, { rows, total }: Page<T>, item: (row: T) => I) {
  const { limit } = paging;
  if (paging.kind === 'page') {
    const count = total ?? 0;
    return {
      items: rows.map(item),
      pagination: { page: paging.page, limit, total: count, totalPages: Math.ceil(count / limit) },
    };
  }
  const shown = rows.slice(0, limit);
  const nextCursor = rows.length > limit ? writeCursor(shown.at(-1)!) : null;
  return { items: shown.map(item), pagination: { limit, nextCursor } };
}
