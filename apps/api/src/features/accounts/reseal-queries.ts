import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';

export interface FactorSecrets {
  id: string;
  secret: string;
  backupCodes: string;
}

/** Some rows after an id, locked if they are to be changed: a recovery code that is used meanwhile stays used. */
export function findFactorSecrets(
  db: Database,
  after: string,
  limit: number,
  isToChange = false,
): Promise<FactorSecrets[]> {
  const query = db
    .selectFrom('authTwoFactors')
    .select(['id', 'secret', 'backupCodes'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit);
  return (isToChange ? query.forUpdate() : query).execute();
}

export async function updateFactorSecrets(
  trx: DatabaseTransaction,
  id: string,
  sealed: Omit<FactorSecrets, 'id'>,
): Promise<void> {
  await trx.updateTable('authTwoFactors').set(sealed).where('id', '=', id).execute();
}
