import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { findPolicy } from './queries.ts';

/**
 * What the operator asks of a sender. `residenceState` is asked of the person only, never of a partner. From
 * `extendedFromMinor` (minor units of USD, per sender and day) on the extended fields are asked too: 31 CFR 1010.410(e).
 */
export interface CipPolicy {
  requiredFields: string[];
  extendedFields: string[];
  extendedFromMinor: number;
  /** Days that personal data is kept after the last operation. */
  retentionDays: number;
}

export const readPolicy = (trx: DatabaseTransaction): Promise<CipPolicy> => findPolicy(trx);

/** Wire names of what a sender of so much a day must have given. */
export const requiredFor = (policy: CipPolicy, { sendMinorPerDay }: { sendMinorPerDay: bigint }): string[] =>
  sendMinorPerDay >= BigInt(policy.extendedFromMinor)
    ? [...policy.requiredFields, ...policy.extendedFields]
    : [...policy.requiredFields];
