import { noteChange } from '../../core/changes.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { updateLiveOpened } from './queries.ts';

/** Lets a partner's people make live keys; call it last in the transaction, after the audit entry. */
export async function openLive(trx: DatabaseTransaction, partnerId: string, now: Date): Promise<void> {
  await updateLiveOpened(trx, partnerId, now);
  await noteChange(trx, 'partner', partnerId);
}
