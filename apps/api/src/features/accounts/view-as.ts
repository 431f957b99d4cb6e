import { notFound } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { OPERATOR_CHAIN, recordAct, type Act } from '../audit/index.ts';
import { operatorActor } from '../operators/index.ts';
import { requirePartnerById } from '../partners/index.ts';
import type { OperatorContext } from './add-account-route.ts';
import { endViews, insertView } from './view-queries.ts';

/** What the console shows of a view that has begun. */
export interface PartnerView {
  partnerId: string;
  name: string;
  until: Date;
}

/**
 * Lets this session of an operator see a partner's portal, read-only and without personal data, for up to `minutes` (1 to
 * 60). Ends another view of the session. Stands in the partner's chain and in the operators', without the reason, which is
 * a free text and stays with the view.
 */
export async function beginViewAs(
  ctx: OperatorContext,
  input: { partnerId: string; reason: string; minutes: number },
): Promise<PartnerView> {
  const { partnerId, reason, minutes } = input;
  const partner = await requirePartnerById(ctx, partnerId);
  const startedAt = ctx.clock.now();
  const until = new Date(startedAt.getTime() + minutes * 60_000);
  await ctx.system.transaction(async (trx) => {
    await endViews(trx, ctx.session.id, startedAt);
    await insertView(trx, {
      id: newId('view'),
      sessionId: ctx.session.id,
      operatorId: ctx.operator.id,
      viewedPartnerId: partnerId,
      reason,
      startedAt,
      endsAt: until,
      endedAt: null,
    });
    await recordView(trx, ctx, partnerId, { action: 'view.begun', details: { operator: ctx.operator.id, minutes } });
  });
  return { partnerId, name: partner.name, until };
}

/** Ends the view of this session. Throws RESOURCE_NOT_FOUND when there is none. */
export async function endViewAs(ctx: OperatorContext): Promise<void> {
  const { viewAs } = ctx.session;
  if (!viewAs) throw notFound();
  await ctx.system.transaction(async (trx) => {
    await endViews(trx, ctx.session.id, ctx.clock.now());
    const act = { action: 'view.ended', details: { operator: ctx.operator.id } } as const;
    await recordView(trx, ctx, viewAs.partnerId, act);
  });
}

async function recordView(
  trx: DatabaseTransaction,
  ctx: OperatorContext,
  partnerId: string,
  act: Pick<Act, 'action' | 'details'>,
): Promise<void> {
  for (const chain of [{ partnerId }, OPERATOR_CHAIN] as const) {
    await recordAct(trx, ctx, chain, {
      ...act,
      actor: operatorActor(ctx.operator),
      subject: { kind: 'partner', id: partnerId },
      requestId: ctx.requestId,
      address: ctx.clientAddress,
    } as Act);
  }
}
