import { sql } from 'kysely';
import type { Database } from '../../core/db/connect.ts';

export interface AnswerClaim {
  operatorId: string;
  scopeHash: Buffer;
  bodyHash: Buffer;
  now: Date;
  expiresAt: Date;
  /** A claim from before it belongs to a process that died. */
  staleBefore: Date;
}

/** True: the key is ours now. False: somebody has it, or had it. */
export async function claimAnswer(db: Database, claim: AnswerClaim): Promise<boolean> {
  const { operatorId, scopeHash, bodyHash, now, expiresAt, staleBefore } = claim;
  const { rows } = await sql`
    insert into operator_answers (operator_id, scope_hash, body_hash, claimed_at, expires_at)
    values (${operatorId}, ${scopeHash}, ${bodyHash}, ${now}, ${expiresAt})
    on conflict (operator_id, scope_hash) do update set body_hash = excluded.body_hash, claimed_at = excluded.claimed_at,
      answer = null, expires_at = excluded.expires_at
    where operator_answers.expires_at <= ${now}
      or (operator_answers.answer is null and operator_answers.claimed_at < ${staleBefore}
        and operator_answers.body_hash = excluded.body_hash)
    returning 1`.execute(db);
  return rows.length === 1;
}

export function findAnswer(
  db: Database,
  { operatorId, scopeHash }: Pick<AnswerClaim, 'operatorId' | 'scopeHash'>,
): Promise<{ bodyHash: Buffer; answer: unknown } | undefined> {
  return db
    .selectFrom('operatorAnswers')
    .select(['bodyHash', 'answer'])
    .where('operatorId', '=', operatorId)
    .where('scopeHash', '=', scopeHash)
    .executeTakeFirst();
}

export async function storeAnswer(
  db: Database,
  { operatorId, scopeHash }: Pick<AnswerClaim, 'operatorId' | 'scopeHash'>,
  answer: unknown,
): Promise<void> {
  await db
    .updateTable('operatorAnswers')
    .set({ answer: JSON.stringify(answer) })
    .where('operatorId', '=', operatorId)
    .where('scopeHash', '=', scopeHash)
    .execute();
}

/** Gives the key back: nothing was done under it. */
export async function dropAnswer(
  db: Database,
  { operatorId, scopeHash }: Pick<AnswerClaim, 'operatorId' | 'scopeHash'>,
): Promise<void> {
  await db
    .deleteFrom('operatorAnswers')
    .where('operatorId', '=', operatorId)
    .where('scopeHash', '=', scopeHash)
    .where('answer', 'is', null)
    .execute();
}

/** Many at a time, never all. */
export async function deleteExpiredOperatorAnswers(db: Database): Promise<void> {
  await sql`delete from operator_answers where (operator_id, scope_hash) in (
    select operator_id, scope_hash from operator_answers where expires_at < now() order by expires_at limit 1000)`.execute(
    db,
  );
}
