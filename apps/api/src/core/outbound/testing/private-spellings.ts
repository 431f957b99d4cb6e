/** Addresses that must never be called, one or more of each kind. */
const PRIVATE_IPV4 = [
  '127.0.0.1',
  '127.255.255.254',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '100.100.100.200',
  '0.0.0.0',
  '192.0.0.192',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
];

const PRIVATE_IPV6 = ['::', '::1', '0:0:0:0:0:0:0:1', '0000::0001', 'fe80::1', 'febf::1', 'fec0::1', 'fc00::1'].concat([
  'fd00:ec2::254',
  'ff02::1',
  '100::1',
  '2001:db8::1',
  '3fff::1',
  '5f00::1',
  '2001:2::1',
  '2001:10::1',
  '4000::1',
]);

/** Every host text, as it stands in a URL, that means one of the addresses above. */
export function privateHostSpellings(): string[] {
  return [...PRIVATE_IPV4.flatMap(ipv4Spellings), ...PRIVATE_IPV6.map((address) => `[${address}]`)];
}

function ipv4Spellings(address: string): string[] {
  const octets = address.split('.').map(Number) as [number, number, number, number];
  const [a, b, c, d] = octets;
  const number = ((a * 256 + b) * 256 + c) * 256 + d;
  const hex = octets.map((octet) => octet.toString(16).padStart(2, '0')).join('');
  const octal = (value: number, width = 0) => `0${value.toString(8).padStart(width, '0')}`;
  const groups = `${hex.slice(0, 4)}:${hex.slice(4)}`;
  const inverted = [0xffff - parseInt(hex.slice(0, 4), 16), 0xffff - parseInt(hex.slice(4), 16)];
  const shift = (text: string, zero: number) => text.replace(/\d/g, (digit) => String.fromCodePoint(zero + +digit));
  return [
    address,
    `${address}.`,
    String(number),
    `0x${hex}`,
    `0X${hex.toUpperCase()}`,
    `0x${hex.padStart(8, '0')}.`,
    octal(number),
    octal(number, 20),
    octets.map((octet) => `0x${octet.toString(16)}`).join('.'),
    octets.map((octet) => `0x0000${octet.toString(16)}`).join('.'),
    octets.map((octet) => octal(octet)).join('.'),
    octets.map((octet) => octal(octet, 6)).join('.'),
    `0x${a.toString(16)}.${b}.${octal(c)}.${d}`,
    `${a}.${(b * 256 + c) * 256 + d}`,
    `${a}.${b}.${c * 256 + d}`,
    `0x${a.toString(16)}.${octal((b * 256 + c) * 256 + d)}`,
    shift(address, 0xff10), // full-width digits
    shift(address, 0x1d7ce), // mathematical bold digits
    address.replaceAll('.', '\u3002'),
    address.replaceAll('.', '\uff0e'),
    address.replaceAll(/./g, (char) => `%${char.charCodeAt(0).toString(16)}`),
    address.replaceAll('.', '%2e'),
    address.replaceAll('.', '\u00ad.'),
    `[::ffff:${address}]`,
    `[::FFFF:${groups}]`,
    `[0:0:0:0:0:ffff:${groups}]`,
    `[::${address}]`,
    `[::${groups}]`,
    `[::ffff:0:${address}]`,
    `[64:ff9b::${address}]`,
    `[64:ff9b:1::${address}]`,
    `[2002:${groups}::1]`,
    `[2001:0:4136:e378:8000:63bf:${inverted.map((group) => group.toString(16)).join(':')}]`,
    `[fe80::5efe:${address}]`,
  ];
}
