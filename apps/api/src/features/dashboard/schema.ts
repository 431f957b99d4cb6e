import { Type, type Static } from 'typebox';
import { Body, Instant } from '../../core/http/wire.ts';

const MaybeText = Type.Union([Type.String(), Type.Null()]);
const MaybeInstant = Type.Union([Instant(), Type.Null()]);

const ITEM_IDS = [
  'key_created',
  'first_request',
  'first_link',
  'link_opened',
  'first_quote',
  'first_transfer',
  'endpoint_added',
  'first_delivery',
  'ip_rules_set',
  'second_admin',
  'second_factors',
] as const;
export type ItemId = (typeof ITEM_IDS)[number];

const ChecklistItemBody = Type.Object(
  {
    id: Type.Enum([...ITEM_IDS] as ItemId[]),
    isDone: Type.Boolean(),
    doneAt: Type.Union([Instant(), Type.Null()], { description: 'Null also for what is so rather than happened.' }),
    path: Type.String({ description: 'The page below the frame where it is done.' }),
  },
  { title: 'ChecklistItem' },
);
export type ChecklistItem = Static<typeof ChecklistItemBody>;
export const ChecklistBody = Type.Object({
  items: Type.Array(ChecklistItemBody),
  done: Type.Integer(),
  total: Type.Integer(),
});

export const FirstRequestQuery = Body({
  keyId: Type.Optional(Type.String({ minLength: 1, maxLength: 64, wants: 'the id of a key, key_…' })),
});
export const FirstRequestBody = Type.Object({
  isSeen: Type.Boolean(),
  keyId: MaybeText,
  keyName: MaybeText,
  firstUsedAt: MaybeInstant,
  route: Type.Union([Type.String(), Type.Null()], { description: 'That of the latest use.' }),
});

const FOUND_KINDS = [
  'link',
  'operation',
  'user',
  'key',
  'endpoint',
  'request',
  'event',
  'delivery',
  'data_request',
  'identity_check',
] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];
export const SearchQuery = Body({
  id: Type.String({
    minLength: 1,
    maxLength: 120,
    description: 'Any id, or a masked key such as m2m_test_ab12; never a whole key.',
  }),
});
export const FoundBody = Type.Object({
  kind: Type.Enum([...FOUND_KINDS] as FoundKind[]),
  id: Type.String(),
  path: Type.String({ description: 'The page below the frame, such as keys/key_….' }),
});
export type Found = Static<typeof FoundBody>;

const Page = (options: object = {}) =>
  Type.String({
    maxLength: 40,
    pattern: '^[a-z]+(-[a-z]+)*$',
    wants: 'the name of a page, such as logs',
    ...options,
  });
export const ViewsQuery = Body({ page: Type.Optional(Page()) });
export const ViewParams = Type.Object({ viewId: Type.String({ maxLength: 64 }) });
export const CreateViewBody = Body({
  page: Page(),
  name: Type.String({ minLength: 1, maxLength: 60, wants: '1 to 60 characters' }),
  query: Type.String({
    maxLength: 2_000,
    pattern: '^[^\\s#]*$',
    wants: 'the query string of the page, without ?, of at most 2000 characters',
  }),
  isShared: Type.Optional(Type.Boolean({ description: 'For everybody in this environment.' })),
});
export type CreateViewInput = Static<typeof CreateViewBody>;
export const SavedViewBody = Type.Object(
  {
    viewId: Type.String(),
    page: Type.String(),
    name: Type.String(),
    query: Type.String(),
    isShared: Type.Boolean(),
    isMine: Type.Boolean(),
    createdBy: Type.String(),
    createdAt: Instant(),
  },
  { title: 'SavedView' },
);
export type SavedView = Static<typeof SavedViewBody>;
export const ViewListBody = Type.Object({ items: Type.Array(SavedViewBody) });
export const DeletedViewBody = Type.Object({ viewId: Type.String() });

const GROUPS = ['test', 'authentication', 'webhooks', 'onboarding', 'money'] as const;
const GoLiveItemBody = Type.Object(
  {
    group: Type.Enum([...GROUPS] as (typeof GROUPS)[number][]),
    id: Type.String(),
    isBlocking: Type.Boolean({ description: 'False: advice.' }),
    isDone: Type.Boolean(),
  },
  { title: 'GoLiveItem' },
);
export type GoLiveItem = Static<typeof GoLiveItemBody>;
export const GoLiveBody = Type.Object({
  state: Type.Enum(['not_requested', 'requested', 'refused', 'open'], {
    description: 'open: the people of the team may make live keys.',
  }),
  openedAt: MaybeInstant,
  isReady: Type.Boolean({ description: 'Every blocking item is done.' }),
  items: Type.Array(GoLiveItemBody),
  request: Type.Union([
    Type.Object({
      requestId: Type.String(),
      note: MaybeText,
      requestedBy: Type.String(),
      requestedAt: Instant(),
      decision: Type.Union([Type.Enum(['approved', 'refused']), Type.Null()]),
      reviewer: MaybeText,
      decidedAt: MaybeInstant,
      answer: MaybeText,
    }),
    Type.Null(),
  ]),
});
export type GoLiveView = Static<typeof GoLiveBody>;
export const RequestGoLiveBody = Body({
  note: Type.Optional(Type.String({ maxLength: 1_000, wants: 'at most 1000 characters' })),
});
