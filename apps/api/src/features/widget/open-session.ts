import type { Deps } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { notFound } from '../../core/errors.ts';
import { randomBytes } from '../../core/random.ts';
import { findTicketByToken } from '../cip/index.ts';
import { inTurnOfLink, isTokenOf, markOpened, requireLinkForUpdate } from '../links/index.ts';
import type { HostedLink } from './find-link.ts';
import { viewLink, type LinkView } from './flow/link-view.ts';
import { arrive } from './flow/visit.ts';
import { isPerson, platformOf, type Gesture } from './is-person.ts';
import { ownerTime, refuseUnlessReady, stateOf } from './link-state.ts';
import type { Language } from './page.ts';
import { startSession } from './sessions.ts';

export interface Trade {
  token: string;
  nonce: string;
  gesture: Gesture;
  language: Language;
  userAgent: string;
  secFetchSite: string | undefined;
  /** The device's secret from an earlier visit. */
  device: string | undefined;
}

/**
 * Trades a link's token for a session. The link is not consumed: the same person may reload or come back. A browser
 * without a device secret gets one.
 */
export async function openSession(
  deps: Deps,
  found: HostedLink,
  trade: Trade,
): Promise<{ session: string; device: string; view: LinkView }> {
  const { owner, face } = found;
  const now = ownerTime(deps, face);
  const device = trade.device ?? randomBytes(32).toString('base64url');
  const { language, userAgent } = trade;
  const start = async (trx: DatabaseTransaction) => {
    const link = await requireLinkForUpdate(trx, owner, found.link.id);
    // Once more under the lock: it may have been reissued or revoked since it was found.
    const isOpened =
      isTokenOf(deps.keyring, link, trade.token) || (await findTicketByToken(trx, deps, owner, link, trade.token));
    if (!isOpened) throw notFound();
    refuseUnlessReady(stateOf(link, face, now));
    const session = await startSession(trx, deps, owner, link, trade.nonce);
    const info = { userAgent, platform: platformOf(userAgent), language };
    return {
      session,
      link: isPerson(trade.gesture, trade)
        ? await markOpened(trx, deps, owner, link, { now, slug: face.slug, device: info })
        : link,
    };
  };
  const { session, link } = await inTurnOfLink(found.link.id, () => deps.app.asOwner(owner, start));
  deps.wakeDeliveries();
  // Read after the link's lock is given back: what is shown takes many look-ups.
  const credentials = { session, device, language, userAgent };
  const view = await deps.app.asOwner(owner, async (trx) =>
    viewLink(await arrive(deps, trx, { ...found, link }, credentials, now)),
  );
  return { session, device, view };
}
