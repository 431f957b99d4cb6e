/** Country codes whose national form can be typed; every other number is typed with + and its own. */
export const callingCodes = ['+1', '+52'] as const;
export type CallingCode = (typeof callingCodes)[number];

const national: Record<CallingCode, RegExp> = { '+1': /^[2-9]\d{2}[2-9]\d{6}$/, '+52': /^[2-9]\d{9}$/ };

export type PhoneCheck = { ok: true; value: string } | { ok: false; problem: 'empty' | 'us' | 'mx' | 'other' };

/** A telephone number in E.164, from its national form or from one with +, which says the country by itself. */
export function judgePhone(code: CallingCode, typed: string): PhoneCheck {
  const text = typed.replace(/[\s().\-/]/g, '');
  if (text === '') return { ok: false, problem: 'empty' };
  const known = text.startsWith('+') ? callingCodes.find((one) => text.startsWith(one)) : code;
  if (!known) return /^\+[1-9]\d{6,14}$/.test(text) ? { ok: true, value: text } : { ok: false, problem: 'other' };
  // The country may have been typed once more: 1 before ten digits in the US, 52 or the old mobile 521 in Mexico.
  const digits = text.startsWith('+') ? text.slice(known.length) : text;
  const bare = known === '+1' ? digits.replace(/^1(?=\d{10}$)/, '') : digits.replace(/^(?:52)?1?(?=\d{10}$)/, '');
  return national[known].test(bare)
    ? { ok: true, value: known + bare }
    : { ok: false, problem: known === '+1' ? 'us' : 'mx' };
}

/** A box is no place where somebody lives. */
export const isPostBox = (street: string): boolean =>
  /^\s*(?:p\.?\s*o\.?\s*box|post\s+office\s+box|apartado(?:\s+postal)?)\b/i.test(street);

export const isZip = (typed: string): boolean => /^\d{5}(?:-\d{4})?$/.test(typed.trim());

/** An SSN, or an ITIN, which begins with 9; the server knows the ranges. */
export const isTaxNumber = (typed: string): boolean => /^(?!000|666)\d{9}$/.test(typed.replace(/[\s-]/g, ''));

export const isMailAddress = (typed: string): boolean => /^[^\s@]{1,64}@[^\s@]+\.[^\s@.]{2,}$/.test(typed.trim());
