/** Up to this many characters and without an exponent, a decimal has at most 15 digits: a double always holds it. */
const SAFE_LENGTH = 15;

/**
 * True when a JSON number, read as a double and printed again, is the same decimal. An integer written out in full
 * must also be a safe one: past 2^53 a neighbour would read the same, so nobody can tell what was meant.
 */
export function decimalSurvivesDouble(number: string): boolean {
  const hasExponent = number.includes('e') || number.includes('E');
  if (number.length <= SAFE_LENGTH && !hasExponent) return true;
  const value = Number(number);
  if (!hasExponent && !number.includes('.') && !Number.isSafeInteger(value)) return false;
  // An overflow prints as Infinity, which no decimal is.
  return scientific(number) === scientific(String(value));
}

/** One spelling for each decimal: its digits without outer zeros, and the power of ten of the last one. */
function scientific(number: string): string {
  const [mantissa = '', exponent = '0'] = number.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = whole + fraction;
  let start = 0;
  let end = digits.length;
  while (start < end && digits[start] === '0') start += 1;
  while (end > start && digits[end - 1] === '0') end -= 1;
  if (start === end) return '0';
  const sign = number.startsWith('-') ? '-' : '';
  return `${sign}${digits.slice(start, end)}e${Number(exponent) - fraction.length + (digits.length - end)}`;
}
