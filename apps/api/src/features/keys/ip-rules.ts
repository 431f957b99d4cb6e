import { BlockList, isIP } from 'node:net';
import { networkOf } from '../../core/outbound/address-bits.ts';
import type { ErrorDetail } from '../../core/errors.ts';

export const MAX_IP_RULES = 100;

interface Network {
  address: string;
  prefixLength: number;
  family: 4 | 6;
}

/** The rule in its usual spelling (`203.0.113.0/24`, `2001:db8::/32`), or what is wrong with it, in words. */
export function readIpRule(text: string): { rule: string } | { problem: string } {
  const [, address = '', length] = /^([0-9a-fA-F.:]{2,45})(?:\/(\d{1,3}))?$/.exec(text.trim()) ?? [];
  const family = isIP(address) as 0 | 4 | 6;
  if (family === 0) return { problem: 'must be an IP address or a network such as 203.0.113.0/24 or 2001:db8::/32.' };
  const width = family === 4 ? 32 : 128;
  const prefixLength = length === undefined ? width : Number(length);
  if (prefixLength > width) return { problem: `has a prefix of /${length}; IPv${family} goes up to /${width}.` };
  if (prefixLength === 0) return { problem: 'allows every address; send an empty list instead.' };
  const network = networkOf(address, family, prefixLength);
  if (family === 6 && network.text.startsWith('::ffff:'))
    return { problem: 'is an IPv4 address in IPv6 clothes; write it as IPv4.' };
  const rule = `${network.text}/${prefixLength}`;
  if (network.hasHostBits)
    return { problem: `is an address inside a network, not the network itself; the network is ${rule}.` };
  return { rule };
}

/** All rules in their usual spelling, each once; what is wrong is added to `problems` under its place in the list. */
export function readIpRules(texts: readonly string[], problems: ErrorDetail[]): string[] {
  const rules = new Set<string>();
  for (const [index, text] of texts.entries()) {
    const read = readIpRule(text);
    if ('rule' in read) rules.add(read.rule);
    else problems.push({ path: `ipRules[${index}]`, message: read.problem });
  }
  return [...rules];
}

function networkOfRule(rule: string): Network {
  const [address = '', length] = rule.split('/');
  return { address, prefixLength: Number(length), family: isIP(address) as 4 | 6 };
}

/** The first rule that lets in what none of `outer` lets in, if any. */
export function firstRuleOutside(rules: readonly string[], outer: readonly string[]): string | undefined {
  const networks = outer.map(networkOfRule);
  return rules.find((rule) => {
    const { address, prefixLength, family } = networkOfRule(rule);
    return !networks.some(
      (one) =>
        one.family === family &&
        one.prefixLength <= prefixLength &&
        networkOf(address, family, one.prefixLength).text === one.address,
    );
  });
}

/** `::ffff:203.0.113.9`, as a socket that listens on both families says it, is 203.0.113.9. */
export const plainAddress = (address: string): string => (address.startsWith('::ffff:') ? address.slice(7) : address);

/** Compiled once per cache fill; undefined when there are no rules, and every address is in. */
export function compileIpRules(rules: readonly string[]): ((address: string) => boolean) | undefined {
  if (rules.length === 0) return undefined;
  const list = new BlockList();
  for (const rule of rules) {
    const { address, prefixLength, family } = networkOfRule(rule);
    list.addSubnet(address, prefixLength, `ipv${family}`);
  }
  return (address) => {
    const plain = plainAddress(address);
    const family = isIP(plain);
    // An address that cannot be told is outside.
    return family !== 0 && list.check(plain, `ipv${family as 4 | 6}`);
  };
}
