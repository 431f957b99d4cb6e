import type { Deps, Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { iso } from '../../core/http/wire.ts';
import { refuse } from '../../core/http/validation.ts';
import { WIRE_FIELDS } from '../users/index.ts';
import { publishEvent, type EventTarget } from '../webhooks/index.ts';

/**
 * Tells the partner (`user.data_disputed`, opt-in) which fields a person says are wrong: names of fields, never values.
 * Answers them once each, in the contract's order. Stopping the transfer is the page's part. Throws 400 for a name that
 * is no field, or for none.
 */
export async function disputeUserData(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'keyring'>,
  owner: Owner,
  dispute: {
    link: { id: string; userId: string; referenceId: string };
    fields: readonly string[];
    now: Date;
    target: EventTarget;
    addMetadata: (data: object) => object;
  },
): Promise<string[]> {
  const { link, now } = dispute;
  const fields = WIRE_FIELDS.filter((field) => dispute.fields.includes(field));
  if (fields.length === 0 || dispute.fields.some((field) => !WIRE_FIELDS.includes(field))) {
    throw refuse([{ path: 'fields', message: `must be some of ${WIRE_FIELDS.join(', ')}.` }]);
  }
  const data = {
    linkId: link.id,
    referenceId: link.referenceId,
    userId: link.userId,
    fields,
    disputedAt: iso(now),
  };
  await publishEvent(trx, deps.keyring, owner, {
    type: 'user.data_disputed',
    now,
    ...dispute.target,
    data: dispute.addMetadata(data),
  });
  return fields;
}
