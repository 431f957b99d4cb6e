import { Type } from 'typebox';
import { Instant } from '../../../core/http/wire.ts';

const Count = Type.Integer({ minimum: 0 });

export const EndpointHealthBody = Type.Object({
  from: Instant(),
  to: Instant(),
  items: Type.Array(
    Type.Object(
      {
        endpointId: Type.String(),
        waiting: Type.Integer({ minimum: 0, description: 'Deliveries that are not over yet, counted up to 1000.' }),
        isComplete: Type.Boolean({ description: 'False: only the newest 5000 deliveries of the day are counted.' }),
        hours: Type.Array(Type.Object({ start: Instant(), delivered: Count, failed: Count, skipped: Count }), {
          description: '24, oldest first, by the time at which a delivery was made.',
        }),
      },
      { title: 'WebhookEndpointDay' },
    ),
  ),
});

export const PayloadBody = Type.Object(
  {
    eventId: Type.String(),
    eventType: Type.String(),
    isTest: Type.Boolean(),
    body: Type.String({ description: 'The exact text that every attempt carries.' }),
  },
  { title: 'WebhookPayload' },
);
