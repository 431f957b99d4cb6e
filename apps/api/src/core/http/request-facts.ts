import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../context.ts';

/** A finished request of an authenticated caller, as sent: whoever keeps it must redact it first. */
export interface RequestFacts {
  principal: Principal;
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
  principal: Principal,
  userAgent: string,
): RequestFacts {
  const { url, schema } = request.routeOptions;
  return {
    principal,
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
