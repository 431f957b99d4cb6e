import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { clearActiveLink, retakeActiveLink, updateLink, type LinkRow } from '../queries.ts';
import { recordActivity } from './record-activity.ts';

/** The link has its transfer: the person may be sent another link. In the caller's transaction, under the link's lock. */
export async function holdOperation(
  trx: DatabaseTransaction,
  owner: Owner,
  link: LinkRow,
  { operationId, now }: { operationId: string; now: Date },
): Promise<void> {
  const { id: linkId, userId } = link;
  await updateLink(trx, owner, linkId, { operationId });
  await clearActiveLink(trx, owner, userId, linkId);
  const details = { operationId };
  await recordActivity(trx, owner, { linkId, type: 'operation.created', actor: 'user', details, now });
}

/**
 * A transfer that failed before it was paid gives its link back for another try. Where the person has another active
 * link by now, that one counts and this one stays as it is. False then.
 */
export async function releaseOperation(
  trx: DatabaseTransaction,
  owner: Owner,
  link: LinkRow,
  now: Date,
): Promise<boolean> {
  const isOver = link.status === 'revoked' || link.expiresAt <= now;
  if (!isOver && !(await retakeActiveLink(trx, owner, link, now))) return false;
  await updateLink(trx, owner, link.id, { operationId: null });
  return true;
}
