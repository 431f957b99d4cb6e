import { isUtf8 } from 'node:buffer';
import { decimalSurvivesDouble } from './json-number.ts';

/** A body that strict JSON refuses: `path` as the caller would write it (`items[2].x`, '' for the whole body). */
export class StrictJsonError extends Error {
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

/** An open array or object; `key` is the member, or the index, whose value is being read. */
type Frame = { members: Record<string, unknown>; key: string } | { items: unknown[]; key: number };

/** Names that would reach the prototype of an object that somebody later copies member by member. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const LITERALS: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * Reads one JSON value as `JSON.parse` does, and refuses what would be stored or read otherwise than it was sent:
 * bytes that are not UTF-8, a BOM, NUL characters, lone surrogates, a member given twice, members that reach the
 * prototype, numbers that a double cannot hold, nesting beyond `maxDepth`, and more than `maxValues` values, which no
 * honest body has and which would hold up everybody else while they are judged. Throws StrictJsonError.
 */
export function parseStrictJson(
  bytes: Buffer,
  { maxDepth = 32, maxValues = 20_000 }: { maxDepth?: number; maxValues?: number } = {},
): unknown {
  if (!isUtf8(bytes)) throw new StrictJsonError('', 'The body is not valid UTF-8. Encode it as UTF-8.');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    throw new StrictJsonError('', 'The body begins with a byte order mark. Send it without one.');
  }
  return new Reader(bytes.toString('utf8'), maxDepth, maxValues).read();
}

/** One pass over the text with a stack of its own, so that no nesting can overflow the call stack. */
class Reader {
  readonly #text: string;
  readonly #maxDepth: number;
  readonly #maxValues: number;
  #values = 0;
  readonly #frames: Frame[] = [];
  #position = 0;
  #root: unknown;

  constructor(text: string, maxDepth: number, maxValues: number) {
    this.#text = text;
    this.#maxDepth = maxDepth;
    this.#maxValues = maxValues;
  }

  read(): unknown {
    for (;;) {
      const code = this.#skipSpace();
      const isObject = code === OPEN_OBJECT;
      if (isObject || code === OPEN_ARRAY) {
        this.#open(isObject);
        if (this.#skipSpace() !== (isObject ? CLOSE_OBJECT : CLOSE_ARRAY)) {
          if (isObject) this.#readKey();
          continue;
        }
      } else {
        this.#store(this.#readScalar(code));
      }
      if (this.#finishValue()) return this.#root;
    }
  }

  #open(isObject: boolean): void {
    if (this.#frames.length >= this.#maxDepth) {
      this.#fail(`Nested deeper than ${this.#maxDepth} levels. Flatten the value.`);
    }
    this.#position += 1;
    this.#frames.push(isObject ? { members: {}, key: '' } : { items: [], key: 0 });
  }

  /** Puts a finished value where it belongs. */
  #store(value: unknown): void {
    this.#values += 1;
    if (this.#values > this.#maxValues) this.#fail(`The body holds more than ${this.#maxValues} values. Send fewer.`);
    const frame = this.#frames.at(-1);
    if (frame === undefined) this.#root = value;
    else if ('items' in frame) frame.items.push(value);
    else frame.members[frame.key] = value;
  }

  /** After a value: closes what ends here, steps to the next value, or answers true at the end of the text. */
  #finishValue(): boolean {
    for (;;) {
      const frame = this.#frames.at(-1);
      const code = this.#skipSpace();
      if (frame === undefined) {
        if (this.#position < this.#text.length) this.#fail('The body goes on after its end. Send one JSON value only.');
        return true;
      }
      const isArray = 'items' in frame;
      if (code === (isArray ? CLOSE_ARRAY : CLOSE_OBJECT)) {
        this.#position += 1;
        this.#frames.pop();
        this.#store(isArray ? frame.items : frame.members);
      } else if (code === COMMA) {
        this.#position += 1;
        if (isArray) frame.key += 1;
        else this.#readKey();
        return false;
      } else {
        this.#unexpected(isArray ? 'a comma or ]' : 'a comma or }');
      }
    }
  }

  #readKey(): void {
    const frame = this.#frames.at(-1) as { members: Record<string, unknown>; key: string };
    frame.key = '';
    if (this.#skipSpace() !== QUOTE) this.#unexpected('a member name in double quotes');
    const key = this.#readString();
    frame.key = key;
    if (FORBIDDEN_KEYS.has(key)) this.#fail(`A member may not be named ${key}. Rename it.`);
    if (Object.hasOwn(frame.members, key)) this.#fail('This member is given twice. Send it once.');
    if (this.#skipSpace() !== COLON) this.#unexpected('a colon');
    this.#position += 1;
  }

  #readScalar(code: number): unknown {
    if (code === QUOTE) return this.#readString();
    NUMBER.lastIndex = this.#position;
    const number = NUMBER.exec(this.#text)?.[0];
    if (number !== undefined) return this.#readNumber(number);
    for (const [word, value] of LITERALS) {
      if (this.#text.startsWith(word, this.#position)) {
        this.#position += word.length;
        return value;
      }
    }
    return this.#unexpected('a value');
  }

  #readNumber(number: string): number {
    if (!decimalSurvivesDouble(number)) {
      this.#fail('This number changes when it is read as a double. Send it as a string, or with fewer digits.');
    }
    this.#position += number.length;
    return Number(number);
  }

  #readString(): string {
    const start = this.#position;
    let hasEscapes = false;
    let end = start + 1;
    for (; ; end += 1) {
      const code = this.#text.charCodeAt(end);
      if (code === QUOTE) break;
      if (code === BACKSLASH) {
        hasEscapes = true;
        end += 1;
      } else if (!(code >= SPACE)) {
        this.#position = end;
        // NaN, past the end of the text, comes here too.
        this.#fail(
          end < this.#text.length
            ? `A string holds a raw control character at ${this.#place()}. Remove it, or escape it (not NUL).`
            : 'A string is not closed. Send the whole body.',
        );
      }
    }
    this.#position = end + 1;
    // Valid UTF-8 holds no lone surrogate, and a raw NUL was refused above: only escapes can make either.
    return hasEscapes ? this.#unescape(this.#text.slice(start, end + 1)) : this.#text.slice(start + 1, end);
  }

  #unescape(quoted: string): string {
    let value: string;
    try {
      value = JSON.parse(quoted) as string;
    } catch {
      return this.#fail(
        'A string holds an escape that JSON does not have. Use \\" \\\\ \\/ \\b \\f \\n \\r \\t or \\uXXXX.',
      );
    }
    if (value.includes('\0')) this.#fail('A string holds a NUL character. Remove it.');
    if (!value.isWellFormed()) this.#fail('A string holds half of a surrogate pair. Send whole characters.');
    return value;
  }

  #skipSpace(): number {
    for (;;) {
      const code = this.#text.charCodeAt(this.#position);
      if (code !== SPACE && code !== 10 && code !== 13 && code !== 9) return code;
      this.#position += 1;
    }
  }

  #unexpected(wanted: string): never {
    const isAtEnd = this.#position >= this.#text.length;
    return this.#fail(
      isAtEnd
        ? `The JSON ends where ${wanted} is expected. Send the whole body.`
        : `The JSON is broken at ${this.#place()}: ${wanted} is expected there.`,
    );
  }

  #place(): string {
    const before = this.#text.slice(0, this.#position).split('\n');
    return `line ${before.length}, column ${before.at(-1)!.length + 1}`;
  }

  #fail(message: string): never {
    throw new StrictJsonError(pathOf(this.#frames), message);
  }
}

/** `userData.name`, `items[2].x`; a name that is no plain word stands in brackets, cut to a readable length. */
function pathOf(frames: readonly Frame[]): string {
  let path = '';
  for (const { key } of frames) {
    if (typeof key === 'number') path += `[${key}]`;
    else if (/^[A-Za-z_$][\w$-]{0,63}$/.test(key)) path += path === '' ? key : `.${key}`;
    else if (key !== '') path += `[${JSON.stringify(key.slice(0, 64))}]`;
  }
  return path;
}
