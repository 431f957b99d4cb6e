import { sql, type SelectQueryBuilder } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';
import type { Listing, Page } from '../../core/pagination.ts';
import type { KeyState } from './key-state.ts';
import type { ApiKeyRow } from './queries.ts';

type KeyQuery<O> = SelectQueryBuilder<Schema, 'apiKeys', O>;

function filtered<O>(
  query: KeyQuery<O>,
  owner: Owner,
  state: KeyState | undefined,
  { from, to }: Listing,
  now: Date,
): KeyQuery<O> {
  let q = query.where('partnerId', '=', owner.partnerId).where('environment', '=', owner.environment);
  if (from) q = q.where('createdAt', '>=', from);
  if (to) q = q.where('createdAt', '<=', to);
  if (state === 'revoked') return q.where('revokedAt', 'is not', null);
  if (!state) return q;
  q = q.where('revokedAt', 'is', null);
  if (state === 'disabled') return q.where('disabledAt', 'is not', null);
  q = q.where('disabledAt', 'is', null);
  const isExpired = sql<boolean>`coalesce(expires_at <= ${now}, false)`;
  return state === 'expired' ? q.where(isExpired) : q.where(sql<boolean>`not ${isExpired}`);
}

/** Newest first. */
export async function listKeys(
  trx: DatabaseTransaction,
  owner: Owner,
  state: KeyState | undefined,
  listing: Listing,
  now: Date,
): Promise<Page<ApiKeyRow>> {
  const { paging } = listing;
  let query = filtered(trx.selectFrom('apiKeys').selectAll(), owner, state, listing, now)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc');
  if (paging.kind === 'cursor') {
    const { after } = paging;
    if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id})`);
    return { rows: await query.limit(paging.limit + 1).execute(), total: undefined };
  }
  const counted = trx.selectFrom('apiKeys').select(({ fn }) => fn.countAll<number>().as('total'));
  const rows = await query
    .limit(paging.limit)
    .offset((paging.page - 1) * paging.limit)
    .execute();
  return { rows, total: Number((await filtered(counted, owner, state, listing, now).executeTakeFirst())?.total ?? 0) };
}
