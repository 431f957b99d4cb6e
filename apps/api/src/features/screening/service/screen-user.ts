import type { Deps, Owner } from '../../../core/context.ts';
import { canonicalJson } from '../../../core/canonical-json.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { ScreeningStatus } from '../../../core/db/tables/screening.ts';
import { randomText } from '../../../core/ids.ts';
import { openReview } from '../../reviews/index.ts';
import { currentList } from '../current-list.ts';
import {
  findLastCase,
  findScreening,
  insertCase,
  updateCaseReview,
  upsertScreening,
  type KeptHit,
} from '../queries.ts';
import { magicStatus } from '../sandbox-magic.ts';
import { isUnresolved, type ScreenSubject } from '../screen-hit.ts';
import { screenSubjects } from '../screen-subjects.ts';
import { tellListeners } from '../screening-hooks.ts';
import { applyExceptions } from './exceptions.ts';

export interface ScreeningAsk {
  userId: string;
  linkId?: string | undefined;
  /** An open operation: the person is screened again whenever the list changes. */
  operationId?: string | undefined;
  subjects: ScreenSubject[];
  /** The owner's time. */
  now: Date;
}

const MOST_HITS_KEPT = 500;

/**
 * Holds the persons of a transfer against the list, in the caller's transaction: keeps the case when something was hit,
 * opens one review for what needs a decision, leaves out what a reviewer cleared before. `review` stands until a decision,
 * `confirmed` for good. Throws ApiError RAIL_NOT_CONFIGURED in live when there is no list.
 */
export async function screenUser(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  ask: ScreeningAsk,
): Promise<{ status: ScreeningStatus }> {
  const list = await currentList(trx, deps, owner);
  const { userId, now } = ask;
  const isPlayedConfirmed =
    owner.environment === 'sandbox' && ask.subjects.some(({ curp }) => magicStatus(curp) === 'confirmed');
  const hits = await applyExceptions(trx, deps, owner, ask, screenSubjects(list, ask.subjects).hits);
  const open = hits.filter(isUnresolved);
  const said: ScreeningStatus = isPlayedConfirmed ? 'confirmed' : open.length > 0 ? 'review' : 'clear';
  const before = await findScreening(trx, owner, userId);
  const caseId = hits.length > 0 ? await keepCase(trx, deps, owner, ask, { hits, said, version: list.version }) : null;
  // Whoever listens locks links and operations, as callers may have done before: those first, own rows last.
  if (said === 'confirmed' && before?.status !== 'confirmed') {
    const { linkId = null, operationId = null } = ask;
    await tellListeners(trx, deps, owner, { userId, linkId, operationId, status: 'confirmed', now });
  }
  const isWatched = ask.operationId !== undefined;
  const row = { ...owner, userId, status: said, caseId, listVersion: list.version, screenedAt: now, isWatched };
  return { status: await upsertScreening(trx, row) };
}

/** What the last screening, or the decision on it, said; a person who was never screened has nothing against them. */
export async function screeningStatus(
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
): Promise<ScreeningStatus> {
  return (await findScreening(trx, owner, userId))?.status ?? 'clear';
}

/** A case of its own only when it says something new; the review that waits for it either way. */
async function keepCase(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  ask: ScreeningAsk,
  found: { hits: KeptHit[]; said: ScreeningStatus; version: number },
): Promise<string> {
  const open = found.hits.filter(isUnresolved);
  const hits = [...open, ...found.hits.filter((hit) => !isUnresolved(hit))].slice(0, MOST_HITS_KEPT);
  const { userId, linkId, operationId, now } = ask;
  const reviewId =
    found.said === 'review'
      ? await openReview(trx, deps, owner, {
          kind: 'sanctions',
          subject: { userId, linkId, operationId },
          score: Math.max(...open.map(({ score }) => score)),
          reasons: open.flatMap(({ role, reasons }) => [role, ...reasons]),
          now,
        })
      : null;
  const last = await findLastCase(trx, owner, userId);
  if (last && last.outcome === found.said && canonicalJson(last.hits) === canonicalJson(hits)) {
    if (reviewId !== null && last.reviewId !== reviewId) await updateCaseReview(trx, owner, last.id, reviewId);
    return last.id;
  }
  const id = `scr_${randomText(20)}`;
  await insertCase(trx, owner, {
    id,
    userId,
    linkId: linkId ?? null,
    operationId: operationId ?? null,
    reviewId,
    listVersion: found.version,
    outcome: found.said,
    hits,
    createdAt: now,
  });
  return id;
}
