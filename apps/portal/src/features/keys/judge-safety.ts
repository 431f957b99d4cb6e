import { daysAgo, isIdle, type Key } from './key.ts';
import type { CatalogueScope } from './scope-picker.tsx';

export type FindingKind = 'creatorLeft' | 'noIpRules' | 'idle' | 'noExpiry' | 'unusedScopes' | 'tooMany';

export interface Finding {
  kind: FindingKind;
  /** None: about all keys together. */
  key?: Key;
  unusedScopes?: string[];
}

export interface Facts {
  /** Working keys. */
  keys: Key[];
  catalogue: CatalogueScope[];
  /** Undefined: the team is not known. */
  memberIds: ReadonlySet<string> | undefined;
  /** `GET /partner/links` by key; undefined: not known. */
  routesOf: ((keyId: string) => ReadonlySet<string>) | undefined;
  /** So many days the routes stand for. */
  routeDays: number;
}

export const MANY_KEYS = 10;

/** What deserves a change, the gravest kinds first. */
export function judgeSafety(facts: Facts, nowMs: number = Date.now()): Finding[] {
  const order: FindingKind[] = ['creatorLeft', 'noIpRules', 'idle', 'noExpiry', 'unusedScopes'];
  const findings = order.flatMap((kind) =>
    facts.keys.flatMap((key): Finding[] => {
      const unusedScopes = kind === 'unusedScopes' ? unusedScopesOf(key, facts, nowMs) : [];
      return hasFinding(kind, key, facts, unusedScopes, nowMs)
        ? [{ kind, key, ...(unusedScopes.length > 0 ? { unusedScopes } : {}) }]
        : [];
    }),
  );
  return facts.keys.length > MANY_KEYS ? [...findings, { kind: 'tooMany' }] : findings;
}

function hasFinding(kind: FindingKind, key: Key, facts: Facts, unusedScopes: string[], nowMs: number): boolean {
  if (kind === 'creatorLeft')
    return key.createdBy.startsWith('mem_') && facts.memberIds !== undefined && !facts.memberIds.has(key.createdBy);
  if (kind === 'noIpRules') return key.ipRules.length === 0;
  if (kind === 'idle') return isIdle(key, nowMs);
  if (kind === 'noExpiry') return key.expiresAt === null;
  return unusedScopes.length > 0;
}

/**
 * Scopes none of whose calls was made. A key that is younger than the figures, or idle as a whole, is not judged; nor is
 * a scope without calls of its own.
 */
function unusedScopesOf(key: Key, { catalogue, routesOf, routeDays }: Facts, nowMs: number): string[] {
  if (!routesOf || key.createdAt > daysAgo(routeDays, nowMs)) return [];
  const routes = routesOf(key.keyId);
  if (routes.size === 0) return [];
  return catalogue
    .filter(({ scope, calls }) => key.scopes.includes(scope) && calls.length > 0)
    .filter(({ calls }) => calls.every(({ method, path }) => !routes.has(`${method} ${path}`)))
    .map(({ scope }) => scope);
}
