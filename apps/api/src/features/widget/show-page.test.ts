import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi } from '../../../test/harness.ts';
import { CHROME, digestTables } from '../../../test/hosted-page.ts';

/** Preview bots, mail scanners and HTTP libraries as they name themselves, and two that pose as people. */
const BOTS = [
  'WhatsApp/2.23.20.0 A',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'TelegramBot (like TwitterBot)',
  'Twitterbot/1.0',
  'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
  'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
  'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Google-PageRenderer Google (+https://developers.google.com/+/web/snippet/)',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  'Viber/18.0',
  'Signal-Android/6.40.4',
  'GoogleMessages/1.0',
  'curl/8.5.0',
  'python-requests/2.31.0',
  'Go-http-client/2.0',
  '',
  CHROME,
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36 Edg/124.0.0.0',
];

describe('GET and HEAD of the hosted page', () => {
  const api = useApi();
  const show = (path: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
    api.inject({ method, url: path, headers: { 'user-agent': CHROME, ...headers } });
  const invented = (slug: string): string => `/link_${slug}_${'0'.repeat(24)}/m2m-basic`;
  const lasting = (headers: Record<string, unknown>) => {
    const { 'x-request-id': _requestId, date: _now, ...rest } = headers;
    return rest;
  };

  it('is the same page with the same headers for a link that exists and one that was invented', async () => {
    const partner = await api.partner();
    const links = ['a', 'b', 'c'];
    const made = await Promise.all(
      links.map(async (referenceId) => (await partner.post('/partner/links', { referenceId })).body.data.linkId),
    );
    await partner.post(`/partner/links/${made[1]}/revoke`);
    const pages = await Promise.all(
      [...made.map((linkId) => `/${linkId}/m2m-basic`), invented(partner.slug)].map((path) => show(path)),
    );
    for (const page of pages) {
      expect(page.statusCode).toBe(200);
      expect(page.body).toBe(pages[0]!.body);
      expect(lasting(page.headers)).toEqual(lasting(pages[0]!.headers));
    }
    expect(pages[0]!.body).toContain(`Partner ${partner.slug}`);
    expect(pages[0]!.body).not.toContain('link_');
  });

  it('has the same headers for a slug that nobody has, and names nobody', async () => {
    const partner = await api.partner();
    const [known, unknown] = [await show(invented(partner.slug)), await show(invented('nobodyhasthis'))];
    const { 'content-length': _length, ...headers } = lasting(unknown.headers);
    expect(unknown.statusCode).toBe(200);
    expect(lasting(known.headers)).toMatchObject(headers);
    expect(unknown.body).not.toContain('nobodyhasthis');
  });

  it('forbids everything that the page does not need', async () => {
    const partner = await api.partner();
    const { headers } = await show(invented(partner.slug));
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'permissions-policy':
        'camera=(self), microphone=(), geolocation=(), payment=(self), accelerometer=(), gyroscope=()',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-robots-tag': 'noindex, nofollow, noarchive, nosnippet',
      'content-type': 'text/html; charset=utf-8',
    });
    for (const name of ['set-cookie', 'etag', 'last-modified', 'server', 'x-powered-by'])
      expect(headers).not.toHaveProperty(name);
  });

  it('may be framed by the origins that the partner allowed, for every link id of its slug', async () => {
    const partner = await api.partner();
    await api.sql(
      `update partner_environments set allowed_origins =
         case environment when 'live' then '{https://shop.example}'::text[] else '{https://test.example}' end where partner_id = $1`,
      [partner.partnerId],
    );
    const { linkId } = (await partner.post('/partner/links', { referenceId: 'a' })).body.data;
    const policies = await Promise.all(
      [`/${linkId}/m2m-basic`, invented(partner.slug)].map(
        async (path) => (await show(path)).headers['content-security-policy'],
      ),
    );
    expect(policies[0]).toContain('frame-ancestors https://shop.example https://test.example;');
    expect(policies[1]).toBe(policies[0]);
  });

  it('changes nothing, whoever fetches it', async () => {
    const partner = await api.partner();
    const { linkId } = (await partner.post('/partner/links', { referenceId: 'bots' })).body.data;
    const before = await digestTables(api);
    for (const userAgent of BOTS) {
      for (const method of ['HEAD', 'GET'] as const) {
        for (const path of [`/${linkId}/m2m-basic`, `/${linkId}/m2m-basic?utm_source=mail&fbclid=x`]) {
          const { statusCode, body } = await show(path, { 'user-agent': userAgent }, method);
          expect(statusCode).toBe(200);
          expect(body.length > 0).toBe(method === 'GET');
        }
      }
    }
    expect(await digestTables(api)).toEqual(before);
    expect((await partner.get(`/partner/links/${linkId}`)).body.data).toMatchObject({ status: 'created' });
    expect(await eventsOf(api, partner, 'link.opened')).toEqual([]);
  });

  it('speaks the browser’s language, or the one that the partner chose', async () => {
    const partner = await api.partner();
    const language = async (accepted?: string) =>
      (await show(invented(partner.slug), accepted ? { 'accept-language': accepted } : {})).headers['content-language'];
    expect(await language('es-MX,es;q=0.9,en;q=0.8')).toBe('es');
    expect(await language('fr-FR,en;q=0.8,es;q=0.7')).toBe('en');
    expect(await language('de')).toBe('en');
    expect(await language()).toBe('en');
    const spanish = await api.partner();
    await api.sql("update partner_environments set default_language = 'es' where partner_id = $1", [spanish.partnerId]);
    expect((await show(invented(spanish.slug), { 'accept-language': 'en' })).headers['content-language']).toBe('es');
  });

  it('is shown for a link that lost its end on the way', async () => {
    const partner = await api.partner();
    const whole = invented(partner.slug);
    const { body } = await show(whole);
    for (const cut of [`${whole}/`, whole.slice(0, -'m2m-basic'.length), whole.slice(0, -'/m2m-basic'.length)]) {
      const page = await show(cut);
      expect({ cut, status: page.statusCode, isSame: page.body === body }).toEqual({ cut, status: 200, isSame: true });
    }
    expect((await show('/link_x')).statusCode).toBe(404);
  });

  it('escapes what a partner is called', async () => {
    const partner = await api.partner();
    await api.sql(
      `update partner_environments set display_name = '<img src=x onerror=alert(1)>"' where partner_id = $1`,
      [partner.partnerId],
    );
    const { body } = await show(invented(partner.slug));
    expect(body).not.toContain('<img src=x');
    expect(body).toContain('&lt;img src=x');
  });

  it('answers any other method with 405', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'] as const) {
      const { statusCode, headers } = await api.inject({ method, url: invented('nobody') });
      expect(statusCode).toBe(405);
      expect(headers.allow).toBe('GET, HEAD');
    }
  });
});

describe('the hosted page on https', () => {
  const api = useApi({ env: { PUBLIC_URL: 'https://pay.example', WIDGET_URL: 'https://pay.example' } });

  it('asks for https for good', async () => {
    const { headers } = await api.inject({ method: 'GET', url: `/link_nobody_${'0'.repeat(24)}/m2m-basic` });
    expect(headers['content-security-policy']).toMatch(/upgrade-insecure-requests$/);
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
  });
});
