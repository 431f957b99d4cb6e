import { describe, expect, it, vi } from 'vitest';
import { useApi } from '../../../test/harness.ts';

describe('health', () => {
  const api = useApi();
  const get = (url: string, more: { headers?: Record<string, string>; remoteAddress?: string } = {}) =>
    api.inject({ method: 'GET', url, ...more });

  it('says that the process runs and that it may get traffic', async () => {
    expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
    await vi.waitFor(async () => expect((await get('/readyz')).json()).toEqual({ status: 'ready' }), {
      timeout: 5_000,
    });
  });

  it('shows metrics on loopback', async () => {
    const { statusCode, body } = await get('/metrics');
    expect(statusCode).toBe(200);
    expect(body).toContain('m2m_http_request_duration_seconds_bucket');
  });

  it.each([
    ['an outer address', { remoteAddress: '203.0.113.9' }],
    ['a proxy on this machine', { headers: { 'x-forwarded-for': '203.0.113.9' } }],
    ['a proxy that names itself', { headers: { via: '1.1 proxy' } }],
  ])('hides metrics from %s', async (_name, from) => {
    expect((await get('/metrics', from)).statusCode).toBe(404);
  });

  it('needs no key and counts in no limit', async () => {
    expect((await get('/healthz')).headers['ratelimit']).toBeUndefined();
  });
});
