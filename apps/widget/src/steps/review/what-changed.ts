import type { PriceView } from '../../link-view.ts';

export const comparedParts = ['send', 'fee', 'tax', 'total', 'rate', 'receive'] as const;
export type ComparedPart = (typeof comparedParts)[number];

/** One number of a price that is another one now. */
export interface Change {
  part: ComparedPart;
  before: string;
  now: string;
}

/** What differs between two prices; empty when all numbers are the same. */
export function whatChanged(before: PriceView, now: PriceView): Change[] {
  return comparedParts.flatMap((part) =>
    before[part] === now[part] ? [] : { part, before: before[part], now: now[part] },
  );
}
