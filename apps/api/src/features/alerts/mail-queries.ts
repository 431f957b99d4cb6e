import { sql, type Selectable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export type MailRow = Selectable<Schema['mailOutbox']>;

export async function findContacts(
  trx: DatabaseTransaction,
  partnerId: string,
): Promise<{ slug: string; name: string; contactEmails: string[] }> {
  return trx
    .selectFrom('partners')
    .select(['slug', 'name', 'contactEmails'])
    .where('id', '=', partnerId)
    .executeTakeFirstOrThrow();
}

export async function updateContacts(
  trx: DatabaseTransaction,
  partnerId: string,
  contactEmails: string[],
): Promise<void> {
  await trx.updateTable('partners').set({ contactEmails }).where('id', '=', partnerId).execute();
}

export async function countMailsSince(trx: DatabaseTransaction, owner: Owner, since: Date): Promise<number> {
  const row = await trx
    .selectFrom('mailOutbox')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('createdAt', '>', since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function insertMail(
  trx: DatabaseTransaction,
  owner: Owner,
  mail: Pick<MailRow, 'id' | 'recipients' | 'subject' | 'body' | 'createdAt'>,
): Promise<void> {
  const rest = { nextAt: mail.createdAt, sentAt: null, failedAt: null, lastError: null };
  await trx
    .insertInto('mailOutbox')
    .values({ ...owner, ...mail, ...rest })
    .execute();
}

/** Takes due mails for a while; another worker passes them over, and takes them when this one is not heard of again. */
export async function claimMails(db: Database, now: Date, until: Date, limit: number): Promise<MailRow[]> {
  const { rows } = await sql<MailRow>`
    update mail_outbox m set attempts = m.attempts + 1, next_at = ${until}
    from (select partner_id, environment, id from mail_outbox where sent_at is null and failed_at is null and next_at <= ${now}
      order by next_at limit ${limit} for update skip locked) due
    where (m.partner_id, m.environment, m.id) = (due.partner_id, due.environment, due.id) returning m.*`.execute(db);
  return rows;
}

export async function updateMail(
  db: Database,
  owner: Owner,
  id: string,
  change: Partial<Pick<MailRow, 'sentAt' | 'failedAt' | 'nextAt' | 'lastError'>>,
): Promise<void> {
  await db
    .updateTable('mailOutbox')
    .set(change)
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', id)
    .execute();
}

const OLD = {
  notices: 'created_at',
  mail_outbox: 'created_at',
  alert_states: 'fired_at',
  api_key_refusals: 'start_at',
  bad_key_addresses: 'window_at',
  operator_notices: 'fired_at',
} as const;
export type AlertTable = keyof typeof OLD;

/** Deletes at most `limit` rows from before a time. */
export async function deleteOldRows(db: Database, table: AlertTable, before: Date, limit: number): Promise<void> {
  const name = sql.table(table);
  await sql`delete from ${name} where ctid = any(array(select ctid from ${name} where ${sql.ref(OLD[table])} < ${before} limit ${limit}))`.execute(
    db,
  );
}
