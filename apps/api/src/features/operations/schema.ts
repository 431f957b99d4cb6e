import { Type, type Static } from 'typebox';
import { Body, Instant } from '../../core/http/wire.ts';
import { CreatedQuery, PageQuery, PaginationBody } from '../../core/pagination.ts';
import { ReferenceIdBody } from '../users/index.ts';
import { STATUSES, TRANSITION_GOALS } from './machine/index.ts';

export const OperationParams = Type.Object({ operationId: Type.String() });

const Status = Type.Enum([...STATUSES]);

/** Contract 6.10. */
export const OperationBody = Type.Object(
  {
    operationId: Type.String(),
    userId: Type.String(),
    linkId: Type.String(),
    referenceId: Type.String(),
    status: Status,
    amount: Type.Object({
      send: Type.Number(),
      receive: Type.Number(),
      rate: Type.Number({ description: 'A multiple of 0.0001.' }),
      fee: Type.Number({ description: 'On top of send.' }),
      taxes: Type.Number({ description: 'On top of send.' }),
      total: Type.Number({ description: 'What the sender pays: send, fee and taxes.' }),
      currency: Type.Object({ source: Type.String(), destination: Type.String() }),
    }),
    createdAt: Instant(),
    funding: Type.Object({
      method: Type.String(),
      last4: Type.Optional(Type.String()),
      status: Type.String({ description: 'pending, authorised, captured, declined, voided, returned or refunded' }),
    }),
    payout: Type.Object({
      method: Type.String(),
      country: Type.String(),
      last4: Type.String(),
      bankName: Type.Optional(Type.String()),
      status: Type.String({
        description: 'none, queued, held, submitted, unknown, deposited, rejected, recalled or returned',
      }),
      trackingKey: Type.Optional(Type.String()),
    }),
    paidAt: Type.Optional(Instant('When the payment was authorised; 30 minutes of cancelling start.')),
    completedAt: Type.Optional(Instant()),
    failedAt: Type.Optional(Instant()),
    failureReason: Type.Optional(Type.String({ description: 'A sentence.' })),
    failureCode: Type.Optional(Type.String()),
    cancelRequestedAt: Type.Optional(Instant()),
    cancelledAt: Type.Optional(Instant()),
    refund: Type.Optional(
      Type.Object({
        amount: Type.Number(),
        currency: Type.String(),
        status: Type.Enum(['due', 'paid']),
        dueAt: Instant(),
        paidAt: Type.Optional(Instant()),
        reason: Type.String({ description: 'cancelled, failed or returned' }),
      }),
    ),
  },
  { title: 'Operation' },
);
export type OperationItem = Static<typeof OperationBody>;

export const ListOperationsQuery = Body({
  ...PageQuery,
  ...CreatedQuery,
  referenceId: Type.Optional(ReferenceIdBody),
  userId: Type.Optional(Type.String({ maxLength: 100 })),
  linkId: Type.Optional(Type.String({ maxLength: 100 })),
  status: Type.Optional(Type.Enum([...STATUSES], { wants: `one of ${STATUSES.join(', ')}` })),
});
export type ListOperationsInput = Static<typeof ListOperationsQuery>;

export const OperationListBody = Type.Object({ items: Type.Array(OperationBody), pagination: PaginationBody });

export const CancelBody = Body({
  reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: 'For your own records.' })),
});

export const TransitionBody = Body({
  to: Type.Enum([...TRANSITION_GOALS], { wants: `one of ${TRANSITION_GOALS.join(', ')}`, loggable: true }),
});
