import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { randomText } from '../../../core/ids.ts';
import { insertActivity, type LinkActivityRow } from '../queries.ts';

let written = 0;

/** Sorts in the order of writing, so that two activities of one transaction, at one instant, keep theirs. */
function activityId(): string {
  written = (written + 1) % 36 ** 6;
  return `act_${written.toString(36).padStart(6, '0')}${randomText(14)}`;
}

/** Notes what happened to a link, in the transaction in which it happens. Contract 6.5. */
export function recordActivity(
  trx: DatabaseTransaction,
  owner: Owner,
  activity: { linkId: string; type: string; actor: LinkActivityRow['actor']; details: object; now: Date },
): Promise<void> {
  const { now, ...rest } = activity;
  return insertActivity(trx, owner, { ...rest, id: activityId(), createdAt: now });
}
