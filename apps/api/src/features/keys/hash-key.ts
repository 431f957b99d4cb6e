import { createHmac, type KeyObject } from 'node:crypto';

/** What the database keeps of a key: an HMAC under the pepper, so that a dump neither confirms nor plants one. */
export const hashKey = (pepper: KeyObject, key: string): Buffer => createHmac('sha256', pepper).update(key).digest();
