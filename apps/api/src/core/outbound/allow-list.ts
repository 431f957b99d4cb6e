import { BlockList, isIP } from 'node:net';
import { networkOf } from './address-bits.ts';

/** One entry of `M2M_EGRESS_ALLOW`: inner addresses that the operator opens, on one port or on all. */
export interface AllowEntry {
  network: string;
  prefixLength: number;
  family: 4 | 6;
  /** `null` = every port. */
  port: number | null;
  covers(address: string, port: number): boolean;
}

/** What the text held; `problems` are sentences that name the entry and the mend. Empty problems = all well. */
export interface ParsedAllowList {
  entries: AllowEntry[];
  problems: string[];
}

const MAX_ENTRIES = 256;
/** `[v6]`, plain IPv4 or plain IPv6; then `/length`; then `:port`. A port after a plain IPv6 needs brackets or `/`. */
const ENTRY =
  /^(?:\[(?<bracketed>[^\]]*)\]|(?<v4>[\d.]+)|(?<v6>[^/[\]]*:[^/[\]]*))(?:\/(?<length>\d{1,3}))?(?::(?<port>\d{1,5}))?$/;

/**
 * Parses `M2M_EGRESS_ALLOW`: entries `CIDR[:port]` separated by commas, such as
 * `10.0.0.0/8:8443, fd00::/8:8443, [::1]:9000, 127.0.0.1`. A plain address is one address; without a port every port.
 * Strict: a network with host bits set is a problem that names the right network, never a silent guess.
 */
export function parseAllowList(text: string): ParsedAllowList {
  const parsed: ParsedAllowList = { entries: [], problems: [] };
  const texts = text.split(',').map((entry) => entry.trim());
  if (texts.length > MAX_ENTRIES) {
    parsed.problems.push(`more than ${MAX_ENTRIES} entries; join neighbouring networks`);
    return parsed;
  }
  for (const entryText of texts) {
    if (entryText === '') continue;
    const entry = parseEntry(entryText);
    if (typeof entry === 'string') parsed.problems.push(`"${entryText.slice(0, 100)}": ${entry}`);
    else parsed.entries.push(entry);
  }
  return parsed;
}

function parseEntry(text: string): AllowEntry | string {
  const groups = ENTRY.exec(text)?.groups;
  const address = groups?.bracketed ?? groups?.v4 ?? groups?.v6 ?? '';
  const family = address.includes('%') ? 0 : isIP(address);
  if (family !== 4 && family !== 6) {
    return 'is no address or network; write CIDR[:port] such as 10.0.0.0/8:8443, fd00::/8:8443 or [::1]:8443 (host names are not taken)';
  }
  if (groups?.bracketed !== undefined && family === 4) return 'brackets are for IPv6 only; leave them out';
  const width = family === 4 ? 32 : 128;
  const prefixLength = groups?.length === undefined ? width : Number(groups.length);
  if (prefixLength > width) return `the prefix length must be 0 to ${width}`;
  const port = groups?.port === undefined ? null : Number(groups.port);
  if (port !== null && (port < 1 || port > 65_535)) return 'the port must be 1 to 65535';
  const network = networkOf(address, family, prefixLength);
  if (network.hasHostBits) return `has bits set behind the prefix; the network is ${network.text}/${prefixLength}`;
  return allowEntry(network.text, prefixLength, family, port);
}

function allowEntry(network: string, prefixLength: number, family: 4 | 6, port: number | null): AllowEntry {
  const type = family === 4 ? 'ipv4' : 'ipv6';
  const list = new BlockList();
  list.addSubnet(network, prefixLength, type);
  return {
    network,
    prefixLength,
    family,
    port,
    // Same family only: opening 127.0.0.0/8 does not open ::ffff:127.0.0.1, which nobody writes in good faith.
    covers: (address, onPort) =>
      (port === null || port === onPort) && isIP(address) === family && list.check(address, type),
  };
}
