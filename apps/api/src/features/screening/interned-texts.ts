import { jaroOf, type Text } from './jaro-winkler.ts';

/** Letters fall into so many bins; two letters in one bin only loosen the bound. */
const BINS = 64;

const binOf = (code: number): number =>
  code >= 65 && code <= 90 ? code - 65 : code >= 48 && code <= 57 ? code - 22 : 36 + (code % 28);

/** Which letters a text has, as bins and counts: the most that it can have in common with another. */
export interface LetterCounts {
  bins: Uint8Array;
  counts: Uint16Array;
  length: number;
}

export function countLetters(text: Text): LetterCounts {
  const all = new Uint16Array(BINS);
  for (let at = 0; at < text.length; at += 1) all[binOf(text.codes[text.start + at]!)]! += 1;
  const bins = [...all.keys()].filter((bin) => all[bin]! > 0);
  return { bins: Uint8Array.from(bins), counts: Uint16Array.from(bins, (bin) => all[bin]!), length: text.length };
}

/** Many texts in one array of codes, each with its letter counts. */
export class InternedTexts {
  readonly #codes: Uint16Array;
  readonly #starts: Uint32Array;
  readonly #letters: Uint16Array;
  readonly size: number;

  constructor(values: readonly string[]) {
    this.size = values.length;
    this.#starts = new Uint32Array(values.length + 1);
    this.#codes = new Uint16Array(values.reduce((sum, value) => sum + value.length, 0));
    this.#letters = new Uint16Array(values.length * BINS);
    let end = 0;
    values.forEach((value, index) => {
      for (let at = 0; at < value.length; at += 1) {
        const code = value.charCodeAt(at);
        this.#codes[end] = code;
        this.#letters[index * BINS + binOf(code)]! += 1;
        end += 1;
      }
      this.#starts[index + 1] = end;
    });
  }

  lengthOf(index: number): number {
    return this.#starts[index + 1]! - this.#starts[index]!;
  }

  firstCode(index: number): number {
    return this.#codes[this.#starts[index]!]!;
  }

  /** Points `into` at a text; it is overwritten by the next call with it. */
  read(index: number, into: Text): Text {
    into.codes = this.#codes;
    into.start = this.#starts[index]!;
    into.length = this.lengthOf(index);
    return into;
  }

  /** At least the Jaro likeness of a text and the one of that index, from lengths and letters alone. */
  jaroBound(index: number, asked: LetterCounts): number {
    const length = this.lengthOf(index);
    let common = 0;
    const { bins, counts } = asked;
    const from = index * BINS;
    for (let at = 0; at < bins.length; at += 1) {
      const here = this.#letters[from + bins[at]!]!;
      const there = counts[at]!;
      common += here < there ? here : there;
    }
    return common === 0 ? 0 : jaroOf(common, asked.length, length, 0);
  }

  get bytes(): number {
    return this.#codes.byteLength + this.#starts.byteLength + this.#letters.byteLength;
  }
}
