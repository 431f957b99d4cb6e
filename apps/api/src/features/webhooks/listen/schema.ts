import { Type, type Static } from 'typebox';
import { Body, Instant } from '../../../core/http/wire.ts';
import { EVENT_TYPES } from '../events.ts';

export const MAX_WAIT_SECONDS = 30;

export const StreamQuery = Body({
  cursor: Type.Optional(
    Type.String({
      maxLength: 300,
      description: 'Of the last event that was dealt with, or of an answer. Left out: from now on.',
    }),
  ),
  from: Type.Optional(
    Type.String({
      format: 'date-time',
      wants: 'an ISO 8601 time such as 2026-01-31T12:00:00.000Z',
      description: 'Instead of a cursor: events from this time on.',
    }),
  ),
  waitSeconds: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: MAX_WAIT_SECONDS,
      wants: `a whole number from 0 to ${MAX_WAIT_SECONDS}`,
      description: 'How long to wait for the next event when there is none. Default 0.',
    }),
  ),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 100, wants: 'a whole number from 1 to 100', description: 'Default 50.' }),
  ),
});
export type StreamInput = Static<typeof StreamQuery>;

export const StreamBody = Type.Object({
  items: Type.Array(
    Type.Object({
      eventId: Type.String(),
      eventType: Type.String(),
      linkId: Type.Optional(Type.String()),
      isTest: Type.Boolean(),
      body: Type.String({ description: 'The exact text that deliveries carry.' }),
      writtenAt: Instant(),
      cursor: Type.String({ description: 'Where to go on after this event.' }),
    }),
  ),
  cursor: Type.String({ description: 'Where to go on after this answer.' }),
});

export const ListenSecretBody = Type.Object({
  secret: Type.String({ description: 'Signs what `m2m listen` forwards; equal for all keys of the sandbox.' }),
});

export const TriggerBody = Body({
  event: Type.Enum([...EVENT_TYPES], { wants: `one of ${EVENT_TYPES.join(', ')}` }),
});
export const TriggeredBody = Type.Object({
  eventId: Type.String(),
  eventType: Type.String(),
  deliveries: Type.Integer({ description: 'Endpoints that it goes to; those that listen hear of it too.' }),
});
