import type { AllowEntry } from './allow-list.ts';
import { isDeniedAddress } from './deny-list.ts';

export type EgressProtocol = 'http:' | 'https:';

/** What may be said of one address, port and scheme. */
export type AddressVerdict = 'permitted' | 'address_denied' | 'http_not_allowed' | 'port_not_allowed';

/** The rule of contract section 7, the same for saving, test sending and delivering. */
export interface EgressPolicy {
  judgeAddress(address: string, port: number, protocol: EgressProtocol): AddressVerdict;
  /** Whether any address may be called on this port with this scheme: what can be said before a name is resolved. */
  judgePort(port: number, protocol: EgressProtocol): AddressVerdict;
}

const PUBLIC_PORTS: ReadonlySet<number> = new Set([443, 8443]);

/** The operator's allow-list (address and port) wins over the deny list; the public internet is https on 443 or 8443. */
export function createEgressPolicy(allowList: readonly AllowEntry[] = []): EgressPolicy {
  return {
    judgeAddress(address, port, protocol) {
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
