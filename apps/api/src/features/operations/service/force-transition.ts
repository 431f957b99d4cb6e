import type { Context } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { ApiError } from '../../../core/errors.ts';
import { answerOnce, type Answer } from '../../../core/idempotency.ts';
import { captureSandboxFunding } from '../../funding/index.ts';
import { pushSandboxPayout } from '../../payouts/index.ts';
import { planTransition, type Fact, type TransitionGoal } from '../machine/index.ts';
import { stateOf } from '../operation-state.ts';
import { operationItem } from '../operation-view.ts';
import type { OperationItem } from '../schema.ts';
import { applyTo } from './apply-fact.ts';
import { openOperation, type OpenOperation } from './open-operation.ts';

/** More edges than any way has; a plan that goes in a circle is a defect. */
const MAX_FACTS = 8;

/**
 * Walks an operation of the sandbox to a status, edge by edge, by the facts that a provider, a rail or a person would
 * bring, with ledger and events. Contract 6.12.
 *
 * @throws TRANSITION_NOT_ALLOWED
 */
export function forceTransition(
  ctx: Context,
  operationId: string,
  goal: TransitionGoal,
): Promise<Answer<OperationItem>> {
  return answerOnce(ctx, async (trx) => {
    let open = await openOperation(trx, ctx, ctx.owner, operationId);
    if (open.row.status === goal) throw notAllowed(open, goal);
    for (let facts = 0; open.row.status !== goal && facts < MAX_FACTS; facts += 1) {
      const fact = planTransition(stateOf(open.row, open.refund), goal, open.now);
      if (!fact) throw notAllowed(open, goal);
      open = await push(trx, ctx, open, fact);
    }
    if (open.row.status !== goal) throw notAllowed(open, goal);
    return { status: 200, data: operationItem(open.row, open.refund) };
  });
}

async function push(trx: DatabaseTransaction, ctx: Context, open: OpenOperation, fact: Fact): Promise<OpenOperation> {
  await tellOutside(trx, open, fact);
  // A payout that a delay holds back is paid now.
  const due = fact.kind === 'submitting' && open.row.payoutDueAt ? { payoutDueAt: open.now } : {};
  return applyTo(trx, ctx, { ...open, row: { ...open.row, ...due } }, fact, { actor: 'partner' });
}

/** The sandbox's own provider and rail, where they know of the transfer, say the same from now on. */
async function tellOutside(trx: DatabaseTransaction, { owner, row, now }: OpenOperation, fact: Fact): Promise<void> {
  const operationId = row.id;
  if (!('answer' in fact)) return;
  if (fact.kind === 'funding') {
    if (fact.answer.result === 'captured') await captureSandboxFunding(trx, owner, { operationId, now });
    return;
  }
  const { result } = fact.answer;
  if (result === 'deposited' || result === 'rejected' || result === 'returned')
    await pushSandboxPayout(trx, owner, { operationId, to: result, now });
}

const notAllowed = ({ row }: OpenOperation, goal: TransitionGoal): ApiError => {
  const message = `An operation that is ${row.status} (payout ${row.payoutStatus}) cannot become ${goal}.`;
  return new ApiError('TRANSITION_NOT_ALLOWED', message, { details: [{ path: 'to', message, status: row.status }] });
};
