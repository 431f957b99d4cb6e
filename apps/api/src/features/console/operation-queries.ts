import { sql } from 'kysely';
import type { Environment } from '../../core/context.ts';
import type { Database } from '../../core/db/connect.ts';
import type { Position } from '../../core/pagination.ts';

/** What the console lists of a transfer: the columns that m2m_system may read, none of a person. */
export interface OperationListRow extends Position {
  partnerId: string;
  partner: string;
  environment: Environment;
  source: string;
  destination: string;
  send: number;
  receive: number;
  total: number;
  status: string;
  fundingMethod: string;
  fundingStatus: string;
  payoutStatus: string;
  holdReason: string | null;
  screening: string;
  paidAt: Date | null;
  failureCode: string | null;
  cancelRequestedAt: Date | null;
  attempts: number | null;
  overdueSeconds: number | null;
}

export interface OperationSearch {
  environment: Environment;
  id: string | undefined;
  partnerId: string | undefined;
  status: string | undefined;
  isStuck: boolean;
  from: Date | undefined;
  to: Date | undefined;
}

/** A task that failed so often, or that nobody took up for so long, does not move by itself. */
const STUCK_ATTEMPTS = 5;
const STUCK_SECONDS = 600;

/**
 * Newest first over all partners, one more than asked. Stuck is what is neither finished nor moving: held, unknown to its
 * rail, or with a task that keeps failing or that no worker takes up.
 */
export async function searchOperations(
  db: Database,
  search: OperationSearch,
  after: Position | undefined,
  limit: number,
): Promise<OperationListRow[]> {
  const { environment, id, partnerId, status, isStuck, from, to } = search;
  const conditions = [
    sql`o.environment = ${environment}`,
    ...(id === undefined ? [] : [sql`o.id = ${id}`]),
    ...(partnerId === undefined ? [] : [sql`o.partner_id = ${partnerId}`]),
    ...(status === undefined ? [] : [sql`o.status = ${status}`]),
    ...(from === undefined ? [] : [sql`o.created_at >= ${from}`]),
    ...(to === undefined ? [] : [sql`o.created_at <= ${to}`]),
    ...(after === undefined ? [] : [sql`(o.created_at, o.id) < (${after.createdAt}, ${after.id})`]),
    ...(isStuck
      ? [
          sql`o.status in ('created', 'processing') and (o.payout_status in ('held', 'unknown')
            or t.attempts >= ${STUCK_ATTEMPTS} or t.overdue_seconds > ${STUCK_SECONDS})`,
        ]
      : []),
  ];
  const { rows } = await sql<OperationListRow>`
    select o.id, o.partner_id, p.slug as partner, o.environment, o.source, o.destination, o.send, o.receive, o.total,
      o.status, o.funding_method, o.funding_status, o.payout_status, o.hold_reason, o.screening, o.created_at, o.paid_at,
      o.failure_code, o.cancel_requested_at, t.attempts, t.overdue_seconds
    from operations o join partners p on p.id = o.partner_id
    cross join lateral (
      select max(attempts) as attempts,
        max(extract(epoch from now() - run_at)) filter (where run_at < now())::float8 as overdue_seconds
      from operation_tasks t where (t.partner_id, t.environment, t.operation_id) = (o.partner_id, o.environment, o.id)
    ) t
    where ${sql.join(conditions, sql` and `)}
    order by o.created_at desc, o.id desc limit ${limit + 1}`.execute(db);
  return rows;
}

export interface TaskAge {
  kind: string;
  due: number;
  oldestSeconds: number | null;
  failing: number;
}

/** What operations wait for, by kind of task. */
export async function measureTasks(db: Database): Promise<TaskAge[]> {
  const { rows } = await sql<TaskAge>`
    select kind, count(*) filter (where run_at <= now()) as due,
      max(extract(epoch from now() - run_at)) filter (where run_at <= now())::float8 as oldest_seconds,
      count(*) filter (where attempts >= ${STUCK_ATTEMPTS}) as failing
    from operation_tasks group by kind order by kind`.execute(db);
  return rows;
}
