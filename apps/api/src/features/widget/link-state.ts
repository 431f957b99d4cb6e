import type { Deps } from '../../core/context.ts';
import { ApiError } from '../../core/errors.ts';
import { present } from '../../core/http/wire.ts';
import { linkBlocked, linkExpired, linkRevoked, type LinkRow } from '../links/index.ts';
import type { PartnerFace } from '../partners/index.ts';

/** How long a link shows the transfer that was made by it: 180 days, as long as errors can be claimed. */
const AFTER_MS = 180 * 86_400_000;

export type LinkState = 'ready' | 'expired' | 'revoked' | 'blocked' | 'suspended' | 'finished';

/**
 * Whether a link can be opened, by the owner's clock; no job has to have run. What stops new transfers (revoke, expiry,
 * block, suspension) leaves the person of an old one its status, receipt and cancellation.
 */
export function stateOf(link: LinkRow, face: Pick<PartnerFace, 'status'>, now: Date): LinkState {
  if (link.operationId !== null) return now.getTime() < link.expiresAt.getTime() + AFTER_MS ? 'ready' : 'finished';
  if (face.status !== 'active') return 'suspended';
  if (link.status === 'revoked') return 'revoked';
  if (link.expiresAt <= now) return 'expired';
  if (link.blockedAt !== null) return 'blocked';
  return 'ready';
}

export const ownerTime = (deps: Pick<Deps, 'clock'>, face: Pick<PartnerFace, 'clockOffsetMs'>): Date =>
  new Date(Math.floor(deps.clock.nowMs()) + face.clockOffsetMs);

/** Throws what the API answers for a link that cannot be used. */
export function refuseUnlessReady(state: LinkState): void {
  if (state === 'ready') return;
  if (state === 'expired') throw linkExpired();
  if (state === 'suspended') throw new ApiError('PARTNER_SUSPENDED', 'Partner account is suspended or not found');
  throw state === 'blocked' ? linkBlocked() : linkRevoked();
}

/** How the page should look, where link or partner say so. */
export const wishesOf = (link: LinkRow, face: PartnerFace) => ({
  ...present('language', link.language ?? face.defaultLanguage),
  ...present(
    'theme',
    [link.theme, face.theme].find((theme) => theme === 'light' || theme === 'dark'),
  ),
});
