import type { Selectable } from 'kysely';
import type { Environment } from '../../core/context.ts';
import type { Database } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export type LimitRow = Selectable<Schema['transferLimits']>;

export const listLimits = (db: Database, environment: Environment): Promise<LimitRow[]> =>
  db.selectFrom('transferLimits').selectAll().where('environment', '=', environment).orderBy('level').execute();

export async function updateLimits(db: Database, { environment, level, ...limits }: LimitRow): Promise<void> {
  await db
    .updateTable('transferLimits')
    .set(limits)
    .where('environment', '=', environment)
    .where('level', '=', level)
    .execute();
}
