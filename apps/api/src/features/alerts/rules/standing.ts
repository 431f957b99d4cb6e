import type { Finding, WatchedKey } from '../finding.ts';
import { isWorking } from '../finding.ts';
import { THRESHOLDS } from '../thresholds.ts';

/** Not used for 90 days, or never since it was made as long ago. */
export function judgeIdle(key: WatchedKey, lastUsedAt: Date | null, now: Date): Finding[] {
  const since = lastUsedAt ?? key.createdAt;
  if (!isWorking(key, now) || now.getTime() - since.getTime() < THRESHOLDS.idle.afterMs) return [];
  return [
    {
      rule: 'idle',
      subject: 'key',
      details: { lastUsedAt: lastUsedAt?.toISOString() ?? null, createdAt: key.createdAt.toISOString() },
    },
  ];
}

export interface ScopeUse {
  /** Scopes of the calls of the last 45 days. */
  used: ReadonlySet<string>;
  /** First call on record: without one of 45 days ago nothing can be said. */
  since: Date | null;
  /** Scopes that some call asks for; one without any cannot be used. */
  usable: ReadonlySet<string>;
}

/** A key in use that has scopes which it does not use. It is proposed to narrow it; nothing is changed. */
export function judgeScopeUnused(key: WatchedKey, { used, since, usable }: ScopeUse, now: Date): Finding[] {
  const edgeMs = now.getTime() - THRESHOLDS.scopeUnused.afterMs;
  if (!isWorking(key, now) || key.createdAt.getTime() > edgeMs || since === null || since.getTime() > edgeMs) return [];
  const unused = key.scopes.filter((scope) => usable.has(scope) && !used.has(scope));
  // With no use at all it is idle.
  if (unused.length === 0 || used.size === 0) return [];
  return [{ rule: 'scope_unused', subject: unused.join(' '), details: { unused, used: [...used].sort() } }];
}

/** The credential that made the key is revoked, and the key works on. */
export function judgeCreatorLeft(key: WatchedKey, creatorRevokedAt: Date | null, now: Date): Finding[] {
  if (creatorRevokedAt === null || !isWorking(key, now)) return [];
  const { createdBy } = key;
  return [{ rule: 'creator_left', subject: createdBy, details: { createdBy, leftAt: creatorRevokedAt.toISOString() } }];
}

export interface OpenRotation {
  rotationId: string;
  state: 'pending' | 'overlap';
  createdAt: Date;
  activatedAt: Date | null;
  /** When the old secret stops working. */
  endsAt: Date;
  oldLastUsedAt: Date | null;
}

/** Nobody has put the new secret in place for a week, or somebody still uses the old one on its last day. */
export function judgeRotation(
  key: WatchedKey,
  { rotationId, state, createdAt, activatedAt, endsAt, oldLastUsedAt }: OpenRotation,
  now: Date,
): Finding[] {
  if (!isWorking(key, now) || endsAt <= now) return [];
  const { pendingMs, endsWithinMs } = THRESHOLDS.rotationOverdue;
  const ageMs = (since: Date): number => now.getTime() - since.getTime();
  const isForgotten = state === 'pending' && ageMs(createdAt) >= pendingMs;
  // Only an old secret that outlived the new one's first day can be called forgotten.
  const isStillUsed =
    state === 'overlap' &&
    endsAt.getTime() - now.getTime() <= endsWithinMs &&
    oldLastUsedAt !== null &&
    activatedAt !== null &&
    ageMs(activatedAt) >= endsWithinMs &&
    ageMs(oldLastUsedAt) <= endsWithinMs;
  if (!isForgotten && !isStillUsed) return [];
  const openSince = (activatedAt ?? createdAt).toISOString();
  return [
    {
      rule: 'rotation_overdue',
      subject: rotationId,
      details: { rotationId, state, openSince, endsAt: endsAt.toISOString() },
    },
  ];
}
