import type { Context, Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { ApiError } from '../../../core/errors.ts';
import { iso, present } from '../../../core/http/wire.ts';
import { answerOnce, type Answer } from '../../../core/idempotency.ts';
import { publishEvent } from '../../webhooks/index.ts';
import { linkUrl, TOKEN_KEY_LABEL, tokenOf } from '../link-token.ts';
import { eventTargetOf, withMetadata } from '../link-view.ts';
import { requireLinkForUpdate } from './find-link.ts';
import { clearActiveLink, deleteSessions, updateLink, type LinkRow } from '../queries.ts';
import { recordActivity } from './record-activity.ts';

export const linkExpired = (): ApiError => new ApiError('LINK_EXPIRED', 'The link has expired. Create a new one.');
/** The contract has no code of its own for a link that failed step-ups locked; it is closed like a revoked one. */
export const linkBlocked = (): ApiError => new ApiError('LINK_REVOKED', 'The link is locked. Reissue it to unlock it.');
export const linkRevoked = (): ApiError => new ApiError('LINK_REVOKED', 'The link was revoked. Create a new one.');

/** Contract 6.4: stops the widget at once. */
export function revokeLink(ctx: Context, linkId: string, reason: string | undefined): Promise<Answer> {
  return answerOnce(ctx, async (trx) => {
    const link = await requireLinkForUpdate(trx, ctx.owner, linkId);
    if (link.status === 'revoked') throw new ApiError('LINK_NOT_REVOCABLE', 'The link is already revoked.');
    const now = ctx.ownerNow();
    if (link.expiresAt <= now) throw linkExpired();
    await markRevoked(trx, ctx, ctx.owner, link, { now, actor: 'partner', reason });
    return { status: 200, data: { linkId, status: 'revoked', revokedAt: iso(now) } };
  });
}

/** The revocation itself, in the caller's transaction: status, sessions, activity and event. */
export async function markRevoked(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'keyring'>,
  owner: Owner,
  link: LinkRow,
  act: { now: Date; actor: 'partner' | 'system'; reason: string | undefined },
): Promise<void> {
  const { now, reason } = act;
  await updateLink(trx, owner, link.id, { status: 'revoked', revokedAt: now, revokeReason: reason ?? null });
  await clearActiveLink(trx, owner, link.userId, link.id);
  // The person of a transfer keeps its status, receipt and cancellation.
  if (link.operationId === null) await deleteSessions(trx, owner, link.id);
  const details = present('reason', reason);
  await recordActivity(trx, owner, { linkId: link.id, type: 'link.revoked', actor: act.actor, details, now });
  await publishEvent(trx, deps.keyring, owner, {
    type: 'link.revoked',
    now,
    ...eventTargetOf(link),
    data: withMetadata(deps.keyring, owner, link, {
      linkId: link.id,
      referenceId: link.referenceId,
      revokedAt: iso(now),
      ...details,
    }),
  });
}

/** Contract 6.4b: a new token for the same link; the old one and its sessions are dead at once. Unblocks it too. */
export function reissueLink(ctx: Context, linkId: string): Promise<Answer> {
  return answerOnce(ctx, async (trx) => {
    const link = await requireLinkForUpdate(trx, ctx.owner, linkId);
    if (link.status === 'revoked') throw linkRevoked();
    const now = ctx.ownerNow();
    if (link.expiresAt <= now) throw linkExpired();
    const next = {
      tokenVersion: link.tokenVersion + 1,
      tokenKeyVersion: ctx.keyring.current(TOKEN_KEY_LABEL).version,
    };
    await updateLink(trx, ctx.owner, linkId, { ...next, blockedAt: null, stepUpFailures: 0 });
    await deleteSessions(trx, ctx.owner, linkId);
    await recordActivity(trx, ctx.owner, { linkId, type: 'link.reissued', actor: 'partner', details: {}, now });
    const token = tokenOf(ctx.keyring, { id: linkId, ...next });
    return {
      status: 200,
      data: { linkId, url: linkUrl(ctx.config.widgetUrl, link, token), token, expiresAt: iso(link.expiresAt) },
    };
  });
}
