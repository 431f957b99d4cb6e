import { readAnswer } from './answer.ts';
import { ConfigurationError, ConnectionError, TimeoutError } from './errors.ts';
import { LONGEST_TIMEOUT_MS, MOST_RETRIES, wholeNumber, type ResponseInfo, type Settings } from './options.ts';
import { retryDelayMs, wait } from './retry.ts';

/** Of one call; they win over the client's. */
export interface CallOptions {
  /** 1 to 255 printable ASCII characters; made by the client where it is left out. */
  idempotencyKey?: string | undefined;
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
  maxRetries?: number | undefined;
  onResponse?: ((info: ResponseInfo) => void) | undefined;
}

export interface CallInput {
  query?: object | undefined;
  body?: object | undefined;
  /** Answers with the stream of the body instead of JSON. */
  isStream?: boolean;
}

/** One call of the API, repeated where that is safe. Resolves with `data` of the answer. */
export type Call = <Data>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string | (() => string),
  input?: CallInput,
  options?: CallOptions,
) => Promise<Data>;

interface Request {
  url: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
  isStream: boolean;
}

const PRINTABLE = /^[\x20-\x7e]{1,255}$/;
const OPTION_NAMES = ['idempotencyKey', 'signal', 'timeoutMs', 'maxRetries', 'onResponse'];

export function createCall(settings: Settings): Call {
  return async <Data>(
    method: string,
    pathOrMaker: string | (() => string),
    input: CallInput = {},
    options: CallOptions = {},
  ): Promise<Data> => {
    const path = typeof pathOrMaker === 'string' ? pathOrMaker : pathOrMaker();
    const { signal, timeoutMs, maxRetries } = readCallOptions(settings, options);
    const request = buildRequest(settings, method, path, input, options);
    const isSafe = method === 'GET' || 'Idempotency-Key' in request.headers;
    for (let retry = 0; ; retry += 1) {
      signal?.throwIfAborted();
      try {
        const hear = (response: Response): void =>
          [settings.onResponse, options.onResponse].forEach((each) => each?.(infoOf(request, response, retry + 1)));
        return (await attempt(settings, request, timeoutMs, signal, hear)) as Data;
      } catch (error) {
        const delayMs = isSafe && retry < maxRetries ? retryDelayMs(error, retry) : undefined;
        if (delayMs === undefined) throw error;
        await wait(delayMs, signal);
      }
    }
  };
}

function readCallOptions(settings: Settings, options: CallOptions) {
  const unknown = Object.keys(options).find((name) => !OPTION_NAMES.includes(name));
  if (unknown)
    throw new ConfigurationError(`${unknown} is no option of a call. There are: ${OPTION_NAMES.join(', ')}.`);
  return {
    signal: options.signal,
    timeoutMs: wholeNumber('timeoutMs', options.timeoutMs ?? settings.timeoutMs, 1, LONGEST_TIMEOUT_MS),
    maxRetries: wholeNumber('maxRetries', options.maxRetries ?? settings.maxRetries, 0, MOST_RETRIES),
  };
}

function buildRequest(settings: Settings, method: string, path: string, input: CallInput, options: CallOptions) {
  const headers: Record<string, string> = {
    Accept: input.isStream ? '*/*' : 'application/json',
    'User-Agent': 'm2m-sdk-js/0.1.0',
    'X-API-Key': settings.apiKey,
  };
  const body = input.body === undefined ? undefined : JSON.stringify(input.body);
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET' && method !== 'DELETE') {
    const key = options.idempotencyKey ?? crypto.randomUUID();
    if (!PRINTABLE.test(key)) {
      throw new ConfigurationError('idempotencyKey must be 1 to 255 printable ASCII characters, such as an order id.');
    }
    headers['Idempotency-Key'] = key;
  }
  const url = settings.baseUrl + path + queryText(input.query);
  return { url, method, path, headers, body, isStream: input.isStream === true };
}

function queryText(query: object = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query) as [string, unknown][]) {
    if (value === undefined) continue;
    parameters.append(name, value instanceof Date ? value.toISOString() : String(value));
  }
  return parameters.size === 0 ? '' : `?${parameters}`;
}

/** One request: its time ends with the whole answer, of a stream with its head. */
async function attempt(
  settings: Settings,
  { url, method, path, headers, body, isStream }: Request,
  timeoutMs: number,
  signal: AbortSignal | undefined,
  hear: (response: Response) => void,
): Promise<unknown> {
  const abort = new AbortController();
  const stop = (): void => abort.abort(signal?.reason);
  const timer = setTimeout(() => abort.abort(), timeoutMs);
  signal?.addEventListener('abort', stop, { once: true });
  const overNetwork = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (abort.signal.aborted) throw new TimeoutError(`No answer to ${method} ${path} within ${timeoutMs} ms.`);
      throw unreachable(settings, error);
    }
  };
  let isOpen = false;
  try {
    // A redirect could lead the key to another host, so none is followed.
    const init = { method, headers, body: body ?? null, redirect: 'manual', signal: abort.signal } as const;
    const response = await overNetwork(settings.fetch(url, init));
    hear(response);
    isOpen = isStream && response.ok && response.body !== null;
    if (isOpen) return response.body;
    return readAnswer(response, await overNetwork(response.text()), `${method} ${settings.baseUrl}${path}`);
  } finally {
    clearTimeout(timer);
    if (!isOpen) signal?.removeEventListener('abort', stop);
  }
}

function unreachable({ apiKey, baseUrl }: Settings, error: unknown): ConnectionError {
  const { message, code, cause } = error as { message?: string; code?: string; cause?: { code?: string } };
  const reason = cause?.code ?? code ?? message ?? 'no reason given';
  const seen = `${(error as Error)?.stack} ${message} ${reason}`;
  const isClean = !seen.includes(apiKey);
  return new ConnectionError(
    `No connection to ${baseUrl}${isClean ? ` (${reason})` : ''}. Is M2M running there, and is baseUrl right?`,
    isClean ? { cause: error } : {},
  );
}

function infoOf({ method, path }: Request, { status, headers }: Response, attempt: number): ResponseInfo {
  const requestId = headers.get('x-request-id') ?? undefined;
  return {
    method,
    path,
    status,
    requestId,
    isReplayed: headers.get('idempotent-replayed') === 'true',
    attempt,
    headers,
  };
}
