import { expect, it } from 'vitest';
import { checkPhone } from './phone.ts';

it.each([
  ['+12025550123', '+12025550123'],
  ['+1 (202) 555-0123', '+12025550123'],
  ['+525512345678', '+525512345678'],
  ['+52 1 55 1234 5678', '+525512345678'],
  ['+50212345678', '+50212345678'],
])('takes %s as %s', (text, value) => {
  expect(checkPhone(text)).toEqual({ ok: true, value });
});

it.each([
  ['3035550123', /country code/],
  ['+1303555012', /US or Canada/],
  ['+11025550123', /US or Canada/],
  ['+12021550123', /US or Canada/],
  ['+521234567890', /Mexico/],
  ['+52333234567', /Mexico/],
  ['+0123456789', /country code/],
  ['+1234567890123456', /country code/],
  ['+1202555O123', /country code/],
])('refuses %s with the fix, without repeating it', (text, message) => {
  const checked = checkPhone(text);
  expect(checked).toEqual({ ok: false, message: expect.stringMatching(message) });
  expect(JSON.stringify(checked)).not.toContain(text);
});
