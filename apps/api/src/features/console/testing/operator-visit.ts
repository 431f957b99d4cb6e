import { createHmac, randomUUID } from 'node:crypto';
import type { Reply, useApi } from '../../../../test/harness.ts';
import { authSecrets } from '../../accounts/auth-secret.ts';

type Api = ReturnType<typeof useApi>;

/** A browser with a session, and what it gets from /operator/api. */
export interface Visit {
  operatorId: string;
  name: string;
  userId: string;
  sessionId: string;
  cookie: string;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  get(path: string): Promise<Reply>;
  /** With a new Idempotency-Key each time. */
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  put(path: string, body?: unknown): Promise<Reply>;
}

export interface VisitOptions {
  /** Undefined: somebody who is no operator. */
  operator?: string;
  hasSecondFactor?: boolean;
  isSteppedUp?: boolean;
}

/** Signs somebody in as the database sees it: an account, a living session, and the operator that they are. */
export async function signIn(api: Api, options: VisitOptions = {}): Promise<Visit> {
  const { operator, hasSecondFactor = true, isSteppedUp = true } = options;
  const now = api.clock.now();
  const [userId, sessionId, token] = [`usr_${randomUUID()}`, `ses_${randomUUID()}`, randomUUID()];
  await api.sql(
    `insert into auth_users (id, name, email, email_verified, created_at, updated_at) values ($1, 'Test', $2, true, $3, $3)`,
    [userId, `${userId}@example.com`.toLowerCase(), now],
  );
  await api.sql(
    `insert into auth_sessions (id, user_id, token, expires_at, has_second_factor, stepped_up_at, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7)`,
    [sessionId, userId, token, new Date(now.getTime() + 3_600_000), hasSecondFactor, isSteppedUp ? now : null, now],
  );
  const operatorId = operator === undefined ? '' : await linkOperator(api, operator, userId, now);
  const signature = createHmac('sha256', authSecrets(api.deps.keyring)[0]!.value).update(token).digest('base64');
  const cookie = `m2m_portal=${encodeURIComponent(`${token}.${signature}`)}`;

  const send: Visit['send'] = async (method, path, body, headers = {}) => {
    const response = await api.inject({
      method: method as 'GET',
      url: `/operator/api${path}`,
      headers: {
        cookie,
        'sec-fetch-site': 'same-origin',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    const isJson = String(response.headers['content-type']).includes('application/json');
    return {
      status: response.statusCode,
      body: isJson ? response.json() : response.body,
      headers: response.headers,
    };
  };
  return {
    operatorId,
    name: operator ?? '',
    userId,
    sessionId,
    cookie,
    send,
    get: (path) => send('GET', path),
    post: (path, body = {}, headers = {}) => send('POST', path, body, { 'idempotency-key': randomUUID(), ...headers }),
    put: (path, body = {}) => send('PUT', path, body, { 'idempotency-key': randomUUID() }),
  };
}

async function linkOperator(api: Api, name: string, userId: string, now: Date): Promise<string> {
  const id = `opr_${randomUUID().replaceAll('-', '')}`;
  await api.sql(
    `insert into operators (id, name, secret_mac, key_version, created_at, user_id) values ($1, $2, $3, 1, $4, $5)`,
    [id, name, Buffer.alloc(32), now, userId],
  );
  return id;
}

/** What the operators' chain says of an action. */
export const actsOf = (api: Api, action: string, chain = 'operator') =>
  api.sql<{ actor_id: string; subject_id: string; details: Record<string, unknown> }>(
    'select actor_id, subject_id, details from audit_entries where partner_id = $1 and action = $2 order by number',
    [chain, action],
  );
