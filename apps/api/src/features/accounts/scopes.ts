/** What only people may hold: no key is ever granted one of these. Design: portal. */
export const PORTAL_SCOPES = [
  'team:read',
  'team:write',
  'settings:read',
  'settings:write',
  'users:reveal',
  'audit:export',
  'views:write',
  'pairings:write',
] as const;

export type PortalScope = (typeof PORTAL_SCOPES)[number];

/** What is left of a member's scopes while the partner is suspended, or an operator looks on: reading. */
export const readOnly = (scopes: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...scopes].filter((scope) => scope.endsWith(':read')));
