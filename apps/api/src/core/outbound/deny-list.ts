import { BlockList, isIP } from 'node:net';

/** IPv4 ranges that are not the public internet (IANA special-purpose registry), and one that only looks like it. */
const DENIED_IPV4: readonly (readonly [network: string, prefixLength: number])[] = [
  ['0.0.0.0', 8], // "this network"; Linux connects 0.0.0.0 to itself
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // carrier-grade NAT, some clouds' metadata
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // Azure's host agent: a public number, answered inside every virtual machine
  ['169.254.0.0', 16], // link-local, metadata of most clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // 6to4 relay
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarking
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
];

/**
 * IPv6: everything outside 2000::/3, the only block handed out for global unicast, so that a range invented tomorrow
 * is denied too. That covers ::, ::1, every IPv4 address in disguise (::a.b.c.d, ::ffff:a.b.c.d, ::ffff:0:a.b.c.d,
 * 64:ff9b::/96, 64:ff9b:1::/48), 100::/64, 5f00::/16, fc00::/7, fe80::/10, fec0::/10 and ff00::/8.
 * Then what is not public inside 2000::/3.
 */
const DENIED_IPV6: readonly (readonly [network: string, prefixLength: number])[] = [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23], // protocol assignments, Teredo (2001::/32) among them
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4: an IPv4 address in disguise
  ['3fff::', 20], // documentation
];

// One list per family: a BlockList with ::/3 in it also matches every IPv4 address (as ::ffff:a.b.c.d).
const deniedIpv4 = new BlockList();
for (const [network, prefixLength] of DENIED_IPV4) deniedIpv4.addSubnet(network, prefixLength, 'ipv4');
const deniedIpv6 = new BlockList();
for (const [network, prefixLength] of DENIED_IPV6) deniedIpv6.addSubnet(network, prefixLength, 'ipv6');

/** Whether the address is one the server must never call by itself. Anything but a plain address is denied too. */
export function isDeniedAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return deniedIpv4.check(address, 'ipv4');
  // A zone id (fe80::1%eth0) names a link of this machine: never a public address.
  if (family === 6) return address.includes('%') || deniedIpv6.check(address, 'ipv6');
  return true;
}
