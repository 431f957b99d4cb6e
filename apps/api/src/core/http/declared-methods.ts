import type { FastifyInstance } from 'fastify';
import { ApiError, notFound } from '../errors.ts';

const KNOWN_METHODS = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

/** Which methods a path has, to answer 405 with `Allow`. Also the place that refuses a route without access. */
export function declaredMethods(app: FastifyInstance): (path: string) => string[] {
  const patterns = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  app.addHook('onRoute', (route) => {
    const { access } = route.config ?? {};
    if (!access || Object.keys(access).length !== 1) {
      throw new Error(
        `${String(route.method)} ${route.url} must declare one of scope, anyKey and public (portal: anyMember, visitor, account, operator)`,
      );
    }
    const entry = patterns.get(route.url) ?? { pattern: patternOf(route.url), methods: new Set() };
    for (const method of [route.method].flat()) entry.methods.add(method);
    patterns.set(route.url, entry);
  });
  return (path) => {
    const methods = new Set<string>();
    for (const entry of patterns.values()) {
      if (entry.pattern.test(path)) for (const method of entry.methods) methods.add(method);
    }
    return [...methods].sort();
  };
}

/** `/partner/links/:linkId` or `/:linkId(^link_\w+$)/:flow` as an expression over the whole path. */
function patternOf(url: string): RegExp {
  const source = url
    .replace(/\.(?=\w)/g, '\\.')
    .replace(/:(\w+)(\([^/]*\))?/g, (_, __, own?: string) => own?.replace(/[\^$]/g, '') ?? '([^/]+)');
  return new RegExp(`^${source.replace('*', '.*')}$`);
}

/** The answer where no route is: 405 when another method would find one, or when no path has this method; else 404. */
export function answerUnrouted(method: string, allowed: string[]): ApiError {
  const isKnown = KNOWN_METHODS.includes(method);
  if (isKnown && allowed.length === 0) return notFound();
  const allow = (allowed.length > 0 ? allowed : KNOWN_METHODS).join(', ');
  return new ApiError('METHOD_NOT_ALLOWED', `${method} is not allowed here. Allowed: ${allow}.`, {
    headers: { allow },
  });
}
