import { ApiError, type ErrorDetail } from './api-error.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type QueryValue = string | number | boolean | readonly string[] | undefined | null;

export interface CallOptions {
  /** Values for `{name}` in the path. */
  params?: Record<string, string> | undefined;
  /** Undefined, null and empty arrays are left out. */
  query?: Record<string, QueryValue> | undefined;
  body?: unknown;
  /** The same key for the same submission, also when it is sent again. */
  idempotencyKey?: string | undefined;
  signal?: AbortSignal | undefined;
}

const waitMs = 30_000;

/** Fills `{name}` and appends the query. Throws when a parameter is missing: a defect, never a user's. */
export function urlOf(path: string, { params = {}, query = {} }: CallOptions = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${path} needs the parameter ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    if (Array.isArray(value)) {
      if (value.length > 0) search.set(name, value.join(','));
    } else search.set(name, String(value));
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}

/** One call to our own server. Gives the answer's `data`; throws `ApiError`, also when there is no connection. */
export async function send(
  method: Method,
  path: string,
  options: CallOptions = {},
  headers: Record<string, string> = {},
): Promise<unknown> {
  const response = await sendRaw(method, path, options, headers);
  if (response.status === 204) return undefined;
  const body = (await response.json().catch(() => undefined)) as Record<string, unknown> | undefined;
  if (response.ok && body !== undefined) return 'data' in body ? body['data'] : body;
  throw errorOf(response, body);
}

/** As `send`, for what is no JSON. */
export async function sendRaw(
  method: Method,
  path: string,
  options: CallOptions = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const timeout = AbortSignal.timeout(waitMs);
  try {
    return await fetch(urlOf(path, options), {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options.idempotencyKey ? { 'idempotency-key': options.idempotencyKey } : {}),
        ...headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
    });
  } catch (reason) {
    if (options.signal?.aborted) throw reason;
    throw new ApiError({ status: 0, code: 'CONNECTION_LOST', message: 'There was no answer from the server.' });
  }
}

export function errorOf(response: Response, body: Record<string, unknown> | undefined): ApiError {
  const error = (body?.['error'] ?? {}) as { details?: ErrorDetail[] };
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiError({
    status: response.status,
    code: String(body?.['code'] ?? 'UNKNOWN'),
    message: String(body?.['message'] ?? `The server answered ${response.status}.`),
    details: Array.isArray(error.details) ? error.details : [],
    requestId: String(body?.['requestId'] ?? response.headers.get('x-request-id') ?? ''),
    retryAfterSeconds: Number.isNaN(retryAfter) ? undefined : retryAfter,
  });
}
