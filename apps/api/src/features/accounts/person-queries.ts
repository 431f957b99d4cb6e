import { sql } from 'kysely';
import type { Database } from '../../core/db/connect.ts';

export interface PersonRow {
  userId: string;
  email: string;
  name: string;
  lastSignInAt: Date | null;
  passkeys: number;
  hasTotp: boolean;
}

export async function listPersons(db: Database, userIds: readonly string[]): Promise<PersonRow[]> {
  if (userIds.length === 0) return [];
  const { rows } = await sql<PersonRow>`
    select u.id as user_id, u.email, u.name, u.last_sign_in_at,
      (select count(*) from auth_passkeys p where p.user_id = u.id)::integer as passkeys,
      exists (select from auth_two_factors t where t.user_id = u.id and t.verified) as has_totp
    from auth_users u where u.id = any(${[...userIds]})`.execute(db);
  return rows;
}
