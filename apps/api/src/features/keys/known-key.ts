import type { PartnerProfile, Principal } from '../../core/context.ts';
import type { CallingKey } from '../../core/http/refused-key.ts';
import { compileIpRules } from './ip-rules.ts';
import type { KeyRow } from './queries.ts';

/** All that decides a request, as numbers that are compared now and never as a remembered yes or no. */
export interface KnownKey {
  principal: Principal;
  /** Made by a rotation and not used yet. */
  isPending: boolean;
  secretExpiresAtMs: number;
  keyExpiresAtMs: number;
  isDisabled: boolean;
  isEverUsed: boolean;
  isAllowedFrom: ((address: string) => boolean) | undefined;
  isIpObserveOnly: boolean;
  /** Its hash, when that is under an older pepper. */
  oldHash: Buffer | undefined;
}

/** Why a key is none for good: never issued, or revoked. */
export type Refusal = 'unknown' | 'revoked';

/** Which key it was, for what is told about it. */
export type NamedKey = CallingKey;

export const namedKey = ({ partnerId, environment, keyId, secretId }: NamedKey): NamedKey => ({
  partnerId,
  environment,
  keyId,
  secretId,
});

export function knownKey(row: KeyRow, partner: PartnerProfile, pepperVersion: number): KnownKey {
  const { partnerId, environment, keyId, secretId } = row;
  return {
    principal: {
      partnerId,
      environment,
      keyId,
      secretId,
      scopes: new Set(row.scopes),
      partner,
      actor: { kind: 'key', id: keyId },
    },
    isPending: row.secretStatus === 'pending',
    secretExpiresAtMs: Math.min(row.secretExpiresAt?.getTime() ?? Infinity, row.secretLatestAt?.getTime() ?? Infinity),
    keyExpiresAtMs: row.keyExpiresAt?.getTime() ?? Infinity,
    isDisabled: row.disabledAt !== null,
    isEverUsed: row.isEverUsed,
    isAllowedFrom: compileIpRules(row.ipRules),
    isIpObserveOnly: row.isIpObserveOnly,
    oldHash: row.pepperVersion === pepperVersion ? undefined : row.secretHash,
  };
}
