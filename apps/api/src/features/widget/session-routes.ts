import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { notFound } from '../../core/errors.ts';
import { keepCredentials, readDevice, userAgentOf } from './browser-credentials.ts';
import { checkOwnPage } from './check-own-page.ts';
import type { Doors } from './doors.ts';
import { ownerTime, stateOf, wishesOf } from './link-state.ts';
import { openSession } from './open-session.ts';
import { PeekBody, SessionBody, type PeekInput, type SessionInput } from './schema.ts';

const config = { access: { public: true } as const };

/** What the page asks with the token alone: the link's state, and a session. */
export function addSessionRoutes(app: FastifyInstance, deps: Deps, doors: Doors): void {
  app.route({
    method: 'POST',
    url: '/w/peek',
    config,
    schema: { body: PeekBody },
    async handler(request) {
      checkOwnPage(request, deps);
      const found = await doors.findByToken(request, request.body as PeekInput);
      if (!found) return { success: true, data: { state: 'unknown' } };
      const { link, face } = found;
      return { success: true, data: { state: stateOf(link, face, ownerTime(deps, face)), ...wishesOf(link, face) } };
    },
  });

  app.route({
    method: 'POST',
    url: '/w/session',
    config,
    schema: { body: SessionBody },
    async handler(request, reply) {
      checkOwnPage(request, deps);
      const { token, nonce, gesture, language, linkId, framed = false } = request.body as SessionInput;
      const found = await doors.findByToken(request, { linkId, token });
      if (!found) throw notFound();
      doors.takeTrade(request, linkId);
      const trade = {
        token,
        nonce,
        gesture,
        language,
        userAgent: userAgentOf(request),
        secFetchSite: request.headers['sec-fetch-site'] as string | undefined,
        device: readDevice(request, linkId, doors.isHttps),
      };
      const { session, device, view } = await openSession(deps, found, trade);
      keepCredentials(reply, linkId, { session, device }, { isHttps: doors.isHttps, isFramed: framed });
      // A frame may be allowed no cookies at all; then the page keeps them in memory.
      return reply.code(201).send({ success: true, data: framed ? { ...view, bearer: `${session}.${device}` } : view });
    },
  });
}
