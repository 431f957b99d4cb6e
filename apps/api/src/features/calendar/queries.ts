import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { CivilDay } from './civil-day.ts';

export interface CalendarDay {
  day: CivilDay;
  isOpen: boolean;
  name: string;
}

export const MAX_DAYS = 4_000;

export function findDays(trx: Database | DatabaseTransaction, from: CivilDay, to: CivilDay): Promise<CalendarDay[]> {
  return trx
    .selectFrom('calendarDays')
    .select([sql<string>`day::text`.as('day'), 'isOpen', 'name'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .limit(MAX_DAYS)
    .execute();
}

export async function findTimeZone(trx: Database | DatabaseTransaction): Promise<string | undefined> {
  const row = await trx.selectFrom('calendarSettings').select('timeZone').executeTakeFirst();
  return row?.timeZone;
}

interface Setter {
  setBy: string;
  setAt: Date;
}

export async function upsertDay(trx: DatabaseTransaction, row: CalendarDay & Setter): Promise<void> {
  const { day: _day, ...changes } = row;
  await trx
    .insertInto('calendarDays')
    .values(row)
    .onConflict((conflict) => conflict.column('day').doUpdateSet(changes))
    .execute();
}

export async function removeDay(trx: DatabaseTransaction, day: CivilDay): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('calendarDays').where('day', '=', day).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

export async function upsertTimeZone(trx: DatabaseTransaction, row: { timeZone: string } & Setter): Promise<void> {
  await trx
    .insertInto('calendarSettings')
    .values(row)
    .onConflict((conflict) => conflict.column('isOnly').doUpdateSet(row))
    .execute();
}
