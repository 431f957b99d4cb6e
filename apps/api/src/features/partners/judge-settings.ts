import { contrast, inkOn, surfaces } from '@m2m/widget/shell';
import type { Environment } from '../../core/context.ts';
import type { ErrorDetail } from '../../core/errors.ts';
import type { ChangeSettingsInput, Contrast } from './settings-schema.ts';

export const FLOWS = ['m2m-basic'];
export const PAYMENT_METHODS = ['bank_account', 'cash'];
const PLAIN_THEMES = ['auto', 'light', 'dark'];

export const themesOf = (named: readonly string[]): string[] => [...PLAIN_THEMES, ...named];

/** What the schema cannot say of settings; every problem at once. */
export function judgeSettings(
  input: ChangeSettingsInput,
  { environment, themes }: { environment: Environment; themes: readonly string[] },
): ErrorDetail[] {
  const problems: ErrorDetail[] = [];
  const mustBe = (path: string, allowed: readonly string[], value: string | undefined): void => {
    if (value !== undefined && !allowed.includes(value))
      problems.push({ path, message: `must be one of ${allowed.join(', ')}.` });
  };
  if (typeof input.displayName === 'string' && !isPlainName(input.displayName)) {
    problems.push({ path: 'displayName', message: 'must be plain text, without control characters.' });
  }
  mustBe('theme', themesOf(themes), input.theme);
  mustBe('defaultFlow', FLOWS, input.defaultFlow);
  input.allowedPaymentMethods?.forEach((method, i) => mustBe(`allowedPaymentMethods[${i}]`, PAYMENT_METHODS, method));
  if (typeof input.returnUrl === 'string' && !isWebUrl(input.returnUrl, environment)) {
    problems.push({ path: 'returnUrl', message: `must be an address that begins with ${schemes(environment)}.` });
  }
  input.allowedOrigins?.forEach((origin, i) => {
    if (isWebUrl(origin, environment) && new URL(origin).origin === origin) return;
    problems.push({
      path: `allowedOrigins[${i}]`,
      message: `must be an exact origin such as https://shop.example.com, without path or wildcard, over ${schemes(environment)}.`,
    });
  });
  return problems;
}

const isPlainName = (text: string): boolean => text.trim() !== '' && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text);

const schemes = (environment: Environment): string =>
  environment === 'sandbox' ? 'https:// (http:// on this machine in the sandbox)' : 'https://';

function isWebUrl(text: string, environment: Environment): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '' || /[\s;,*]/.test(text)) return false;
  if (protocol === 'https:') return true;
  const isLoopback = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  return protocol === 'http:' && isLoopback && environment === 'sandbox';
}

/** The two text colours that the page has for a button. */
const INKS = ['#ffffff', '#0b1412'];
const shown = (ratio: number): number => Math.floor(ratio * 100) / 100;

/** What the page will do with a colour: the same measure as its own. */
export function judgeColor(color: string): Contrast {
  const judge = (surface: string) => ({
    ratio: shown(contrast(color, surface)),
    inkRatio: shown(Math.max(...INKS.map((ink) => contrast(color, ink)))),
    passes: inkOn(color, surface) !== null,
  });
  const [light, dark] = [judge(surfaces.light), judge(surfaces.dark)];
  return { light, dark, passes: light.passes && dark.passes };
}
