import { listKeysToReview, listRouteScopes, listScopeUse, type KeyPosition, type ReviewedKey } from './fact-queries.ts';
import type { Finding, KeyFinding } from './finding.ts';
import { raiseAlerts, type AlertDeps } from './raise-alert.ts';
import { judgeExpiring } from './rules/expiring.ts';
import { judgeCreatorLeft, judgeIdle, judgeRotation, judgeScopeUnused } from './rules/standing.ts';
import { THRESHOLDS } from './thresholds.ts';

const PAGE = 500;

/** Walks over all working keys and judges what time alone brings about. Meant for every quarter of an hour. */
export async function reviewKeys(deps: AlertDeps): Promise<void> {
  const now = deps.clock.now();
  const usable = new Set(await listRouteScopes(deps.system.db));
  let after: KeyPosition | undefined;
  for (;;) {
    const keys = await listKeysToReview(deps.system.db, after, now, PAGE);
    await raiseAlerts(deps, await judgePage(deps, keys, usable, now), now);
    if (keys.length < PAGE) return;
    const { partnerId, environment, keyId } = keys.at(-1)!;
    after = { partnerId, environment, keyId };
  }
}

async function judgePage(
  { system }: AlertDeps,
  keys: ReviewedKey[],
  usable: ReadonlySet<string>,
  now: Date,
): Promise<KeyFinding[]> {
  const usedSince = new Date(now.getTime() - THRESHOLDS.scopeUnused.afterMs);
  // Scopes take the most reading, and only keys of that age can have one that is unused for so long.
  const old = keys.filter(({ createdAt }) => createdAt <= usedSince);
  const uses = new Map(
    old.length === 0 ? [] : (await listScopeUse(system.db, old, usedSince)).map((use) => [use.keyId, use]),
  );
  return keys.flatMap((key) => {
    const use = uses.get(key.keyId);
    const scopeUse = { used: new Set(use?.used), since: use?.since ?? null, usable };
    return judgeKey(key, now, judgeScopeUnused(key, scopeUse, now)).map((finding) => ({ key, finding }));
  });
}

function judgeKey(key: ReviewedKey, now: Date, scopeFindings: Finding[]): Finding[] {
  return [
    ...judgeExpiring(key, now),
    ...judgeIdle(key, key.lastUsedAt, now),
    ...judgeCreatorLeft(key, key.creatorRevokedAt, now),
    ...scopeFindings,
    ...rotationOf(key, now),
  ];
}

function rotationOf(key: ReviewedKey, now: Date): Finding[] {
  const {
    rotationId,
    rotationState: state,
    rotationCreatedAt: createdAt,
    rotationActivatedAt: activatedAt,
    rotationEndsAt: endsAt,
  } = key;
  if (rotationId === null || state === null || createdAt === null || endsAt === null) return [];
  return judgeRotation(
    key,
    { rotationId, state, createdAt, activatedAt, endsAt, oldLastUsedAt: key.oldLastUsedAt },
    now,
  );
}
