import { isIP } from 'node:net';
import type { EgressPolicy, EgressProtocol } from './egress-policy.ts';

/** Why a partner's URL is refused; the list is fixed, and each reason has one sentence that names the mend. */
export type UrlRefusal = keyof typeof REFUSALS;

const REFUSALS = {
  invalid_url: 'is not a valid URL; write it in full, such as https://api.example.com/webhooks, without spaces',
  too_long: 'is too long; use at most 2048 characters',
  scheme_not_allowed: 'must start with https://',
  http_not_allowed: 'must start with https://; http:// is only for inner hosts that the operator of this server opened',
  user_info: 'must not hold a user name or password; verify the signature of the webhook instead',
  fragment: 'must not hold a fragment (#…), which is never sent to a server; use the path or query',
  invalid_host: 'has a host name that is not valid; use letters, digits and hyphens, with dots between the labels',
  port_not_allowed: 'must use port 443 or 8443',
  address_denied:
    'points to an address that is not public (private, loopback, link-local or reserved); use a host on the public internet',
} as const;

/** A URL parsed once; everything later uses these parts and never the partner's text again. */
export interface JudgedUrl {
  href: string;
  origin: string;
  protocol: EgressProtocol;
  /** Without brackets. */
  hostname: string;
  port: number;
  /** Path and query. */
  path: string;
  isAddress: boolean;
}

export type UrlJudgement =
  | { ok: true; url: JudgedUrl }
  | { ok: false; reason: UrlRefusal; /** Reads on after the field's name. */ message: string };

const MAX_URL_LENGTH = 2048;
const MAX_HOSTNAME_LENGTH = 253;
/** The parser would drop or rewrite these without a word; a person who typed them meant something else. */
const SILENTLY_REWRITTEN = /[^\u0021-\uffff]|[\u007f\\]/;
const HOST_NAME = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.?$/;
const DEFAULT_PORT = { 'http:': 80, 'https:': 443 } as const;

/**
 * Judges all that can be judged without asking DNS: form, scheme, port, user-info, and an address literal in whatever
 * spelling, since the WHATWG parser turns decimal, hex, octal, short, full-width and percent-encoded ones into one.
 */
export function judgeUrl(text: string, policy: EgressPolicy): UrlJudgement {
  if (text.length > MAX_URL_LENGTH) return refuse('too_long');
  if (SILENTLY_REWRITTEN.test(text) || !URL.canParse(text)) return refuse('invalid_url');
  const url = new URL(text);
  if (url.href.length > MAX_URL_LENGTH) return refuse('too_long');
  const { protocol } = url;
  if (protocol !== 'https:' && protocol !== 'http:') return refuse('scheme_not_allowed');
  if (url.username !== '' || url.password !== '') return refuse('user_info');
  if (url.hash !== '' || text.includes('#')) return refuse('fragment');

  const hostname = url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
  const port = url.port === '' ? DEFAULT_PORT[protocol] : Number(url.port);
  const isAddress = isIP(hostname) !== 0;
  if (!isAddress && (hostname.length > MAX_HOSTNAME_LENGTH || !HOST_NAME.test(hostname))) return refuse('invalid_host');
  const ofHost = policy.judgeHost(hostname, port, protocol);
  if (ofHost !== 'permitted') return refuse(ofHost);
  const verdict = isAddress ? policy.judgeAddress(hostname, port, protocol) : policy.judgePort(port, protocol);
  if (verdict !== 'permitted') return refuse(verdict);
  const path = url.pathname + url.search;
  return { ok: true, url: { href: url.href, origin: url.origin, protocol, hostname, port, path, isAddress } };
}

export function refuse(reason: UrlRefusal): UrlJudgement & { ok: false } {
  return { ok: false, reason, message: REFUSALS[reason] };
}
