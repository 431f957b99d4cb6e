import { Type, type Static } from 'typebox';
import { CreatedQuery, PageQuery, PaginationBody } from '../../core/pagination.ts';
import { Body, Instant } from '../../core/http/wire.ts';
import { MaskedUserDataBody, ReferenceIdBody, UserDataBody, WarningsBody } from '../users/index.ts';

// Not Type.Record, whose pattern `.*` leaves out names that hold a line feed.
const AnyMembers = Type.Object({}, { additionalProperties: true });

export const LinkParams = Type.Object({ linkId: Type.String() });

/** Contract 6.1. */
export const CreateLinkBody = Body(
  {
    referenceId: ReferenceIdBody,
    expiresInMinutes: Type.Optional(
      Type.Integer({
        minimum: 5,
        maximum: 10080,
        wants: 'a whole number from 5 to 10080',
        loggable: true,
        description: 'Default: your setting, else 60.',
      }),
    ),
    userData: Type.Optional(UserDataBody),
    metadata: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {
        maxProperties: 50,
        wants: 'an object of at most 50 members and 8 KiB',
        description: 'Comes back in link detail and in every webhook of the link. At most 50 members, 8 KiB.',
      }),
    ),
    flow: Type.Optional(Type.String({ maxLength: 64, loggable: ['m2m-basic'], description: 'Default m2m-basic.' })),
    theme: Type.Optional(Type.String({ maxLength: 64, description: 'light, dark or one of your named themes.' })),
    language: Type.Optional(
      Type.Enum(['en', 'es'], { wants: 'en or es', loggable: true, description: "Default: the browser's." }),
    ),
    callbackUrl: Type.Optional(
      Type.String({
        maxLength: 2048,
        description: "https URL that gets this link's events instead of your endpoints.",
      }),
    ),
  },
  { title: 'CreateLink' },
);
export type CreateLinkInput = Static<typeof CreateLinkBody>;

export const CreatedLinkBody = Type.Object({
  linkId: Type.String(),
  referenceId: Type.String(),
  status: Type.Literal('created'),
  url: Type.String(),
  token: Type.String(),
  expiresAt: Instant(),
  createdAt: Instant(),
  ignoredFields: Type.Optional(Type.Array(Type.String())),
  warnings: Type.Optional(WarningsBody),
});
export type CreatedLink = Static<typeof CreatedLinkBody>;

const LINK_MEMBERS = {
  linkId: Type.String(),
  referenceId: Type.String(),
  status: Type.Enum(['created', 'opened', 'revoked']),
  url: Type.String(),
  expiresAt: Instant(),
  createdAt: Instant(),
  openedAt: Type.Optional(Instant()),
  blockedAt: Type.Optional(Instant()),
  userId: Type.String(),
  operationId: Type.Optional(Type.String()),
  userData: MaskedUserDataBody,
};

export const LinkItemBody = Type.Object(LINK_MEMBERS, { title: 'Link' });

export const LinkDetailBody = Type.Object(
  {
    ...LINK_MEMBERS,
    metadata: Type.Union([AnyMembers, Type.Null()]),
    flow: Type.String(),
    theme: Type.Union([Type.String(), Type.Null()]),
    language: Type.Union([Type.String(), Type.Null()]),
    callbackUrl: Type.Union([Type.String(), Type.Null()]),
    revokedAt: Type.Optional(Instant()),
    revokeReason: Type.Optional(Type.String()),
  },
  { title: 'LinkDetail' },
);

export const ListLinksQuery = Body({
  ...PageQuery,
  ...CreatedQuery,
  referenceId: Type.Optional(ReferenceIdBody),
  status: Type.Optional(Type.Enum(['created', 'opened', 'revoked'], { wants: 'created, opened or revoked' })),
  visibility: Type.Optional(
    Type.Enum(['active', 'expired'], {
      wants: 'active or expired',
      description: 'active: not expired and not revoked. expired: past expiresAt and not revoked.',
    }),
  ),
});
export type ListLinksInput = Static<typeof ListLinksQuery>;

export const LinkListBody = Type.Object({ items: Type.Array(LinkItemBody), pagination: PaginationBody });

export const RevokeLinkBody = Body({ reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })) });
export const RevokedLinkBody = Type.Object({
  linkId: Type.String(),
  status: Type.Literal('revoked'),
  revokedAt: Instant(),
});

export const ReissuedLinkBody = Type.Object({
  linkId: Type.String(),
  url: Type.String(),
  token: Type.String(),
  expiresAt: Instant(),
});

export const ActivityBody = Type.Object({
  linkId: Type.String(),
  items: Type.Array(
    Type.Object({
      type: Type.String(),
      timestamp: Instant(),
      actor: Type.Enum(['partner', 'user', 'system']),
      details: AnyMembers,
    }),
  ),
});
