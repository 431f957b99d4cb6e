import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';

export interface AccountItem {
  userId: string;
  email: string;
  name: string;
  operator: string | null;
  hasTotp: boolean;
  passkeys: number;
  lastSignInAt: Date | null;
  disabledAt: Date | null;
  createdAt: Date;
}

const MAX_ACCOUNTS = 10_000;

export async function listAccountRows(db: Database): Promise<AccountItem[]> {
  const { rows } = await sql<AccountItem>`
    select u.id as user_id, u.email, u.name, u.last_sign_in_at, u.disabled_at, u.created_at,
      (select o.name from operators o where o.user_id = u.id) as operator,
      exists (select from auth_two_factors t where t.user_id = u.id and t.verified) as has_totp,
      (select count(*) from auth_passkeys p where p.user_id = u.id)::integer as passkeys
    from auth_users u order by u.created_at, u.id limit ${MAX_ACCOUNTS}`.execute(db);
  return rows;
}

export async function updateOperatorAccount(
  trx: DatabaseTransaction,
  operatorId: string,
  userId: string,
): Promise<void> {
  await trx.updateTable('operators').set({ userId }).where('id', '=', operatorId).execute();
}

export async function updateDisabled(trx: DatabaseTransaction, userId: string, now: Date): Promise<void> {
  await trx.updateTable('authUsers').set({ disabledAt: now, updatedAt: now }).where('id', '=', userId).execute();
}
