import type { Owner } from '../../core/context.ts';
import { open, ownerKeyLabel, seal, type Place } from '../../core/crypto/envelope.ts';
import type { Keyring } from '../../core/crypto/keyring.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { eventId } from '../../core/ids.ts';
import type { EventType } from './events.ts';
import { insertEvent } from './queries.ts';

const placeOf = (owner: Owner, id: string): Place => ({ ...owner, table: 'events', column: 'body', row: id });

/** An event ready to be written: its body holds a working link and the partner's metadata, so it is sealed. */
export interface SealedEvent {
  id: string;
  type: EventType;
  body: Buffer;
}

/** `{event, timestamp, data}` as it will travel, byte for byte, in every attempt. `now` is the owner's time. */
export function sealEvent(keyring: Keyring, owner: Owner, type: EventType, data: object, now: Date): SealedEvent {
  const id = eventId(now);
  const body = Buffer.from(JSON.stringify({ event: type, timestamp: now.toISOString(), data }));
  return { id, type, body: seal(keyring, ownerKeyLabel('event', owner), body, placeOf(owner, id)) };
}

export const openEventBody = (keyring: Keyring, owner: Owner, id: string, sealed: Buffer): Buffer =>
  open(keyring, ownerKeyLabel('event', owner), sealed, placeOf(owner, id));

export interface EventTarget {
  linkId: string | null;
  /** The link's own callback, which replaces the partner's endpoints. */
  callback?: { endpointId: string; url: string } | null;
  /** The endpoint that the event is about, which does not get it. */
  exceptEndpointId?: string;
}

/**
 * Writes an event and its deliveries in the transaction of the change that it tells. Takes a transaction and nothing
 * else, so an event outside one does not compile.
 */
export async function publishEvent(
  trx: DatabaseTransaction,
  keyring: Keyring,
  owner: Owner,
  event: { type: EventType; data: object; now: Date } & EventTarget,
): Promise<void> {
  const sealed = sealEvent(keyring, owner, event.type, event.data, event.now);
  const { linkId, callback = null, exceptEndpointId, now } = event;
  await insertEvent(trx, owner, {
    ...sealed,
    linkId,
    callback,
    now,
    ...(exceptEndpointId ? { exceptEndpointId } : {}),
  });
}
