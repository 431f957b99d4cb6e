import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { Body, present } from '../../core/http/wire.ts';
import { setPartnerContacts } from '../alerts/index.ts';
import { setKeyPolicy } from '../keys/index.ts';
import { operatorActor } from '../operators/index.ts';
import { changePartnerStatus, createPartner, requirePartnerById, setPartnerLimits } from '../partners/index.ts';
import { addConsoleRoute } from './console-route.ts';
import { listPartners, partnerItem, showPartner } from './partners.ts';
import { CursorQuery, EnvironmentBody, IdText, Listed, Nullable, Text, Time } from './schema.ts';

const PartnerItem = {
  partnerId: Text,
  slug: Text,
  name: Text,
  status: Type.Enum(['active', 'suspended']),
  suspendedAt: Nullable(Time),
  liveOpenedAt: Nullable(Time),
  createdAt: Time,
};
const PartnerBody = Type.Object(PartnerItem);
const Limits = Type.Object({ create: Type.Integer(), default: Type.Integer() });
const KeyPolicyBody = Type.Object({
  requiresIpRules: Type.Boolean(),
  requiresExpiry: Type.Boolean(),
  maxLifeDays: Nullable(Type.Integer()),
  maxLiveKeys: Nullable(Type.Integer()),
});
const PartnerDetail = Type.Object({
  ...PartnerItem,
  contacts: Type.Array(Text),
  keyPolicy: KeyPolicyBody,
  environments: Type.Array(
    Type.Object({
      environment: EnvironmentBody,
      limits: Limits,
      keys: Type.Integer(),
      endpoints: Type.Integer(),
      failingEndpoints: Type.Integer(),
      lastUsedAt: Nullable(Time),
    }),
  ),
});
export const PartnerParams = Type.Object({ partnerId: IdText });
const Count = (maximum: number) => Type.Optional(Type.Integer({ minimum: 1, maximum }));

/** Partners: made, suspended, limited. Reading needs no step-up; what changes a partner's life does. */
export function partnerRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/partners',
    summary: 'Partners, newest first.',
    query: Body({
      ...CursorQuery,
      search: Type.Optional(Type.String({ maxLength: 80, description: 'Part of a name or slug, or an id.' })),
      status: Type.Optional(Type.Enum(['active', 'suspended'])),
    }),
    answer: Listed(PartnerBody),
    work: (ctx, { query }) => listPartners(ctx, query),
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/partners',
    summary: 'Make a partner with its two environments.',
    body: Body({
      name: Type.String({ minLength: 1, maxLength: 80, wants: 'a name of 1 to 80 characters' }),
      slug: Type.String({ pattern: '^[a-z0-9]{2,24}$', wants: '2 to 24 lower-case letters and digits' }),
    }),
    status: 201,
    answer: PartnerBody,
    stepUp: 'always',
    work: async (ctx, { body }) => partnerItem(await createPartner(ctx, body, operatorActor(ctx.operator))),
  });
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/partners/:partnerId',
    summary: 'A partner with its environments, limits and policies.',
    params: PartnerParams,
    answer: PartnerDetail,
    work: (ctx, { params }) => showPartner(ctx, params.partnerId),
  });
  for (const [verb, status, summary] of [
    ['suspend', 'suspended', 'Stop the API and all links of a partner; what already happened is still delivered.'],
    ['resume', 'active', 'Undo a suspension.'],
  ] as const)
    addConsoleRoute(http, deps, {
      method: 'POST',
      path: `/partners/:partnerId/${verb}`,
      summary,
      params: PartnerParams,
      answer: PartnerBody,
      stepUp: 'always',
      async work(ctx, { params }) {
        const { slug } = await requirePartnerById(ctx, params.partnerId);
        return partnerItem(await changePartnerStatus(ctx, slug, status, operatorActor(ctx.operator)));
      },
    });
  settingsRoutes(http, deps);
}

function settingsRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'PUT',
    path: '/partners/:partnerId/limits',
    summary: 'Requests a minute in one environment: creating links, and all others.',
    params: PartnerParams,
    body: Body({ environment: EnvironmentBody, create: Count(100_000), default: Count(1_000_000) }),
    answer: Limits,
    stepUp: 'always',
    async work(ctx, { params, body }) {
      const { slug } = await requirePartnerById(ctx, params.partnerId);
      return setPartnerLimits(ctx, { ...body, slug, actor: operatorActor(ctx.operator) });
    },
  });
  addConsoleRoute(http, deps, {
    method: 'PUT',
    path: '/partners/:partnerId/key-policy',
    summary: "What a partner's live keys must keep to when they are made or changed.",
    params: PartnerParams,
    body: Body(
      {
        requiresIpRules: Type.Optional(Type.Boolean()),
        requiresExpiry: Type.Optional(Type.Boolean()),
        maxLifeDays: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 3_650 }))),
        maxLiveKeys: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 1_000 }))),
      },
      { minProperties: 1 },
    ),
    answer: KeyPolicyBody,
    stepUp: 'always',
    async work(ctx, { params, body }) {
      const { slug } = await requirePartnerById(ctx, params.partnerId);
      const { requiresIpRules, requiresExpiry, maxLifeDays, maxLiveKeys } = body;
      const change = {
        ...present('requiresIpRules', requiresIpRules),
        ...present('requiresExpiry', requiresExpiry),
        ...(maxLifeDays === undefined ? {} : { maxLifeDays }),
        ...(maxLiveKeys === undefined ? {} : { maxLiveKeys }),
      };
      return setKeyPolicy(ctx, slug, change, operatorActor(ctx.operator));
    },
  });
  addConsoleRoute(http, deps, {
    method: 'PUT',
    path: '/partners/:partnerId/contacts',
    summary: 'Who is told by e-mail about the keys of a partner.',
    params: PartnerParams,
    body: Body({ emails: Type.Array(Type.String({ maxLength: 254 }), { maxItems: 10 }) }),
    answer: Type.Object({ contacts: Type.Array(Text) }),
    async work(ctx, { params, body }) {
      const { slug } = await requirePartnerById(ctx, params.partnerId);
      return { contacts: await setPartnerContacts(ctx, slug, body.emails, operatorActor(ctx.operator)) };
    },
  });
}
