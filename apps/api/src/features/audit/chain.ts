import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '../../core/canonical-json.ts';
import type { Environment } from '../../core/context.ts';
import type { Keyring } from '../../core/crypto/keyring.ts';
import type { Actor } from './acts.ts';

/** The chain of the platform itself; every other one is named by a partner's id. */
export const OPERATOR_CHAIN = 'operator';

/** Key material of the trail; old versions are needed for as long as their entries are to be verified. */
export const AUDIT_KEY_LABEL = 'audit';

/** What stands before the first entry. */
export const NO_MAC = Buffer.alloc(32);

export interface Entry {
  partnerId: string;
  number: number;
  environment: Environment | null;
  createdAt: Date;
  actorKind: Actor['kind'];
  actorId: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  details: Record<string, unknown>;
  requestId: string | null;
  address: string | null;
  keyVersion: number;
}

export type SealedEntry = Entry & { mac: Buffer };

/** The newest entry's number and MAC: whoever noted it can later show that nothing up to there was changed or cut. */
export interface Head {
  count: number;
  mac: Buffer;
}

/**
 * HMAC over everything that an entry says, its place in the chain, and the MAC before it. Throws when the key version
 * is not configured.
 */
export function macOf(keyring: Keyring, entry: Entry, previous: Buffer): Buffer {
  const text = canonicalJson({
    chain: entry.partnerId,
    number: entry.number,
    environment: entry.environment,
    createdAt: entry.createdAt.toISOString(),
    actorKind: entry.actorKind,
    actorId: entry.actorId,
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    details: entry.details,
    requestId: entry.requestId,
    address: entry.address,
    keyVersion: entry.keyVersion,
    previous: previous.toString('hex'),
  });
  return createHmac('sha256', keyring.byVersion(AUDIT_KEY_LABEL, entry.keyVersion)).update(text).digest();
}

export const sameMac = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/** `12:9f86…`, as `operator audit head` prints it. */
export const writeHead = ({ count, mac }: Head): string => `${count}:${mac.toString('hex')}`;

/** Undefined for anything that is not `<count>:<64 hex>`. */
export function parseHead(text: string): Head | undefined {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text.trim());
  return match ? { count: Number(match[1]), mac: Buffer.from(match[2]!, 'hex') } : undefined;
}
