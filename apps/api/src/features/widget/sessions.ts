import { createHmac } from 'node:crypto';
import type { Deps, Owner } from '../../core/context.ts';
import { sha256 } from '../../core/crypto/sha256.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { ApiError } from '../../core/errors.ts';
import { randomBytes } from '../../core/random.ts';
import type { LinkRow } from '../links/index.ts';
import { deleteOldestSessions, findSession, insertSession, updateSessionEnd, updateSessionSeen } from './queries.ts';

const IDLE_MS = 15 * 60_000;
const ABSOLUTE_MS = 60 * 60_000;
/** Reloads and devices of one person stay far below; beyond it the oldest session ends. */
const MAX_SESSIONS_PER_LINK = 20;
/** A session is written as seen at most once a second: nobody's 15 minutes end early by more. */
const SEEN_STEP_MS = 1_000;
/** A page whose answer got lost on the way goes on with the old session for so long. */
const AFTER_ROTATION_MS = 60_000;

export const noSession = (): ApiError => new ApiError('UNAUTHORIZED', 'Open the link from your message again.');

/** A session of a link. Its secret follows from the link and the page's nonce: a repeated trade is one session. */
export async function startSession(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  link: LinkRow,
  nonce: string,
): Promise<string> {
  const session = createHmac('sha256', deps.keyring.current('widget-session').key)
    .update(`${link.id}.${link.tokenVersion}.${nonce}`)
    .digest('base64url');
  await insert(trx, deps, owner, link, session);
  await deleteOldestSessions(trx, owner, link.id, MAX_SESSIONS_PER_LINK);
  return session;
}

/** A fresh session in the place of one whose holder has just proved or decided something. */
export async function rotateSession(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  link: LinkRow,
  old: string,
): Promise<string> {
  const session = randomBytes(32).toString('base64url');
  await insert(trx, deps, owner, link, session);
  await updateSessionEnd(trx, owner, link.id, sha256(old), new Date(deps.clock.nowMs() + AFTER_ROTATION_MS));
  return session;
}

const insert = (trx: DatabaseTransaction, deps: Deps, owner: Owner, link: LinkRow, session: string): Promise<void> =>
  insertSession(trx, owner, {
    linkId: link.id,
    tokenHash: sha256(session),
    tokenVersion: link.tokenVersion,
    now: deps.clock.now(),
    expiresAt: new Date(deps.clock.nowMs() + ABSOLUTE_MS),
  });

/** The session that the browser shows must live, or 401. Sessions run on true time, links on their owner's. */
export async function requireLivingSession(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  link: LinkRow,
  session: string,
): Promise<void> {
  const trueNow = deps.clock.now();
  const tokenHash = sha256(session);
  const row = await findSession(trx, owner, link.id, tokenHash);
  const isAlive =
    row !== undefined &&
    row.tokenVersion === link.tokenVersion &&
    row.expiresAt > trueNow &&
    row.lastSeenAt.getTime() + IDLE_MS > trueNow.getTime();
  if (!isAlive) throw noSession();
  if (row.lastSeenAt.getTime() + SEEN_STEP_MS < trueNow.getTime()) {
    await updateSessionSeen(trx, owner, link.id, tokenHash, trueNow);
  }
}
