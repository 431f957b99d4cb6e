import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { mintKey, parseKey } from '../../keys/key-format.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../../../docs/key-safety.md'), 'utf8');
const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

/** The function as it is printed. */
const code = /```js\n([\s\S]*?)```/
  .exec(page)![1]!
  .replace(/^import .*$/m, '')
  .replace('export ', 'return ');
// oxlint-disable-next-line typescript/no-implied-eval
const looksLikeApiKey = new Function('crc32', code)(crc32) as (text: string) => boolean;
const pattern = new RegExp(/```\n(m2m_.*)\n```/.exec(page)![1]!, 'g');
const vectors = [...page.matchAll(/^\| `(m2m_\w+)`\s+\| (yes|no)\s+\|/gm)].map(
  ([, text, verdict]) => [text!, verdict === 'yes'] as const,
);

describe('docs/key-safety.md', () => {
  it('has ten vectors, of both kinds', () => {
    expect(vectors).toHaveLength(10);
    expect(new Set(vectors.map(([, isKey]) => isKey)).size).toBe(2);
  });

  it.each(vectors)('judges %s as the server does', (text, isKey) => {
    expect(looksLikeApiKey(text)).toBe(isKey);
    expect(parseKey(text) !== undefined).toBe(isKey);
  });

  it('prints a function that takes every key that is made, and none with a wrong character', () => {
    for (let i = 0; i < 500; i += 1) {
      const key = mintKey(i % 2 === 0 ? 'live' : 'sandbox', random);
      expect(looksLikeApiKey(key)).toBe(true);
      const at = 9 + (i % 32);
      expect(looksLikeApiKey(`${key.slice(0, at)}${key[at] === 'x' ? 'y' : 'x'}${key.slice(at + 1)}`)).toBe(false);
    }
  });

  it('prints a pattern that finds every key in a text', () => {
    const keys = [mintKey('live', random), mintKey('sandbox', random)];
    expect([...`M2M_KEY=${keys[0]}\n"${keys[1]}",`.matchAll(pattern)].map(([found]) => found)).toEqual(keys);
  });
});
