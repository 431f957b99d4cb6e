import { Ajv, type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import type { FastifySchemaCompiler } from 'fastify';
import { ApiError, type ErrorDetail } from '../errors.ts';
import { isDateTime } from './date-time-format.ts';

const MAX_DETAILS = 20;

const OPTIONS: Options = { allErrors: true, strict: false, removeAdditional: false, useDefaults: false, verbose: true };

const bodies = new Ajv({ ...OPTIONS, coerceTypes: false });
// Numbers are coerced in query strings only.
const queries = new Ajv({ ...OPTIONS, coerceTypes: true });
for (const ajv of [bodies, queries]) {
  ajv.addFormat('date-time', isDateTime);
  // A member's own words for what it wants: used instead of the general sentence.
  ajv.addKeyword('wants');
}

/** Bodies are judged as sent; unknown members are refused, never dropped (fastify's own default drops them). */
export const compileValidator: FastifySchemaCompiler<object> = ({ schema, httpPart }) => {
  const validate = (httpPart === 'body' ? bodies : queries).compile(schema);
  return (value: unknown) => {
    if (validate(value)) return { value };
    return { error: invalidRequest(httpPart ?? 'body', validate) };
  };
};

function invalidRequest(part: string, validate: ValidateFunction): ApiError {
  const details: ErrorDetail[] = [];
  const seen = new Set<string>();
  for (const error of validate.errors ?? []) {
    const detail = describe(error, part);
    if (!detail || seen.has(detail.path) || details.length >= MAX_DETAILS) continue;
    seen.add(detail.path);
    details.push(detail);
  }
  return refuse(details);
}

/** 400 with the first problem in the message and all of them in `details`. */
export function refuse(details: ErrorDetail[]): ApiError {
  const [first] = details;
  const text = first ? (first.path ? `${first.path}: ${first.message}` : first.message) : 'The request is not valid.';
  return new ApiError('INVALID_REQUEST', text, { details });
}

/** `/userData/items/0` → `userData.items[0]`. */
const pathOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path ? `${path}.${part}` : part), '');

const join = (path: string, member: string): string => (path ? `${path}.${member}` : member);

function describe(error: ErrorObject, part: string): ErrorDetail | undefined {
  const path = pathOf(error.instancePath);
  const parent = error.parentSchema as { wants?: string } | undefined;
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'required':
      return { path: join(path, String(params['missingProperty'])), message: 'is required.' };
    case 'additionalProperties': {
      const member = String(params['additionalProperty']);
      const what = part === 'querystring' ? 'is not a query parameter of this route' : 'is not a known field';
      return { path: join(path, member), message: `${what}; remove it or check its spelling.` };
    }
    case 'anyOf':
    case 'oneOf':
    case 'if':
      return parent?.wants ? { path, message: `must be ${parent.wants}.` } : undefined;
    default:
      return { path, message: `must be ${parent?.wants ?? general(error, params)}.` };
  }
}

function general(error: ErrorObject, params: Record<string, unknown>): string {
  switch (error.keyword) {
    case 'type':
      return `a JSON ${[params['type']].flat().join(' or ')}`;
    case 'enum':
      return `one of ${(params['allowedValues'] as unknown[]).join(', ')}`;
    case 'const':
      return `${JSON.stringify(params['allowedValue'])}`;
    case 'minLength':
      return params['limit'] === 1 ? 'a text that is not empty' : `at least ${params['limit']} characters long`;
    case 'maxLength':
      return `at most ${params['limit']} characters long`;
    case 'minimum':
      return `at least ${params['limit']}`;
    case 'maximum':
      return `at most ${params['limit']}`;
    case 'maxProperties':
      return `an object of at most ${params['limit']} members`;
    case 'format':
      return params['format'] === 'date-time'
        ? 'an ISO 8601 time such as 2026-01-31T12:00:00.000Z'
        : `a ${params['format']}`;
    default:
      return (error.message ?? 'valid').replace(/^must (be )?/, '');
  }
}
