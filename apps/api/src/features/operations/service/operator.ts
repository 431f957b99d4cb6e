import { ENVIRONMENTS, type Deps, type Environment, type Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { ApiError } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { formatAmount, type Currency } from '../../../core/money.ts';
import { recordAct, type Act, type Action } from '../../audit/index.ts';
import { findEsignConsent } from '../../disclosures/index.ts';
import { readEntries, type ShownEntry } from '../../ledger/index.ts';
import { operatorActor, type Operator } from '../../operators/index.ts';
import { findPartners, requirePartner } from '../../partners/index.ts';
import { isManual, type Status } from '../machine/index.ts';
import { stateOf } from '../operation-state.ts';
import { operationItem } from '../operation-view.ts';
import { findOperation, listChanges, listOperations, type ChangeRow, type OperationRow } from '../queries.ts';
import { findRefund, findRefundsOf, listDueRefunds, type RefundRow } from '../refund-queries.ts';
import type { OperationItem } from '../schema.ts';
import { listTasks, type TaskRow } from '../task-queries.ts';
import { applyFact, type Applied } from './apply-fact.ts';
import { cancelIn } from './cancel-operation.ts';
import { findPartnerState } from '../person-queries.ts';
import { runTasksOf } from './run-tasks.ts';

const MOST_LISTED = 500;

/** Whose an operation is: its id names the partner, and one of the two environments has it. */
export async function findOperationAnywhere(
  deps: Deps,
  operationId: string,
): Promise<{ owner: Owner; row: OperationRow }> {
  const slug = /^op_([a-z0-9]{2,24})_[a-z0-9]{16,64}$/.exec(operationId)?.[1];
  if (slug === undefined)
    throw refuse([
      { path: '', message: `"${operationId}" is no operation id; it looks like op_acme_0123456789abcdef.` },
    ]);
  const { id: partnerId } = await requirePartner(deps, slug);
  for (const environment of ENVIRONMENTS) {
    const owner = { partnerId, environment };
    const row = await deps.app.asOwner(owner, (trx) => findOperation(trx, owner, operationId));
    if (row) return { owner, row };
  }
  throw new ApiError('RESOURCE_NOT_FOUND', `There is no operation ${operationId}.`);
}

/** What features beside this one need to know of an operation that somebody names by its id alone. */
export const operationFactsFinder = (deps: Deps) => async (operationId: string) => {
  const { owner, row } = await findOperationAnywhere(deps, operationId);
  return { owner, operationId: row.id, quoteId: row.quoteId, disclosureHash: row.disclosureHash };
};

export interface ShownOperation {
  environment: Environment;
  operation: OperationItem;
  changes: ChangeRow[];
  entries: ShownEntry[];
  tasks: TaskRow[];
  /** From when on its sender gets notices on paper: the consent to electronic ones was withdrawn. */
  paperSince: Date | null;
}

/** An operation with its whole trail, its postings and what is still to be done; no personal data beyond four digits. */
export async function showOperation(deps: Deps, operationId: string): Promise<ShownOperation> {
  const { owner, row } = await findOperationAnywhere(deps, operationId);
  return deps.app.asOwner(owner, async (trx) => ({
    environment: owner.environment,
    paperSince: (await findEsignConsent(trx, owner, row.esignConsentId))?.withdrawnAt ?? null,
    operation: operationItem(
      (await findOperation(trx, owner, operationId))!,
      await findRefund(trx, owner, operationId),
    ),
    changes: await listChanges(trx, owner, operationId),
    entries: await readEntries(trx, owner, operationId),
    tasks: await listTasks(trx, owner, operationId),
  }));
}

/** A partner's operations in one environment, newest first, at most 500. */
export async function listOperationsOf(
  deps: Deps,
  input: { slug: string; environment: Environment; status?: Status | undefined },
): Promise<OperationItem[]> {
  const { id: partnerId } = await requirePartner(deps, input.slug);
  const owner = { partnerId, environment: input.environment };
  const listing = { paging: { kind: 'page', page: 1, limit: MOST_LISTED } as const, from: undefined, to: undefined };
  return deps.app.asOwner(owner, async (trx) => {
    const { rows } = await listOperations(trx, owner, { status: input.status }, listing);
    const refunds = await findRefundsOf(
      trx,
      owner,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => operationItem(row, refunds.get(row.id)));
  });
}

/** The operator's cancellation, also after the 30 minutes while nothing was paid out; audited. */
export async function cancelByOperator(
  deps: Deps,
  input: { operationId: string; reason: string | undefined; operator: Operator },
): Promise<{ accepted: 'cancelled' | 'requested'; operation: OperationItem }> {
  const { operationId, reason, operator } = input;
  const { owner } = await findOperationAnywhere(deps, operationId);
  const cancel = (trx: DatabaseTransaction): Promise<Applied> =>
    ownerNow(trx, deps, owner).then((receivedAt) =>
      cancelIn(trx, deps, owner, operationId, { actor: 'operator', reason, receivedAt }, operator.id),
    );
  await rehearse(deps, owner, cancel);
  const subject = { kind: 'operation', id: operationId };
  await recordFirst(deps, owner, { actor: operatorActor(operator), action: 'operation.cancelled', subject });
  const { row, refund, verdict } = await deps.app.asOwner(owner, cancel);
  deps.wakeDeliveries();
  await runTasksOf(deps, owner, operationId);
  return { accepted: verdict as 'cancelled' | 'requested', operation: operationItem(row, refund) };
}

const ownerNow = async (trx: DatabaseTransaction, deps: Deps, owner: Owner): Promise<Date> =>
  new Date(deps.clock.now().getTime() + (await findPartnerState(trx, owner)).clockOffsetMs);

/** The audit trail is another role's, so the entry is committed before the act: none can happen without it. */
const recordFirst = <A extends Action>(deps: Deps, owner: Owner, act: Act<A>): Promise<void> =>
  deps.system.transaction((trx) => recordAct(trx, deps, owner, act));

class Rehearsed extends Error {}

/** Does the work and undoes it: what would be refused is refused before anything is written about it. */
async function rehearse(deps: Deps, owner: Owner, work: (trx: DatabaseTransaction) => Promise<unknown>): Promise<void> {
  const undone = deps.app.asOwner(owner, async (trx) => {
    await work(trx);
    throw new Rehearsed();
  });
  await undone.catch((error: unknown) => {
    if (!(error instanceof Rehearsed)) throw error;
  });
}

export interface DueRefund extends Owner {
  slug: string;
  refund: RefundRow;
  isOverdue: boolean;
}

/** Refunds that are owed, over all partners, the first due first; at most 500 of each owner. */
export async function listRefundsDue(deps: Deps, environment: Environment): Promise<DueRefund[]> {
  const due: DueRefund[] = [];
  for (const { id: partnerId, slug } of await findPartners(deps)) {
    const owner = { partnerId, environment };
    await deps.app.asOwner(owner, async (trx) => {
      const now = await ownerNow(trx, deps, owner);
      for (const refund of await listDueRefunds(trx, owner, MOST_LISTED))
        due.push({ ...owner, slug, refund, isOverdue: refund.dueAt < now });
    });
  }
  return due.sort((a, b) => a.refund.dueAt.getTime() - b.refund.dueAt.getTime());
}

/**
 * Marks a refund as paid by hand: one of a manual payment, or one that the provider refused; audited. All others the
 * provider pays, and paying twice is what this refuses.
 */
export async function payRefundByHand(
  deps: Deps,
  input: { operationId: string; operator: Operator },
): Promise<RefundRow> {
  const { operationId, operator } = input;
  const { owner } = await findOperationAnywhere(deps, operationId);
  const pay = (trx: DatabaseTransaction): Promise<RefundRow> => payByHand(trx, deps, owner, operationId, operator);
  await rehearse(deps, owner, pay);
  const before = await deps.app.asOwner(owner, (trx) => findRefund(trx, owner, operationId));
  const { id, minor, currency } = before!;
  await recordFirst(deps, owner, {
    actor: operatorActor(operator),
    action: 'refund.paid',
    subject: { kind: 'refund', id },
    details: { operationId, amount: formatAmount(BigInt(minor), currency as Currency) },
  });
  const paid = await deps.app.asOwner(owner, pay);
  deps.wakeDeliveries();
  return paid;
}

async function payByHand(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  operationId: string,
  operator: Operator,
): Promise<RefundRow> {
  const before = await findRefund(trx, owner, operationId);
  if (!before) throw refuse([{ path: '', message: `No refund is owed for ${operationId}.` }]);
  const row = (await findOperation(trx, owner, operationId))!;
  if (!isManual(stateOf(row, before)) && before.refusedCode === null)
    throw refuse([{ path: '', message: `The provider pays this refund itself (${row.fundingMethod}).` }]);
  const applied = await applyFact(trx, deps, owner, operationId, { kind: 'refund_paid' }, { actor: operator.id });
  if (!applied.isChanged) throw refuse([{ path: '', message: `The refund of ${operationId} was paid already.` }]);
  return applied.refund!;
}
