import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Credentials } from './flow/visit.ts';
import { readCookie, setCookie } from './session-cookie.ts';

const SECRET = /^[A-Za-z0-9_-]{43}$/;
const HOUR_S = 3_600;
const HALF_A_YEAR_S = 180 * 86_400;

/**
 * A browser's session and device come in cookies of the link. Where a frame may keep none, the page holds both in memory
 * and sends them in a header of its own: `X-M2M-Session: <session>.<device>`.
 */
export function readCredentials(request: FastifyRequest, linkId: string, isHttps: boolean): Credentials | undefined {
  const language = request.headers['x-m2m-language'] === 'es' ? 'es' : 'en';
  const [sessionInMemory, deviceInMemory] = String(request.headers['x-m2m-session'] ?? '').split('.');
  const session = secretOf(sessionInMemory) ?? secretOf(readCookie(request, 's', linkId, isHttps));
  const device = secretOf(deviceInMemory) ?? readDevice(request, linkId, isHttps);
  const userAgent = userAgentOf(request);
  return session === undefined ? undefined : { session, device, language, userAgent };
}

export const readDevice = (request: FastifyRequest, linkId: string, isHttps: boolean): string | undefined =>
  secretOf(readCookie(request, 'd', linkId, isHttps));

export const userAgentOf = (request: FastifyRequest): string => (request.headers['user-agent'] ?? '').slice(0, 400);

const secretOf = (text: string | undefined): string | undefined =>
  text !== undefined && SECRET.test(text) ? text : undefined;

/** Sets both cookies; in a frame of another site partitioned ones, which that site's frames alone get back. */
export function keepCredentials(
  reply: FastifyReply,
  linkId: string,
  kept: { session: string; device?: string },
  where: { isHttps: boolean; isFramed: boolean },
): void {
  setCookie(reply, 's', linkId, { value: kept.session, maxAgeSeconds: HOUR_S, ...where });
  if (kept.device !== undefined)
    setCookie(reply, 'd', linkId, { value: kept.device, maxAgeSeconds: HALF_A_YEAR_S, ...where });
}
