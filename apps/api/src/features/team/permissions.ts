import type { FastifyInstance } from 'fastify';
import { ROLES, roleScopes, type Role } from './roles.ts';
import type { PermissionRoute } from './schema.ts';

/**
 * Which role may call which route, gathered from the routes as they are declared: it cannot say anything else than what
 * holds. Must be called before the routes are added.
 */
export function gatherPermissions(app: FastifyInstance): () => PermissionRoute[] {
  const routes: PermissionRoute[] = [];
  app.addHook('onRoute', ({ method, url, config, schema }) => {
    const access = config?.access;
    if (!config?.isDocumented || !access) return;
    if (!('scope' in access) && !('anyKey' in access) && !('anyMember' in access)) return;
    const scope = 'scope' in access ? access.scope : null;
    const isSandboxOnly = config.isSandboxOnly === true;
    routes.push({
      method: String(method),
      path: url.replace(/:(\w+)/g, '{$1}'),
      summary: (schema as { summary?: string }).summary ?? '',
      scope,
      stepUp: config.stepUp ?? null,
      isSandboxOnly,
      allowed: Object.fromEntries(
        ROLES.map((role) => [
          role,
          { sandbox: isAllowed(role, 'sandbox', scope), live: !isSandboxOnly && isAllowed(role, 'live', scope) },
        ]),
      ) as PermissionRoute['allowed'],
    });
  });
  return () => routes.toSorted((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
}

const isAllowed = (role: Role, environment: 'sandbox' | 'live', scope: string | null): boolean =>
  scope === null || roleScopes(role, environment).has(scope);

/** The roles with their scopes, in the order of power. */
export const describeRoles = () =>
  ROLES.map((role) => ({
    role,
    scopes: { sandbox: [...roleScopes(role, 'sandbox')], live: [...roleScopes(role, 'live')] },
  }));
