/** Every scope there is; a route with another one does not boot. Contract section 6, "Scopes of the routes". */
export const SCOPES = [
  'links:read',
  'links:write',
  'operations:read',
  'operations:write',
  'data_requests:write',
  'cip:read',
  'cip:write',
  'keys:read',
  'keys:write',
  'webhooks:read',
  'webhooks:write',
  'logs:read',
  'sandbox:write',
] as const;

export type Scope = (typeof SCOPES)[number];

/** Named sets for common services; `full` is the operator CLI's default, nobody else's. */
export const TEMPLATES: Record<string, readonly Scope[]> = {
  full: SCOPES,
  send: ['links:read', 'links:write', 'operations:read', 'data_requests:write', 'cip:read', 'cip:write'],
  quotes: ['operations:read'],
  reporting: ['links:read', 'operations:read', 'logs:read'],
  webhooks: ['webhooks:read', 'webhooks:write'],
};

/** The first scope that does not exist, if any. */
export const unknownScope = (scopes: readonly string[]): string | undefined =>
  scopes.find((scope) => !(SCOPES as readonly string[]).includes(scope));

/** A write with one of these can set money in motion. */
export const MONEY_SCOPES: readonly string[] = ['links:write', 'operations:write'];
