import { Type, type Static } from 'typebox';
import { Body, Instant } from '../../../core/http/wire.ts';
import { CreatedQuery, PageQuery } from '../../../core/pagination.ts';

export const STATES = ['pending', 'delivered', 'failed', 'skipped', 'undelivered'] as const;

const { limit, cursor } = PageQuery;
const Id = Type.Optional(Type.String({ maxLength: 100 }));

export const DeliveriesQuery = Body({
  limit,
  cursor,
  ...CreatedQuery,
  state: Type.Optional(
    Type.Enum([...STATES], {
      wants: `one of ${STATES.join(', ')}`,
      description: 'undelivered: pending, failed and skipped together.',
    }),
  ),
  endpointId: Id,
  eventId: Id,
  linkId: Id,
  eventType: Type.Optional(Type.String({ maxLength: 60 })),
});
export type DeliveriesInput = Static<typeof DeliveriesQuery>;

export const DeliveryParams = Type.Object({ deliveryId: Type.String() });

const WaitsBody = Type.Object({
  for: Type.Enum(['its_time', 'breaker', 'order', 'turn', 'answer'], {
    description:
      'its_time: the next attempt is later. breaker: the endpoint is paused. order: others of its order go first. turn: others go first. answer: it is being sent.',
  }),
  until: Type.Optional(Instant()),
  ahead: Type.Optional(Type.Integer({ description: 'Deliveries that go first, counted up to 1000.' })),
});

const DELIVERY = {
  deliveryId: Type.String(),
  eventId: Type.String(),
  eventType: Type.String(),
  endpointId: Type.String(),
  linkId: Type.Optional(Type.String()),
  state: Type.Enum(['pending', 'delivered', 'failed', 'skipped']),
  reason: Type.Optional(Type.String()),
  attempts: Type.Integer(),
  sequence: Type.Optional(Type.Integer()),
  replayOf: Type.Optional(Type.String()),
  createdAt: Instant(),
  endedAt: Type.Optional(Instant()),
  nextAttemptAt: Type.Optional(Instant()),
  lastOutcome: Type.Optional(Type.String()),
  waits: Type.Optional(WaitsBody),
};
export const DeliveryListBody = Type.Object({
  items: Type.Array(Type.Object(DELIVERY)),
  pagination: Type.Object({ limit: Type.Integer(), nextCursor: Type.Union([Type.String(), Type.Null()]) }),
});
export type DeliveryView = Static<typeof DeliveryListBody>['items'][number];

const Ms = Type.Optional(Type.Number());
const AttemptBody = Type.Object({
  number: Type.Integer(),
  startedAt: Instant(),
  outcome: Type.String(),
  message: Type.Optional(Type.String()),
  httpStatus: Type.Optional(Type.Integer()),
  durationMs: Type.Integer(),
  timings: Type.Object({ dnsMs: Ms, connectMs: Ms, tlsMs: Ms, firstByteMs: Ms }),
  remoteAddress: Type.Optional(Type.String()),
  isConnectionReused: Type.Optional(Type.Boolean()),
  requestHeaders: Type.Object(
    {},
    { additionalProperties: Type.String(), description: 'Signatures and your own headers are not shown.' },
  ),
  responseHead: Type.Optional(Type.String({ description: 'The first 4 KiB of the answer.' })),
});
export const DeliveryDetailBody = Type.Object({ ...DELIVERY, attemptLog: Type.Array(AttemptBody) });
export type AttemptView = Static<typeof AttemptBody>;
