import type { Environment } from '../../core/context.ts';
import type { RoleName } from '../../core/db/tables/team.ts';

export type Role = RoleName;

/** From the most powerful on. */
export const ROLES = ['owner', 'admin', 'developer', 'operations', 'support', 'read_only'] as const satisfies Role[];

/** Which roles a person has; null: no way into that environment. */
export interface Roles {
  sandbox: Role | null;
  live: Role | null;
}

const READ = ['links:read', 'operations:read', 'cip:read', 'keys:read', 'webhooks:read', 'logs:read'];
const LOOK = [...READ, 'team:read', 'settings:read', 'views:write'];
const PEOPLE = ['links:write', 'data_requests:write', 'cip:write'];
const BUILD = ['keys:write', 'webhooks:write', 'pairings:write'];
const EVERYTHING = [
  ...LOOK,
  ...PEOPLE,
  ...BUILD,
  'operations:write',
  'users:reveal',
  'team:write',
  'settings:write',
  'audit:export',
  'sandbox:write',
];

/**
 * What each role may: the scopes of the API's own routes and of the portal's. Owner and admin differ in rank alone, see
 * `mayGrant`. A developer tries everything in the sandbox, and in live looks after keys and webhooks but not after money.
 */
const SCOPES_OF: Record<Role, Record<Environment, readonly string[]>> = {
  owner: { sandbox: EVERYTHING, live: EVERYTHING },
  admin: { sandbox: EVERYTHING, live: EVERYTHING },
  developer: {
    sandbox: [...LOOK, ...PEOPLE, ...BUILD, 'operations:write', 'sandbox:write'],
    live: [...LOOK, ...BUILD],
  },
  operations: {
    sandbox: [...LOOK, ...PEOPLE, 'operations:write', 'users:reveal', 'audit:export', 'sandbox:write'],
    live: [...LOOK, ...PEOPLE, 'operations:write', 'users:reveal', 'audit:export'],
  },
  support: {
    sandbox: [...LOOK, ...PEOPLE, 'sandbox:write'],
    live: [...LOOK, ...PEOPLE],
  },
  read_only: { sandbox: LOOK, live: LOOK },
};

const SETS = Object.fromEntries(
  ROLES.map((role) => [role, { sandbox: new Set(SCOPES_OF[role].sandbox), live: new Set(SCOPES_OF[role].live) }]),
) as unknown as Record<Role, Record<Environment, ReadonlySet<string>>>;

/** The scopes of a role in an environment; the same sets at every call. */
export const roleScopes = (role: Role, environment: Environment): ReadonlySet<string> => SETS[role][environment];

const RANK: Record<Role, number> = { owner: 3, admin: 2, developer: 1, operations: 1, support: 1, read_only: 1 };

/**
 * Whether one with the role `own` may turn `from` into `to`: nobody without team:write, nobody above their own rank, and
 * nobody one who stands above them.
 */
export const mayGrant = (own: Role | null, from: Role | null, to: Role | null): boolean =>
  own !== null && RANK[own] >= 2 && [from, to].every((role) => role === null || RANK[role] <= RANK[own]);
