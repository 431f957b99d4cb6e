/** Every code of the contract (section 3) with its status: the one table; a code outside it does not compile. */
const STATUS = {
  INVALID_REQUEST: 400,
  LINK_EXPIRED: 400,
  REFERENCE_ID_MISMATCH: 400,
  CIP_NOT_READY: 400,
  UNAUTHORIZED: 401,
  INVALID_API_KEY: 401,
  SIGN_IN_FAILED: 401,
  PARTNER_SUSPENDED: 403,
  INSUFFICIENT_SCOPE: 403,
  IP_NOT_ALLOWED: 403,
  CROSS_SITE_REQUEST: 403,
  SECOND_FACTOR_REQUIRED: 403,
  RESOURCE_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  ACTIVE_LINK_EXISTS: 409,
  LINK_NOT_REVOCABLE: 409,
  LINK_REVOKED: 409,
  DATA_REQUEST_ALREADY_FULFILLED: 409,
  CIP_ALREADY_VERIFIED: 409,
  OPERATION_NOT_CANCELLABLE: 409,
  DISCLOSURE_STALE: 409,
  LIMIT_EXCEEDED: 409,
  STEP_UP_REQUIRED: 409,
  TRANSITION_NOT_ALLOWED: 409,
  IDEMPOTENCY_KEY_IN_USE: 409,
  IDEMPOTENCY_KEY_REUSED: 422,
  RATE_LIMIT_EXCEEDED: 429,
  INTERNAL_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
  CORRIDOR_CLOSED: 503,
  RAIL_NOT_CONFIGURED: 503,
} as const;

export type ErrorCode = keyof typeof STATUS;
export const ERROR_CODES = Object.keys(STATUS) as ErrorCode[];

/** One refused field: `path` as the caller wrote it (`userData.dob`), `message` with the fix; may carry more members. */
export interface ErrorDetail {
  path: string;
  message: string;
  [more: string]: unknown;
}

export interface ApiErrorOptions {
  details?: ErrorDetail[];
  retryAfterSeconds?: number;
  headers?: Record<string, string>;
  /** For our log only; never sent. */
  cause?: unknown;
}

/** An answer other than success: a code, a text for the caller, and a cause for us. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetail[];
  readonly headers: Record<string, string>;

  constructor(code: ErrorCode, message: string, options: ApiErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.details = options.details ?? [];
    this.headers = { ...options.headers };
    if (options.retryAfterSeconds !== undefined) this.headers['retry-after'] = String(options.retryAfterSeconds);
  }

  get status(): (typeof STATUS)[ErrorCode] {
    return STATUS[this.code];
  }
}

export const insufficientScope = (scope: string): ApiError =>
  new ApiError('INSUFFICIENT_SCOPE', `This key lacks the scope ${scope}. Use a key that has it, or make one.`, {
    details: [{ path: 'X-API-Key', message: `needs the scope ${scope}`, scope }],
  });

/** One answer for a key that is malformed, unknown, revoked, expired or disabled. */
export const invalidKey = (): ApiError => new ApiError('INVALID_API_KEY', 'Invalid or revoked API key');

/** The same answer for what does not exist and for what belongs to somebody else. */
export const notFound = (): ApiError => new ApiError('RESOURCE_NOT_FOUND', 'Resource not found');
