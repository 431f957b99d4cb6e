import { randomBytes } from 'node:crypto';
import type { Reply, useApi } from './harness.ts';

export const CHROME =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';

/** What the page's own calls carry. */
export const PAGE_HEADERS = { 'x-m2m-widget': '1', 'user-agent': CHROME, 'sec-fetch-site': 'same-origin' };

export const newNonce = (): string => randomBytes(16).toString('base64url');

/** A press on Continue as a person makes it. */
export const PERSON = { isTrusted: true, msSinceLoad: 1500, visible: true, webdriver: false };

export interface Trade {
  nonce?: string;
  gesture?: Partial<typeof PERSON>;
  headers?: Record<string, string | undefined>;
  body?: object;
}

export interface TradeReply extends Reply {
  /** `name=value` of the session's cookie, to send back; empty when there is none. */
  cookie: string;
}

type Api = Pick<ReturnType<typeof useApi>, 'inject'>;

const headersWith = (more: Record<string, string | undefined> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...PAGE_HEADERS, ...more }).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );

/** `POST /w/session` as the page sends it after Continue; headers set to undefined are left out. */
export async function openLink(
  api: Api,
  link: { linkId: string; token: string },
  trade: Trade = {},
): Promise<TradeReply> {
  const response = await api.inject({
    method: 'POST',
    url: '/w/session',
    headers: headersWith(trade.headers),
    payload: {
      linkId: link.linkId,
      flow: 'm2m-basic',
      token: link.token,
      nonce: trade.nonce ?? newNonce(),
      language: 'es',
      gesture: { ...PERSON, ...trade.gesture },
      ...trade.body,
    },
  });
  const cookie = String(response.headers['set-cookie'] ?? '').split(';', 1)[0]!;
  return { status: response.statusCode, body: response.json(), headers: response.headers, cookie };
}

/** `POST /w/peek`: the state of a link by its token. */
export async function peek(
  api: Api,
  link: { linkId: string; token: string },
  headers: Record<string, string | undefined> = {},
): Promise<Reply> {
  const { linkId, token } = link;
  const response = await api.inject({
    method: 'POST',
    url: '/w/peek',
    headers: headersWith(headers),
    payload: { linkId, token },
  });
  return { status: response.statusCode, body: response.json(), headers: response.headers };
}

/** `GET /w/links/{linkId}` with a session's cookie. */
export async function resumeLink(
  api: Api,
  linkId: string,
  cookie: string,
  headers: Record<string, string | undefined> = {},
): Promise<Reply> {
  const response = await api.inject({
    method: 'GET',
    url: `/w/links/${linkId}`,
    headers: headersWith({ cookie, ...headers }),
  });
  return { status: response.statusCode, body: response.json(), headers: response.headers };
}

/** Written by timers, or for API calls that were made before; nothing of a link or a person is in them. */
const TIMED_TABLES = [
  'api_key_last_used',
  'api_key_sources',
  'process_heartbeats',
  'rate_exchanges',
  'request_logs',
  'usage_days',
  'usage_drops',
  'usage_hours',
  'usage_minutes',
  'workers',
];

/** A digest of what each table holds, to show that a call changed nothing, not even a date. */
export async function digestTables(api: Pick<ReturnType<typeof useApi>, 'sql'>): Promise<Record<string, string>> {
  const tables = await api.sql<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
     and not relispartition and relname <> all($1) order by 1`,
    [TIMED_TABLES],
  );
  const digests = tables.map(
    ({ name }) =>
      `(select count(*) || ' ' || md5(string_agg(t::text, ' ' order by t::text)) from "${name}" t) as "${name}"`,
  );
  const [row] = await api.sql<Record<string, string>>(`select ${digests.join(', ')}`);
  return row!;
}
