import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { findKeySources, type KeySource } from './queries.ts';

const MAX_SOURCES = 1_000;

/**
 * From where secrets were used since a time, the most used first; at most 1000 places. For "who still uses the old
 * secret" and for proposing IP rules from real traffic. Whole UTC days, the one of `since` included; kept 90 days, at
 * most 5 s behind.
 */
export function listKeySources(
  trx: DatabaseTransaction,
  owner: Owner,
  secretIds: string | readonly string[],
  since: Date,
): Promise<KeySource[]> {
  return findKeySources(trx, owner, [secretIds].flat(), since.toISOString().slice(0, 10), MAX_SOURCES);
}
