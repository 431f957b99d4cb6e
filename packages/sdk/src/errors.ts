import type { KnownErrorCode } from './openapi.ts';

/** A code of the API; later servers may know more. */
export type ErrorCode = KnownErrorCode | (string & {});

/** One refused field: `path` as you wrote it (`userData.dob`), `message` with the fix; may carry more members. */
export interface ErrorDetail {
  path: string;
  message: string;
  [more: string]: unknown;
}

/** Whatever this SDK throws by itself. An aborted `signal` is the exception: its own reason is thrown. */
export class M2MError extends Error {
  static {
    this.prototype.name = 'M2MError';
  }
}

/** The call was never made: an option or argument is wrong, and the message says what to change. */
export class ConfigurationError extends M2MError {
  static {
    this.prototype.name = 'ConfigurationError';
  }
}

/** No answer came. Whether the server acted is unknown; a repeat under the same Idempotency-Key finds out safely. */
export class ConnectionError extends M2MError {
  static {
    this.prototype.name = 'ConnectionError';
  }
}

/** No whole answer within `timeoutMs`. */
export class TimeoutError extends ConnectionError {
  static {
    this.prototype.name = 'TimeoutError';
  }
}

/** Something answered that is not the M2M API: most often `baseUrl` is the address of something else. */
export class UnexpectedResponseError extends M2MError {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }

  static {
    this.prototype.name = 'UnexpectedResponseError';
  }
}

export interface ApiErrorFields {
  code: ErrorCode;
  status: number;
  message: string;
  requestId: string | undefined;
  details: ErrorDetail[];
  retryAfterSeconds: number | undefined;
}

/** The API refused the call. Its subclasses are families of `status`; `code` says exactly what happened. */
export class ApiError extends M2MError {
  readonly code: ErrorCode;
  readonly status: number;
  /** Say it to whoever runs the platform; `m2m.requestLogs.get(requestId)` shows the call. */
  readonly requestId: string | undefined;
  readonly details: readonly ErrorDetail[];
  readonly retryAfterSeconds: number | undefined;

  constructor({ code, status, message, requestId, details, retryAfterSeconds }: ApiErrorFields) {
    const fields = details.slice(0, 3).map((detail) => ` ${detail.path}: ${detail.message}.`.replace(/\.\.$/, '.'));
    super(`${message}${fields.join('')} (${status} ${code}${requestId ? `, ${requestId}` : ''})`);
    this.code = code;
    this.status = status;
    this.requestId = requestId;
    this.details = details;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  static {
    this.prototype.name = 'ApiError';
  }
}

/** 400, 405, 413, 415: the request must change; `details` names the fields. */
export class InvalidRequestError extends ApiError {
  static {
    this.prototype.name = 'InvalidRequestError';
  }
}

/** 401: no key, or one that does not work. */
export class AuthenticationError extends ApiError {
  static {
    this.prototype.name = 'AuthenticationError';
  }
}

/** 403: the key works, but not for this. */
export class PermissionError extends ApiError {
  static {
    this.prototype.name = 'PermissionError';
  }
}

/** 404: there is none, or it belongs to another partner or environment. */
export class NotFoundError extends ApiError {
  static {
    this.prototype.name = 'NotFoundError';
  }
}

/** 409: the object's state does not allow it, such as `ACTIVE_LINK_EXISTS`. */
export class ConflictError extends ApiError {
  static {
    this.prototype.name = 'ConflictError';
  }
}

/** `IDEMPOTENCY_KEY_IN_USE` (the first call still runs) and `IDEMPOTENCY_KEY_REUSED` (the same key, another body). */
export class IdempotencyError extends ApiError {
  static {
    this.prototype.name = 'IdempotencyError';
  }
}

/** 429: wait `retryAfterSeconds`. */
export class RateLimitError extends ApiError {
  static {
    this.prototype.name = 'RateLimitError';
  }
}

/** 5xx. */
export class ServerError extends ApiError {
  static {
    this.prototype.name = 'ServerError';
  }
}

const BY_STATUS: Record<number, typeof ApiError> = {
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  422: IdempotencyError,
  429: RateLimitError,
};

/** The class of an answer. */
export function apiError(fields: ApiErrorFields): ApiError {
  const { code, status } = fields;
  const family = code.startsWith('IDEMPOTENCY_KEY_') ? IdempotencyError : BY_STATUS[status];
  const Class = family ?? (status >= 500 ? ServerError : InvalidRequestError);
  return new Class(fields);
}
