import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { requestDocument } from '../../data-requests/index.ts';
import { eventTargetOf, markLinkBlocked, requireLinkForUpdate, withMetadata, type LinkRow } from '../../links/index.ts';
import { lockUser } from '../../users/index.ts';
import { findOpenCheck, wakeScreeningTasks } from '../queries.ts';
import { applyAnswer } from './apply-answer.ts';

/**
 * What a word on a person's screening means here: a check that it held goes on, a confirmed hit locks the link, and
 * "document needed" asks the partner for the photo. Takes the link's lock first, then the user's.
 */
export async function followScreening(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  news: { userId: string; linkId: string | null; status: 'clear' | 'confirmed' | 'document'; now: Date },
): Promise<void> {
  const { userId, status, now } = news;
  const check = await findOpenCheck(trx, owner, userId);
  const linkId = news.linkId ?? check?.linkId;
  if (linkId !== undefined) {
    const link = await requireLinkForUpdate(trx, owner, linkId);
    if (status === 'confirmed') await markLinkBlocked(trx, owner, link, { reason: 'compliance', now });
    if (status === 'document') return askForDocument(trx, deps, owner, link, { userId, now });
  }
  await wakeScreeningTasks(trx, owner, userId, deps.clock.now());
}

/** A check that the screening holds waits for the photo now; without one only the partner is asked. */
async function askForDocument(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  link: LinkRow,
  { userId, now }: { userId: string; now: Date },
): Promise<void> {
  const user = await lockUser(trx, owner, userId);
  const check = await findOpenCheck(trx, owner, userId);
  if (check?.linkId === link.id && check.status === 'review') {
    return applyAnswer(trx, deps, owner, { check, link, user, now }, { result: 'document' }, 'review', 'screening');
  }
  await requestDocument(trx, deps.keyring, owner, {
    link,
    now,
    target: eventTargetOf(link),
    addMetadata: (data) => withMetadata(deps.keyring, owner, link, data),
  });
}
