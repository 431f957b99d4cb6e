/** The network that holds `address`, in its usual spelling. `address` must be valid for the family, without zone. */
export function networkOf(address: string, family: 4 | 6, prefixLength: number) {
  const width = family === 4 ? 32n : 128n;
  const hostBits = width - BigInt(prefixLength);
  const bits = family === 4 ? ipv4Bits(address) : ipv6Bits(address);
  const network = (bits >> hostBits) << hostBits;
  return { text: family === 4 ? ipv4Text(network) : ipv6Text(network), hasHostBits: network !== bits };
}

function ipv4Bits(address: string): bigint {
  return address.split('.').reduce((bits, octet) => (bits << 8n) | BigInt(octet), 0n);
}

function ipv4Text(bits: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (bits >> shift) & 255n).join('.');
}

function ipv6Bits(address: string): bigint {
  const [head = '', tail] = canonicalIpv6(address).split('::');
  const groups = (text: string | undefined) => (text ? text.split(':') : []);
  const [front, back] = [groups(head), groups(tail)];
  const zeros = Array<string>(8 - front.length - back.length).fill('0');
  return [...front, ...zeros, ...back].reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n);
}

function ipv6Text(bits: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) => (bits >> BigInt(112 - 16 * index)) & 0xffffn);
  return canonicalIpv6(groups.map((group) => group.toString(16)).join(':'));
}

/** The URL parser knows every spelling of IPv6, a dotted tail too, and writes the short hexadecimal one. */
function canonicalIpv6(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}
