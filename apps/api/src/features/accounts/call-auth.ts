import type { AccountContext } from './add-account-route.ts';
import { readSignedValue, signValue } from './auth-secret.ts';
import { cookieName } from './cookies.ts';
import { ADDRESS_HEADER, type Auth } from './open-auth.ts';

/** What better-auth answered; `cookies` are set only by whoever accepts the answer. */
export interface AuthAnswer {
  isOk: boolean;
  code: string | undefined;
  body: Record<string, unknown>;
  cookies: string[];
}

/** The request's own cookies, with the address that we know its client by. */
export function headersOf(ctx: AccountContext): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: ctx.clientAddress });
  for (const name of ['cookie', 'user-agent', 'origin'] as const) {
    const value = ctx.request.headers[name];
    if (typeof value === 'string') headers.set(name, name === 'cookie' ? signedAnew(ctx, value) : value);
  }
  return headers;
}

/** Ours under the newest key, the only one that better-auth judges signatures by. */
function signedAnew({ keyring, config }: AccountContext, cookies: string): string {
  const ours = new Set((['session', 'challenge', 'passkey'] as const).map((kind) => cookieName(kind, config)));
  return cookies
    .split(/; */)
    .map((part) => {
      const [name = '', text = ''] = part.split(/=(.*)/s);
      const value = ours.has(name) ? readSignedValue(keyring, text) : undefined;
      return value === undefined ? part : `${name}=${signValue(keyring, value)}`;
    })
    .join('; ');
}

/** Calls one of better-auth's endpoints within the process: only those that a route of ours names are ever reached. */
export async function callAuth(
  auth: Auth,
  ctx: AccountContext,
  call: (api: Auth['api'], headers: Headers) => Promise<Response>,
): Promise<AuthAnswer> {
  const response = await call(auth.api, headersOf(ctx));
  const body = ((await response.json().catch(() => ({}))) ?? {}) as Record<string, unknown>;
  return {
    isOk: response.ok,
    code: response.ok ? undefined : String(body['code'] ?? response.status),
    body,
    cookies: response.headers.getSetCookie(),
  };
}

export const setCookies = ({ reply }: AccountContext, cookies: readonly string[]): void => {
  if (cookies.length > 0) reply.header('set-cookie', [...cookies]);
};
