import type { AccountContext } from './add-account-route.ts';
import { ADDRESS_HEADER, type Auth } from './open-auth.ts';

/** What better-auth answered; `cookies` are set only by whoever accepts the answer. */
export interface AuthAnswer {
  isOk: boolean;
  code: string | undefined;
  body: Record<string, unknown>;
  cookies: string[];
}

/** The request's own cookies, with the address that we know its client by. */
export function headersOf({ request, clientAddress }: AccountContext): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: clientAddress });
  for (const name of ['cookie', 'user-agent', 'origin'] as const) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
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
