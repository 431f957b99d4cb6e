/** The word that was most likely meant: at most two slips away, or one whose beginning was typed. */
export function suggest(typed: string, known: readonly string[]): string | undefined {
  const near = known
    .map((word) => ({ word, distance: distance(typed, word) }))
    .filter(({ word, distance: far }) => far <= Math.min(2, Math.ceil(word.length / 3)))
    .sort((a, b) => a.distance - b.distance)[0]?.word;
  return near ?? (typed.length >= 2 ? known.find((word) => word.startsWith(typed)) : undefined);
}

export const didYouMean = (typed: string, known: readonly string[]): string => {
  const word = suggest(typed, known);
  return word === undefined ? '' : ` Did you mean ${word}?`;
};

/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
function distance(from: string, to: string): number {
  const rows = [Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const isSame = from[i - 1] === to[j - 1];
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + Number(!isSame));
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (isSwap) best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[from.length]![to.length]!;
}
