import type { Deps, Owner } from '../../../core/context.ts';
import { iso } from '../../../core/http/wire.ts';
import { publishEvent } from '../../webhooks/index.ts';
import { eventTargetOf, withMetadata } from '../link-view.ts';
import { claimExpiredLinks, listOwnersForExpiry } from '../expiry-queries.ts';
import { updateLink } from '../queries.ts';
import { recordActivity } from './record-activity.ts';

const LINKS_PER_TRANSACTION = 100;

/**
 * Writes `link.expired`, once a link. The expiry itself waits for no job: it follows from the link's own dates. Partners
 * whose endpoints ask for the event are looked at every two seconds, all others every minute, so that an endpoint made
 * later is not flooded with what ran out long before.
 */
export async function tellExpiredLinks(deps: Deps, whose: 'listeners' | 'all'): Promise<number> {
  let told = 0;
  for (const { clockOffsetMs, ...owner } of await listOwnersForExpiry(deps.system.db, whose === 'listeners')) {
    const now = new Date(Math.floor(deps.clock.nowMs()) + clockOffsetMs);
    for (let batch = LINKS_PER_TRANSACTION; batch === LINKS_PER_TRANSACTION; told += batch) {
      batch = await tellOneBatch(deps, owner, now);
    }
  }
  if (told > 0) deps.wakeDeliveries();
  return told;
}

function tellOneBatch(deps: Deps, owner: Owner, now: Date): Promise<number> {
  return deps.app.asOwner(owner, async (trx) => {
    const links = await claimExpiredLinks(trx, owner, now, LINKS_PER_TRANSACTION);
    for (const link of links) {
      const { id: linkId, referenceId, expiresAt } = link;
      await updateLink(trx, owner, linkId, { expiryToldAt: now });
      await recordActivity(trx, owner, { linkId, type: 'link.expired', actor: 'system', details: {}, now: expiresAt });
      const data = withMetadata(deps.keyring, owner, link, { linkId, referenceId, expiredAt: iso(expiresAt) });
      await publishEvent(trx, deps.keyring, owner, { type: 'link.expired', now, ...eventTargetOf(link), data });
    }
    return links.length;
  });
}
