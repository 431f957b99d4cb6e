import { groupClabe } from '../../validators/clabe.ts';

/** A text and where the caret stands in it. */
export interface Typed {
  text: string;
  caret: number;
}

/**
 * Groups what was typed or pasted as 3-3-11-1 and keeps the caret behind the same digit. Text with letters, or longer
 * than a CLABE, is left as it is: what is wrong must stay to be seen.
 */
export function groupTyped({ text, caret }: Typed): Typed {
  const digits = text.replace(/[\s\u00a0-]/g, '');
  if (!/^\d{0,18}$/.test(digits)) return { text, caret };
  const before = text.slice(0, caret).replace(/[\s\u00a0-]/g, '').length;
  const grouped = groupClabe(digits);
  let at = 0;
  for (let seen = 0; seen < before && at < grouped.length; at += 1) if (grouped[at] !== ' ') seen += 1;
  return { text: grouped, caret: at };
}
