import { jaroWinkler, TOKEN_GATE, textOf } from './jaro-winkler.ts';
import { comparedTokens, tokensOf } from './name-tokens.ts';

/** A word that is less alike than this counts nothing. */
export const LEAST_TOKEN_SCORE = 0.5;

/**
 * The score, 0..100, that the Treasury's own search page shows for a name against a name of the list (domain rules 7.3):
 * the better of the whole strings' likeness, where the first letters agree, and the mean over the query's words of the
 * best likeness to any word of the list's name. The plain algorithm: `NameIndex` finds the same without trying all.
 */
export const ofacParity = (query: string, listName: string): number => tokenParity(tokensOf(query), tokensOf(listName));

/** The same for names that are words already (`tokensOf`). */
export function tokenParity(asked: string[], listed: string[]): number {
  if (asked.length === 0 || listed.length === 0) return 0;
  const [wholeAsked, wholeListed] = [asked.join(' '), listed.join(' ')];
  const whole =
    wholeAsked.charCodeAt(0) === wholeListed.charCodeAt(0)
      ? jaroWinkler(textOf(wholeAsked), textOf(wholeListed), 0)
      : 0;
  const words = comparedTokens(asked);
  const listedTexts = listed.map(textOf);
  let sum = 0;
  for (const word of words) {
    const text = textOf(word);
    const best = Math.max(...listedTexts.map((other) => jaroWinkler(text, other, TOKEN_GATE)));
    if (best >= LEAST_TOKEN_SCORE) sum += best;
  }
  return toScore(Math.max(whole, sum / words.length));
}

export const toScore = (likeness: number): number => Math.round(100 * likeness);
