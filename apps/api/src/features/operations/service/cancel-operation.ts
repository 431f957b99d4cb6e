import type { Context, Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { requireLiveCaller } from '../../../core/db/live-caller.ts';
import { ApiError } from '../../../core/errors.ts';
import { answerOnce, type Answer } from '../../../core/idempotency.ts';
import type { Canceller, CancelVerdict } from '../machine/index.ts';
import { operationItem } from '../operation-view.ts';
import type { OperationRow } from '../queries.ts';
import type { OperationItem } from '../schema.ts';
import { applyFact, type Applied } from './apply-fact.ts';
import { runTasksOf } from './run-tasks.ts';

export interface CancelAct {
  actor: Canceller;
  reason?: string | undefined;
  /** When our server got the request, in the owner's time: by this it is judged. */
  receivedAt: Date;
}

export interface Cancelled {
  /** `requested`: the rail, or a review, decides. */
  accepted: 'cancelled' | 'requested';
  operation: OperationRow;
}

const REFUSALS: Record<Exclude<CancelVerdict, 'cancelled' | 'requested'>, string> = {
  deposited: 'The money has reached the recipient, so the transfer can no longer be cancelled.',
  window_closed: 'A transfer can be cancelled within 30 minutes of the payment. That time is over.',
  final: 'The transfer has ended already.',
};

/**
 * Cancels, or asks the rail to give the payout back. Contract 6.11, issue 5.
 *
 * @throws RESOURCE_NOT_FOUND, OPERATION_NOT_CANCELLABLE with details[0].reason deposited, window_closed or final
 */
export async function cancelOperation(
  deps: Deps,
  owner: Owner,
  operationId: string,
  act: CancelAct,
): Promise<Cancelled> {
  const { row, verdict } = await deps.app.asOwner(owner, (trx) => cancelIn(trx, deps, owner, operationId, act));
  deps.wakeDeliveries();
  await runTasksOf(deps, owner, operationId);
  return { accepted: verdict as Cancelled['accepted'], operation: row };
}

/** The partner's cancellation by the API. A key that has ended meanwhile cancels nothing. */
export async function cancelByPartner(
  ctx: Context,
  operationId: string,
  reason: string | undefined,
): Promise<Answer<OperationItem>> {
  const receivedAt = ctx.ownerNow();
  const answer = await answerOnce(ctx, async (trx): Promise<Answer<OperationItem>> => {
    await requireLiveCaller(trx, ctx);
    const act = { actor: 'partner' as const, reason, receivedAt };
    const { row, refund, verdict } = await cancelIn(trx, ctx, ctx.owner, operationId, act);
    return { status: verdict === 'cancelled' ? 200 : 202, data: operationItem(row, refund) };
  });
  await runTasksOf(ctx, ctx.owner, operationId);
  return answer;
}

export async function cancelIn(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  operationId: string,
  { actor, reason, receivedAt }: CancelAct,
  by: string = actor,
): Promise<Applied> {
  const fact = { kind: 'cancel' as const, by: actor, reason, receivedAt };
  const applied = await applyFact(trx, deps, owner, operationId, fact, { actor: by });
  const { verdict } = applied;
  if (verdict === 'cancelled' || verdict === 'requested') return applied;
  const reasonCode = verdict ?? 'final';
  const message = REFUSALS[reasonCode];
  throw new ApiError('OPERATION_NOT_CANCELLABLE', message, {
    details: [{ path: 'operationId', message, reason: reasonCode }],
  });
}
