import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress, parseLanguage, parseToken, parseWishes } from './page.ts';

const linkId = 'link_norte_0123456789abcdef';
const token = 'Az09-_'.repeat(7) + 'Q';

describe('the address of the page', () => {
  it('names the link, the flow and the token', () => {
    expect(parseAddress(`/${linkId}/m2m-basic`, `#${token}`)).toEqual({ linkId, flow: 'm2m-basic', token });
  });

  it('may lie under a base path and end in a slash', () => {
    expect(parseAddress(`/pay/here/${linkId}/cip/`, '')).toEqual({ linkId, flow: 'cip', token: null });
  });

  it.each([
    '/',
    '/m2m-basic',
    `/${linkId}`,
    '/link_norte_short/m2m-basic',
    `/${linkId}/M2M`,
    `/${linkId}/a%2Fb`,
    `/${linkId.toUpperCase()}/cip`,
  ])('is refused when it names no link: %s', (pathname) => {
    expect(parseAddress(pathname, `#${token}`)).toBeNull();
  });
});

describe('the token in the fragment', () => {
  it('is read back whole, whatever its 43 characters', () => {
    const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
    const tokens = fc.array(fc.constantFrom(...alphabet), { minLength: 43, maxLength: 43 });
    fc.assert(fc.property(tokens, (characters) => parseToken(`#${characters.join('')}`) === characters.join('')));
  });

  it.each(['', '#', token, `#${token}x`, `#${token.slice(1)}`, `#${token.slice(1)}+`, `#${token}\n`, `#k=${token}`])(
    'is nothing when cut, prolonged or altered: %j',
    (hash) => {
      expect(parseToken(hash)).toBeNull();
    },
  );
});

it('reads the language of a lang attribute and falls back to English', () => {
  expect(['es', 'es-MX', 'ES', 'en', 'en-GB', 'fr', ''].map(parseLanguage)).toEqual([
    'es',
    'es',
    'es',
    'en',
    'en',
    'en',
    'en',
  ]);
});

it('takes theme and language from the query, and nothing else', () => {
  expect(parseWishes('?theme=dark&lang=es&x=1')).toEqual({ theme: 'dark', language: 'es' });
  expect(parseWishes('?theme=pink&lang=fr')).toEqual({});
  expect(parseWishes('')).toEqual({});
});
