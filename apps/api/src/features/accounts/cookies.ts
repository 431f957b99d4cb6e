import type { FastifyRequest } from 'fastify';
import type { Deps } from '../../core/context.ts';

/** `session` is the sign-in, `challenge` waits for a second factor, `passkey` binds a passkey's nonce to the browser. */
export type PortalCookie = 'session' | 'challenge' | 'passkey';

export const isHttps = ({ publicUrl }: Pick<Deps['config'], 'publicUrl'>): boolean => publicUrl.protocol === 'https:';

/** Plain http happens on loopback only; there a browser takes no `__Host-` cookie. docs/decisions. */
export function cookieName(kind: PortalCookie, config: Pick<Deps['config'], 'publicUrl'>): string {
  const name = kind === 'session' ? 'm2m_portal' : `m2m_portal_${kind}`;
  return isHttps(config) ? `__Host-${name}` : name;
}

export function readCookie(request: FastifyRequest, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(/; */).filter((part) => part.startsWith(`${name}=`));
  // Two of one name: somebody set one beside ours, and we cannot know which is which.
  return pairs.length === 1 ? pairs[0]!.slice(name.length + 1) : undefined;
}

/** As better-auth sets it: for this host, for no script, and for requests of our own pages alone. */
export function sessionCookie(value: string, maxAgeSeconds: number, config: Pick<Deps['config'], 'publicUrl'>): string {
  const secure = isHttps(config) ? '; Secure' : '';
  return `${cookieName('session', config)}=${value}; Max-Age=${maxAgeSeconds}; Path=/; HttpOnly${secure}; SameSite=Strict`;
}
