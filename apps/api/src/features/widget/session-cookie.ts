import type { FastifyReply, FastifyRequest } from 'fastify';

/** `s` holds the session, `d` the device. */
type Kind = 's' | 'd';

/** Cookies of each link, so that two links can be open in one browser. Plain http happens on loopback only. */
const cookieName = (kind: Kind, linkId: string, isHttps: boolean): string =>
  `${isHttps ? '__Host-' : ''}m2m${kind === 'd' ? 'd' : ''}-${linkId.slice(-12)}`;

export function setCookie(
  reply: FastifyReply,
  kind: Kind,
  linkId: string,
  cookie: { value: string; maxAgeSeconds: number; isHttps: boolean; isFramed: boolean },
): void {
  const { value, maxAgeSeconds, isHttps, isFramed } = cookie;
  // A frame of another site gets cookies back only partitioned (CHIPS), and those must be secure.
  const site = isFramed && isHttps ? 'SameSite=None; Secure; Partitioned' : `SameSite=Lax${isHttps ? '; Secure' : ''}`;
  const flags = `Path=/; HttpOnly; ${site}; Max-Age=${maxAgeSeconds}`;
  reply.header('set-cookie', `${cookieName(kind, linkId, isHttps)}=${value}; ${flags}`);
}

export function readCookie(request: FastifyRequest, kind: Kind, linkId: string, isHttps: boolean): string | undefined {
  const name = cookieName(kind, linkId, isHttps);
  const pair = (request.headers.cookie ?? '').split(/; */).find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}
