import { readCredentials, type Environment, type Login } from './credentials.ts';
import { CliError, EXIT, usageError } from './exit.ts';

/** `npm start` without settings listens there. */
const DEFAULT_URL = 'http://localhost:3000';
const KEY = /^m2m_(test|live)_[0-9a-z]{32}$/;

export interface Settings {
  environment: Environment;
  url: string;
  /** Undefined when neither the environment nor a login has one. */
  key: { text: string; from: 'M2M_KEY' | 'login'; login: Login | undefined } | undefined;
}

/** Which server, which environment and which key; nothing of it is asked of the server yet. */
export function readSettings(options: { live: boolean; url: string | undefined }, env = process.env): Settings {
  const environment = options.live ? 'live' : 'sandbox';
  const fromEnvironment = env['M2M_KEY']?.trim() || undefined;
  const login = fromEnvironment === undefined ? readCredentials()[environment] : undefined;
  const url = checkUrl(options.url ?? env['M2M_URL'] ?? login?.url ?? DEFAULT_URL);
  if (fromEnvironment !== undefined) {
    return { environment, url, key: { text: fromEnvironment, from: 'M2M_KEY', login: undefined } };
  }
  return { environment, url, key: login && { text: login.key, from: 'login', login } };
}

function checkUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol === 'http:' || parsed?.protocol === 'https:') return url.replace(/\/+$/, '');
  throw usageError(
    `${JSON.stringify(url)} is no address of a server.`,
    'Write it with its scheme: https://api.example.com',
  );
}

/** The key, if it is one that this command line may use as it was written. */
export function requireKey({ key, environment }: Settings): string {
  if (!key) {
    throw new CliError(
      EXIT.auth,
      `There is no ${environment === 'live' ? 'live' : 'sandbox'} key.`,
      `Run: m2m login${environment === 'live' ? ' --live' : ''}   or set M2M_KEY.`,
    );
  }
  const [, kind] = KEY.exec(key.text) ?? [];
  if (kind === undefined) {
    const what = key.text.startsWith('whsec_') ? 'the secret of a webhook endpoint' : 'no API key';
    throw new CliError(
      EXIT.auth,
      `M2M_KEY is ${what}: a key is m2m_test_ or m2m_live_ and 32 characters a-z or 0-9.`,
      'Take the key as it was shown when it was made, without quotes.',
    );
  }
  if (kind === 'live' && environment !== 'live') {
    throw usageError(
      'This is a live key; links made with it move real money: use --live.',
      'For trying things out take a test key (m2m_test_…).',
    );
  }
  if (kind === 'test' && environment === 'live') {
    throw usageError(
      '--live is given, but M2M_KEY is a test key (m2m_test_…).',
      'Leave --live out, or set a live key.',
    );
  }
  if (key.login && Date.parse(key.login.expiresAt) <= Date.now()) {
    throw new CliError(
      EXIT.auth,
      `The key of this login expired on ${key.login.expiresAt}.`,
      `Run: m2m login${environment === 'live' ? ' --live' : ''}`,
    );
  }
  return key.text;
}
