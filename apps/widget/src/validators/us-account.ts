/** A routing number of the American Bankers Association: nine digits, weights 3, 7, 1 (domain rules, section 3). */
export const isRoutingNumber = (digits: string): boolean =>
  /^\d{9}$/.test(digits) &&
  digits !== '000000000' &&
  /^(0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/.test(digits) &&
  [...digits].reduce((sum, digit, index) => sum + Number(digit) * [3, 7, 1][index % 3]!, 0) % 10 === 0;

/** An account has no check digit, only a length. */
export const isAccountNumber = (digits: string): boolean => /^\d{4,17}$/.test(digits);
