const MARKS = /\p{M}/gu;
const SILENT = /['’.,]/g;
const BETWEEN = /[^\p{L}\p{N}]+/gu;

/** Upper case without accents; apostrophes, dots and commas vanish, everything else between letters is one space. */
export const normalizeName = (name: string): string =>
  name.normalize('NFKD').replace(MARKS, '').toUpperCase().replace(SILENT, '').replace(BETWEEN, ' ').trim();

export const tokensOf = (name: string): string[] => normalizeName(name).split(' ').filter(Boolean);

/** The words of a name that are compared one by one: those of more than two letters, or all when there are none. */
export function comparedTokens(tokens: string[]): string[] {
  const long = tokens.filter((token) => token.length > 2);
  return long.length > 0 ? long : tokens;
}
