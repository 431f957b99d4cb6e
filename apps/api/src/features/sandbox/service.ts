import { noteChange } from '../../core/changes.ts';
import type { Context } from '../../core/context.ts';
import { refuse } from '../../core/http/validation.ts';
import { iso } from '../../core/http/wire.ts';
import { answerOnce, type Answer } from '../../core/idempotency.ts';
import { linkExpired, markOpened, requireLinkForUpdate } from '../links/index.ts';
import { ApiError } from '../../core/errors.ts';
import { pullDeliveriesForward, updateClockOffset, updateClockReset } from './queries.ts';

const MAX_OFFSET_MS = 90 * 86_400_000;

/** Forward only and at most 90 days in all; waiting deliveries come due with it. Contract 6.12. */
export async function advanceClock(ctx: Context, seconds: number): Promise<Answer> {
  return answerOnce(ctx, async (trx) => {
    const offsetMs = await updateClockOffset(trx, ctx.owner, seconds * 1000, MAX_OFFSET_MS);
    if (offsetMs === undefined) {
      throw refuse([{ path: 'seconds', message: 'would move the sandbox clock more than 90 days ahead; reset it first.' }]);
    }
    await pullDeliveriesForward(trx, ctx.owner, seconds * 1000);
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

const clockData = (ctx: Context, offsetMs: number) => ({
  now: iso(new Date(Math.floor(ctx.clock.nowMs()) + offsetMs)),
  offsetSeconds: offsetMs / 1000,
});

/** Opens a link as a person's first visit would, with the same events. */
export async function openInSandbox(ctx: Context, linkId: string): Promise<Answer> {
  return answerOnce(ctx, async (trx) => {
    const link = await requireLinkForUpdate(trx, ctx.owner, linkId);
    const now = ctx.ownerNow();
    if (link.status === 'revoked') throw new ApiError('LINK_REVOKED', 'The link was revoked. Create a new one.');
    if (link.expiresAt <= now) throw linkExpired();
    const device = { userAgent: 'M2M sandbox', platform: 'sandbox', language: link.language ?? 'en' };
    const opened = await markOpened(trx, ctx, ctx.owner, link, { now, slug: ctx.principal.partner.slug, device });
    return { status: 200, data: { linkId, status: opened.status, openedAt: iso(opened.openedAt!) } };
  });
}
