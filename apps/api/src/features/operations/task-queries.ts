import { sql } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { TaskKind } from './machine/index.ts';

export interface ClaimedTask extends Owner {
  operationId: string;
  kind: TaskKind;
  /** 1 for the first run. */
  attempts: number;
  claimId: string;
}

/** Takes due tasks, over all partners or of one operation, for `leaseMs`; what another worker has is passed over. */
export async function claimTasks(
  db: Database,
  claim: {
    claimId: string;
    now: Date;
    leaseMs: number;
    limit: number;
    operation?: (Owner & { id: string }) | undefined;
  },
): Promise<ClaimedTask[]> {
  const { claimId, now, leaseMs, limit, operation } = claim;
  const only = operation
    ? sql`and t.partner_id = ${operation.partnerId} and t.environment = ${operation.environment} and t.operation_id = ${operation.id}`
    : sql``;
  const { rows } = await sql<ClaimedTask>`
    update operation_tasks set claim_id = ${claimId}, lease_until = ${new Date(now.getTime() + leaseMs)}, attempts = attempts + 1
    where (partner_id, environment, operation_id, kind) in (
      select t.partner_id, t.environment, t.operation_id, t.kind from operation_tasks t
      where t.run_at <= ${now} and (t.lease_until is null or t.lease_until <= ${now}) ${only}
      order by t.run_at limit ${limit} for update skip locked)
    returning partner_id, environment, operation_id, kind, attempts, claim_id`.execute(db);
  return rows;
}

export interface TaskRow {
  kind: TaskKind;
  runAt: Date;
  claimId: string | null;
}

export async function listTasks(trx: DatabaseTransaction, owner: Owner, operationId: string): Promise<TaskRow[]> {
  const rows = await trx
    .selectFrom('operationTasks')
    .select(['kind', 'runAt', 'claimId'])
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .execute();
  return rows as TaskRow[];
}

/** Made, or brought forward when it is there for later. `isExact` sets the time also when that is later. */
export async function upsertTask(
  trx: DatabaseTransaction,
  owner: Owner,
  task: { operationId: string; kind: TaskKind; runAt: Date; isExact?: boolean },
): Promise<void> {
  const { operationId, kind, runAt, isExact = false } = task;
  await trx
    .insertInto('operationTasks')
    .values({ ...owner, operationId, kind, runAt, leaseUntil: null, claimId: null })
    .onConflict((conflict) =>
      conflict.columns(['partnerId', 'environment', 'operationId', 'kind']).doUpdateSet({
        runAt: isExact ? sql<Date>`excluded.run_at` : sql<Date>`least(operation_tasks.run_at, excluded.run_at)`,
      }),
    )
    .execute();
}

export async function deleteTasks(
  trx: DatabaseTransaction,
  owner: Owner,
  operationId: string,
  kinds: TaskKind[],
): Promise<void> {
  await trx
    .deleteFrom('operationTasks')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .where('kind', 'in', kinds)
    .execute();
}

/** Gives a claimed task back for a later run; nothing when another worker has taken it over. */
export async function releaseTask(
  trx: DatabaseTransaction,
  owner: Owner,
  task: { operationId: string; kind: TaskKind; claimId: string; runAt: Date },
): Promise<void> {
  const { operationId, kind, claimId, runAt } = task;
  await trx
    .updateTable('operationTasks')
    .set({ runAt, leaseUntil: null, claimId: null })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('operationId', '=', operationId)
    .where('kind', '=', kind)
    .where('claimId', '=', claimId)
    .execute();
}

/** Sandbox hours pass for what waits, too. Contract 6.12. */
export async function pullTasksForward(trx: DatabaseTransaction, owner: Owner, byMs: number): Promise<void> {
  await trx
    .updateTable('operationTasks')
    .set({ runAt: sql<Date>`run_at - make_interval(secs => ${byMs / 1000})` })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .execute();
}
