import { createHash, createHmac } from 'node:crypto';
import type { Deps } from '../../core/context.ts';
import { ApiError, notFound } from '../../core/errors.ts';
import { iso, present } from '../../core/http/wire.ts';
import {
  isTokenOf,
  linkBlocked,
  linkExpired,
  linkRevoked,
  markOpened,
  requireLinkForUpdate,
  type LinkRow,
} from '../links/index.ts';
import type { PartnerFace } from '../partners/index.ts';
import { readUser, type KnownUser } from '../users/index.ts';
import type { HostedLink } from './find-link.ts';
import { isPerson, platformOf, type Gesture } from './is-person.ts';
import { deleteOldestSessions, findSession, insertSession, updateSessionSeen } from './queries.ts';

const IDLE_MS = 15 * 60_000;
const ABSOLUTE_MS = 60 * 60_000;
/** Reloads and devices of one person stay far below; beyond it the oldest session ends. */
const MAX_SESSIONS_PER_LINK = 20;
/** A session is written as seen at most once a second: nobody's 15 minutes end early by more. */
const SEEN_STEP_MS = 1_000;

export type LinkState = 'ready' | 'expired' | 'revoked' | 'blocked' | 'suspended' | 'finished';

/** Whether a link can be used, by the owner's clock; no job has to have run. */
export function stateOf(link: LinkRow, face: Pick<PartnerFace, 'status'>, now: Date): LinkState {
  if (face.status !== 'active') return 'suspended';
  if (link.status === 'revoked') return 'revoked';
  if (link.operationId !== null) return 'finished';
  if (link.expiresAt <= now) return 'expired';
  if (link.blockedAt !== null) return 'blocked';
  return 'ready';
}

export const ownerTime = (deps: Pick<Deps, 'clock'>, face: Pick<PartnerFace, 'clockOffsetMs'>): Date =>
  new Date(Math.floor(deps.clock.nowMs()) + face.clockOffsetMs);

export interface Trade {
  token: string;
  nonce: string;
  gesture: Gesture;
  language: string;
  userAgent: string;
  secFetchSite: string | undefined;
}

/**
 * Trades a link's token for a session. The link is not consumed: the same person may reload or come back. A session's
 * secret follows from the link and the page's nonce, so a repeated trade of one page is one session.
 */
export async function openSession(
  deps: Deps,
  { owner, face, link: found }: HostedLink,
  trade: Trade,
): Promise<{ session: string; view: object }> {
  const now = ownerTime(deps, face);
  const result = await deps.app.asOwner(owner, async (trx) => {
    const link = await requireLinkForUpdate(trx, owner, found.id);
    // Once more under the lock: it may have been reissued or revoked since it was found.
    if (!isTokenOf(deps.keyring, link, trade.token)) throw notFound();
    refuseUnlessReady(stateOf(link, face, now));
    const session = createHmac('sha256', deps.keyring.current('widget-session').key)
      .update(`${link.id}.${link.tokenVersion}.${trade.nonce}`)
      .digest('base64url');
    const expiresAt = new Date(deps.clock.nowMs() + ABSOLUTE_MS);
    const tokenHash = hashOf(session);
    await insertSession(trx, owner, {
      linkId: link.id,
      tokenHash,
      tokenVersion: link.tokenVersion,
      now: deps.clock.now(),
      expiresAt,
    });
    await deleteOldestSessions(trx, owner, link.id, MAX_SESSIONS_PER_LINK);
    const device = { userAgent: trade.userAgent, platform: platformOf(trade.userAgent), language: trade.language };
    const opened = isPerson(trade.gesture, trade)
      ? await markOpened(trx, deps, owner, link, { now, slug: face.slug, device })
      : link;
    const user = await readUser(trx, deps, owner, link.userId);
    return { session, view: viewOf(opened, face, user, now) };
  });
  deps.wakeDeliveries();
  return result;
}

const hashOf = (session: string): Buffer => createHash('sha256').update(session).digest();

function refuseUnlessReady(state: LinkState): void {
  if (state === 'ready') return;
  if (state === 'expired') throw linkExpired();
  if (state === 'suspended') throw new ApiError('PARTNER_SUSPENDED', 'Partner account is suspended or not found');
  throw state === 'blocked' ? linkBlocked() : linkRevoked();
}

/** The link of a living session, or 401. Sessions run on true time, links on their owner's. */
export async function readSession(
  deps: Deps,
  { owner, face, link: found }: HostedLink,
  session: string,
): Promise<object> {
  const trueNow = deps.clock.now();
  return deps.app.asOwner(owner, async (trx) => {
    const tokenHash = hashOf(session);
    const row = await findSession(trx, owner, found.id, tokenHash);
    const isAlive =
      row !== undefined &&
      row.tokenVersion === found.tokenVersion &&
      row.expiresAt > trueNow &&
      row.lastSeenAt.getTime() + IDLE_MS > trueNow.getTime();
    if (!isAlive) throw noSession();
    if (row.lastSeenAt.getTime() + SEEN_STEP_MS < trueNow.getTime()) {
      await updateSessionSeen(trx, owner, found.id, tokenHash, trueNow);
    }
    return viewOf(found, face, await readUser(trx, deps, owner, found.userId), ownerTime(deps, face));
  });
}

export const noSession = (): ApiError => new ApiError('UNAUTHORIZED', 'Open the link from your message again.');

/** One link as its holder may see it: what is known, masked, and what will still be asked. */
function viewOf(link: LinkRow, face: PartnerFace, user: KnownUser, now: Date): object {
  const state = stateOf(link, face, now);
  // A link that is over shows nobody's data, also in a session that outlived it.
  const isReady = state === 'ready';
  return {
    linkId: link.id,
    status: link.status,
    state,
    flow: link.flow,
    partner: {
      displayName: face.displayName,
      ...present('logoUrl', face.logoUrl),
      ...present('primaryColor', face.primaryColor),
    },
    ...wishesOf(link, face),
    expiresAt: iso(link.expiresAt),
    serverTime: iso(now),
    known: isReady ? knownOf(user) : [],
    asked: isReady ? user.missingFields : [],
  };
}

/** How the page should look, where link or partner say so. */
export const wishesOf = (link: LinkRow, face: PartnerFace) => ({
  ...present('language', link.language ?? face.defaultLanguage),
  ...present(
    'theme',
    [link.theme, face.theme].find((theme) => theme === 'light' || theme === 'dark'),
  ),
});

function knownOf({ widgetData }: KnownUser): { field: string; value: string }[] {
  const { name = {}, idNumber, idType, dob, paymentMethod, hasIdImage } = widgetData;
  const names = Object.entries(name).map(([key, value]) => ({ field: `name.${key}`, value: value ?? '' }));
  const account =
    paymentMethod?.type === 'cash' ? paymentMethod.cash.reference : paymentMethod?.bankAccount.accountNumber;
  const fields = { idType, idNumber, dob, paymentMethod: account, idImage: hasIdImage ? '•••' : undefined };
  const others = Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [{ field, value }]));
  return [...names, ...others];
}
