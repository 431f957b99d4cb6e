import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { iso } from '../../../core/http/wire.ts';
import { requestDocument } from '../../data-requests/index.ts';
import { eventTargetOf, markLinkBlocked, recordActivity, withMetadata, type LinkRow } from '../../links/index.ts';
import { openReview } from '../../reviews/index.ts';
import { moveUserState, type UserRow } from '../../users/index.ts';
import { publishEvent } from '../../webhooks/index.ts';
import { completeTickets, deleteTask, updateCheck, updateTask, type CheckRow } from '../queries.ts';
import type { CheckAnswer } from '../verifier.ts';

const LONGEST_WAIT_MS = 600_000;
const SCREENING_WAIT_MS = 15_000;
/** A verifier that is away, or asks again and again, for longer than this hands the person to a reviewer. */
const MAX_FAILURES = 50;
const MAX_ATTEMPTS = 2_000;

/** What a check stands on while its answer is applied: link and user are locked, in this order. */
export interface OpenCheck {
  check: CheckRow;
  link: LinkRow;
  user: UserRow;
  /** The owner's time. */
  now: Date;
}

export type ScreeningStatus = 'clear' | 'review' | 'confirmed';

/**
 * Does what follows from a verifier's answer, in the caller's transaction. A sanctions hit that is confirmed fails the
 * check whatever the verifier said, and locks the link; one under review holds a good answer back.
 */
export async function applyAnswer(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  open: OpenCheck,
  answer: CheckAnswer,
  screening: ScreeningStatus,
  decidedBy: string,
): Promise<void> {
  const { check, link, now } = open;
  if (screening === 'confirmed') {
    await markLinkBlocked(trx, owner, link, { reason: 'compliance', now });
    return finish(trx, deps, owner, open, { status: 'declined', reasons: ['compliance'], decidedBy: 'screening' });
  }
  const tried = { attempts: check.attempts + 1, failures: answer.result === 'unavailable' ? check.failures + 1 : 0 };
  switch (answer.result) {
    case 'verified':
      if (screening === 'clear') {
        const { maxLevel = null } = answer;
        return finish(trx, deps, owner, open, { status: 'verified', reasons: [], decidedBy, maxLevel });
      }
      await updateCheck(trx, owner, check.id, { ...tried, status: 'review', reasons: ['sanctions'] });
      return waitUntil(trx, deps, owner, check.id, SCREENING_WAIT_MS, 'screening');
    case 'declined':
      return finish(trx, deps, owner, open, { status: 'declined', reasons: answer.reasons, decidedBy });
    case 'document':
      await updateCheck(trx, owner, check.id, { ...tried, status: 'document', reasons: ['document_needed'] });
      await requestDocument(trx, deps.keyring, owner, {
        link,
        now,
        target: eventTargetOf(link),
        addMetadata: (data) => withMetadata(deps.keyring, owner, link, data),
      });
      return updateTask(trx, owner, check.id, { waitsFor: 'document', runAt: null });
    case 'review':
      return askReviewer(trx, deps, owner, open, answer.reasons, tried);
    case 'pending':
    case 'unavailable': {
      if (tried.failures >= MAX_FAILURES || tried.attempts >= MAX_ATTEMPTS) {
        return askReviewer(trx, deps, owner, open, ['verifier_unavailable'], tried);
      }
      await updateCheck(trx, owner, check.id, { ...tried, status: 'pending' });
      const waitMs = answer.result === 'pending' ? answer.askAgainAfterMs : 1_000 * 2 ** (tried.failures - 1);
      return waitUntil(trx, deps, owner, check.id, Math.min(Math.max(waitMs, 100), LONGEST_WAIT_MS), null);
    }
  }
}

const waitUntil = (
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  checkId: string,
  afterMs: number,
  waitsFor: 'screening' | null,
): Promise<void> =>
  updateTask(trx, owner, checkId, { waitsFor, runAt: new Date(Math.floor(deps.clock.nowMs()) + afterMs) });

async function askReviewer(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  { check, link, now }: OpenCheck,
  reasons: string[],
  tried: { attempts: number; failures: number },
): Promise<void> {
  await updateCheck(trx, owner, check.id, { ...tried, status: 'review', reasons });
  await openReview(trx, deps, owner, {
    kind: reasons.includes('duplicate_person') ? 'duplicate_person' : 'identity',
    subject: { userId: check.userId, linkId: link.id },
    reasons,
    now,
  });
  await updateTask(trx, owner, check.id, { waitsFor: 'review', runAt: null });
}

/** The end of a check: state, ticket, activity and event, all in one transaction. */
async function finish(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'keyring'>,
  owner: Owner,
  { check, link, user, now }: OpenCheck,
  end: { status: 'verified' | 'declined'; reasons: string[]; decidedBy: string; maxLevel?: number | null },
): Promise<void> {
  const { status, reasons, decidedBy, maxLevel = null } = end;
  const isVerified = status === 'verified';
  await updateCheck(trx, owner, check.id, { status, reasons, decidedBy, decidedAt: now, attempts: check.attempts + 1 });
  await deleteTask(trx, owner, check.id);
  await moveUserState(trx, owner, user, isVerified ? 'cip_verified' : 'cip_failed', { now, maxLevel });
  await completeTickets(trx, owner, link.id, now);
  const type = isVerified ? 'cip.verified' : 'cip.failed';
  await recordActivity(trx, owner, { linkId: link.id, type, actor: 'system', details: { reasons }, now });
  const subject = { linkId: link.id, referenceId: link.referenceId, userId: user.id };
  const data = isVerified ? { ...subject, verifiedAt: iso(now) } : { ...subject, reasons, failedAt: iso(now) };
  await publishEvent(trx, deps.keyring, owner, {
    type,
    now,
    ...eventTargetOf(link),
    data: withMetadata(deps.keyring, owner, link, data),
  });
}
