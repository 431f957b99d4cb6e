import { randomBytes } from 'node:crypto';
import { makeAccessToken } from '../src/features/accounts/access-token.ts';
import type { Environment } from '../src/core/context.ts';
import { newId } from '../src/core/ids.ts';
import { addMember, type Role, type Roles } from '../src/features/team/index.ts';
import type { Reply, useApi } from './harness.ts';

export interface TestMember {
  memberId: string;
  userId: string;
  email: string;
  sessionId: string;
  /** Calls with a fresh access token, as a page of the portal does. */
  request(method: string, url: string, body?: unknown, environment?: Environment): Promise<Reply>;
  get(url: string, environment?: Environment): Promise<Reply>;
  post(url: string, body?: unknown, environment?: Environment): Promise<Reply>;
  patch(url: string, body?: unknown, environment?: Environment): Promise<Reply>;
  delete(url: string, environment?: Environment): Promise<Reply>;
}

export interface MemberOptions {
  roles?: Roles;
  /** Without: signed in by a password alone. */
  hasSecondFactor?: boolean;
  hasSteppedUp?: boolean;
  name?: string;
}

export const bothAs = (role: Role): Roles => ({ sandbox: role, live: role });

/** A signed-in person of a partner's team, put into the database as sign-in would. */
export async function signInMember(
  api: ReturnType<typeof useApi>,
  partner: { partnerId: string },
  { roles = bothAs('owner'), hasSecondFactor = true, hasSteppedUp = true, name = 'Ana Test' }: MemberOptions = {},
): Promise<TestMember> {
  const suffix = randomBytes(6).toString('hex');
  const [userId, sessionId, email] = [`usr_${suffix}`, newId('ses'), `ana.${suffix}@example.com`];
  const now = api.clock.now();
  await api.sql(
    `insert into auth_users (id, name, email, email_verified, last_sign_in_at, created_at, updated_at)
     values ($1, $2, $3, true, $4, $4, $4)`,
    [userId, name, email, now],
  );
  if (hasSecondFactor)
    await api.sql(
      `insert into auth_passkeys (id, user_id, public_key, credential_id, counter, device_type, backed_up, created_at)
       values ($1, $2, 'key', $1, 0, 'singleDevice', false, $3)`,
      [newId('psk'), userId, now],
    );
  await api.sql(
    `insert into auth_sessions (id, user_id, token, expires_at, has_second_factor, stepped_up_at, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7)`,
    [
      sessionId,
      userId,
      randomBytes(24).toString('hex'),
      new Date(now.getTime() + 12 * 3_600_000),
      hasSecondFactor,
      hasSteppedUp ? now : null,
      now,
    ],
  );
  const { partnerId } = partner;
  const { memberId } = await api.deps.system.transaction((trx) =>
    addMember(trx, api.deps, { partnerId, userId, roles }),
  );
  const request: TestMember['request'] = async (method, url, body, environment = 'sandbox') => {
    const expiresAtMs = api.clock.nowMs() + 300_000;
    const token = makeAccessToken(api.deps.keyring, { sessionId, partnerId, environment, expiresAtMs });
    const response = await api.inject({
      method: method as 'GET',
      url,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    const isJson = String(response.headers['content-type']).includes('json') && response.body !== '';
    return { status: response.statusCode, body: isJson ? response.json() : response.body, headers: response.headers };
  };
  return {
    memberId,
    userId,
    email,
    sessionId,
    request,
    get: (url, environment) => request('GET', url, undefined, environment),
    post: (url, body = {}, environment) => request('POST', url, body, environment),
    patch: (url, body, environment) => request('PATCH', url, body, environment),
    delete: (url, environment) => request('DELETE', url, undefined, environment),
  };
}
