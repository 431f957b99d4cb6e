import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { notFound } from '../../core/errors.ts';
import { iso } from '../../core/http/wire.ts';
import { ACCESS_TOKEN_LIFE_MS, makeAccessToken } from './access-token.ts';
import { addAccountRoute } from './add-account-route.ts';
import { endOneSession, endSessionsOf } from './end-sessions.ts';
import type { AccountHooks } from './hooks.ts';
import { listSessions, updateUser } from './me-queries.ts';
import { principalOf } from './member-principal.ts';
import { Ended, Me, MeChange, SessionParams, Sessions, TokenAnswer, TokenBody } from './schema.ts';
import { showMe } from './show-me.ts';

/** Who is signed in, their sessions, and the tokens with which the pages call the partner's routes. */
export function sessionRoutes(http: FastifyInstance, deps: Deps, hooks: AccountHooks): void {
  addAccountRoute(http, deps, {
    method: 'POST',
    path: '/portal/api/token',
    summary: 'A token of 5 minutes for the routes of one partner in one environment.',
    body: TokenBody,
    answers: { 201: TokenAnswer },
    errors: ['SECOND_FACTOR_REQUIRED', 'INSUFFICIENT_SCOPE'],
    async handler({ session }, { body }) {
      const { partnerId, environment } = body;
      const { scopes } = await principalOf(deps, hooks, session, { partnerId, environment });
      const expiresAtMs = Math.floor(deps.clock.nowMs()) + ACCESS_TOKEN_LIFE_MS;
      const token = makeAccessToken(deps.keyring, { sessionId: session.id, partnerId, environment, expiresAtMs });
      const expiresAt = iso(new Date(expiresAtMs));
      return { status: 201, data: { token, expiresAt, scopes: [...scopes].sort(), partnerId, environment } };
    },
  });
  addAccountRoute(http, deps, {
    method: 'GET',
    path: '/portal/api/me',
    summary: 'Who is signed in, with which factors, and the partners they belong to.',
    answers: { 200: Me },
    handler: async ({ session }) => ({ status: 200, data: await showMe(deps, hooks, session) }),
  });
  addAccountRoute(http, deps, {
    method: 'PATCH',
    path: '/portal/api/me',
    summary: 'Change your name or language.',
    body: MeChange,
    answers: { 200: Me },
    async handler({ session }, { body }) {
      await updateUser(deps.system.db, session.userId, { ...body, updatedAt: deps.clock.now() });
      return { status: 200, data: await showMe(deps, hooks, { ...session, ...body }) };
    },
  });
  listRoutes(http, deps);
}

function listRoutes(http: FastifyInstance, deps: Deps): void {
  addAccountRoute(http, deps, {
    method: 'GET',
    path: '/portal/api/sessions',
    summary: 'Your sessions, the newest first.',
    answers: { 200: Sessions },
    async handler({ session }) {
      const rows = await listSessions(deps.system.db, session.userId, deps.clock.now());
      const items = rows.map(({ id, createdAt, lastSeenAt, expiresAt, ipAddress, userAgent, hasSecondFactor }) => ({
        id,
        isCurrent: id === session.id,
        createdAt: iso(createdAt),
        lastSeenAt: iso(lastSeenAt ?? createdAt),
        expiresAt: iso(expiresAt),
        address: ipAddress,
        userAgent,
        hasSecondFactor,
      }));
      return { status: 200, data: { items } };
    },
  });
  addAccountRoute(http, deps, {
    method: 'DELETE',
    path: '/portal/api/sessions/:sessionId',
    summary: 'End one of your sessions.',
    params: SessionParams,
    answers: { 200: Ended },
    async handler({ session }, { params }) {
      const ended = await deps.system.transaction((trx) => endOneSession(trx, session.userId, params.sessionId));
      if (ended === 0) throw notFound();
      return { status: 200, data: { ended } };
    },
  });
  addAccountRoute(http, deps, {
    method: 'POST',
    path: '/portal/api/sessions/end-others',
    summary: 'End all your sessions but this one.',
    answers: { 200: Ended },
    async handler({ session }) {
      const ended = await deps.system.transaction((trx) => endSessionsOf(trx, session.userId, session.id));
      return { status: 200, data: { ended } };
    },
  });
}
