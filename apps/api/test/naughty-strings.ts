/**
 * Texts that have broken parsers, databases, templates, shells and terminals elsewhere: written for this project, by
 * kind. All are well-formed UTF-16 without NUL, so that a body may carry them.
 */
export function naughtyStrings(): string[] {
  const points = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
  const around = (texts: string[]): string[] => texts.flatMap((text) => [text, `a${text}b`]);
  return [
    around([...points(1, 0x1f), ...points(0x7f, 0x9f)]),
    around([...points(0x2000, 0x200f), ...points(0x2028, 0x202f), ...points(0x2060, 0x2069), '\u00a0', '\u00ad', '\u061c', '\u180e', '\u3000', '\ufeff', '\ufffe', '\uffff', '\ufffd', '\ufff9']),
    ['undefined', 'null', 'NULL', '(null)', 'nil', 'true', 'false', 'NaN', 'Infinity', '-Infinity', '0', '-0', '0x0', '1e1000', '1E-400', '١٢٣', '¼', '00', '+1', '1,000.00', '9223372036854775808', '-2147483649', '0.1e', '1/0', '∞'],
    ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'length', '__defineGetter__', 'valueOf', 'this', 'window', 'process.env'],
    ["'", "''", '"', '`', '\\', '\\\\', "\\'", ';', '--', '/*', '*/', '#', "' or '1'='1", "'; drop table links; --", "1; select pg_sleep(5)", '$1', '$$', '$tag$', ':name', '?', '%', '_', '%s%n', '%d', '{0}', '\\x00', '\\u0000', "E'\\000'", 'select set_owner(1,2)', '{}', '{1,2}', '{"a"}', '(1,2)', '[1,2)', "'::regclass"],
    ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</script>', '<!--', ']]>', '<?xml version="1.0"?>', '&lt;', '&#0;', 'javascript:alert(1)', 'data:text/html,x', '{{7*7}}', '${7*7}', '#{7*7}', '<%= 7 %>', '${jndi:ldap://x}', '=1+1', '+1+1', '-1+1', '@SUM(1)', '=cmd|x', '|', '\t=1'],
    ['../', '../../etc/passwd', '..\\', '/etc/passwd', 'C:\\', 'CON', 'NUL', 'file:///etc/passwd', '~', '$HOME', '$(id)', '`id`', '; id', '| id', '&& id', '> x', '\\\\x\\y', '.', '..', '...', '/', '//', '%2e%2e%2f', '%00', '%0a', '%c0%af', '%', '%%', '%zz', '%u0000'],
    ['a\r\nSet-Cookie: x=1', 'a\nb', 'a\rb', 'a\u2028b', '\u001b[31m', '\u009b31m', '\u001b]0;x\u0007', '\b\b\b'],
    ['田中さん', '社會科學院', 'Ω≈ç√∫', 'Ÿ', 'İıŁß', 'ﬁ', 'ǅ', 'ＡＢＣ', 'Ｅ', '𝒜𝓑', '𐐀', '😀', '👨‍👩‍👧‍👦', '🏳️‍🌈', '🇲🇽', '👍🏽', 'é', 'e\u0301', '\u0301', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L', 'العربية', '\u202eevil', 'שלום', '﷽', '\u{10ffff}', '\u{1f1e6}', '\ue000', 'ﷺ', 'ⅷ', '™', '№', 'ſ', 'K'],
    [' ', '  ', '\t', ' a', 'a ', '\u00a0a', '', 'a'.repeat(254), 'a'.repeat(255), 'a'.repeat(256), 'é'.repeat(255), '😀'.repeat(127), '😀'.repeat(128), '\u0301'.repeat(255), 'a'.repeat(10_000), '('.repeat(1_000), 'a'.repeat(60) + '!', '-'.repeat(500)],
    ['2026-02-30', '0000-00-00', '9999-99-99', '1970-01-01T00:00:00Z', '-271821-04-20', '24:00', 'GALO900515HDFRPN09', '014027000005555558', '000000000000000000', 'user@example.com', 'http://[::1', 'http://[', 'http://', '//x', 'x://', 'https://user:pw@x', 'http://0x7f.1', 'null origin'],
  ].flat(); // prettier-ignore
}
