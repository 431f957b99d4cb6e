import { ConfigurationError } from './errors.ts';

export type Environment = 'sandbox' | 'live';

export interface M2MOptions {
  /** `m2m_test_…` or `m2m_live_…`; from your server's environment, never in a browser or in the code. */
  apiKey: string;
  /** Where the API is, without `/partner`: `https://api.example.com`. */
  baseUrl: string;
  /** Refuses a key of the other environment before the first call: a guard against a live key on a test server. */
  environment?: Environment | undefined;
  /** Instead of the global `fetch`. */
  fetch?: typeof fetch | undefined;
  /** Longest wait for one whole answer; default 30,000. */
  timeoutMs?: number | undefined;
  /** How often a call that is safe to repeat is repeated; default 2, 0 is one call. */
  maxRetries?: number | undefined;
  /** Allows `http:` to other hosts than this machine, where a private network carries the key. */
  allowPlainHttp?: boolean | undefined;
  /** Hears of every answer; for logs and measurements. */
  onResponse?: ((info: ResponseInfo) => void) | undefined;
}

export interface ResponseInfo {
  method: string;
  path: string;
  status: number;
  requestId: string | undefined;
  /** The stored answer of an earlier call under the same Idempotency-Key. */
  isReplayed: boolean;
  /** From 1; more than 1 is a retry. */
  attempt: number;
  headers: Headers;
}

export interface Settings {
  apiKey: string;
  baseUrl: string;
  environment: Environment;
  fetch: typeof fetch;
  timeoutMs: number;
  maxRetries: number;
  onResponse: M2MOptions['onResponse'];
}

const KEY = /^m2m_(test|live)_[a-z0-9]{32}$/;
const LOOPBACK = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
export const LONGEST_TIMEOUT_MS = 600_000;
export const MOST_RETRIES = 10;

/** Checks the options; a mistake is a `ConfigurationError` that says the fix and never the key. */
export function readOptions(options: M2MOptions): Settings {
  const { apiKey, timeoutMs = 30_000, maxRetries = 2, onResponse } = options ?? {};
  if (typeof document !== 'undefined') {
    throw new ConfigurationError(
      'An API key does not belong into a browser: everybody who opens the page could read it. Call M2M from your server, and hand only the url of the link to the page.',
    );
  }
  const environment = environmentOf(apiKey);
  if (options.environment !== undefined && options.environment !== environment) {
    throw new ConfigurationError(wrongEnvironment(environment, options.environment));
  }
  return {
    apiKey,
    baseUrl: checkBaseUrl(options.baseUrl, options.allowPlainHttp === true),
    environment,
    fetch: options.fetch ?? ((...call) => globalThis.fetch(...call)),
    timeoutMs: wholeNumber('timeoutMs', timeoutMs, 1, LONGEST_TIMEOUT_MS),
    maxRetries: wholeNumber('maxRetries', maxRetries, 0, MOST_RETRIES),
    onResponse,
  };
}

export function wholeNumber(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new ConfigurationError(`${name} must be a whole number from ${least} to ${most}.`);
}

function environmentOf(apiKey: unknown): Environment {
  if (typeof apiKey !== 'string' || apiKey === '') {
    throw new ConfigurationError(
      'apiKey is missing. Pass { apiKey: process.env.M2M_KEY }, and look whether the variable is set where this runs.',
    );
  }
  const [, kind] = KEY.exec(apiKey) ?? [];
  if (kind) return kind === 'live' ? 'live' : 'sandbox';
  const reason = apiKey.startsWith('whsec_')
    ? 'this is the secret of a webhook endpoint (whsec_…), which only verifies webhooks'
    : KEY.test(apiKey.replaceAll(/["'\s]/g, ''))
      ? 'it has quotes or white space around it'
      : 'it has another form';
  throw new ConfigurationError(
    `apiKey must be m2m_test_ or m2m_live_ and 32 characters a-z or 0-9, but ${reason}. Take the key as it was shown when it was made.`,
  );
}

function wrongEnvironment(key: Environment, wanted: string): string {
  if (wanted !== 'sandbox' && wanted !== 'live') return 'environment must be "sandbox" or "live".';
  return key === 'live'
    ? 'apiKey is a live key (m2m_live_…), and what is made with it moves real money; environment says "sandbox". Use a test key, or say environment: "live".'
    : 'apiKey is a test key (m2m_test_…), with which no real money moves; environment says "live". Use a live key, or say environment: "sandbox".';
}

function checkBaseUrl(baseUrl: unknown, allowPlainHttp: boolean): string {
  const wrong = (fix: string): ConfigurationError => new ConfigurationError(`baseUrl ${fix}`);
  if (typeof baseUrl !== 'string' || baseUrl === '') {
    throw wrong('is missing. M2M is self-hosted: pass its address, such as https://api.example.com.');
  }
  if (!URL.canParse(baseUrl)) throw wrong('is no URL. Write it with its scheme: https://api.example.com.');
  const url = new URL(baseUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw wrong('must begin with https://.');
  if (url.username || url.password) throw wrong('must hold no user name or password; the key is sent in a header.');
  if (url.search || url.hash) throw wrong('must hold no ? and no #.');
  if (url.protocol === 'http:' && !allowPlainHttp && !LOOPBACK.test(url.hostname)) {
    throw wrong(
      'is http:, which sends the key readable over the network. Use https:, or allowPlainHttp: true inside a private network.',
    );
  }
  const path = url.pathname.replace(/\/+$/, '');
  if (/\/partner(\/|$)/.test(path)) throw wrong(`must end before /partner: ${url.origin}${path.split('/partner')[0]}`);
  return url.origin + path;
}
