import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { Body, present } from '../../core/http/wire.ts';
import { beginViewAs, endViewAs } from '../accounts/index.ts';
import { requirePartnerById } from '../partners/index.ts';
import { decideGoLive, listGoLiveRequests, type OpenGoLiveRequest } from '../dashboard/index.ts';
import { inviteOwner } from '../team/index.ts';
import { addConsoleRoute } from './console-route.ts';
import { PartnerParams } from './partner-routes.ts';
import { pageOfQueue } from './queue-page.ts';
import { CursorQuery, Listed, Nullable, Text, Time } from './schema.ts';

/** Partners and their people: the first owner, live, and an operator who looks at what they see. */
export function peopleRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/partners/:partnerId/invitations',
    summary: "Invite a partner's owner; the address of the page is in the answer, for where no mail is sent.",
    params: PartnerParams,
    body: Body({
      email: Type.String({ minLength: 3, maxLength: 254, wants: 'an e-mail address' }),
      language: Type.Optional(Type.Enum(['en', 'es'])),
    }),
    status: 201,
    answer: Type.Object({ invitationId: Text, email: Text, expiresAt: Time, url: Text, mail: Text }),
    stepUp: 'always',
    async work(ctx, { params, body }) {
      await requirePartnerById(ctx, params.partnerId);
      const invited = await inviteOwner(ctx, { ...params, ...body, by: ctx.operator.id });
      return { ...invited, expiresAt: invited.expiresAt.toISOString() };
    },
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/partners/:partnerId/view',
    summary: "Look at a partner's portal as its people would, read-only; stands in the partner's own trail.",
    params: PartnerParams,
    body: Body({
      reason: Type.String({ minLength: 5, maxLength: 500, wants: 'why, in 5 to 500 characters' }),
      minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 60, description: 'Default 15.' })),
    }),
    answer: Type.Object({ partnerId: Text, name: Text, until: Time }),
    stepUp: 'always',
    async work(ctx, { params, body }) {
      const { reason, minutes = 15 } = body;
      const view = await beginViewAs(ctx, { ...params, reason: reason.trim(), minutes });
      return { ...view, until: view.until.toISOString() };
    },
  });
  addConsoleRoute(http, deps, {
    method: 'DELETE',
    path: '/view',
    summary: "End the view of a partner's portal.",
    answer: Type.Object({ isEnded: Type.Boolean() }),
    async work(ctx) {
      await endViewAs(ctx);
      return { isEnded: true };
    },
  });
  goLiveRoutes(http, deps);
}

function goLiveRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/go-live-requests',
    summary: 'Partners that ask for live, the oldest first.',
    query: Body(CursorQuery),
    answer: Listed(
      Type.Object({
        requestId: Text,
        partnerId: Text,
        partner: Text,
        name: Text,
        note: Nullable(Text),
        requestedBy: Text,
        requestedAt: Time,
      }),
    ),
    async work(ctx, { query }) {
      const placeOf = ({ requestedAt, id }: OpenGoLiveRequest) => ({ createdAt: requestedAt, id });
      return pageOfQueue(query, await listGoLiveRequests(ctx), placeOf, (row) => ({
        requestId: row.id,
        partnerId: row.partnerId,
        partner: row.partnerSlug,
        name: row.partnerName,
        note: row.note,
        requestedBy: row.requestedBy,
        requestedAt: row.requestedAt.toISOString(),
      }));
    },
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/partners/:partnerId/go-live',
    summary: "Decide a partner's request: approved, its people may make live keys.",
    params: PartnerParams,
    body: Body({
      decision: Type.Enum(['approved', 'refused'], { wants: 'approved or refused' }),
      answer: Type.Optional(
        Type.String({ maxLength: 1_000, description: 'What the partner reads; needed to refuse.' }),
      ),
    }),
    answer: Type.Object({ partnerId: Text, decision: Text, decidedBy: Text }),
    stepUp: 'always',
    async work(ctx, { params, body }) {
      const { decision, answer } = body;
      await decideGoLive(ctx, { ...params, decision, ...present('answer', answer), by: ctx.operator.id });
      return { ...params, decision, decidedBy: ctx.operator.id };
    },
  });
}
