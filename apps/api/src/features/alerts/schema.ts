import { Type, type Static } from 'typebox';
import { Body, Instant } from '../../core/http/wire.ts';
import { CreatedQuery, PageQuery, PaginationBody } from '../../core/pagination.ts';
import { ENDPOINT_RULES, KEY_ALERT_RULES } from './thresholds.ts';

const Rule = Type.Enum([...KEY_ALERT_RULES], { wants: `one of ${KEY_ALERT_RULES.join(', ')}` });
const NOTICE_RULES = [...KEY_ALERT_RULES, ...ENDPOINT_RULES];
const NoticeRule = Type.Enum(NOTICE_RULES, { wants: `one of ${NOTICE_RULES.join(', ')}` });
const KeyId = Type.String({ minLength: 1, maxLength: 64, wants: 'the id of a key, key_…' });
const STATES = ['open', 'acknowledged', 'muted'];

export const NoticesQuery = Body({
  ...PageQuery,
  ...CreatedQuery,
  state: Type.Optional(
    Type.Enum(STATES, { wants: `one of ${STATES.join(', ')}`, description: 'open: neither acknowledged nor muted.' }),
  ),
  rule: Type.Optional(NoticeRule),
  keyId: Type.Optional(KeyId),
});
export type NoticesInput = Static<typeof NoticesQuery>;

export const NoticeParams = Type.Object({ noticeId: Type.String({ maxLength: 64 }) });
export const MuteParams = Type.Object({ muteId: Type.String({ maxLength: 64 }) });

export const NoticeBody = Type.Object(
  {
    noticeId: Type.String(),
    rule: NoticeRule,
    event: Type.String({ description: 'The type of the event that told it, unless it was muted.' }),
    severity: Type.Enum(['info', 'warning', 'critical']),
    keyId: Type.Optional(Type.String({ description: 'What it is about: this key, or the endpoint below.' })),
    endpointId: Type.Optional(Type.String()),
    title: Type.String(),
    text: Type.String({ description: 'What happened and what to do.' }),
    details: Type.Object({}, { additionalProperties: true, description: 'As in the data of the event.' }),
    isMuted: Type.Boolean({ description: 'Neither mailed nor sent as an event.' }),
    createdAt: Instant(),
    acknowledgedAt: Type.Optional(Instant()),
    acknowledgedBy: Type.Optional(Type.String()),
  },
  { title: 'Notice' },
);
export type NoticeView = Static<typeof NoticeBody>;
export const NoticeListBody = Type.Object({ items: Type.Array(NoticeBody), pagination: PaginationBody });

const UNTIL_WANTS = 'an ISO 8601 time such as 2026-01-31T12:00:00.000Z';
export const CreateMuteBody = Body({
  rule: Rule,
  keyId: Type.Optional(KeyId),
  until: Type.Optional(
    Type.String({ format: 'date-time', wants: UNTIL_WANTS, description: 'Left out: until it is deleted.' }),
  ),
});
export type CreateMuteInput = Static<typeof CreateMuteBody>;

export const MuteBody = Type.Object(
  {
    muteId: Type.String(),
    rule: Rule,
    keyId: Type.Optional(Type.String({ description: 'Left out: of every key.' })),
    until: Type.Optional(Instant()),
    createdBy: Type.String(),
    createdAt: Instant(),
  },
  { title: 'NoticeMute' },
);
export type MuteView = Static<typeof MuteBody>;
export const MuteListBody = Type.Object({ items: Type.Array(MuteBody) });
export const DeletedMuteBody = Type.Object({ muteId: Type.String() });

export const SetContactsBody = Body({
  emails: Type.Array(Type.String({ maxLength: 254, wants: 'an e-mail address' }), { maxItems: 10 }),
});
export const ContactsBody = Type.Object({
  emails: Type.Array(Type.String()),
  sendsMail: Type.Boolean({ description: 'False: this installation sends no mails; notices are on the portal alone.' }),
});

export const RulesBody = Type.Object({
  items: Type.Array(
    Type.Object({
      rule: NoticeRule,
      about: Type.Enum(['key', 'endpoint']),
      severity: Type.Enum(['info', 'warning', 'critical']),
      isMutable: Type.Boolean(),
      coolDownSeconds: Type.Union([Type.Integer(), Type.Null()], {
        description: 'For so long the same is not told again; null: once for each occasion.',
      }),
      thresholds: Type.Object({}, { additionalProperties: true, description: 'The figures that it judges by.' }),
    }),
  ),
});
