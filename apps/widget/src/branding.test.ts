import { describe, expect, it } from 'vitest';
import { usableLogo } from './branding.ts';

describe('a logo', () => {
  it.each(['data:image/png;base64,AA', '/w/logos/norte.svg', 'https://pay.example/logo.png'])(
    'is shown from here: %s',
    (url) => {
      expect(usableLogo(url, 'https://pay.example')).toBe(url);
    },
  );

  it.each([
    '',
    undefined,
    'data:text/html,x',
    'https://cdn.example/logo.png',
    '//cdn.example/logo.png',
    'javascript:alert(1)',
    'http://[',
  ])('is left aside from anywhere else: %s', (url) => {
    expect(usableLogo(url, 'https://pay.example')).toBeNull();
  });
});
