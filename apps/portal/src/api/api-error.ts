export interface ErrorDetail {
  path: string;
  message: string;
  [more: string]: unknown;
}

/** An answer other than success. `status` 0 and code `CONNECTION_LOST`: there was no answer at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: ErrorDetail[];
  /** Empty when no answer came. */
  readonly requestId: string;
  readonly retryAfterSeconds: number | undefined;

  constructor(input: {
    status: number;
    code: string;
    message: string;
    details?: ErrorDetail[];
    requestId?: string;
    retryAfterSeconds?: number | undefined;
  }) {
    super(input.message);
    this.status = input.status;
    this.code = input.code;
    this.details = input.details ?? [];
    this.requestId = input.requestId ?? '';
    this.retryAfterSeconds = input.retryAfterSeconds;
  }

  get isConnectionLost(): boolean {
    return this.status === 0;
  }
}

export const isApiError = (error: unknown, code?: string): error is ApiError =>
  error instanceof ApiError && (code === undefined || error.code === code);

/** Where the documentation explains a code. */
export const docsOf = (code: string): string => `/docs/errors/${code}`;
