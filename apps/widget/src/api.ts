import type { Language } from './i18n/translate.ts';
import type { LinkView, Peek } from './link-view.ts';

/** One refused field: `path` names it, `message` says the fix in the page's language; may carry more members. */
export interface Detail {
  path: string;
  message: string;
  [more: string]: unknown;
}

/** Why a call gave no data. `refused` is every 4xx but 429, and a closed way: the server understood and said no. */
export interface Failure {
  kind: 'offline' | 'timeout' | 'busy' | 'server' | 'refused';
  /** 0 when no answer came. */
  status: number;
  retryAfterSeconds: number;
  requestId: string | null;
  /** The server's code and sentence, null when it gave none. */
  code: string | null;
  message: string | null;
  details: Detail[];
}

export type Answer<Data> = { ok: true; data: Data } | { ok: false; failure: Failure };

/** How the person came to press Continue; the server decides by it whether the link counts as opened. */
export interface Gesture {
  isTrusted: boolean;
  msSinceLoad: number;
  visible: boolean;
  webdriver: boolean;
}

export interface SessionRequest {
  linkId: string;
  flow: string;
  token: string;
  nonce: string;
  language: Language;
  gesture: Gesture;
  /** Set inside a frame: asks for a session that works where the browser blocks cookies. */
  framed?: true;
}

export type Method = 'GET' | 'POST' | 'PUT';

export interface Api {
  /** `POST /w/peek`: the link's state; changes nothing on the server. */
  peek(linkId: string, token: string): Promise<Answer<Peek>>;
  /** `POST /w/session`: trades the token for a session, which the server keeps in a cookie. */
  openSession(request: SessionRequest): Promise<Answer<LinkView>>;
  /** `GET /w/links/{linkId}`: the link of the session that the cookie names. */
  readLink(linkId: string): Promise<Answer<LinkView>>;
  /** Any call of the flow, `path` from `/w/links/{linkId}` on. Answers and refusals come in `language`. */
  call<Data>(method: Method, path: string, body?: object): Promise<Answer<Data>>;
  /** A document of the flow as a file. */
  download(path: string): Promise<Answer<Blob>>;
  /** The language that the server's sentences come in. */
  setLanguage(language: Language): void;
}

const defaultTimeoutMs = 15_000;
const longestRetryAfterSeconds = 300;
/** 503 with these is a decision of the operator, not a fault: trying again at once does not help. */
const closedCodes: readonly string[] = ['CORRIDOR_CLOSED', 'RAIL_NOT_CONFIGURED'];

/** A failure without any answer. */
export const noAnswer: Failure = {
  kind: 'offline',
  status: 0,
  retryAfterSeconds: 0,
  requestId: null,
  code: null,
  message: null,
  details: [],
};

function readRetryAfter(headers: Headers): number {
  const seconds = Number(headers.get('retry-after') ?? 5);
  return Number.isFinite(seconds) ? Math.min(Math.max(1, Math.ceil(seconds)), longestRetryAfterSeconds) : 5;
}

interface Envelope {
  success?: boolean;
  data?: unknown;
  requestId?: unknown;
  code?: unknown;
  message?: unknown;
  error?: { details?: unknown } | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const isDetail = (value: Partial<Detail> | null): value is Detail =>
  typeof value?.path === 'string' && typeof value.message === 'string';

async function readEnvelope(response: Response): Promise<Envelope | null> {
  return (await response.json().catch((reason: unknown) => {
    if (reason instanceof SyntaxError) return null;
    throw reason;
  })) as Envelope | null;
}

function readFailure(response: Response, body: Envelope | null): Failure {
  const { status } = response;
  const details = body?.error?.details;
  const isRefused = (status >= 400 && status < 500) || closedCodes.includes(String(body?.code));
  const kind = status === 429 ? 'busy' : isRefused ? 'refused' : 'server';
  return {
    kind,
    status,
    retryAfterSeconds: kind === 'busy' ? readRetryAfter(response.headers) : 0,
    requestId: text(body?.requestId) ?? response.headers.get('x-request-id'),
    code: text(body?.code),
    message: text(body?.message),
    details: Array.isArray(details) ? (details as (Detail | null)[]).filter(isDetail) : [],
  };
}

/** The calls of the page to its own server. They never throw: every failure is an answer that can be tried again. */
export function createApi(origin: string, timeoutMs: number = defaultTimeoutMs): Api {
  let language: Language | undefined;
  // Lives as long as the page: where cookies are blocked, a reload needs the link once more.
  let bearer: string | undefined;

  async function send<Data>(
    method: Method,
    path: string,
    body: object | undefined,
    read: (response: Response) => Promise<Answer<Data>>,
  ): Promise<Answer<Data>> {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), timeoutMs);
    try {
      const response = await fetch(origin + path, {
        method,
        headers: {
          'X-M2M-Widget': '1',
          ...(language && { 'X-M2M-Language': language }),
          ...(bearer && { 'X-M2M-Session': bearer }),
          ...(body && { 'Content-Type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
        signal: controller.signal,
      });
      return await read(response);
    } catch {
      return { ok: false, failure: { ...noAnswer, kind: controller.signal.aborted ? 'timeout' : 'offline' } };
    } finally {
      clearTimeout(timer);
    }
  }

  async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
    const body = await readEnvelope(response);
    if (response.ok && body?.success === true && body.data) {
      // Changed for a fresh one with the session: after the confirmation and after a step-up.
      bearer = text((body.data as { bearer?: unknown }).bearer) ?? bearer;
      return { ok: true, data: body.data as Data };
    }
    return { ok: false, failure: readFailure(response, body) };
  }

  const call = <Data>(method: Method, path: string, body?: object): Promise<Answer<Data>> =>
    send<Data>(method, path, body, readAnswer);

  return {
    call,
    peek: (linkId, token) => call('POST', '/w/peek', { linkId, token }),
    openSession: (request) => call('POST', '/w/session', request),
    readLink: (linkId) => call('GET', `/w/links/${linkId}`),
    download: (path) =>
      send('GET', path, undefined, async (response) =>
        response.ok
          ? { ok: true, data: await response.blob() }
          : { ok: false, failure: readFailure(response, await readEnvelope(response)) },
      ),
    setLanguage(next) {
      language = next;
    },
  };
}
