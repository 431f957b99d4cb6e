import type { Environment } from '../../core/context.ts';
import type { RequestFacts } from '../../core/http/request-facts.ts';
import { compileRedaction, type Redaction } from './redact-body.ts';

/** One row of the request log, redacted. */
export interface RequestRecord {
  partnerId: string;
  environment: Environment;
  createdAtMs: number;
  id: string;
  method: string;
  route: string;
  status: number;
  code: string | null;
  durationMs: number;
  keyId: string;
  secretId: string;
  address: string;
  userAgent: string;
  idempotencyKey: string | null;
  objectId: string | null;
  isReplay: boolean;
  errorPaths: string[];
  body: unknown;
}

const MAX_ERROR_PATHS = 20;
/** Ids of contract section 5 and nothing else: what a caller puts into a path may be anything. */
const OBJECT_ID = /^(?:link|dr|user|op|key|evt|dlv|ep|req|cip|sec)_[a-z0-9_]{8,110}$/;

const redactions = new WeakMap<object, Redaction>();
const noSchema = compileRedaction(undefined);

/** Makes the row at once, so that nothing unredacted waits in a buffer. */
export function recordOf(facts: RequestFacts, route: string, address: string, nowMs: number): RequestRecord {
  const { caller, idempotencyKey: key } = facts;
  const redaction = redactionOf(facts.schema);
  return {
    partnerId: caller.partnerId,
    environment: caller.environment,
    createdAtMs: nowMs,
    id: facts.requestId,
    method: facts.method,
    route,
    status: facts.status,
    code: facts.code ?? null,
    durationMs: facts.durationMs,
    keyId: caller.keyId,
    secretId: caller.secretId,
    address,
    userAgent: facts.userAgent,
    idempotencyKey: key !== undefined && /^[\x20-\x7e]{1,255}$/.test(key) ? key : null,
    objectId: objectIdOf(facts.params) ?? ownId(facts.answeredId),
    isReplay: facts.isReplay,
    errorPaths: facts.errorPaths ? facts.errorPaths.slice(0, MAX_ERROR_PATHS).map(redaction.path) : [],
    body: facts.body === undefined ? null : redaction.body(facts.body),
  };
}

function redactionOf(schema: object | undefined): Redaction {
  if (!schema) return noSchema;
  let redaction = redactions.get(schema);
  if (!redaction) {
    redaction = compileRedaction(schema);
    redactions.set(schema, redaction);
  }
  return redaction;
}

const ownId = (text: string | undefined): string | null => (text !== undefined && OBJECT_ID.test(text) ? text : null);

/** The last id of the path: `/partner/links/{linkId}/revoke`. */
function objectIdOf(params: unknown): string | null {
  let found: string | null = null;
  for (const name in params as Record<string, string>) found = ownId((params as Record<string, string>)[name]) ?? found;
  return found;
}
