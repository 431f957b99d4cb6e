import { Type, type TSchema } from 'typebox';
import { Instant } from '../../../core/http/wire.ts';

// What `data` of each event holds, closed: the drift test validates what is really sent against it.
const closed = { additionalProperties: false };
const LINK = { linkId: Type.String(), referenceId: Type.String() };
const METADATA = {
  metadata: Type.Optional(
    Type.Object({}, { additionalProperties: true, description: "The link's metadata, whenever it is set." }),
  ),
};

export const LinkCreatedData = Type.Object(
  {
    ...LINK,
    url: Type.String(),
    status: Type.Literal('created'),
    expiresAt: Instant(),
    createdAt: Instant(),
    ...METADATA,
  },
  closed,
);
export const LinkOpenedData = Type.Object(
  {
    ...LINK,
    openedAt: Instant(),
    deviceInfo: Type.Object({ userAgent: Type.String(), platform: Type.String(), language: Type.String() }, closed),
    ...METADATA,
  },
  closed,
);
export const LinkRevokedData = Type.Object(
  { ...LINK, revokedAt: Instant(), reason: Type.Optional(Type.String()), ...METADATA },
  closed,
);
export const LinkExpiredData = Type.Object({ ...LINK, expiredAt: Instant(), ...METADATA }, closed);
export const DataRequestData = Type.Object(
  {
    dataRequestId: Type.String(),
    ...LINK,
    requiredFields: Type.Array(Type.String()),
    replyEndpoint: Type.String({ description: 'Path to PUT the missing data to.' }),
    expiresAt: Instant(),
    ...METADATA,
  },
  closed,
);

export const CipVerifiedData = Type.Object(
  { ...LINK, userId: Type.String(), verifiedAt: Instant(), ...METADATA },
  closed,
);
export const CipFailedData = Type.Object(
  {
    ...LINK,
    userId: Type.String(),
    reasons: Type.Array(Type.String(), { description: 'Codes, like identity_mismatch or curp_check_digit.' }),
    failedAt: Instant(),
    ...METADATA,
  },
  closed,
);
export const DataDisputedData = Type.Object(
  {
    ...LINK,
    userId: Type.String(),
    fields: Type.Array(Type.String(), { description: 'What the person says is wrong, by name only.' }),
    disputedAt: Instant(),
    ...METADATA,
  },
  closed,
);

const Currency = Type.Object({ source: Type.String(), destination: Type.String() }, closed);
const OPERATION = {
  operationId: Type.String(),
  userId: Type.String(),
  ...LINK,
  status: Type.Enum(['created', 'processing', 'completed', 'failed', 'cancelled']),
  amount: Type.Object(
    {
      send: Type.Number(),
      receive: Type.Number(),
      rate: Type.Number(),
      fee: Type.Number({ description: 'On top of send.' }),
      taxes: Type.Number({ description: 'On top of send.' }),
      total: Type.Number({ description: 'What the sender pays: send, fee and taxes.' }),
      currency: Currency,
    },
    closed,
  ),
  createdAt: Instant(),
  funding: Type.Object({ method: Type.String(), last4: Type.Optional(Type.String()), status: Type.String() }, closed),
  payout: Type.Object(
    {
      method: Type.String(),
      country: Type.String(),
      last4: Type.String(),
      bankName: Type.Optional(Type.String()),
      status: Type.String(),
      trackingKey: Type.Optional(Type.String()),
    },
    closed,
  ),
  paidAt: Type.Optional(Instant()),
  completedAt: Type.Optional(Instant()),
  failedAt: Type.Optional(Instant()),
  failureReason: Type.Optional(Type.String({ description: 'A sentence.' })),
  failureCode: Type.Optional(Type.String()),
  cancelRequestedAt: Type.Optional(Instant()),
  refund: Type.Optional(
    Type.Object(
      {
        amount: Type.Number(),
        currency: Type.String(),
        status: Type.Enum(['due', 'paid']),
        dueAt: Instant(),
        paidAt: Type.Optional(Instant()),
        reason: Type.String({ description: 'cancelled, failed or returned' }),
      },
      closed,
    ),
  ),
  ...METADATA,
};
export const OperationData = Type.Object(OPERATION, closed);
export const OperationCancelledData = Type.Object(
  { ...OPERATION, cancelledAt: Instant(), reason: Type.Optional(Type.String()) },
  closed,
);

const ENDPOINT = { endpointId: Type.String(), url: Type.String() };
export const EndpointFailingData = Type.Object(
  {
    ...ENDPOINT,
    failingSince: Instant(),
    percent: Type.Integer({ description: 'Of the time after which it is disabled.' }),
    disabledAfter: Instant(),
  },
  closed,
);
export const EndpointDisabledData = Type.Object({ ...ENDPOINT, reason: Type.String(), disabledAt: Instant() }, closed);
export const EndpointRecoveredData = Type.Object({ ...ENDPOINT, recoveredAt: Instant() }, closed);
export const DeliveryExhaustedData = Type.Object(
  {
    ...ENDPOINT,
    count: Type.Integer({
      description: 'Deliveries to that endpoint that spent their attempts since the event before.',
    }),
    since: Instant(),
    until: Instant(),
  },
  closed,
);

/** The whole body of an event. */
export const eventBody = (type: string, data: TSchema): TSchema =>
  Type.Object({ event: Type.Literal(type), timestamp: Instant(), data }, closed);
