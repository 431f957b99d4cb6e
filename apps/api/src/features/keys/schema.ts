import { Type, type Static } from 'typebox';
import { ENVIRONMENTS } from '../../core/context.ts';
import { Body, Instant } from '../../core/http/wire.ts';
import { CreatedQuery, PageQuery, PaginationBody } from '../../core/pagination.ts';
import { AmountCapsBody } from './amount-caps.ts';
import { KEY_STATES } from './key-state.ts';
import { SCOPES, TEMPLATES } from './scopes.ts';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(
  schema: T,
  options: Record<string, unknown> = {},
) => Type.Union([schema, Type.Null()], options);

/** No control characters, which PostgreSQL or a terminal would stumble over. */
const PLAIN = '^[^\\u0000-\\u001f\\u007f]*$';
const PLAIN_LINES = '^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f]*$';

const Name = Type.String({
  minLength: 1,
  maxLength: 80,
  pattern: PLAIN,
  wants: '1 to 80 characters without control characters',
  description: 'What the key is for.',
});
const NOTE_WANTS = 'at most 500 characters without control characters, or null';
const Note = Nullable(Type.String({ maxLength: 500, pattern: PLAIN_LINES, wants: NOTE_WANTS }), {
  wants: NOTE_WANTS,
  description: 'Where it is stored, who looks after it.',
});
const Scopes = Type.Array(Type.Enum([...SCOPES], { wants: `one of ${SCOPES.join(', ')}` }), {
  minItems: 1,
  maxItems: SCOPES.length,
  wants: 'a list of at least one scope, each once',
});
const IpRules = Type.Array(Type.String({ maxLength: 60, wants: 'a text such as 203.0.113.0/24' }), {
  maxItems: 100,
  wants: 'a list of at most 100 networks such as 203.0.113.0/24 or 2001:db8::/32',
  description: 'Networks that the key may be used from; empty: any address.',
});
const TIME_WANTS = 'an ISO 8601 time such as 2026-01-31T12:00:00.000Z';
const ExpiresAt = Nullable(Type.String({ format: 'date-time', wants: TIME_WANTS }), {
  wants: `${TIME_WANTS}, or null`,
});
const Flag = (description: string) => Type.Optional(Type.Boolean({ wants: 'true or false', description }));

const RULES = {
  note: Type.Optional(Note),
  ipRules: Type.Optional(IpRules),
  isIpObserveOnly: Flag('Only counts what the IP rules would have refused.'),
  expiresAt: Type.Optional(ExpiresAt),
  amountCaps: Type.Optional(Nullable(AmountCapsBody)),
  isRotatable: Flag('The key may rotate itself without keys:write.'),
};

export const CreateKeyBody = Body(
  {
    name: Name,
    environment: Type.Optional(
      Type.Enum([...ENVIRONMENTS], {
        wants: 'sandbox or live',
        description: 'That of the calling key, also when left out.',
      }),
    ),
    scopes: Type.Optional(Scopes),
    template: Type.Optional(
      Type.Enum(Object.keys(TEMPLATES), {
        wants: `one of ${Object.keys(TEMPLATES).join(', ')}`,
        description: 'A named set instead of scopes.',
      }),
    ),
    ...RULES,
  },
  { title: 'CreateKey' },
);
export type CreateKeyInput = Static<typeof CreateKeyBody>;

export const UpdateKeyBody = Body(
  { name: Type.Optional(Name), scopes: Type.Optional(Scopes), ...RULES },
  { title: 'UpdateKey' },
);
export type UpdateKeyInput = Static<typeof UpdateKeyBody>;

const REASON_WANTS = 'at most 500 characters without control characters';
export const RevokeKeyBody = Body({
  reason: Type.Optional(
    Type.String({ maxLength: 500, pattern: PLAIN_LINES, wants: REASON_WANTS, description: 'Kept with the key.' }),
  ),
});
export type RevokeKeyInput = Static<typeof RevokeKeyBody>;

export const RotateKeyBody = Body(
  {
    activation: Type.Optional(
      Type.Enum(['first_use', 'now'], {
        wants: 'first_use or now',
        description:
          'When the new secret becomes the active one and the grace of the old one begins. Default first_use.',
      }),
    ),
    graceSeconds: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 2_592_000,
        wants: 'a whole number from 0 to 2592000 (30 days)',
        description:
          'How long the old secret goes on working: 0, 3600, 86400, 604800, 2592000 or anything between. Default 86400.',
      }),
    ),
    latestAt: Type.Optional(
      Type.String({
        format: 'date-time',
        wants: TIME_WANTS,
        description: 'The old secret ends then at the latest, used or not. Default 90 days from now.',
      }),
    ),
    leak: Flag('The old secrets are revoked first and without grace.'),
  },
  { title: 'RotateKey' },
);
export type RotateKeyInput = Static<typeof RotateKeyBody>;

export const KeyParams = Type.Object({ keyId: Type.String() });
export const KeysQuery = Body({
  ...PageQuery,
  ...CreatedQuery,
  state: Type.Optional(Type.Enum([...KEY_STATES], { wants: `one of ${KEY_STATES.join(', ')}` })),
});
export type KeysInput = Static<typeof KeysQuery>;

const Text = Type.String();
const OptionalInstant = Type.Optional(Instant());

export const SecretBody = Type.Object(
  {
    secretId: Text,
    masked: Type.String({ description: 'm2m_live_abcd...wxyz' }),
    status: Type.Enum(['pending', 'active', 'retiring', 'ended']),
    createdAt: Instant(),
    activatedAt: OptionalInstant,
    endsAt: OptionalInstant,
    endedAt: OptionalInstant,
    firstUsedAt: OptionalInstant,
    lastUsedAt: OptionalInstant,
    uses: Type.Integer(),
  },
  { title: 'KeySecret' },
);
export type SecretView = Static<typeof SecretBody>;

const KEY = {
  keyId: Text,
  name: Text,
  note: Nullable(Text),
  environment: Type.Enum([...ENVIRONMENTS]),
  state: Type.Enum([...KEY_STATES]),
  masked: Text,
  scopes: Type.Array(Text),
  template: Nullable(Text),
  ipRules: Type.Array(Text),
  isIpObserveOnly: Type.Boolean(),
  amountCaps: Nullable(AmountCapsBody),
  isRotatable: Type.Boolean(),
  expiresAt: Nullable(Instant()),
  lastUsed: Nullable(
    Type.Object({
      at: Instant('At most 15 s behind.'),
      address: Nullable(Text),
      network: Nullable(Text),
      userAgent: Nullable(Text),
      route: Nullable(Text),
    }),
  ),
  uses: Type.Integer(),
  wouldHaveBlocked: Type.Object(
    { count: Type.Integer(), lastAddress: Nullable(Text) },
    { description: 'Uses from outside of the IP rules while they only observe.' },
  ),
  secrets: Type.Array(SecretBody, { description: 'Those that work, and the newest five of those that have ended.' }),
  seenInUrlAt: OptionalInstant,
  disabledAt: OptionalInstant,
  disabledBy: Type.Optional(Text),
  revokedAt: OptionalInstant,
  revokedBy: Type.Optional(Text),
  revokeReason: Type.Optional(Text),
  createdBy: Type.String({ description: 'The key or the operator that made it.' }),
  createdAt: Instant(),
};
export const KeyBody = Type.Object(KEY, { title: 'Key' });
export type KeyView = Static<typeof KeyBody>;
export const CreatedKeyBody = Type.Object(
  { ...KEY, key: Type.String({ description: 'Shown this once.' }) },
  { title: 'CreatedKey' },
);
export const KeyListBody = Type.Object({ items: Type.Array(KeyBody), pagination: PaginationBody });

const EFFECTIVE = Type.Object(
  {
    allProcessesAt: Nullable(
      Instant('Every running process had applied it by then; null when some had not said so within a second.'),
    ),
    waitedMs: Type.Integer(),
    processes: Type.Integer(),
  },
  { title: 'Effective' },
);
export const EndedKeyBody = Type.Object({ ...KEY, effective: EFFECTIVE });

const ROTATION = {
  rotationId: Text,
  keyId: Text,
  state: Type.Enum(['pending', 'overlap', 'finished', 'cancelled']),
  activation: Type.Enum(['first_use', 'now']),
  graceSeconds: Type.Integer(),
  latestAt: Instant('The old secret ends then at the latest.'),
  isLeak: Type.Boolean(),
  createdBy: Text,
  createdAt: Instant(),
  activatedAt: OptionalInstant,
  endedAt: OptionalInstant,
  endedBy: Type.Optional(Text),
  oldSecret: SecretBody,
  newSecret: SecretBody,
};
export const RotatedKeyBody = Type.Object({
  ...ROTATION,
  key: Type.String({ description: 'The new secret, shown this once.' }),
  effective: Type.Optional(EFFECTIVE),
});
export type RotationView = Static<typeof RotationBody>;
export const RotationBody = Type.Object(
  {
    ...ROTATION,
    stillUsing: Type.Object({
      places: Type.Integer({
        description: 'Addresses and user agents that used the old secret since the rotation began.',
      }),
      items: Type.Array(
        Type.Object({
          address: Nullable(Text),
          network: Nullable(Text),
          userAgent: Nullable(Text),
          routes: Type.Array(Text),
          uses: Type.Integer({ description: 'In whole UTC days from the day on which the rotation began.' }),
          lastUsedAt: Instant(),
          hasMoved: Type.Boolean({ description: 'The same address has used the new secret since.' }),
        }),
      ),
    }),
    isSafeToFinish: Type.Boolean(),
    reason: Type.String({ description: 'Why it is safe or not, in words.' }),
  },
  { title: 'Rotation' },
);

export const IpSuggestionsBody = Type.Object({
  keyId: Text,
  since: Instant(),
  isComplete: Type.Boolean({
    description: 'False when there were more places than are kept apart: the list may lack some.',
  }),
  ipRules: Type.Array(Text, { description: 'Ready to be sent as ipRules.' }),
  items: Type.Array(
    Type.Object({
      rule: Text,
      addresses: Type.Integer(),
      uses: Type.Integer(),
      lastUsedAt: Instant(),
      isCovered: Type.Boolean(),
    }),
  ),
});

export const AddressBody = Type.Object({ address: Text });

export const ScopesBody = Type.Object({
  scopes: Type.Array(
    Type.Object({
      scope: Text,
      isHeld: Type.Boolean({ description: 'The calling key has it.' }),
      calls: Type.Array(Type.Object({ method: Text, path: Text, summary: Text })),
      events: Type.Array(Text),
    }),
  ),
  templates: Type.Record(Type.String(), Type.Array(Text)),
});
