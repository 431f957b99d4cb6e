import type { Price } from './price.ts';

/** A price that was written down. A firm one holds for its person until it expires; information is for a partner's screens. */
export interface Quote extends Price {
  id: string;
  linkId: string | null;
  userId: string | null;
  kind: 'firm' | 'information';
  residenceState: string | null;
  midRate: bigint;
  marginBp: number;
  rateSource: string;
  rateAsOf: Date;
  /** What the floor cut off, in parts of a minor unit; kept, never posted. */
  remainder: bigint;
  magic: Magic | null;
  createdAt: Date;
  expiresAt: Date;
  operationId: string | null;
}

/** What the sandbox does to a quote between disclosure and confirm. */
export type Magic = 'expires' | 'rate_moves' | 'fee_changes';

export type QuoteVerdict = 'ok' | 'expired' | 'used' | 'rate_moved' | 'fee_changed' | 'corridor_closed';
