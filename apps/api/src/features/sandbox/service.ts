import { noteChange } from '../../core/changes.ts';
import type { Context } from '../../core/context.ts';
import { refuse } from '../../core/http/validation.ts';
import { iso } from '../../core/http/wire.ts';
import { answerOnce, type Answer } from '../../core/idempotency.ts';
import { pullCipTasksForward } from '../cip/index.ts';
import {
  applyOwnSandboxEffects,
  linkBlocked,
  linkExpired,
  linkRevoked,
  markOpened,
  requireLinkForUpdate,
} from '../links/index.ts';
import { pullErasuresForward } from '../user-records/index.ts';
import { pullTasksForward } from '../operations/index.ts';
import { pullDeliveriesForward, updateClockOffset, updateClockReset } from './queries.ts';

const MAX_OFFSET_MS = 90 * 86_400_000;

/** Forward only and at most 90 days in all; waiting deliveries come due with it. Contract 6.12. */
export async function advanceClock(ctx: Context, seconds: number): Promise<Answer> {
  return answerOnce(ctx, async (trx) => {
    const offsetMs = await updateClockOffset(trx, ctx.owner, seconds * 1000, MAX_OFFSET_MS);
    if (offsetMs === undefined) {
      throw refuse([
        { path: 'seconds', message: 'would move the sandbox clock more than 90 days ahead; reset it first.' },
      ]);
    }
    await pullDeliveriesForward(trx, ctx.owner, seconds * 1000);
    await pullTasksForward(trx, ctx.owner, seconds * 1000);
    await pullCipTasksForward(trx, ctx.owner, seconds * 1000);
    await pullErasuresForward(trx, ctx.owner, seconds * 1000);
    await applyOwnSandboxEffects(trx, ctx, ctx.owner, ownTime(ctx, offsetMs));
    await noteChange(trx, 'partner', ctx.owner.partnerId);
    return { status: 200, data: clockData(ctx, offsetMs) };
  });
}

export async function resetClock(ctx: Context): Promise<Answer> {
  return answerOnce(ctx, async (trx) => {
    await updateClockReset(trx, ctx.owner);
    await noteChange(trx, 'partner', ctx.owner.partnerId);
    return { status: 200, data: clockData(ctx, 0) };
  });
}

const ownTime = (ctx: Context, offsetMs: number): Date => new Date(Math.floor(ctx.clock.nowMs()) + offsetMs);

const clockData = (ctx: Context, offsetMs: number) => ({
  now: iso(ownTime(ctx, offsetMs)),
  offsetSeconds: offsetMs / 1000,
});

/** Opens a link as a person's first visit would, with the same events. */
export async function openInSandbox(ctx: Context, linkId: string): Promise<Answer> {
  return answerOnce(ctx, async (trx) => {
    const link = await requireLinkForUpdate(trx, ctx.owner, linkId);
    const now = ctx.ownerNow();
    if (link.status === 'revoked') throw linkRevoked();
    if (link.expiresAt <= now) throw linkExpired();
    if (link.blockedAt) throw linkBlocked();
    const device = { userAgent: 'M2M sandbox', platform: 'sandbox', language: link.language ?? 'en' };
    const opened = await markOpened(trx, ctx, ctx.owner, link, { now, slug: ctx.principal.partner.slug, device });
    return { status: 200, data: { linkId, status: opened.status, openedAt: iso(opened.openedAt!) } };
  });
}
