import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { errorFields } from '../../core/log.ts';
import { upsertRouteScopes } from './fact-queries.ts';

/**
 * Which scope each route asks for, gathered as routes are declared and told to the database: a worker, which may run
 * without routes, finds out by it which scopes a key does not use. Must be called before the routes are added.
 */
export function gatherRouteScopes(app: FastifyInstance): { tell(deps: Pick<Deps, 'system' | 'log'>): Promise<void> } {
  const scopes = new Map<string, string>();
  app.addHook('onRoute', ({ method, url, config }) => {
    const access = config?.access;
    if (access && 'scope' in access && config.audience !== 'portal')
      scopes.set(`${String(method)} ${url.replace(/:(\w+)/g, '{$1}')}`, access.scope);
  });
  return {
    async tell({ system, log }) {
      try {
        await upsertRouteScopes(system.db, scopes);
      } catch (error) {
        log.warn('scopes of routes not told', { error: errorFields(error) });
      }
    },
  };
}
