import { sql, type Selectable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { Database } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export type PairingRow = Selectable<Schema['pairings']>;

/** Makes room first: what ended a day ago is of no use to anybody. */
export async function insertPairing(
  db: Database,
  pairing: Pick<PairingRow, 'id' | 'code' | 'deviceHash' | 'clientName' | 'clientAddress' | 'createdAt' | 'expiresAt'>,
): Promise<void> {
  await sql`delete from pairings where id in (
    select id from pairings where expires_at < ${pairing.createdAt}::timestamptz - interval '1 day' order by expires_at limit 100)`.execute(
    db,
  );
  await db.insertInto('pairings').values(pairing).execute();
}

export async function countWaiting(db: Database, now: Date, limit: number): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from (
    select from pairings where expires_at > ${now} and status = 'waiting' limit ${limit}) c`.execute(db);
  return rows[0]!.total;
}

export const findPairing = (db: Database, id: string): Promise<PairingRow | undefined> =>
  db.selectFrom('pairings').selectAll().where('id', '=', id).executeTakeFirst();

export const findWaiting = (db: Database, code: string, now: Date): Promise<PairingRow | undefined> =>
  waiting(db, now).where('code', '=', code).executeTakeFirst();

const waiting = (db: Database, now: Date) =>
  db.selectFrom('pairings').selectAll().where('status', '=', 'waiting').where('expiresAt', '>', now);

/** Decides a pairing that still waits; undefined when there is none, or no more. */
export function decidePairing(
  db: Database,
  code: string,
  now: Date,
  decision:
    | { status: 'refused' }
    | { status: 'approved'; owner: Owner; by: string; scopes: readonly string[]; keyExpiresAt: Date },
): Promise<PairingRow | undefined> {
  const approval =
    decision.status === 'approved'
      ? {
          approvedPartnerId: decision.owner.partnerId,
          approvedEnvironment: decision.owner.environment,
          approvedBy: decision.by,
          approvedAt: now,
          scopes: [...decision.scopes],
          keyExpiresAt: decision.keyExpiresAt,
        }
      : {};
  return db
    .updateTable('pairings')
    .set({ status: decision.status, ...approval })
    .where('code', '=', code)
    .where('status', '=', 'waiting')
    .where('expiresAt', '>', now)
    .returningAll()
    .executeTakeFirst();
}

/** The one use of an approval. */
export function takeApproval(db: Database, id: string, now: Date): Promise<PairingRow | undefined> {
  return db
    .updateTable('pairings')
    .set({ status: 'taken' })
    .where('id', '=', id)
    .where('status', '=', 'approved')
    .where('expiresAt', '>', now)
    .returningAll()
    .executeTakeFirst();
}
