/** A typed amount as a plain decimal (`"1234.50"`), or why it cannot be read without guessing. */
export type ParsedAmount = { ok: true; value: string } | { ok: false; problem: 'empty' | 'unclear' | 'zero' | 'long' };

const mostWholeDigits = 9;
const decimals = 2;

/**
 * Reads an amount as people of the corridor write it: `1,234.50`, `1 234.50`, `1234,50`, `1.234,50`. The last of two
 * different marks is the decimal one; a single mark before one or two digits is too. `1.234` is refused: it is a
 * thousand to some and one to others. Anything but digits, marks and spaces (also a bare `$`) is refused.
 */
export function parseAmount(typed: string): ParsedAmount {
  const compact = typed.replace(/[\s\u00a0\u202f']/g, '');
  if (compact === '') return { ok: false, problem: 'empty' };
  if (!/^[\d.,]+$/.test(compact)) return { ok: false, problem: 'unclear' };
  const at = decimalAt(compact);
  const whole = at < 0 ? compact : compact.slice(0, at);
  const fraction = at < 0 ? '' : compact.slice(at + 1);
  if (fraction.length > decimals || !isWhole(whole, compact[at])) return { ok: false, problem: 'unclear' };
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '') || '0';
  if (digits.length > mostWholeDigits) return { ok: false, problem: 'long' };
  const value = `${digits}.${fraction.padEnd(decimals, '0')}`;
  return /[1-9]/.test(value) ? { ok: true, value } : { ok: false, problem: 'zero' };
}

/** Where the decimal mark stands, -1 for none. A single comma before three digits separates thousands: `1,234`. */
function decimalAt(compact: string): number {
  const [comma, dot] = [compact.lastIndexOf(','), compact.lastIndexOf('.')];
  if (comma >= 0 && dot >= 0) return Math.max(comma, dot);
  if (dot >= 0) return compact.indexOf('.') === dot ? dot : -1;
  if (comma >= 0) return compact.indexOf(',') === comma && compact.length - comma - 1 !== 3 ? comma : -1;
  return -1;
}

/** Digits alone, or groups of three with one kind of mark that is not the decimal one. */
function isWhole(whole: string, decimalMark: string | undefined): boolean {
  if (/^\d*$/.test(whole)) return true;
  const mark = whole.includes(',') ? ',' : '.';
  const groups = whole.split(mark);
  return (
    mark !== decimalMark && /^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every((group) => /^\d{3}$/.test(group))
  );
}
