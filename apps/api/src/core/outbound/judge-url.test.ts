import { describe, expect, test, vi } from 'vitest';
import { createEgressPolicy, judgeForSaving, judgeUrl, parseAllowList } from './index.ts';
import { privateHostSpellings } from './testing/private-spellings.ts';

const strict = createEgressPolicy();
const opened = createEgressPolicy(parseAllowList('10.0.0.0/8:9000,127.0.0.0/8').entries);
const outcomeOf = (text: string, policy = strict) => {
  const judgement = judgeUrl(text, policy);
  return judgement.ok ? 'ok' : judgement.reason;
};

describe('judgeUrl', () => {
  test.each([
    'https://api.example.com/webhooks/m2m',
    'https://api.example.com:8443/a?b=c&d=%20',
    'https://api.example.com./x',
    'https://xn--bcher-kva.example/',
    'https://my_host.example/',
    'https://1.1.1.1/hook',
    'https://[2606:4700:4700::1111]/hook',
    'HTTPS://API.Example.COM/',
  ])('takes %s', (text) => {
    expect(outcomeOf(text)).toBe('ok');
  });

  test('gives the parts that everything later uses', () => {
    expect(judgeUrl('https://[2606:4700:4700::1111]:8443/a?b', strict)).toEqual({
      ok: true,
      url: {
        href: 'https://[2606:4700:4700::1111]:8443/a?b',
        origin: 'https://[2606:4700:4700::1111]:8443',
        protocol: 'https:',
        hostname: '2606:4700:4700::1111',
        port: 8443,
        path: '/a?b',
        isAddress: true,
      },
    });
  });

  test.each([
    ['', 'invalid_url'],
    ['api.example.com/hook', 'invalid_url'],
    ['https://exa mple.com/', 'invalid_url'],
    ['https://example.com/\tx', 'invalid_url'],
    ['https:\\\\127.0.0.1\\', 'invalid_url'],
    ['https://[fe80::1%25eth0]/', 'invalid_url'],
    ['https://[::1%eth0]/', 'invalid_url'],
    ['https://256.256.256.256/', 'invalid_url'],
    ['https://host.0x7f/', 'invalid_url'],
    [`https://example.com/${'a'.repeat(2030)}`, 'too_long'],
    [`https://example.com/${'ñ'.repeat(1000)}`, 'too_long'],
    ['ftp://example.com/', 'scheme_not_allowed'],
    ['javascript:alert(1)', 'scheme_not_allowed'],
    ['file:///etc/passwd', 'scheme_not_allowed'],
    ['gopher://127.0.0.1:6379/', 'scheme_not_allowed'],
    ['http://example.com/', 'http_not_allowed'],
    ['http://1.1.1.1/', 'http_not_allowed'],
    ['https://user:secret@example.com/', 'user_info'],
    ['https://example.com@127.0.0.1/', 'user_info'],
    ['https://example.com/#part', 'fragment'],
    ['https://example.com/#', 'fragment'],
    ['https://127.0.0.1..', 'invalid_host'],
    ['https://a..example.com/', 'invalid_host'],
    ["https://ex'ample.com/", 'invalid_host'],
    ['https://-a.example.com/', 'invalid_host'],
    [`https://${'a'.repeat(64)}.example.com/`, 'invalid_host'],
    [`https://${'abc.'.repeat(63)}example.com/`, 'invalid_host'],
    ['https://example.com:22/', 'port_not_allowed'],
    ['https://example.com:80/', 'port_not_allowed'],
    ['https://example.com:0/', 'port_not_allowed'],
    ['https://1.1.1.1:8080/', 'port_not_allowed'],
    ['https://127.0.0.1:22/', 'address_denied'],
    ['http://127.0.0.1/', 'address_denied'],
  ])('refuses %s as %s', (text, reason) => {
    expect(outcomeOf(text)).toBe(reason);
  });

  test('refuses every spelling of a private address at once, on https, http and any port', () => {
    const spellings = privateHostSpellings();
    expect(spellings.length).toBeGreaterThan(450);
    const survivors = spellings.flatMap((host) =>
      [`https://${host}/`, `https://${host}:8443/`, `http://${host}:6379/`].filter(
        (url) => !['address_denied', 'invalid_host'].includes(outcomeOf(url)),
      ),
    );
    expect(survivors).toEqual([]);
  });

  test('opens what the allow-list opens, by address and port, and nothing beside it', () => {
    expect(outcomeOf('https://10.1.2.3:9000/', opened)).toBe('ok');
    expect(outcomeOf('http://10.1.2.3:9000/', opened)).toBe('ok');
    expect(outcomeOf('https://10.1.2.3/', opened)).toBe('address_denied');
    expect(outcomeOf('http://0x7f.1:3001/', opened)).toBe('ok');
    expect(outcomeOf('http://[::ffff:127.0.0.1]:3001/', opened)).toBe('address_denied');
    expect(outcomeOf('http://1.1.1.1:9000/', opened)).toBe('http_not_allowed');
    expect(outcomeOf('https://1.1.1.1:9000/', opened)).toBe('port_not_allowed');
  });

  test('tells the partner what to change', () => {
    expect(judgeUrl('https://example.com:22/', strict)).toMatchObject({
      message: expect.stringContaining('443 or 8443'),
    });
    expect(judgeUrl('http://example.com/', strict)).toMatchObject({ message: expect.stringContaining('https://') });
  });
});

describe('judgeForSaving', () => {
  const answering = (...addresses: string[]) => ({ resolve: async () => addresses });
  const save = async (text: string, answers: Parameters<typeof judgeForSaving>[2], policy = strict) => {
    const judgement = await judgeForSaving(text, policy, answers);
    return judgement.ok ? 'ok' : judgement.reason;
  };

  test('refuses a name when one of its answers is denied, wherever it stands', async () => {
    expect(await save('https://a.example/', answering('1.1.1.1', '2606:4700::1'))).toBe('ok');
    expect(await save('https://a.example/', answering('1.1.1.1', '10.0.0.1'))).toBe('address_denied');
    expect(await save('https://a.example/', answering('::1', '1.1.1.1'))).toBe('address_denied');
    expect(await save('https://a.example/', answering('1.1.1.1', 'fe80::1%eth0'))).toBe('address_denied');
  });

  test('accepts a name that does not resolve, answers nothing, or not within its time', async () => {
    expect(await save('https://a.example/', { resolve: () => Promise.reject(new Error('ENOTFOUND')) })).toBe('ok');
    expect(await save('https://a.example/', answering())).toBe('ok');
    const startedAt = performance.now();
    expect(await save('https://a.example/', { resolve: () => new Promise(() => {}), timeoutMs: 50 })).toBe('ok');
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  test('never asks the resolver about an address or a URL that is refused already', async () => {
    const resolve = vi.fn(async () => ['1.1.1.1']);
    for (const url of ['https://127.1/', 'https://1.1.1.1/', 'http://a.example/']) await save(url, { resolve });
    expect(resolve).not.toHaveBeenCalled();
  });

  test('takes http and other ports only where every answer lies in the allow-list', async () => {
    expect(await save('http://a.example:9000/', answering('10.0.0.1', '127.0.0.1'), opened)).toBe('ok');
    expect(await save('http://a.example:9000/', answering('10.0.0.1', '1.1.1.1'), opened)).toBe('http_not_allowed');
    expect(await save('https://a.example:9000/', answering('10.0.0.1', '1.1.1.1'), opened)).toBe('port_not_allowed');
  });

  test('waits one second at most unless told otherwise', async () => {
    const startedAt = performance.now();
    expect(await save('https://a.example/', { resolve: () => new Promise(() => {}) })).toBe('ok');
    expect(performance.now() - startedAt).toBeGreaterThan(900);
    expect(performance.now() - startedAt).toBeLessThan(1500);
  });
});
