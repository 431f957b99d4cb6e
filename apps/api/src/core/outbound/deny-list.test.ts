import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDeniedAddress } from './deny-list.ts';

const DENIED = `
  0.0.0.0 0.255.255.255 10.0.0.0 10.255.255.255 100.64.0.0 100.127.255.255 127.0.0.1 127.255.255.255
  168.63.129.16 169.254.0.0 169.254.169.254 172.16.0.0 172.31.255.255 192.0.0.0 192.0.0.255 192.0.2.1
  192.88.99.1 192.168.0.0 192.168.255.255 198.18.0.0 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.0
  239.255.255.255 240.0.0.0 255.255.255.255 :: ::1 ::127.0.0.1 ::8.8.8.8 ::ffff:127.0.0.1
  ::ffff:8.8.8.8 ::ffff:0:127.0.0.1 64:ff9b::7f00:1 64:ff9b::8.8.8.8 64:ff9b:1::1
  64:ff9b:1:ffff:ffff:ffff:ffff:ffff 100:: 100::1 2001:: 2001:0:ffff::1 2001:2::1 2001:1ff:ffff::1
  2001:db8:: 2001:db8:ffff::1 2002:: 2002:7f00:1:: 2002:ffff:ffff:: 3fff::1 3fff:fff:ffff::1 5f00::1
  fc00:: fdff:ffff::1 fd00:ec2::254 fe80::1 fe80::1%eth0 febf::1 fec0::1 feff::1 ff00:: ff02::1
  2606:4700:4700::1111%eth0 localhost 127.1 0x7f.0.0.1 [::1]
`
  .trim()
  .split(/\s+/);

const PUBLIC = `
  1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0
  168.63.129.15 169.253.255.255 172.15.255.255 172.32.0.0 192.0.1.0 192.167.255.255 192.169.0.0
  198.17.255.255 198.20.0.0 223.255.255.255 2606:4700:4700::1111 2001:4860:4860::8888 2001:200::1
  2a00:1450::1 2003::1 3ffe::1 3fff:1000::1 2400:cb00::1
`
  .trim()
  .split(/\s+/);

describe('isDeniedAddress', () => {
  test.each([...DENIED, ''])('denies %j', (address) => {
    expect(isDeniedAddress(address)).toBe(true);
  });

  test.each(PUBLIC)('lets the public address %s pass', (address) => {
    expect(isDeniedAddress(address)).toBe(false);
  });

  test('denies every IPv4 address that is written inside IPv6 outside global unicast', () => {
    const prefixes = ['::', '::ffff:', '::ffff:0:', '64:ff9b::', '64:ff9b:1::'];
    fc.assert(
      fc.property(fc.ipV4(), fc.constantFrom(...prefixes), (ipv4, prefix) => {
        expect(isIP(prefix + ipv4)).toBe(6);
        expect(isDeniedAddress(prefix + ipv4)).toBe(true);
      }),
    );
  });
});
