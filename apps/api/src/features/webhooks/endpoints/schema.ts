import { Type, type Static } from 'typebox';
import { Body, Instant } from '../../../core/http/wire.ts';
import { CreatedQuery, PageQuery, PaginationBody } from '../../../core/pagination.ts';

export const EndpointParams = Type.Object({ endpointId: Type.String() });

const HEADER_NAME = '^(?:[Aa]uthorization|[Xx]-(?![Mm]2[Mm]-)[A-Za-z0-9-]{1,60})$';

const SETTINGS = {
  description: Type.Optional(Type.Union([Type.String({ maxLength: 200 }), Type.Null()])),
  eventTypes: Type.Optional(
    Type.Array(Type.String({ maxLength: 60 }), {
      minItems: 1,
      maxItems: 50,
      description: 'Default: the documented types. See GET /partner/event-types.',
    }),
  ),
  headers: Type.Optional(
    Type.Record(
      Type.String(),
      Type.String({
        minLength: 1,
        maxLength: 1024,
        pattern: '^[\\x20-\\x7e]+$',
        wants: '1 to 1024 printable ASCII characters',
      }),
      {
        maxProperties: 10,
        propertyNames: { pattern: HEADER_NAME },
        wants: 'at most 10 headers named Authorization or X-…, but not X-M2M-…',
        description: 'Sent with every delivery. Values are never shown again.',
      },
    ),
  ),
  maxConcurrency: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 128,
      wants: 'a whole number from 1 to 128',
      description: 'Deliveries at a time at most. Default 32.',
    }),
  ),
  maxPerSecond: Type.Optional(
    Type.Union([Type.Integer({ minimum: 1, maximum: 10_000 }), Type.Null()], {
      wants: 'a whole number from 1 to 10000, or null for no limit',
      description: 'Deliveries per second at most, of each worker.',
    }),
  ),
  ordering: Type.Optional(
    Type.Enum(['none', 'endpoint', 'link'], {
      wants: 'one of none, endpoint, link',
      description: 'In order: one delivery at a time, of the endpoint or of each link. Default none.',
    }),
  ),
  parkAfterAttempts: Type.Optional(
    Type.Union([Type.Integer({ minimum: 1, maximum: 20 }), Type.Null()], {
      wants: 'a whole number from 1 to 20, or null',
      description:
        'With an order: after so many failed attempts a delivery makes way for those behind it. Default: after all of them.',
    }),
  ),
  schedule: Type.Optional(
    Type.Enum(['documented', 'long'], {
      wants: 'documented or long',
      description: 'documented: at once, 1 min, 5 min, 30 min, 2 h. long: eleven attempts over about three days.',
    }),
  ),
  disableAfterHours: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 720,
      wants: 'a whole number from 1 to 720',
      description: 'Failing so long without one success disables the endpoint. Default 120.',
    }),
  ),
};

const Url = Type.String({
  minLength: 1,
  maxLength: 2048,
  description: 'https URL; its host must not be on a private network.',
});

export const CreateEndpointBody = Body({ url: Url, ...SETTINGS }, { title: 'CreateWebhookEndpoint' });
export type CreateEndpointInput = Static<typeof CreateEndpointBody>;

export const UpdateEndpointBody = Body({ url: Type.Optional(Url), ...SETTINGS }, { title: 'UpdateWebhookEndpoint' });
export type UpdateEndpointInput = Static<typeof UpdateEndpointBody>;

const ENDPOINT = {
  endpointId: Type.String(),
  url: Type.String(),
  description: Type.Union([Type.String(), Type.Null()]),
  eventTypes: Type.Array(Type.String()),
  headerNames: Type.Array(Type.String()),
  maxConcurrency: Type.Integer(),
  maxPerSecond: Type.Union([Type.Integer(), Type.Null()]),
  ordering: Type.String(),
  parkAfterAttempts: Type.Union([Type.Integer(), Type.Null()]),
  schedule: Type.String(),
  disableAfterHours: Type.Integer(),
  status: Type.Enum(['enabled', 'disabled']),
  disabledReason: Type.Optional(Type.String()),
  disabledAt: Type.Optional(Instant()),
  hasDefaultSecret: Type.Boolean({ description: 'Signs with the default secret of the environment, as callbacks do.' }),
  health: Type.Object({
    state: Type.Enum(['well', 'failing', 'paused']),
    failingSince: Type.Optional(Instant()),
    pausedUntil: Type.Optional(Instant('The breaker is open; nothing is sent and no attempt is spent until then.')),
  }),
  lastSequence: Type.Integer(),
  createdAt: Instant(),
};
export const EndpointBody = Type.Object(ENDPOINT);
export type EndpointView = Static<typeof EndpointBody>;
export const CreatedEndpointBody = Type.Object({ ...ENDPOINT, secret: Type.String() });
export const EndpointListBody = Type.Object({ items: Type.Array(EndpointBody), pagination: PaginationBody });
export const EndpointsQuery = Body({ ...PageQuery, ...CreatedQuery });
export type EndpointsInput = Static<typeof EndpointsQuery>;
export const DeletedEndpointBody = Type.Object({ endpointId: Type.String(), deletedAt: Instant() });

export const SecretBody = Type.Object({
  endpointId: Type.Optional(Type.String({ description: 'Left out where no endpoint was asked about.' })),
  secret: Type.String({ description: 'Signs X-M2M-Signature.' }),
  nextSecret: Type.Optional(Type.String({ description: 'Pending; signs X-M2M-Signature-Next until it is activated.' })),
  nextSecretLapsesAt: Type.Optional(Instant()),
  previousSecret: Type.Optional(Type.String({ description: 'Signs X-M2M-Signature-Previous until its overlap ends.' })),
  previousSecretEndsAt: Type.Optional(Instant()),
  isDefaultSecret: Type.Boolean(),
});
export type SecretView = Static<typeof SecretBody>;
export const ActivateSecretBody = Body({
  overlapHours: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 168,
      wants: 'a whole number from 0 to 168',
      description: 'How long the old secret signs too. Default 24.',
    }),
  ),
});
