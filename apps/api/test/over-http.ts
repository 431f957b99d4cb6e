import type { InjectOptions, LightMyRequestResponse } from 'fastify';

/**
 * What `PageVisit` asks of an application, of one in another process: so a browser of the tests goes on with its cookies
 * from one server to the next. Rejects when the server dies before it has answered.
 */
export async function overHttp(baseUrl: string, options: InjectOptions): Promise<LightMyRequestResponse> {
  const { method, url, headers, payload } = options;
  const response = await fetch(`${baseUrl}${String(url)}`, {
    method: method as string,
    headers: {
      ...(headers as Record<string, string>),
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(payload === undefined ? {} : { body: JSON.stringify(payload) }),
    // A page waits; a test that waits for a dead server does not.
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  return {
    statusCode: response.status,
    headers: { ...Object.fromEntries(response.headers), 'set-cookie': response.headers.getSetCookie() },
    payload: text,
    body: text,
    json: () => JSON.parse(text) as unknown,
  } as unknown as LightMyRequestResponse;
}
