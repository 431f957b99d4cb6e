import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { DatabaseTransaction } from './connect.ts';

/**
 * Whatever moves money or gives authority away reads the caller's credential once more in its own transaction: the secret
 * of a key, or the session of a signed-in person. So nothing commits after it has ended. By true time, which is that of
 * credentials. The edge answers INVALID_API_KEY.
 */
export async function requireLiveCaller(
  trx: DatabaseTransaction,
  { owner, principal, clock }: Pick<Context, 'owner' | 'principal' | 'clock'>,
): Promise<void> {
  const { partnerId, environment } = owner;
  await sql`select assert_key_usable(${partnerId}, ${environment}, ${principal.secretId}, ${clock.now()})`.execute(trx);
}
