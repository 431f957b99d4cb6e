import type { FastifyInstance } from 'fastify';
import type { Context } from '../../core/context.ts';
import type { Answer } from '../../core/idempotency.ts';
import { EVENT_TYPES } from '../webhooks/index.ts';
import { SCOPES, TEMPLATES, type Scope } from './scopes.ts';

interface Call {
  method: string;
  path: string;
  summary: string;
}

/** The scope that reads the same thing over the API as the event tells: by the noun that its type begins with. */
const EVENT_SCOPES: Record<string, Scope> = {
  link: 'links:read',
  user: 'data_requests:write',
  operation: 'operations:read',
  cip: 'cip:read',
  endpoint: 'webhooks:read',
  delivery: 'webhooks:read',
  api_key: 'keys:read',
  api_key_rotation: 'keys:read',
};

/** Undefined for a type of an unknown noun: a test holds this against all types. */
export const scopeOfEvent = (type: string): Scope | undefined => EVENT_SCOPES[type.split('.', 1)[0]!];

/**
 * What each scope unlocks, gathered from the routes as they are declared: it cannot say anything else than what holds.
 * Must be called before the routes are added.
 */
export function gatherCatalogue(app: FastifyInstance): (ctx: Context) => Answer {
  const calls = new Map<string, Call[]>();
  app.addHook('onRoute', ({ method, url, config, schema }) => {
    const access = config?.access;
    if (!config?.isDocumented || config.audience === 'portal' || !access || !('scope' in access)) return;
    const call = {
      method: String(method),
      path: url.replace(/:(\w+)/g, '{$1}'),
      summary: (schema as { summary?: string }).summary ?? '',
    };
    calls.set(access.scope, [...(calls.get(access.scope) ?? []), call]);
  });
  return ({ principal }) => ({
    status: 200,
    data: {
      scopes: SCOPES.map((scope) => ({
        scope,
        isHeld: principal.scopes.has(scope),
        calls: calls.get(scope) ?? [],
        events: EVENT_TYPES.filter((type) => scopeOfEvent(type) === scope),
      })),
      templates: TEMPLATES,
    },
  });
}
