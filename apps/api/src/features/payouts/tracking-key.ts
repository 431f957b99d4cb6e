import { createHash } from 'node:crypto';

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const HASH_CHARACTERS = 26;

/**
 * The SPEI tracking key (claveRastreo, 1-29 characters) of an operation: derived, so that a repeated order carries the
 * same one. 130 bits of a digest: no two operations share it.
 */
export function trackingKeyOf(operationId: string): string {
  const digest = createHash('sha256').update(`payout/${operationId}`).digest();
  return `M2M${Array.from(digest.subarray(0, HASH_CHARACTERS), (byte) => ALPHABET[byte % 32]).join('')}`;
}

const MAX_END_TO_END_ID = 35;

/** ISO 20022 takes 35 characters: the operation id, or the tracking key when that is longer. */
export const endToEndIdOf = (operationId: string): string =>
  operationId.length <= MAX_END_TO_END_ID ? operationId : trackingKeyOf(operationId);
