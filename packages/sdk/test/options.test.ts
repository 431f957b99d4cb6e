import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConfigurationError, M2M, type M2MOptions } from '../src/index.ts';

const KEY = `m2m_test_${'a1'.repeat(16)}`;
const LIVE = `m2m_live_${'a1'.repeat(16)}`;
const BASE = 'https://api.example.com';

const refusal = (options: unknown): string => {
  try {
    const client = new M2M(options as M2MOptions);
    return `accepted: ${client.baseUrl}`;
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message;
  }
};

describe('options of the client', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each<[string, object | undefined, RegExp]>([
    ['no options', undefined, /apiKey is missing.*M2M_KEY/],
    ['an unset variable', { apiKey: undefined, baseUrl: BASE }, /apiKey is missing/],
    ['a webhook secret', { apiKey: `whsec_${'0'.repeat(48)}`, baseUrl: BASE }, /secret of a webhook endpoint/],
    ['quotes around the key', { apiKey: `"${KEY}"`, baseUrl: BASE }, /quotes or white space/],
    ['a cut key', { apiKey: KEY.slice(0, -1), baseUrl: BASE }, /32 characters/],
    ['a live key for the sandbox', { apiKey: LIVE, baseUrl: BASE, environment: 'sandbox' }, /moves real money/],
    ['a test key for live', { apiKey: KEY, baseUrl: BASE, environment: 'live' }, /Use a live key/],
    ['an unknown environment', { apiKey: KEY, baseUrl: BASE, environment: 'prod' }, /"sandbox" or "live"/],
    ['no address', { apiKey: KEY }, /baseUrl is missing.*self-hosted/],
    ['an address without scheme', { apiKey: KEY, baseUrl: 'api.example.com' }, /with its scheme/],
    ['another scheme', { apiKey: KEY, baseUrl: 'ftp://api.example.com' }, /https:\/\//],
    ['plain http abroad', { apiKey: KEY, baseUrl: 'http://api.example.com' }, /allowPlainHttp/],
    ['a password', { apiKey: KEY, baseUrl: 'https://a:b@api.example.com' }, /no user name/],
    ['a query', { apiKey: KEY, baseUrl: `${BASE}?a=b` }, /no \?/],
    [
      'the path of the routes',
      { apiKey: KEY, baseUrl: `${BASE}/v/partner/links` },
      /before \/partner: .*example\.com\/v$/,
    ],
    ['a time-out of 0', { apiKey: KEY, baseUrl: BASE, timeoutMs: 0 }, /timeoutMs/],
    ['a fraction of a retry', { apiKey: KEY, baseUrl: BASE, maxRetries: 1.5 }, /maxRetries/],
  ])('refuses %s and says the fix, never the key', (_name, options, message) => {
    const text = refusal(options);
    expect(text).toMatch(message);
    expect(text).not.toContain('a1a1');
  });

  it.each([
    [BASE, BASE],
    [`${BASE}/`, BASE],
    [`${BASE}/m2m//`, `${BASE}/m2m`],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000'],
    ['http://[::1]:3000/', 'http://[::1]:3000'],
  ])('takes %s', (baseUrl, used) => {
    expect(refusal({ apiKey: KEY, baseUrl })).toBe(`accepted: ${used}`);
  });

  it('takes plain http inside a private network when told so', () => {
    expect(refusal({ apiKey: KEY, baseUrl: 'http://m2m:3000', allowPlainHttp: true })).toBe(
      'accepted: http://m2m:3000',
    );
  });

  it('refuses to run in a browser', () => {
    vi.stubGlobal('document', {});
    expect(refusal({ apiKey: KEY, baseUrl: BASE })).toMatch(/from your server/);
  });

  it('refuses the sandbox to a live key before any call', async () => {
    const fetch = vi.fn();
    const m2m = new M2M({ apiKey: LIVE, baseUrl: BASE, fetch });
    await expect(m2m.sandbox.advanceClock({ seconds: 1 })).rejects.toThrow(/test keys \(m2m_test_…\)/);
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each(['', '../keys', 'link a', undefined, null, { linkId: 'x' }])(
    'refuses %o as an id before any call',
    async (id) => {
      const fetch = vi.fn();
      const m2m = new M2M({ apiKey: KEY, baseUrl: BASE, fetch });
      await expect(m2m.links.get(id as string)).rejects.toThrow(/The id in \/partner\/links\/\{id\} must be text/);
      expect(fetch).not.toHaveBeenCalled();
    },
  );
});
