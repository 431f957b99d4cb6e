import { sql } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import { linksOf, type LinkRow } from './queries.ts';

/** Owners with the clock of each: all of them, or those of whom an endpoint would hear of an expiry. */
export async function listOwnersForExpiry(
  db: Database,
  onlyListeners: boolean,
): Promise<{ partnerId: string; environment: Owner['environment']; clockOffsetMs: number }[]> {
  const { rows } = await sql<{ partnerId: string; environment: Owner['environment']; clockOffsetMs: number }>`
    select e.partner_id, e.environment, e.clock_offset_ms from partner_environments e
    where not ${onlyListeners} or exists (select from webhook_endpoints w where w.partner_id = e.partner_id and w.environment = e.environment
      and w.deleted_at is null and 'link.expired' = any(w.event_types))`.execute(db);
  return rows;
}

/** Links past their time of which nobody was told, each locked by the one worker that takes it. */
export function claimExpiredLinks(
  trx: DatabaseTransaction,
  owner: Owner,
  now: Date,
  limit: number,
): Promise<LinkRow[]> {
  return linksOf(trx, owner)
    .where('status', '!=', 'revoked')
    .where('operationId', 'is', null)
    .where('expiryToldAt', 'is', null)
    .where('expiresAt', '<=', now)
    .orderBy('expiresAt')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}
