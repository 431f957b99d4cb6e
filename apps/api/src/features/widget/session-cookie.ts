import type { FastifyReply, FastifyRequest } from 'fastify';

/** One cookie a link, so that two links can be open in one browser. Plain http happens on loopback only. */
const cookieName = (linkId: string, isHttps: boolean): string => `${isHttps ? '__Host-' : ''}m2m-${linkId.slice(-12)}`;

export function setSessionCookie(reply: FastifyReply, linkId: string, session: string, isHttps: boolean): void {
  const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=3600${isHttps ? '; Secure' : ''}`;
  reply.header('set-cookie', `${cookieName(linkId, isHttps)}=${session}; ${flags}`);
}

/** The session that the browser holds for this link, if it has the shape of one. */
export function readSessionCookie(request: FastifyRequest, linkId: string, isHttps: boolean): string | undefined {
  const name = cookieName(linkId, isHttps);
  const pair = (request.headers.cookie ?? '').split(/; */).find((part) => part.startsWith(`${name}=`));
  const value = pair?.slice(name.length + 1);
  return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : undefined;
}
