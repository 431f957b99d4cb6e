import { Type, type Static } from 'typebox';
import { Body, Instant } from '../../core/http/wire.ts';
import { CreatedQuery, PageQuery, PaginationBody } from '../../core/pagination.ts';
import { ReferenceIdBody } from '../users/index.ts';

const STATES = ['pending', 'data_incomplete', 'data_complete', 'cip_pending', 'cip_verified', 'cip_failed'] as const;

export const UserParams = Type.Object({ userId: Type.String() });

export const ListUsersQuery = Body({
  ...PageQuery,
  ...CreatedQuery,
  referenceId: Type.Optional(ReferenceIdBody),
  state: Type.Optional(Type.Enum([...STATES], { wants: `one of ${STATES.join(', ')}` })),
});
export type ListUsersInput = Static<typeof ListUsersQuery>;

const ITEM = {
  userId: Type.String(),
  referenceId: Type.String(),
  state: Type.Enum([...STATES]),
  createdAt: Instant(),
  updatedAt: Instant(),
  restrictedAt: Type.Optional(Instant('Deleted by you; kept, shown to nobody, until the legal period ends.')),
  erasedAt: Type.Optional(Instant('When the data that was kept until then was destroyed.')),
};

export const UserListBody = Type.Object({
  items: Type.Array(Type.Object(ITEM, { title: 'User' })),
  pagination: PaginationBody,
});

/** Contract 8.5. */
export const UserDetailBody = Type.Object({
  ...ITEM,
  residenceState: Type.Optional(Type.String({ description: 'Where the person says to live: a State, such as TX.' })),
  missingFields: Type.Array(Type.String()),
  units: Type.Array(
    Type.Object({
      field: Type.String(),
      source: Type.Enum(['partner_api', 'partner_webhook', 'widget']),
      value: Type.Unknown({ description: 'Masked; null: the person has none. Of idImage only that it is there.' }),
    }),
  ),
  links: Type.Array(
    Type.Object({ linkId: Type.String(), status: Type.String(), createdAt: Instant(), expiresAt: Instant() }),
    { description: 'The newest 100.' },
  ),
  operations: Type.Array(Type.String(), { description: 'Ids, the newest 100.' }),
});

export const DeletedUserBody = Type.Object({
  userId: Type.String(),
  status: Type.Enum(['restricted', 'erased']),
  restrictedAt: Type.Optional(Instant()),
  eraseAfter: Type.Optional(Instant('When the data is destroyed, if no transfer is open by then.')),
  erasedAt: Type.Optional(Instant()),
});

export const RevealBody = Body({
  reason: Type.String({ minLength: 5, maxLength: 300, wants: '5 to 300 characters that say what for' }),
  fields: Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 20, wants: 'names of fields' }),
});
export type RevealInput = Static<typeof RevealBody>;

export const RevealedBody = Type.Object({
  userId: Type.String(),
  values: Type.Array(
    Type.Object({
      field: Type.String(),
      value: Type.Unknown({ description: 'In clear; null: the person has none. What is not stored is left out.' }),
    }),
  ),
});

export const TimelineQuery = Body({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, wants: 'a whole number from 1 to 100' })),
  before: Type.Optional(
    Type.String({
      format: 'date-time',
      wants: 'nextBefore of an earlier answer',
      description: 'Only what was earlier.',
    }),
  ),
});
export type TimelineInput = Static<typeof TimelineQuery>;

export const TimelineBody = Type.Object({
  userId: Type.String(),
  createdAt: Instant(),
  items: Type.Array(
    Type.Object({
      type: Type.String(),
      timestamp: Instant(),
      actor: Type.String({ description: 'partner, user, system, operator, or a member.' }),
      subject: Type.Object({ kind: Type.String(), id: Type.String() }),
      details: Type.Object({}, { additionalProperties: true }),
    }),
  ),
  nextBefore: Type.Union([Instant(), Type.Null()]),
});
