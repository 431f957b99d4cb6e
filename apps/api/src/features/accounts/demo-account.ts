import type { Deps } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { Operator } from '../operators/index.ts';
import { findAccountByEmail, insertAccount } from './account-queries.ts';
import { updateOperatorAccount } from './manage-queries.ts';
import { makeOneTimeLink } from './one-time-token.ts';

/**
 * The demo's own person, without a password: `join` makes them a member, `operator` is who they are in the console.
 * Returns the address of a page that signs them in once, within 15 minutes.
 */
export async function openDemoAccount(
  deps: Pick<Deps, 'system' | 'clock' | 'config'>,
  input: {
    email: string;
    name: string;
    operator: Operator | undefined;
    join(trx: DatabaseTransaction, userId: string): Promise<unknown>;
  },
): Promise<string> {
  const { email, name, operator, join } = input;
  const now = deps.clock.now();
  const known = await findAccountByEmail(deps.system.db, email);
  return deps.system.transaction(async (trx) => {
    const userId = known?.id ?? (await insertAccount(trx, { email, name, language: null, now }));
    if (!known) {
      await join(trx, userId);
      if (operator) await updateOperatorAccount(trx, operator.id, userId);
    }
    return (await makeOneTimeLink(trx, deps, 'sign_in', userId)).url;
  });
}
