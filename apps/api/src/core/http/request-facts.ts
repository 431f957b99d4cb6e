import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CallingKey } from './refused-key.ts';

/** A finished request whose key is one of ours, as sent: whoever keeps it must redact it first. */
export interface RequestFacts {
  caller: CallingKey;
  /** The key was not good for this call, so nobody was authenticated. */
  isKeyRefused: boolean;
  requestId: string;
  method: string;
  /** The route's template with Fastify's `:names`. */
  route: string;
  /** The route's schemas; the same object for every request of a route. */
  schema: object | undefined;
  status: number;
  code: string | undefined;
  /** Paths of the refused fields; they may hold names that the caller made up. */
  errorPaths: string[] | undefined;
  durationMs: number;
  clientAddress: string;
  /** Cut and without keys. */
  userAgent: string;
  idempotencyKey: string | undefined;
  params: unknown;
  answeredId: string | undefined;
  body: unknown;
  isReplay: boolean;
}

/** Gathers references only: nothing is copied or worked out here. */
export function factsOf(
  request: FastifyRequest,
  reply: FastifyReply,
  caller: CallingKey,
  userAgent: string,
): RequestFacts {
  const { url, schema } = request.routeOptions;
  return {
    caller,
    isKeyRefused: request.principal === null,
    requestId: request.id,
    method: request.method,
    route: url ?? '',
    schema: schema as object | undefined,
    status: reply.statusCode,
    code: request.errorCode,
    errorPaths: request.errorPaths,
    durationMs: reply.elapsedTime,
    clientAddress: request.ip,
    userAgent,
    idempotencyKey: request.headers['idempotency-key'] as string | undefined,
    params: request.params,
    answeredId: request.answeredId,
    body: request.body,
    isReplay: request.isReplay,
  };
}
