import { Type, type Static } from 'typebox';
import { CreatedQuery, PageQuery } from '../../core/pagination.ts';
import { Body, Instant } from '../../core/http/wire.ts';

const Nullable = (schema: ReturnType<typeof Type.String>) => Type.Union([schema, Type.Null()]);

export const UsageQuery = Body({
  ...CreatedQuery,
  granularity: Type.Optional(
    Type.Enum(['minute', 'hour', 'day'], {
      wants: 'minute, hour or day',
      description:
        'Default hour. Minutes are kept 2 days, hours 90 days, days 2 years; hours and days are at most a minute behind.',
    }),
  ),
  groupBy: Type.Optional(
    Type.String({
      maxLength: 100,
      pattern: '^(?:(?:key|route|status|code)(?:,(?!$)|$))+$',
      wants: 'a list of key, route, status and code, separated by commas',
      description: 'key, route, status (the class, as 2xx) and code, separated by commas.',
    }),
  ),
  keyId: Type.Optional(Type.String({ maxLength: 64 })),
});
export type UsageInput = Static<typeof UsageQuery>;

const Latency = Type.Union([Type.Number(), Type.Null()]);

export const UsageBody = Type.Object({
  granularity: Type.Enum(['minute', 'hour', 'day']),
  from: Instant(),
  to: Instant(),
  items: Type.Array(
    Type.Object({
      start: Instant(),
      keyId: Type.Optional(Type.String()),
      route: Type.Optional(Type.String()),
      status: Type.Optional(Type.String()),
      code: Type.Optional(Nullable(Type.String())),
      count: Type.Integer(),
      errors: Type.Integer({ description: 'Answers of 400 and above.' }),
      errorRate: Type.Number(),
      latencyMs: Type.Object(
        { p50: Latency, p95: Latency, p99: Latency },
        { description: 'From a histogram whose bounds grow by a factor of 1.65.' },
      ),
    }),
  ),
  dropped: Type.Object(
    {
      usage: Type.Integer(),
      requestLogs: Type.Integer(),
      minutes: Type.Array(Type.Object({ start: Instant(), usage: Type.Integer(), requestLogs: Type.Integer() })),
    },
    { description: 'Requests that could not be recorded, with the minute from which on.' },
  ),
});

const Text = (maxLength: number, description?: string) =>
  Type.Optional(Type.String({ minLength: 1, maxLength, ...(description ? { description } : {}) }));

const LOG_FILTERS = {
  statusClass: Type.Optional(
    Type.Enum(['2xx', '3xx', '4xx', '5xx'], { wants: '2xx, 3xx, 4xx or 5xx', description: 'Of the status.' }),
  ),
  status: Type.Optional(Type.Integer({ minimum: 100, maximum: 599, wants: 'an HTTP status such as 409' })),
  code: Text(64),
  method: Type.Optional(
    Type.Enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], { wants: 'GET, POST, PUT, PATCH or DELETE' }),
  ),
  route: Text(200, 'The template, such as /partner/links/{linkId}.'),
  keyId: Text(64),
  secretId: Text(64),
  address: Text(64),
  requestId: Text(64),
  idempotencyKey: Text(255),
  objectId: Text(120, 'A link, data request, key or another object whose id was in the path or in the answer.'),
};

export const RequestLogsQuery = Body({
  limit: PageQuery.limit,
  cursor: PageQuery.cursor,
  ...CreatedQuery,
  ...LOG_FILTERS,
});
export type RequestLogsInput = Static<typeof RequestLogsQuery>;

const ITEM = {
  requestId: Type.String(),
  timestamp: Instant(),
  method: Type.String(),
  route: Type.String(),
  status: Type.Integer(),
  code: Nullable(Type.String()),
  durationMs: Type.Number(),
  keyId: Type.String(),
  secretId: Type.String(),
  address: Type.String(),
  userAgent: Type.String(),
  idempotencyKey: Nullable(Type.String()),
  objectId: Nullable(Type.String()),
  isReplay: Type.Boolean(),
};

export const RequestLogsBody = Type.Object({
  items: Type.Array(Type.Object(ITEM, { title: 'RequestLog' })),
  pagination: Type.Object({ limit: Type.Integer(), nextCursor: Nullable(Type.String()) }),
});

export const RequestLogParams = Type.Object({ requestId: Type.String() });

export const RequestLogBody = Type.Object(
  {
    ...ITEM,
    errorPaths: Type.Array(Type.String(), { description: 'Fields that were refused.' }),
    body: Type.Unknown({
      description: 'The body with everything masked that is not known to be harmless; null without one.',
    }),
  },
  { title: 'RequestLogDetail' },
);

export const HistogramQuery = Body({
  ...CreatedQuery,
  ...LOG_FILTERS,
  buckets: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 60,
      wants: 'a whole number from 1 to 60',
      description: 'At most; default 48.',
    }),
  ),
});
export type HistogramInput = Static<typeof HistogramQuery>;

const Count = Type.Integer();
const Facet = Type.Array(Type.Object({ value: Type.String(), count: Count }), { description: 'The 20 most frequent.' });
export const HistogramBody = Type.Object({
  from: Instant(),
  to: Instant(),
  stepSeconds: Type.Integer(),
  source: Type.Enum(['counts', 'log'], {
    description: 'counts: from the usage figures, complete. log: from the newest 50,000 rows that match.',
  }),
  isComplete: Type.Boolean({ description: 'False: more rows match than were counted; countedFrom says from when on.' }),
  countedFrom: Instant(),
  total: Count,
  items: Type.Array(
    Type.Object({ start: Instant(), ok: Count, redirect: Count, clientError: Count, serverError: Count }),
  ),
  facets: Type.Object({ statusClass: Facet, code: Facet, method: Facet, route: Facet, keyId: Facet }),
});
