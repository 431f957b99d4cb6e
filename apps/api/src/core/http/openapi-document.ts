import { ERROR_CODES, ApiError, type ErrorCode } from '../errors.ts';
import { sampleOf, type JsonSchema } from './openapi-sample.ts';
import { REQUEST_EXAMPLES, ERROR_MESSAGES } from './openapi-values.ts';

/** One entry of the event catalogue, as the `webhooks` section wants it. */
export interface DescribedEvent {
  type: string;
  description: string;
  schema: object;
  example: object;
}

interface Media {
  schema?: JsonSchema;
  example?: unknown;
  examples?: Record<string, unknown>;
}

interface Answer {
  description: string;
  headers?: Record<string, object>;
  content?: Record<string, Media>;
}

interface Operation {
  operationId: string;
  parameters?: { in: string; name: string; schema: JsonSchema; example?: unknown }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Answer>;
}

export interface OpenApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, object>>;
  tags?: object[];
  webhooks?: Record<string, object>;
  [more: string]: unknown;
}

const JSON_TYPE = 'application/json';
/** Words of ours inside a schema: for our own messages and logs, and unknown to JSON Schema. */
const OWN_KEYWORDS = new Set(['wants', 'loggable']);

/**
 * The document as it is published: what the routes declare, and an example of each body and answer, every error by
 * its code, and the `webhooks` that we send. Takes the gathered document apart; give it one of its own.
 */
export function completeDocument(document: OpenApiDocument, events: readonly DescribedEvent[]): OpenApiDocument {
  const used = new Set<ErrorCode>();
  for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
    for (const parameter of operation.parameters ?? []) parameter.schema = publicSchema(parameter.schema);
    addExamples(operation);
    for (const [status, answer] of Object.entries(operation.responses)) {
      for (const code of describeAnswer(Number(status), answer)) used.add(code);
    }
  }
  document.components = {
    ...document.components,
    schemas: mapValues(document.components['schemas'] ?? {}, (schema) => publicSchema(schema as JsonSchema)),
    headers: HEADERS,
    examples: Object.fromEntries([...used].toSorted().map((code) => [code, errorExample(code)])),
  };
  document.webhooks = Object.fromEntries(events.map((event) => [event.type, webhookOf(event)]));
  return document;
}

function addExamples(operation: Operation): void {
  const { requestBody, operationId } = operation;
  for (const media of Object.values(requestBody?.content ?? {})) {
    if (!media.schema) continue;
    media.schema = publicSchema(media.schema);
    media.example = REQUEST_EXAMPLES[operationId] ?? {};
  }
}

/** Adds headers and examples; returns the error codes that the answer may carry. */
function describeAnswer(status: number, answer: Answer): ErrorCode[] {
  answer.headers = {
    'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' },
    ...(status === 429 || status === 503 ? { 'Retry-After': { $ref: '#/components/headers/Retry-After' } } : {}),
    ...answer.headers,
  };
  const media = answer.content?.[JSON_TYPE];
  if (!media?.schema) return [];
  media.schema = publicSchema(media.schema);
  if (status < 400) {
    media.example = sampleOf(media.schema);
    return [];
  }
  const named = answer.description.split(', ');
  const codes = ERROR_CODES.filter((code) => named.includes(code));
  if (codes.length > 0) {
    media.examples = Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]));
  }
  return codes;
}

/** A copy without our own keywords. A member may well have the name of one, so `properties` are entered by name. */
function publicSchema(schema: JsonSchema): JsonSchema {
  const copy: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (OWN_KEYWORDS.has(keyword)) continue;
    if (keyword === 'properties') copy[keyword] = mapValues(value as Record<string, JsonSchema>, publicSchema);
    else if (Array.isArray(value)) copy[keyword] = value.map((one) => (isSchema(one) ? publicSchema(one) : one));
    else copy[keyword] = isSchema(value) && keyword !== 'const' ? publicSchema(value) : value;
  }
  return copy as JsonSchema;
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

const mapValues = <T, R>(object: Record<string, T>, change: (value: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));

function errorExample(code: ErrorCode): object {
  const { status, message } = new ApiError(code, ERROR_MESSAGES[code]);
  const details = code === 'INVALID_REQUEST' ? [{ path: 'referenceId', message: 'is required' }] : [];
  const value = {
    success: false,
    code,
    message,
    error: { code, message, details },
    requestId: 'req_0123456789abcdefghij',
  };
  return { summary: `${status} ${code}`, value };
}

const HEADERS = {
  'X-Request-Id': {
    description: 'Name it when you ask us about a call; also in the body of every error.',
    schema: { type: 'string' },
    example: 'req_0123456789abcdefghij',
  },
  'Retry-After': { description: 'Seconds to wait before the next try.', schema: { type: 'integer' }, example: 7 },
};

const webhookHeader = (name: string, description: string, example: string, required = true) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
  example,
});

const HEX = '70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc';
/** In each webhook anew: a generator of clients drops components that no path uses, and then misses them. */
const WEBHOOK_HEADERS = [
  webhookHeader('X-M2M-Event', 'The type of the event. Not signed: read it from the body.', 'link.opened'),
  webhookHeader('X-M2M-Timestamp', 'Unix seconds, fresh in each attempt. Refuse more than 300 s away.', '1769860860'),
  webhookHeader('X-M2M-Signature', 'HMAC-SHA256 of `timestamp.body` with the whole secret as key.', `sha256=${HEX}`),
  webhookHeader('X-M2M-Signature-Next', 'The same with a pending secret, while one waits.', `sha256=${HEX}`, false),
  webhookHeader(
    'X-M2M-Signature-Previous',
    'The same with the former secret, during the overlap.',
    `sha256=${HEX}`,
    false,
  ),
  webhookHeader('X-M2M-Delivery-Id', 'Equal over the attempts of one delivery.', 'dlv_0123456789abcdefghij'),
  webhookHeader(
    'webhook-id',
    'The event, equal over all attempts and endpoints: handle each once.',
    'evt_0123456789abcdefghij',
  ),
  webhookHeader('webhook-timestamp', 'As X-M2M-Timestamp, for Standard Webhooks.', '1769860860'),
  webhookHeader(
    'webhook-signature',
    'Signatures of Standard Webhooks, separated by spaces.',
    'v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=',
  ),
];

/** `link.opened` → what we POST to an endpoint, and what its answer means to us. */
function webhookOf({ type, description, schema, example }: DescribedEvent): object {
  const name = type.replace(/[._](\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    post: {
      operationId: `on${name[0]!.toUpperCase()}${name.slice(1)}`,
      summary: `${type}: ${description}`,
      description: 'POSTed to your endpoints, signed; see the security page for how to verify it.',
      tags: ['Events'],
      security: [],
      parameters: WEBHOOK_HEADERS,
      requestBody: { required: true, content: { [JSON_TYPE]: { schema, example } } },
      responses: {
        '2XX': { description: 'Received. Answer within 30 seconds and work afterwards.' },
        '410': { description: 'Disables the endpoint.' },
        '429': { description: 'Tried again, after `Retry-After` if it is set.' },
        default: { description: 'A failure, a redirect too: tried again, five attempts in all.' },
      },
    },
  };
}
