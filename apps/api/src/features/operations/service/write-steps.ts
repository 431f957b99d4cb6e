import type { Deps } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { iso, present } from '../../../core/http/wire.ts';
import { newId } from '../../../core/ids.ts';
import { addBusinessDays } from '../../calendar/index.ts';
import { post } from '../../ledger/index.ts';
import { eventTargetOf, withMetadata } from '../../links/index.ts';
import { publishEvent, type EventType } from '../../webhooks/index.ts';
import type { Status, Step } from '../machine/index.ts';
import { updateOf } from '../operation-state.ts';
import { operationItem } from '../operation-view.ts';
import { insertChange, updateOperation, type OperationRow, type OperationUpdate } from '../queries.ts';
import { insertRefund, updateRefund } from '../refund-queries.ts';
import type { OpenOperation } from './open-operation.ts';

/** 12 CFR 1005.34(b): the money is back within three business days of the request. */
const REFUND_BUSINESS_DAYS = 3;

type WriteDeps = Pick<Deps, 'keyring'>;

export interface Cause {
  fact: string;
  actor: string;
}

const EVENTS: Record<Exclude<Status, 'created'>, EventType> = {
  processing: 'operation.processing',
  completed: 'operation.completed',
  failed: 'operation.failed',
  cancelled: 'operation.cancelled',
};

/** Writes each step with its trail, its postings and its event, in the caller's transaction. Answers what became of it. */
export async function writeSteps(
  trx: DatabaseTransaction,
  deps: WriteDeps,
  open: OpenOperation,
  steps: readonly Step[],
  cause: Cause,
): Promise<OpenOperation> {
  let current = open;
  for (const step of steps) current = await writeStep(trx, deps, current, step, cause);
  return current;
}

async function writeStep(
  trx: DatabaseTransaction,
  deps: WriteDeps,
  open: OpenOperation,
  step: Step,
  cause: Cause,
): Promise<OpenOperation> {
  const { owner, now } = open;
  const row = await updateRow(trx, open, {
    ...updateOf(step.change),
    // What the payment needed is not needed any more.
    ...(step.change.fundingStatus === undefined ? {} : { fundingSecret: null }),
  });
  await post(trx, owner, row.id, step.postings, now);
  const next = await writeRefund(trx, { ...open, row }, step.refund, cause.actor);
  const eventType = row.status === open.row.status ? null : EVENTS[row.status as keyof typeof EVENTS];
  await insertChange(trx, owner, row, { ...cause, eventType, details: detailsOf(step), now });
  if (eventType) await publishOperation(trx, deps, next, eventType);
  return next;
}

/** Every change of a row has a number of its own, which the trail carries too. */
const updateRow = (
  trx: DatabaseTransaction,
  { owner, row }: OpenOperation,
  change: OperationUpdate,
): Promise<OperationRow> => updateOperation(trx, owner, row.id, { ...change, version: row.version + 1 });

/** A change that is no fact of the machine: noted in the trail like every other. */
export async function writeNote(
  trx: DatabaseTransaction,
  open: OpenOperation,
  change: OperationUpdate,
  cause: Cause,
): Promise<OpenOperation> {
  const row = await updateRow(trx, open, change);
  await insertChange(trx, open.owner, row, { ...cause, eventType: null, details: {}, now: open.now });
  return { ...open, row };
}

/** Codes and amounts only: nothing of a person. */
const detailsOf = ({ change, refund }: Step): object => ({
  ...present('failureCode', change.failureCode),
  ...present('holdReason', change.holdReason),
  ...present('screening', change.screening),
  ...present('returnedMinor', change.returnedMinor && Number(change.returnedMinor)),
  ...present('fundingReturnedMinor', change.fundingReturnedMinor && Number(change.fundingReturnedMinor)),
  ...present('refund', refund?.is),
  ...(refund?.is === 'due' ? { refundMinor: Number(refund.minor) } : {}),
  ...(refund?.is === 'refused' ? { refusedCode: refund.code } : {}),
});

async function writeRefund(
  trx: DatabaseTransaction,
  open: OpenOperation,
  refund: Step['refund'],
  actor: string,
): Promise<OpenOperation> {
  const { owner, row, now } = open;
  if (!refund) return open;
  if (refund.is === 'paid')
    return { ...open, refund: await updateRefund(trx, owner, row.id, { status: 'paid', paidAt: now, paidBy: actor }) };
  if (refund.is === 'refused')
    return { ...open, refund: await updateRefund(trx, owner, row.id, { refusedCode: refund.code }) };
  const from = row.cancelRequestedAt ?? now;
  const inserted = await insertRefund(trx, owner, {
    operationId: row.id,
    id: newId('rfd'),
    minor: Number(refund.minor),
    currency: row.source,
    reason: refund.reason,
    dueAt: await addBusinessDays(trx, from, REFUND_BUSINESS_DAYS),
    paidAt: null,
    paidBy: null,
    refusedCode: null,
    createdAt: now,
  });
  return { ...open, refund: inserted };
}

/** Contract section 7: the operation item, of a cancelled one with its reason. */
export async function publishOperation(
  trx: DatabaseTransaction,
  deps: WriteDeps,
  { owner, link, row, refund, now }: OpenOperation,
  type: EventType,
): Promise<void> {
  const item = operationItem(row, refund);
  const data =
    type === 'operation.cancelled'
      ? { ...item, cancelledAt: iso(row.cancelledAt!), ...present('reason', row.cancelReason) }
      : item;
  await publishEvent(trx, deps.keyring, owner, {
    type,
    now,
    ...eventTargetOf(link),
    data: withMetadata(deps.keyring, owner, link, data),
  });
}
