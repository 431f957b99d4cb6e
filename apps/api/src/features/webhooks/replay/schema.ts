import { Type, type Static } from 'typebox';
import { Body, Instant } from '../../../core/http/wire.ts';
import { CreatedQuery, PageQuery, PaginationBody } from '../../../core/pagination.ts';

export const WHAT = ['failed', 'skipped', 'undelivered', 'everything'] as const;

export const CreateReplayBody = Body(
  {
    endpointId: Type.String({ minLength: 1, maxLength: 100 }),
    what: Type.Optional(
      Type.Enum([...WHAT], {
        wants: `one of ${WHAT.join(', ')}`,
        description:
          'Deliveries of the endpoint that ended so; undelivered (default): failed and skipped. everything: every event of the time, sent there before or not.',
      }),
    ),
    eventTypes: Type.Optional(
      Type.Array(Type.String({ maxLength: 60 }), {
        minItems: 1,
        maxItems: 50,
        description: 'Default: all; with everything, those of the endpoint.',
      }),
    ),
    from: Type.String({
      format: 'date-time',
      wants: 'an ISO 8601 time such as 2026-01-31T12:00:00.000Z',
      description: 'By the true time at which the delivery or event was made.',
    }),
    to: Type.Optional(
      Type.String({
        format: 'date-time',
        wants: 'an ISO 8601 time such as 2026-01-31T12:00:00.000Z',
        description: 'Default: now.',
      }),
    ),
    dryRun: Type.Optional(Type.Boolean({ description: 'Only count.' })),
  },
  { title: 'CreateWebhookReplay' },
);
export type CreateReplayInput = Static<typeof CreateReplayBody>;

const REPLAY = {
  replayId: Type.String(),
  endpointId: Type.String(),
  what: Type.Enum([...WHAT]),
  eventTypes: Type.Array(Type.String()),
  from: Instant(),
  to: Instant(),
  status: Type.Enum(['running', 'paused', 'done', 'cancelled']),
  matched: Type.Integer(),
  queued: Type.Integer(),
  createdAt: Instant(),
  endedAt: Type.Optional(Instant()),
};
export const ReplayBody = Type.Object(REPLAY);
export type ReplayView = Static<typeof ReplayBody>;
export const DryRunBody = Type.Object({ matched: Type.Integer(), isDryRun: Type.Literal(true) });
export const ReplayListBody = Type.Object({ items: Type.Array(ReplayBody), pagination: PaginationBody });
export const ReplaysQuery = Body({ ...PageQuery, ...CreatedQuery });
export type ReplaysInput = Static<typeof ReplaysQuery>;
export const ReplayParams = Type.Object({ replayId: Type.String() });

export const SingleReplayParams = Type.Object({ deliveryId: Type.String() });
export const SingleReplayBody = Type.Object({
  deliveryId: Type.String(),
  eventId: Type.String(),
  replayOf: Type.String(),
});
export const TestParams = Type.Object({ endpointId: Type.String() });
export const TestBody = Body({
  eventType: Type.Optional(Type.String({ maxLength: 60, description: 'Default link.created.' })),
});
export const TestedBody = Type.Object({ deliveryId: Type.String(), eventId: Type.String(), eventType: Type.String() });
