import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { updateLink, type LinkRow } from '../queries.ts';
import { recordActivity } from './record-activity.ts';

/**
 * Locks a link in the caller's transaction, which holds the link's lock: its status stays, its page shows nobody's data
 * any more and says that it is locked. A link that is locked already keeps its first date.
 */
export async function markLinkBlocked(
  trx: DatabaseTransaction,
  owner: Owner,
  link: LinkRow,
  act: { reason: 'step_up' | 'compliance' | 'payments' | 'sandbox'; now: Date },
): Promise<void> {
  if (link.blockedAt !== null) return;
  const { now, reason } = act;
  await updateLink(trx, owner, link.id, { blockedAt: now });
  await recordActivity(trx, owner, {
    linkId: link.id,
    type: 'link.blocked',
    actor: 'system',
    details: { reason },
    now,
  });
}
