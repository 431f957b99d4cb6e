import { apiError, UnexpectedResponseError, type ErrorDetail } from './errors.ts';
import { readRetryAfter } from './retry.ts';

interface ErrorBody {
  code?: unknown;
  message?: unknown;
  error?: { code?: unknown; message?: unknown; details?: unknown } | null;
  requestId?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** `data` of a success; anything else throws. */
export function readAnswer(response: Response, text: string, address: string): unknown {
  const body = parse(text);
  if (response.ok && isObject(body) && body['success'] === true && 'data' in body) return body['data'];
  if (!response.ok && isObject(body) && body['success'] === false) throw refusal(response, body);
  // A gateway in between speaks for a server that is away; that passes.
  if (response.status >= 500 || response.status === 429) throw refusal(response, {});
  throw unexpected(response, address);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(response: Response, { code, message, error, requestId }: ErrorBody): Error {
  const { status, headers } = response;
  const details = Array.isArray(error?.details) ? (error.details as ErrorDetail[]) : [];
  return apiError({
    code: String(code ?? error?.code ?? `HTTP_${status}`),
    status,
    message: String(message ?? error?.message ?? 'The API is not reachable behind its gateway.'),
    requestId: typeof requestId === 'string' ? requestId : (headers.get('x-request-id') ?? undefined),
    details,
    retryAfterSeconds: readRetryAfter(headers.get('retry-after')),
  });
}

function unexpected({ status, headers }: Response, address: string): UnexpectedResponseError {
  const where = headers.get('location');
  const text =
    status >= 300 && status < 400
      ? `${address} redirects${where === null ? '' : ` to ${where}`}, and the key is not sent after it. Take the final address as baseUrl.`
      : `${address} answered ${status} with ${headers.get('content-type') ?? 'no content type'}, which is not M2M's JSON. Is baseUrl the address of the M2M API, and not of a website, the hosted page or a proxy?`;
  return new UnexpectedResponseError(text, status);
}
