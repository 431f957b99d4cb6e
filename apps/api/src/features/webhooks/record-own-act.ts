import type { Context } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { recordAct, type Act, type Action } from '../audit/index.ts';

/** The audit entry of what the caller does to its webhooks, in the transaction of the act; to be called last. */
export const recordOwnAct = <A extends Action>(
  trx: DatabaseTransaction,
  ctx: Context,
  act: Pick<Act<A>, 'action' | 'subject' | 'details'>,
): Promise<void> => recordAct(trx, ctx, ctx.owner, { ...act, actor: ctx.principal.actor, requestId: ctx.requestId });
