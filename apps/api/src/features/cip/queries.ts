import { sql, type Selectable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export type CheckRow = Selectable<Schema['cipChecks']>;
export type TaskRow = Selectable<Schema['cipTasks']>;
export type TicketRow = Selectable<Schema['cipTickets']>;

const OPEN = ['pending', 'document', 'review'] as const;

const checksOf = (trx: DatabaseTransaction, owner: Owner) =>
  trx
    .selectFrom('cipChecks')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment);

/** Writes a check and puts it into the queue, due at `runAt` (true time). */
export async function insertCheck(
  trx: DatabaseTransaction,
  owner: Owner,
  check: { id: string; userId: string; linkId: string; startedAt: Date; runAt: Date },
): Promise<void> {
  const { runAt, ...row } = check;
  await trx
    .insertInto('cipChecks')
    .values({ ...owner, ...row, status: 'pending', adapter: null, decidedBy: null, decidedAt: null })
    .execute();
  await trx
    .insertInto('cipTasks')
    .values({
      ...owner,
      checkId: check.id,
      userId: check.userId,
      runAt,
      waitsFor: null,
      leaseUntil: null,
      claimId: null,
    })
    .execute();
}

export function findCheck(trx: DatabaseTransaction, owner: Owner, id: string): Promise<CheckRow | undefined> {
  return checksOf(trx, owner).where('id', '=', id).executeTakeFirst();
}

export function findOpenCheck(trx: DatabaseTransaction, owner: Owner, userId: string): Promise<CheckRow | undefined> {
  return checksOf(trx, owner).where('userId', '=', userId).where('status', 'in', OPEN).executeTakeFirst();
}

/** How many checks of a person ended as declined from an instant on. */
export async function countFailedChecks(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  since: Date,
): Promise<number> {
  const { count } = await trx
    .selectFrom('cipChecks')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .where('status', '=', 'declined')
    .where('decidedAt', '>', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The check that began last, decided or not. */
export function findLatestCheck(trx: DatabaseTransaction, owner: Owner, userId: string): Promise<CheckRow | undefined> {
  return checksOf(trx, owner).where('userId', '=', userId).orderBy('startedAt', 'desc').limit(1).executeTakeFirst();
}

export async function updateCheck(
  trx: DatabaseTransaction,
  owner: Owner,
  id: string,
  change: Partial<
    Pick<CheckRow, 'adapter' | 'status' | 'reasons' | 'attempts' | 'failures' | 'decidedBy' | 'decidedAt'>
  >,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('cipChecks')
    .set(change)
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', id)
    .where('status', 'in', OPEN)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('the check to update is not open');
}

export interface ClaimedTask extends Owner {
  checkId: string;
  claimId: string;
  clockOffsetMs: number;
}

/** Takes due tasks of all partners for `leaseUntil`; one that another worker holds is passed over. */
export async function claimTasks(
  db: Database,
  claim: { claimId: string; now: Date; leaseUntil: Date; limit: number },
): Promise<ClaimedTask[]> {
  const { rows } = await sql<ClaimedTask>`
    with due as (
      select partner_id, environment, check_id from cip_tasks
      where run_at <= ${claim.now} and (lease_until is null or lease_until <= ${claim.now})
      order by run_at limit ${claim.limit} for update skip locked)
    update cip_tasks t set lease_until = ${claim.leaseUntil}, claim_id = ${claim.claimId}
    from due d join partner_environments e on (e.partner_id, e.environment) = (d.partner_id, d.environment)
    where (t.partner_id, t.environment, t.check_id) = (d.partner_id, d.environment, d.check_id)
    returning t.partner_id, t.environment, t.check_id, t.claim_id, e.clock_offset_ms`.execute(db);
  return rows;
}

/** The task while the claim still holds it, locked; undefined when another worker took it or the check was decided. */
export function findClaimedTask(
  trx: DatabaseTransaction,
  owner: Owner,
  checkId: string,
  claimId: string,
): Promise<TaskRow | undefined> {
  return trx
    .selectFrom('cipTasks')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('checkId', '=', checkId)
    .where('claimId', '=', claimId)
    .forUpdate()
    .executeTakeFirst();
}

/** Gives a task back: due at `runAt` (true time), or waiting for what will wake it. */
export async function updateTask(
  trx: DatabaseTransaction,
  owner: Owner,
  checkId: string,
  change: { waitsFor: TaskRow['waitsFor']; runAt: Date | null },
): Promise<void> {
  await trx
    .updateTable('cipTasks')
    .set({ ...change, leaseUntil: null, claimId: null })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('checkId', '=', checkId)
    .execute();
}

export async function deleteTask(trx: DatabaseTransaction, owner: Owner, checkId: string): Promise<void> {
  await trx
    .deleteFrom('cipTasks')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('checkId', '=', checkId)
    .execute();
}

/** What waits for the screening of a person is asked again now. */
export async function wakeScreeningTasks(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  runAt: Date,
): Promise<void> {
  await trx
    .updateTable('cipTasks')
    .set({ runAt })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .where('waitsFor', '=', 'screening')
    .execute();
}

/** Whether the photo that a check waited for has come, and the check is about to be asked again. */
export async function hasDocumentCome(trx: DatabaseTransaction, owner: Owner, checkId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('cipTasks')
    .select('checkId')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('checkId', '=', checkId)
    .where('waitsFor', '=', 'document')
    .where('runAt', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** A task that waits for time alone is due now. */
export async function wakePendingTask(
  trx: DatabaseTransaction,
  owner: Owner,
  checkId: string,
  runAt: Date,
): Promise<void> {
  await trx
    .updateTable('cipTasks')
    .set({ runAt })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('checkId', '=', checkId)
    .where('waitsFor', 'is', null)
    .where('runAt', '>', runAt)
    .execute();
}

export async function findClockOffset(trx: DatabaseTransaction, owner: Owner): Promise<number> {
  const { clockOffsetMs } = await trx
    .selectFrom('partnerEnvironments')
    .select('clockOffsetMs')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .executeTakeFirstOrThrow();
  return clockOffsetMs;
}

/** Which units are stored of a user, without their values. */
export async function listUnitNames(trx: DatabaseTransaction, owner: Owner, userId: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('userUnits')
    .select('unit')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('userId', '=', userId)
    .execute();
  return new Set(rows.map(({ unit }) => unit));
}

const ticketsOf = (trx: DatabaseTransaction, owner: Owner, linkId: string) =>
  trx
    .selectFrom('cipTickets')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('linkId', '=', linkId);

export function findOpenTicket(trx: DatabaseTransaction, owner: Owner, linkId: string): Promise<TicketRow | undefined> {
  return ticketsOf(trx, owner, linkId).where('status', '=', 'pending').executeTakeFirst();
}

/** The ticket made last, whatever became of it. */
export function findLatestTicket(
  trx: DatabaseTransaction,
  owner: Owner,
  linkId: string,
): Promise<TicketRow | undefined> {
  return ticketsOf(trx, owner, linkId).orderBy('createdAt', 'desc').limit(1).executeTakeFirst();
}

export async function insertTicket(
  trx: DatabaseTransaction,
  owner: Owner,
  ticket: { id: string; linkId: string; createdAt: Date },
): Promise<TicketRow> {
  return trx
    .insertInto('cipTickets')
    .values({ ...owner, ...ticket, status: 'pending', completedAt: null })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function completeTickets(
  trx: DatabaseTransaction,
  owner: Owner,
  linkId: string,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('cipTickets')
    .set({ status: 'completed', completedAt: now })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('linkId', '=', linkId)
    .where('status', '=', 'pending')
    .execute();
}

/** Tasks come due so much earlier: the sandbox's hours pass for them too. */
export async function pullTasksForward(trx: DatabaseTransaction, owner: Owner, byMs: number): Promise<void> {
  const by = sql`make_interval(secs => ${byMs / 1000})`;
  await trx
    .updateTable('cipTasks')
    .set({ runAt: sql<Date>`run_at - ${by}` })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('runAt', 'is not', null)
    .execute();
}
