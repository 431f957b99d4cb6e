import { sql } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';

/**
 * Whatever moves money reads the key's secret once more in its own transaction, so that nothing commits after the key
 * has ended. `trueNow` is the time of keys. The edge answers INVALID_API_KEY.
 */
export async function requireLiveKey(
  trx: DatabaseTransaction,
  owner: Owner,
  secretId: string,
  trueNow: Date,
): Promise<void> {
  await sql`select assert_key_usable(${owner.partnerId}, ${owner.environment}, ${secretId}, ${trueNow})`.execute(trx);
}
