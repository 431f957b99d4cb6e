import type { Selectable } from 'kysely';
import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { Schema } from '../../../core/db/schema.ts';

export type DraftRow = Omit<Selectable<Schema['linkDrafts']>, 'partnerId' | 'environment'>;
export type DraftChange = Partial<Omit<DraftRow, 'linkId' | 'updatedAt'>>;

export function findDraft(trx: DatabaseTransaction, owner: Owner, linkId: string): Promise<DraftRow | undefined> {
  return trx
    .selectFrom('linkDrafts')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('linkId', '=', linkId)
    .executeTakeFirst();
}

/** Writes the named members; the others stay. Call it under the link's lock. */
export async function upsertDraft(
  trx: DatabaseTransaction,
  owner: Owner,
  linkId: string,
  change: DraftChange,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('linkDrafts')
    .values({ ...owner, linkId, ...change, updatedAt: now })
    .onConflict((conflict) =>
      conflict.columns(['partnerId', 'environment', 'linkId']).doUpdateSet({ ...change, updatedAt: now }),
    )
    .execute();
}

export async function isDeviceTrusted(
  trx: DatabaseTransaction,
  owner: Owner,
  linkId: string,
  deviceHash: Buffer,
): Promise<boolean> {
  const row = await trx
    .selectFrom('widgetDevices')
    .select('deviceHash')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('linkId', '=', linkId)
    .where('deviceHash', '=', deviceHash)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertTrustedDevice(
  trx: DatabaseTransaction,
  owner: Owner,
  device: Omit<Selectable<Schema['widgetDevices']>, 'partnerId' | 'environment'>,
): Promise<void> {
  await trx
    .insertInto('widgetDevices')
    .values({ ...owner, ...device })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Every device of the link is a strange one from here on. */
export async function deleteTrustedDevices(trx: DatabaseTransaction, owner: Owner, linkId: string): Promise<void> {
  await trx
    .deleteFrom('widgetDevices')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('linkId', '=', linkId)
    .execute();
}

/** Counts one wrong answer. Call it under the link's lock. */
export async function updateStepUpFailures(
  trx: DatabaseTransaction,
  owner: Owner,
  linkId: string,
  stepUpFailures: number,
): Promise<void> {
  await trx
    .updateTable('links')
    .set({ stepUpFailures })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', linkId)
    .execute();
}
