import type { AllowEntry } from './allow-list.ts';
import { isDeniedAddress } from './deny-list.ts';

export type EgressProtocol = 'http:' | 'https:';

/** What may be said of one address, port and scheme. */
export type AddressVerdict = 'permitted' | 'address_denied' | 'http_not_allowed' | 'port_not_allowed';

/** The rule of contract section 7, the same for saving, test sending and delivering. */
export interface EgressPolicy {
  /** What the host name, port and scheme alone say; judged before any address. */
  judgeHost(hostname: string, port: number, protocol: EgressProtocol): AddressVerdict;
  judgeAddress(address: string, port: number, protocol: EgressProtocol): AddressVerdict;
  /** Whether any address may be called on this port with this scheme: what can be said before a name is resolved. */
  judgePort(port: number, protocol: EgressProtocol): AddressVerdict;
}

const DEFAULT_PORT = { 'http:': 80, 'https:': 443 } as const;
const PUBLIC_PORTS: ReadonlySet<number> = new Set([443, 8443]);

/** A service of the operator's own that no URL of a partner may reach. */
export interface DeniedOrigin {
  hostname: string;
  port: number;
  /** What the name resolved to, or the literal itself. */
  addresses: readonly string[];
}

/** The policy for URLs that partners choose. */
export interface PartnerEgressPolicy extends EgressPolicy {
  /** Replaces the operator's own services: denied whatever the allow-list says. */
  denyOrigins(origins: readonly DeniedOrigin[]): void;
}

/**
 * The operator's allow-list (address and port) wins over the deny list; the public internet is https on 443 or 8443.
 * Denied origins win over both: by name and port, and by inner address and port, so that another name for the same
 * place is no way around. A public address may be one of many hosts' (a CDN), so there the name decides alone.
 */
export function createEgressPolicy(allowList: readonly AllowEntry[] = []): PartnerEgressPolicy {
  let deniedHosts: ReadonlySet<string> = new Set();
  let deniedAddresses: ReadonlySet<string> = new Set();
  return {
    denyOrigins(origins) {
      deniedHosts = new Set(origins.map(({ hostname, port }) => placeOf(hostname, port)));
      deniedAddresses = new Set(
        origins.flatMap(({ addresses, port }) =>
          addresses.filter(isDeniedAddress).map((address) => placeOf(address, port)),
        ),
      );
    },
    judgeHost: (hostname, port) => (deniedHosts.has(placeOf(hostname, port)) ? 'address_denied' : 'permitted'),
    judgeAddress(address, port, protocol) {
      if (deniedAddresses.has(placeOf(address, port))) return 'address_denied';
      if (allowList.some((entry) => entry.covers(address, port))) return 'permitted';
      if (isDeniedAddress(address)) return 'address_denied';
      if (protocol !== 'https:') return 'http_not_allowed';
      return PUBLIC_PORTS.has(port) ? 'permitted' : 'port_not_allowed';
    },
    judgePort(port, protocol) {
      if (allowList.some((entry) => entry.port === null || entry.port === port)) return 'permitted';
      if (protocol !== 'https:') return 'http_not_allowed';
      return PUBLIC_PORTS.has(port) ? 'permitted' : 'port_not_allowed';
    },
  };
}

/** `Host.example.` and `host.example` are one place. */
const placeOf = (host: string, port: number): string => `${host.toLowerCase().replace(/\.$/, '')} ${port}`;

/**
 * The policy for one service that the operator set up: exactly its scheme, host and port, on whatever address its name
 * has; plain http on inner addresses only.
 */
export function createOriginPolicy(origin: URL): EgressPolicy {
  const own = partsOf(origin);
  const isOwn = (port: number, protocol: EgressProtocol): boolean => port === own.port && protocol === own.protocol;
  return {
    judgeHost: (hostname, port, protocol) =>
      hostname === own.hostname && isOwn(port, protocol) ? 'permitted' : 'address_denied',
    judgeAddress(address, port, protocol) {
      if (!isOwn(port, protocol)) return 'port_not_allowed';
      return protocol === 'https:' || isDeniedAddress(address) ? 'permitted' : 'http_not_allowed';
    },
    judgePort: (port, protocol) => (isOwn(port, protocol) ? 'permitted' : 'port_not_allowed'),
  };
}

/** Host, port and scheme of an http(s) URL, as the judges see them. */
export function partsOf(url: URL): { hostname: string; port: number; protocol: EgressProtocol } {
  const protocol = url.protocol === 'http:' ? 'http:' : 'https:';
  const hostname = url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
  return { hostname, port: url.port === '' ? DEFAULT_PORT[protocol] : Number(url.port), protocol };
}

/** One address that is not permitted refuses them all; a denied one is named before any other reason. */
export function judgeAddresses(
  policy: EgressPolicy,
  addresses: readonly string[],
  port: number,
  protocol: EgressProtocol,
): AddressVerdict {
  const verdicts = addresses.map((address) => policy.judgeAddress(address, port, protocol));
  if (verdicts.includes('address_denied')) return 'address_denied';
  return verdicts.find((verdict) => verdict !== 'permitted') ?? 'permitted';
}
