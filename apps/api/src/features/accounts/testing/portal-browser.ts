import { createHmac } from 'node:crypto';
import type { Deps } from '../../../core/context.ts';
import { findAccountByEmail, insertAccount, upsertPassword } from '../account-queries.ts';
import { hashPassword } from '../passwords/hash-password.ts';

/** What a test sends requests with: a harness's `inject`, or the `inject` of another process. */
export type Inject = (request: {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  url: string;
  headers: Record<string, string>;
  payload?: string;
  remoteAddress?: string;
}) => Promise<{ statusCode: number; body: string; headers: Record<string, unknown> }>;

export interface PortalReply {
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
  headers: Record<string, unknown>;
}

export interface PortalBrowser {
  cookies: Map<string, string>;
  post(url: string, body?: unknown, headers?: Record<string, string>): Promise<PortalReply>;
  request(method: string, url: string, body?: unknown, headers?: Record<string, string>): Promise<PortalReply>;
  get(url: string, headers?: Record<string, string>): Promise<PortalReply>;
}

/** A browser that has the portal open: keeps cookies, and sends what only browsers can say. */
export function openPortalBrowser(inject: Inject, options: { remoteAddress?: string } = {}): PortalBrowser {
  const cookies = new Map<string, string>();
  const request: PortalBrowser['request'] = async (method, url, body, headers = {}) => {
    const reply = await inject({
      method: method as 'GET',
      url,
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'sec-fetch-site': 'same-origin',
        'user-agent': 'Mozilla/5.0 (a test)',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...options,
    });
    for (const line of [reply.headers['set-cookie'] ?? []].flat() as string[]) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (/Max-Age=0\b/i.test(line) || value === '') cookies.delete(name!);
      else cookies.set(name!, value!);
    }
    return {
      status: reply.statusCode,
      body: reply.body === '' ? undefined : JSON.parse(reply.body),
      headers: reply.headers,
    };
  };
  return {
    cookies,
    request,
    get: (url, headers) => request('GET', url, undefined, headers),
    post: (url, body = {}, headers = {}) => request('POST', url, body, headers),
  };
}

/** A person with a password, as an accepted invitation leaves them. Returns the user's id. */
export async function makePerson(
  deps: Pick<Deps, 'system' | 'clock'>,
  person: { email: string; name?: string; password: string; language?: 'en' | 'es' },
): Promise<string> {
  const { email, name = 'Ana Prueba', password, language = null } = person;
  const known = await findAccountByEmail(deps.system.db, email);
  if (known) return known.id;
  const hash = await hashPassword(password);
  const now = deps.clock.now();
  return deps.system.transaction(async (trx) => {
    const userId = await insertAccount(trx, { email, name, language, now });
    await upsertPassword(trx, userId, hash, now);
    return userId;
  });
}

/** The code that an authenticator app shows for a secret of `POST /portal/auth/totp/setup`, so many steps from now. */
export function totpCode(secretBase32: string, steps = 0): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secretBase32.replace(/=+$/, '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = mac.at(-1)! & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Signs a person in with a password and, where they have one, a code. */
export async function signIn(
  browser: PortalBrowser,
  person: { email: string; password: string; totpSecret?: string; steps?: number },
): Promise<PortalReply> {
  const { email, password, totpSecret, steps = 0 } = person;
  const first = await browser.post('/portal/auth/sign-in', { email, password });
  if (first.body?.data?.state !== 'second_factor' || totpSecret === undefined) return first;
  return browser.post('/portal/auth/second-factor', { method: 'totp', code: totpCode(totpSecret, steps) });
}

/** Sets an authenticator app up for the person who is signed in; returns its secret and recovery codes. */
export async function setUpTotp(
  browser: PortalBrowser,
  password: string,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const setup = await browser.post('/portal/auth/totp/setup', { password });
  if (setup.status !== 200) throw new Error(`no TOTP: ${JSON.stringify(setup.body)}`);
  const { secret, recoveryCodes } = setup.body.data;
  // The step before, so that the codes of now and next are still to be used.
  const confirmed = await browser.post('/portal/auth/totp/confirm', { code: totpCode(secret, -1) });
  if (confirmed.status !== 200) throw new Error(`TOTP not confirmed: ${JSON.stringify(confirmed.body)}`);
  return { secret, recoveryCodes };
}
