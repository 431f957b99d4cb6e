import type { IncomingMessage } from 'node:http';
import type { FastifyError } from 'fastify';
import { databaseErrorCode, isDatabaseUnavailable } from '../db/connect.ts';
import { ApiError, invalidKey } from '../errors.ts';

/** What the caller is told of any error: the contract's codes, and of our own failures nothing but that they are ours. */
export function toApiError(error: unknown, request: IncomingMessage): ApiError {
  if (error instanceof ApiError) return error;
  if (!request.complete && request.destroyed) {
    return new ApiError('INVALID_REQUEST', 'The request ended before its body did.', { cause: error });
  }
  const { code = '', statusCode = 500 } = (error ?? {}) as Partial<FastifyError>;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new ApiError('PAYLOAD_TOO_LARGE', 'The body is larger than this route accepts.');
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new ApiError('UNSUPPORTED_MEDIA_TYPE', 'Send the body as JSON with Content-Type: application/json.');
  }
  if (code.startsWith('FST_ERR') && statusCode < 500) {
    return new ApiError('INVALID_REQUEST', 'The request is not valid HTTP: check the URL and Content-Length.');
  }
  // Raised by the guard of writes that book money: the key ended after it was verified.
  if (databaseErrorCode(error) === 'M2401') return invalidKey();
  if (isDatabaseUnavailable(error)) {
    return new ApiError('SERVICE_UNAVAILABLE', 'The service is not available for a moment. Try again.', {
      retryAfterSeconds: 1,
      cause: error,
    });
  }
  return new ApiError('INTERNAL_ERROR', 'Something went wrong on our side. Tell us the request id.', { cause: error });
}
