import type { Deps, Environment } from '../../core/context.ts';
import { pageAnswer } from '../../core/pagination.ts';
import { showOperation } from '../operations/index.ts';
import { searchOperations, type OperationListRow } from './operation-queries.ts';
import { readCursorListing, type CursorInput } from './queue-page.ts';
import { moneyOf, readTime, timeOf } from './wire-values.ts';

export interface OperationQueryInput extends CursorInput {
  environment: Environment;
  search?: string;
  partnerId?: string;
  status?: string;
  isStuck?: boolean;
  from?: string;
  to?: string;
}

const operationItem = (row: OperationListRow) => ({
  operationId: row.id,
  partnerId: row.partnerId,
  partner: row.partner,
  environment: row.environment,
  status: row.status,
  fundingMethod: row.fundingMethod,
  fundingStatus: row.fundingStatus,
  payoutStatus: row.payoutStatus,
  holdReason: row.holdReason,
  screening: row.screening,
  failureCode: row.failureCode,
  send: moneyOf(row.send, row.source),
  receive: moneyOf(row.receive, row.destination),
  total: moneyOf(row.total, row.source),
  createdAt: row.createdAt.toISOString(),
  paidAt: timeOf(row.paidAt),
  cancelRequestedAt: timeOf(row.cancelRequestedAt),
  attempts: row.attempts ?? 0,
  overdueSeconds: Math.round(row.overdueSeconds ?? 0),
});

/** Transfers of all partners in one environment, newest first. */
export async function listOperations({ system }: Pick<Deps, 'system'>, query: OperationQueryInput) {
  const { listing, limit, after } = readCursorListing(query);
  const { environment, partnerId, status, isStuck = false } = query;
  const id = query.search?.trim() || undefined;
  const span = { from: readTime(query.from), to: readTime(query.to) };
  const rows = await searchOperations(
    system.db,
    { environment, id, partnerId, status, isStuck, ...span },
    after,
    limit,
  );
  return pageAnswer(listing, { rows, total: undefined }, operationItem);
}

type Shown = Awaited<ReturnType<typeof showOperation>>;

export const entryItem = ({ id, kind, state, createdAt, lines }: Shown['entries'][number]) => ({
  entryId: id,
  kind,
  state,
  createdAt: createdAt.toISOString(),
  lines: lines.map(({ account, side, minor, currency }) => ({ account, side, amount: moneyOf(minor, currency) })),
});

/** A transfer with every change, every posting and what is still to be done. */
export async function showOperationDetail(deps: Deps, operationId: string) {
  const { environment, operation, changes, entries, tasks, paperSince } = await showOperation(deps, operationId);
  return {
    environment,
    operation,
    paperSince: timeOf(paperSince),
    changes: changes.map(({ number, createdAt, fact, actor, status, fundingStatus, payoutStatus, eventType }) => ({
      number,
      createdAt: createdAt.toISOString(),
      fact,
      actor,
      status,
      fundingStatus,
      payoutStatus,
      eventType,
    })),
    entries: entries.map(entryItem),
    tasks: tasks.map(({ kind, runAt }) => ({ kind, runAt: runAt.toISOString() })),
  };
}
