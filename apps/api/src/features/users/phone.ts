export type PhoneCheck = { ok: true; value: string } | { ok: false; message: string };

/** Numbers of the countries that are served; others are judged by E.164 alone. */
const NATIONAL: readonly { prefix: string; pattern: RegExp; message: string }[] = [
  {
    prefix: '+1',
    pattern: /^\+1[2-9]\d{2}[2-9]\d{6}$/,
    message: 'A number of the US or Canada is +1 and 10 digits, like +12025550123.',
  },
  {
    prefix: '+52',
    pattern: /^\+52[2-9]\d{9}$/,
    message: 'A number of Mexico is +52 and 10 digits, like +525512345678.',
  },
];

/**
 * Judges a telephone number in international form; `value` is E.164. The old Mexican mobile form (+521 and 10 digits),
 * which address books still export, is taken as today's +52 form. Never repeats the number.
 */
export function checkPhone(text: string): PhoneCheck {
  const compact = text.replace(/[\s().-]/g, '');
  const value = compact.replace(/^\+521(\d{10})$/, '+52$1');
  if (!/^\+[1-9]\d{6,14}$/.test(value)) {
    return { ok: false, message: 'Send the number with + and the country code, like +12025550123.' };
  }
  const national = NATIONAL.find(({ prefix }) => value.startsWith(prefix));
  return national === undefined || national.pattern.test(value)
    ? { ok: true, value }
    : { ok: false, message: national.message };
}
