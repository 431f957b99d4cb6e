/** Luhn's sum over 12 to 19 digits (domain rules, section 4). */
export function isCardNumber(digits: string): boolean {
  if (!/^\d{12,19}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, character, index) => {
    // Counted from the right: every second digit is doubled.
    const value = Number(character) * ((digits.length - index) % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** An expiry as typed (`07/29`, `0729`, `7/2029`), or null when it is no month of a year. */
export function parseExpiry(typed: string): { year: number; month: number } | null {
  const [, month = '', year = ''] = /^\s*(\d{1,2})\s*[/ -]?\s*(?:20)?(\d{2})\s*$/.exec(typed) ?? [];
  const number = Number(month);
  return number >= 1 && number <= 12 ? { year: 2000 + Number(year), month: number } : null;
}

/** A card works to the end of its month. */
export const isExpired = (expiry: { year: number; month: number }, now: Date): boolean =>
  expiry.year * 12 + expiry.month < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1;
