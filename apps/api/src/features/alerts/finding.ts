import type { Owner } from '../../core/context.ts';
import type { KeyAlertDetails, KeyAlertRule } from '../webhooks/index.ts';

/** A key as the rules see it. */
export interface WatchedKey extends Owner {
  keyId: string;
  name: string;
  scopes: readonly string[];
  createdAt: Date;
  createdBy: string;
  expiresAt: Date | null;
  disabledAt: Date | null;
  revokedAt: Date | null;
}

/** What a rule found. `subject` tells apart what is the same thing again: within the rule's cool-down it is told once. */
export type Finding = {
  [R in KeyAlertRule]: { rule: R; subject: string; details: KeyAlertDetails[R] };
}[KeyAlertRule];

export interface KeyFinding {
  key: WatchedKey;
  finding: Finding;
}

/** Neither revoked nor disabled nor expired. */
export const isWorking = ({ revokedAt, disabledAt, expiresAt }: WatchedKey, now: Date): boolean =>
  revokedAt === null && disabledAt === null && (expiresAt === null || expiresAt > now);
