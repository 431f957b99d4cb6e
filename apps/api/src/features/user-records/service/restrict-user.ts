import type { Context } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { ApiError } from '../../../core/errors.ts';
import { iso } from '../../../core/http/wire.ts';
import type { Answer } from '../../../core/idempotency.ts';
import { recordAct } from '../../audit/index.ts';
import { dropCheck } from '../../cip/index.ts';
import { markRevoked, requireLinkForUpdate } from '../../links/index.ts';
import { lockUser, requireUser, restrictUserData, type UserRow } from '../../users/index.ts';
import { findErasure, upsertErasure } from '../queries.ts';
import { erase, eraseTime } from './erase-user.ts';

/**
 * Contract 8.5: the user's link is revoked, the data is shown to nobody any more and no new link can be made; when the
 * legal period ends the data key is destroyed, at once when there never was an operation. Repeating it changes nothing.
 */
export async function deleteUser(ctx: Context, userId: string): Promise<Answer> {
  const data = await ctx.app.asOwner(ctx.owner, (trx) => restrict(trx, ctx, userId));
  ctx.wakeDeliveries();
  return { status: 200, data };
}

async function restrict(trx: DatabaseTransaction, ctx: Context, userId: string): Promise<object> {
  const { owner } = ctx;
  const now = ctx.ownerNow();
  const user = await endLink(trx, ctx, userId, now);
  if (user.restrictedAt !== null) return restrictedItem(user.id, user.restrictedAt, await dueAt(trx, ctx, user.id));
  if (user.erasedAt !== null && user.dataKey === null) {
    return { userId, status: 'erased', erasedAt: iso(user.erasedAt) };
  }
  await dropCheck(trx, owner, user, now);
  const end = await eraseTime(trx, owner, userId, now);
  const { actor } = ctx.principal;
  if (end <= now) {
    await erase(trx, ctx, owner, user, { now, actor });
    return { userId, status: 'erased', erasedAt: iso(now) };
  }
  await restrictUserData(trx, owner, userId, now);
  await upsertErasure(trx, owner, userId, new Date(end.getTime() - offsetOf(ctx)));
  await recordAct(trx, ctx, owner, {
    actor,
    action: 'user.restricted',
    subject: { kind: 'user', id: userId },
    requestId: ctx.requestId,
    address: ctx.clientAddress,
  });
  return restrictedItem(userId, now, end);
}

const restrictedItem = (userId: string, restrictedAt: Date, eraseAfter: Date) => ({
  userId,
  status: 'restricted',
  restrictedAt: iso(restrictedAt),
  eraseAfter: iso(eraseAfter),
});

const offsetOf = (ctx: Context): number => ctx.principal.partner.clockOffsetMs;

async function dueAt(trx: DatabaseTransaction, ctx: Context, userId: string): Promise<Date> {
  const erasure = await findErasure(trx, ctx.owner, userId);
  return erasure ? new Date(erasure.dueAt.getTime() + offsetOf(ctx)) : ctx.ownerNow();
}

/** Revokes the active link and locks the user, in the order in which all others take these locks. */
async function endLink(trx: DatabaseTransaction, ctx: Context, userId: string, now: Date): Promise<UserRow> {
  const { owner } = ctx;
  const { activeLinkId } = await requireUser(trx, owner, userId);
  const link = activeLinkId === null ? undefined : await requireLinkForUpdate(trx, owner, activeLinkId);
  const user = await lockUser(trx, owner, userId);
  if (user.activeLinkId !== activeLinkId) {
    throw new ApiError('SERVICE_UNAVAILABLE', 'A link of this user was made at this moment. Try again.', {
      retryAfterSeconds: 1,
    });
  }
  if (link && link.status !== 'revoked') {
    await markRevoked(trx, ctx, owner, link, { now, actor: 'partner', reason: 'user deleted' });
  }
  return user;
}
