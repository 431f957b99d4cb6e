import { crc32 } from 'node:zlib';

const PATTERN = /m2m_(?:test|live)_[0-9a-z]{32}(?![0-9a-z])|whsec_[0-9a-f]{48}(?![0-9a-f])/g;
const CHECK_LENGTH = 7;
/** Longer than anything that is looked for, so that what a chunk's end cuts is whole in the next one. */
export const OVERLAP = 64;

export type Kind = 'live key' | 'test key' | 'webhook secret';

export interface Found {
  kind: Kind;
  /** Never the whole: enough to find it again. */
  masked: string;
  line: number;
  /** False for what has the form of a key, but not its check characters: a made-up or mistyped one. */
  isReal: boolean;
}

/** The last seven characters of a key are the CRC-32 of all before them, in base 36. */
function hasRightCheck(key: string): boolean {
  const body = key.slice(0, -CHECK_LENGTH);
  return crc32(body).toString(36).padStart(CHECK_LENGTH, '0') === key.slice(-CHECK_LENGTH);
}

function describe(text: string): Omit<Found, 'line'> {
  if (text.startsWith('whsec_')) {
    // An example of one character over and over is nobody's secret.
    const isReal = new Set(text.slice(6)).size > 4;
    return { kind: 'webhook secret', masked: `${text.slice(0, 8)}...${text.slice(-2)}`, isReal };
  }
  const kind = text.startsWith('m2m_live_') ? 'live key' : 'test key';
  return { kind, masked: `${text.slice(0, 13)}...${text.slice(-4)}`, isReal: hasRightCheck(text) };
}

/** Finds keys in text that comes in pieces, each once, with its line; keeps nothing but the end of the last piece. */
export class KeyFinder {
  #rest = '';
  #line = 1;

  /** `isLast`: nothing follows, so that a match at the very end counts. */
  push(piece: string, isLast = false): Found[] {
    const text = this.#rest + piece;
    const keep = isLast ? text.length : Math.max(0, text.length - OVERLAP);
    const found: Found[] = [];
    let from = 0;
    for (const match of text.matchAll(PATTERN)) {
      if (match.index >= keep) break;
      this.#line += countLines(text, from, match.index);
      from = match.index;
      found.push({ ...describe(match[0]), line: this.#line });
    }
    this.#line += countLines(text, from, keep);
    // A key that begins before the cut was judged: what is kept must not show its end as another.
    this.#rest = text.slice(keep);
    return found;
  }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
