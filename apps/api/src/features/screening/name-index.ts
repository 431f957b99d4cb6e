import { InternedTexts, countLetters } from './interned-texts.ts';
import { boosted, commonPrefix, jaro, jaroWinkler, textOf, TOKEN_GATE, type Text } from './jaro-winkler.ts';
import { comparedTokens, tokensOf } from './name-tokens.ts';
import { LEAST_TOKEN_SCORE, toScore } from './ofac-parity.ts';

export interface NameMatch {
  /** Which of the names that the index was made of. */
  name: number;
  score: number;
}

/** Sums of rounded terms may be off in the last bits: a bound may only ever let too many through. */
const SLACK = 1e-9;
const ROW_BUDGET_BYTES = 16 * 1024 * 1024;

/** Likenesses of one word of a query to the words of the list: those above the threshold, the rest as they are asked. */
interface TokenRow {
  text: Text;
  strong: Int32Array;
  /** NaN: not asked yet. */
  scores: Float64Array;
}

/**
 * Finds every name whose parity score reaches the threshold, with that very score. Exact: a mean over words reaches it
 * only if one word does, so words of the list that reach it lead to the names worth a look; whole names are looked at
 * where first letters agree; and of both only those that their letters and lengths allow.
 */
export class NameIndex {
  readonly #words: InternedTexts;
  readonly #wholes: InternedTexts;
  /** Words of each name, and names of each word: from `starts[i]` to `starts[i + 1]`. */
  readonly #wordsOfName: { starts: Uint32Array; items: Int32Array };
  readonly #namesOfWord: { starts: Uint32Array; items: Int32Array };
  readonly #namesByFirst: Map<number, Int32Array>;
  readonly #rows = new Map<string, TokenRow>();
  readonly #mostRows: number;
  readonly #threshold: number;
  readonly #reach: number;
  readonly #marks: Uint32Array;
  #mark = 0;
  readonly #word: Text = textOf('');
  readonly #whole: Text = textOf('');

  constructor(names: readonly string[], threshold: number) {
    const tokens = names.map(tokensOf);
    const ids = new Map<string, number>();
    for (const token of tokens.flat()) if (!ids.has(token)) ids.set(token, ids.size);
    this.#words = new InternedTexts([...ids.keys()]);
    this.#wholes = new InternedTexts(tokens.map((words) => words.join(' ')));
    this.#wordsOfName = packed(tokens.map((words) => [...new Set(words)].map((word) => ids.get(word)!)));
    this.#namesOfWord = inverted(this.#wordsOfName, ids.size);
    const byFirst = Map.groupBy(
      [...names.keys()].filter((name) => this.#wholes.lengthOf(name) > 0),
      (name) => this.#wholes.firstCode(name),
    );
    this.#namesByFirst = new Map([...byFirst].map(([code, list]) => [code, Int32Array.from(list)]));
    this.#marks = new Uint32Array(names.length);
    this.#mostRows = Math.max(8, Math.floor(ROW_BUDGET_BYTES / (8 * Math.max(1, ids.size))));
    this.#threshold = threshold;
    this.#reach = (threshold - 0.5) / 100 - SLACK;
  }

  /** In the order of the names. */
  search(query: string): NameMatch[] {
    const tokens = tokensOf(query);
    if (tokens.length === 0) return [];
    const found = new Map<number, number>();
    this.#searchWords(comparedTokens(tokens), found);
    this.#searchWholes(textOf(tokens.join(' ')), found);
    return [...found]
      .map(([name, best]) => ({ name, score: toScore(best) }))
      .filter(({ score }) => score >= this.#threshold)
      .sort((a, b) => a.name - b.name);
  }

  #searchWords(words: string[], found: Map<number, number>): void {
    const rows = words.map((word) => this.#row(word));
    const least = this.#reach * words.length - SLACK;
    this.#nextMark();
    const { starts, items } = this.#namesOfWord;
    for (const row of rows) {
      for (const word of row.strong) {
        for (let at = starts[word]!; at < starts[word + 1]!; at += 1) {
          const name = items[at]!;
          if (this.#marks[name] === this.#mark) continue;
          this.#marks[name] = this.#mark;
          const sum = this.#sumOf(name, rows, least);
          if (sum >= least) raise(found, name, sum / rows.length);
        }
      }
    }
  }

  /** The plain algorithm's sum, in its order; -1 as soon as it cannot be reached any more. */
  #sumOf(name: number, rows: TokenRow[], least: number): number {
    const { starts, items } = this.#wordsOfName;
    let sum = 0;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at]!;
      let best = 0;
      for (let place = starts[name]!; place < starts[name + 1]!; place += 1) {
        const score = this.#scoreOf(row, items[place]!);
        if (score > best) best = score;
      }
      if (best >= LEAST_TOKEN_SCORE) sum += best;
      if (sum + (rows.length - 1 - at) < least) return -1;
    }
    return sum;
  }

  #scoreOf(row: TokenRow, word: number): number {
    const known = row.scores[word]!;
    if (!Number.isNaN(known)) return known;
    return (row.scores[word] = jaroWinkler(row.text, this.#words.read(word, this.#word), TOKEN_GATE));
  }

  #searchWholes(text: Text, found: Map<number, number>): void {
    const letters = countLetters(text);
    for (const name of this.#namesByFirst.get(text.codes[0]!) ?? []) {
      const listed = this.#wholes.read(name, this.#whole);
      const prefix = commonPrefix(text, listed);
      if (boosted(this.#wholes.jaroBound(name, letters), prefix, 0) < this.#reach) continue;
      const score = boosted(jaro(text, listed), prefix, 0);
      if (score >= this.#reach) raise(found, name, score);
    }
  }

  #row(word: string): TokenRow {
    const known = this.#rows.get(word);
    if (known) {
      // The newest stands last, so that the first is the longest unused.
      this.#rows.delete(word);
      this.#rows.set(word, known);
      return known;
    }
    const text = textOf(word);
    const letters = countLetters(text);
    const scores = new Float64Array(this.#words.size).fill(NaN);
    const strong: number[] = [];
    for (let at = 0; at < this.#words.size; at += 1) {
      const listed = this.#words.read(at, this.#word);
      const bound = this.#words.jaroBound(at, letters);
      if (boosted(bound, commonPrefix(text, listed), TOKEN_GATE) < this.#reach) continue;
      const score = (scores[at] = jaroWinkler(text, listed, TOKEN_GATE));
      if (score >= this.#reach) strong.push(at);
    }
    const row = { text, strong: Int32Array.from(strong), scores };
    if (this.#rows.size >= this.#mostRows) this.#rows.delete(this.#rows.keys().next().value!);
    this.#rows.set(word, row);
    return row;
  }

  #nextMark(): void {
    this.#mark += 1;
    if (this.#mark <= 0xffff_ffff) return;
    this.#marks.fill(0);
    this.#mark = 1;
  }
}

const raise = (found: Map<number, number>, name: number, likeness: number): void =>
  void found.set(name, Math.max(found.get(name) ?? 0, likeness));

function packed(lists: number[][]): { starts: Uint32Array; items: Int32Array } {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, index) => (starts[index + 1] = starts[index]! + list.length));
  return { starts, items: Int32Array.from(lists.flat()) };
}

function inverted(
  { starts, items }: { starts: Uint32Array; items: Int32Array },
  size: number,
): { starts: Uint32Array; items: Int32Array } {
  const counts = new Uint32Array(size + 1);
  for (const item of items) counts[item + 1]! += 1;
  for (let at = 0; at < size; at += 1) counts[at + 1]! += counts[at]!;
  const next = counts.slice();
  const names = new Int32Array(items.length);
  for (let name = 0; name + 1 < starts.length; name += 1)
    for (let at = starts[name]!; at < starts[name + 1]!; at += 1) {
      const place = next[items[at]!]!;
      names[place] = name;
      next[items[at]!] = place + 1;
    }
  return { starts: counts, items: names };
}
