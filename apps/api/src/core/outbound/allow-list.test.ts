import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllowList } from './index.ts';

const parsed = (text: string) =>
  parseAllowList(text).entries.map(({ network, prefixLength, port }) => `${network}/${prefixLength} ${port}`);

describe('parseAllowList', () => {
  test.each([
    ['', []],
    [' , ', []],
    ['10.0.0.0/8:8443', ['10.0.0.0/8 8443']],
    ['127.0.0.0/8, [::1]', ['127.0.0.0/8 null', '::1/128 null']],
    ['192.168.1.7', ['192.168.1.7/32 null']],
    ['192.168.1.7:9000', ['192.168.1.7/32 9000']],
    ['fd00::/8:8443,FD00:0::0/8', ['fd00::/8 8443', 'fd00::/8 null']],
    ['[fd00::]/8:8443', ['fd00::/8 8443']],
    ['[::1]:443,::1', ['::1/128 443', '::1/128 null']],
    ['::1:8443', ['::1:8443/128 null']], // an address: a port needs brackets or a prefix length
    ['0.0.0.0/0', ['0.0.0.0/0 null']],
  ])('reads %j', (text, entries) => {
    expect(parseAllowList(text).problems).toEqual([]);
    expect(parsed(text)).toEqual(entries);
  });

  test.each([
    ['10.1.2.3/8', 'the network is 10.0.0.0/8'],
    ['fd00::1/8:8443', 'the network is fd00::/8'],
    ['2001:db8:ffff::/33', 'the network is 2001:db8:8000::/33'],
    ['10.0.0.0/33', '0 to 32'],
    ['fd00::/129', '0 to 128'],
    ['10.0.0.0/8:0', '1 to 65535'],
    ['10.0.0.0/8:65536', '1 to 65535'],
    ['localhost', 'host names are not taken'],
    ['010.0.0.1', 'no address'],
    ['0x7f.1', 'no address'],
    ['10.0.0/8', 'no address'],
    ['[127.0.0.1]', 'IPv6 only'],
    ['fe80::1%eth0', 'no address'],
    ['10.0.0.0/8 8443', 'no address'],
    ['[::1', 'no address'],
  ])('names the entry and the mend for %j', (text, mend) => {
    const { entries, problems } = parseAllowList(text);
    expect(entries).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(mend)]);
    expect(problems[0]).toContain(`"${text}"`);
  });

  test('reports every problem at once and keeps the entries that are right', () => {
    const { entries, problems } = parseAllowList('10.0.0.0/8,foo,fd00::/8,bar');
    expect([entries.length, problems.length]).toEqual([2, 2]);
  });

  test('covers addresses of the network on its port only, and never another family', () => {
    const [entry] = parseAllowList('127.0.0.0/8:8443').entries;
    expect(entry?.covers('127.9.9.9', 8443)).toBe(true);
    expect(entry?.covers('127.9.9.9', 443)).toBe(false);
    expect(entry?.covers('128.0.0.1', 8443)).toBe(false);
    expect(entry?.covers('::ffff:127.0.0.1', 8443)).toBe(false);
    expect(parseAllowList('::/0').entries[0]?.covers('127.0.0.1', 443)).toBe(false);
  });

  test('takes the network it proposes, for any address and prefix length', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), fc.nat(128), (address, length) => {
        const prefixLength = isIP(address) === 4 ? Math.min(length, 32) : length;
        const { problems, entries } = parseAllowList(`${address}/${prefixLength}`);
        const proposed = /the network is (\S+)$/.exec(problems[0] ?? '')?.[1];
        const [entry] = proposed === undefined ? entries : parseAllowList(proposed).entries;
        expect(entry?.covers(address, 1)).toBe(true);
      }),
    );
  });
});
