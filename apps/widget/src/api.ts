import type { Language } from './i18n/translate.ts';
import type { LinkView, Peek } from './link-view.ts';

/** Why a call gave no data. `refused` is every 4xx but 429: the server understood and said no. */
export interface Failure {
  kind: 'offline' | 'timeout' | 'busy' | 'server' | 'refused';
  /** 0 when no answer came. */
  status: number;
  retryAfterSeconds: number;
  requestId: string | null;
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
}

export interface Api {
  /** `POST /w/peek`: the link's state; changes nothing on the server. */
  peek(linkId: string, token: string): Promise<Answer<Peek>>;
  /** `POST /w/session`: trades the token for a session, which the server keeps in a cookie. */
  openSession(request: SessionRequest): Promise<Answer<LinkView>>;
  /** `GET /w/links/{linkId}`: the link of the session that the cookie names. */
  readLink(linkId: string): Promise<Answer<LinkView>>;
}

const defaultTimeoutMs = 15_000;
const longestRetryAfterSeconds = 300;

function fail(
  kind: Failure['kind'],
  status = 0,
  requestId: string | null = null,
  retryAfterSeconds = 0,
): Answer<never> {
  return { ok: false, failure: { kind, status, retryAfterSeconds, requestId } };
}

function readRetryAfter(headers: Headers): number {
  const seconds = Number(headers.get('retry-after') ?? 5);
  return Number.isFinite(seconds) ? Math.min(Math.max(1, Math.ceil(seconds)), longestRetryAfterSeconds) : 5;
}

async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  const body = (await response.json().catch((reason: unknown) => {
    if (reason instanceof SyntaxError) return null;
    throw reason;
  })) as { success?: boolean; data?: Data; requestId?: unknown } | null;
  const requestId = typeof body?.requestId === 'string' ? body.requestId : response.headers.get('x-request-id');
  if (response.ok && body?.success === true && body.data) return { ok: true, data: body.data };
  if (response.status === 429) return fail('busy', 429, requestId, readRetryAfter(response.headers));
  const refused = response.status >= 400 && response.status < 500;
  return fail(refused ? 'refused' : 'server', response.status, requestId);
}

/** The calls of the page to its own server. They never throw: every failure is an answer that can be tried again. */
export function createApi(origin: string, timeoutMs: number = defaultTimeoutMs): Api {
  async function call<Data>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer<Data>> {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), timeoutMs);
    try {
      const response = await fetch(origin + path, {
        method,
        headers: { 'X-M2M-Widget': '1', ...(body && { 'Content-Type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
        signal: controller.signal,
      });
      return await readAnswer<Data>(response);
    } catch {
      return fail(controller.signal.aborted ? 'timeout' : 'offline');
    } finally {
      clearTimeout(timer);
    }
  }
  return {
    peek: (linkId, token) => call('POST', '/w/peek', { linkId, token }),
    openSession: (request) => call('POST', '/w/session', request),
    readLink: (linkId) => call('GET', `/w/links/${linkId}`),
  };
}
