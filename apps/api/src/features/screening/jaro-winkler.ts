/** Below this the prefix counts nothing when words are compared; whole names have no such gate. */
export const TOKEN_GATE = 0.7;
const PREFIX_STEP = 0.1;
const LONGEST_PREFIX = 4;

/** Characters as codes, so that lists can stand in one typed array. */
export interface Text {
  codes: Uint16Array;
  start: number;
  length: number;
}

export function textOf(value: string): Text {
  const codes = new Uint16Array(value.length);
  for (let at = 0; at < value.length; at += 1) codes[at] = value.charCodeAt(at);
  return { codes, start: 0, length: value.length };
}

const flags = { a: new Uint8Array(64), b: new Uint8Array(64) };

function clearedFlags(which: 'a' | 'b', length: number): Uint8Array {
  if (flags[which].length < length) flags[which] = new Uint8Array(length * 2);
  else flags[which].fill(0, 0, length);
  return flags[which];
}

function isSame(a: Text, b: Text): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a.codes[a.start + at] !== b.codes[b.start + at]) return false;
  return true;
}

/** Likeness 0..1 by common characters within half the longer length, and how many of them stand in another order. */
export function jaro(a: Text, b: Text): number {
  if (isSame(a, b)) return 1;
  const { length: lengthA, codes: codesA, start: startA } = a;
  const { length: lengthB, codes: codesB, start: startB } = b;
  if (lengthA === 0 || lengthB === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(lengthA, lengthB) / 2) - 1);
  const takenA = clearedFlags('a', lengthA);
  const takenB = clearedFlags('b', lengthB);
  let matches = 0;
  for (let i = 0; i < lengthA; i += 1) {
    const end = Math.min(lengthB, i + reach + 1);
    const code = codesA[startA + i]!;
    for (let j = Math.max(0, i - reach); j < end; j += 1) {
      if (codesB[startB + j] !== code || takenB[j] !== 0) continue;
      takenA[i] = takenB[j] = 1;
      matches += 1;
      break;
    }
  }
  if (matches === 0) return 0;
  let outOfOrder = 0;
  let j = 0;
  for (let i = 0; i < lengthA; i += 1) {
    if (takenA[i] === 0) continue;
    while (takenB[j] === 0) j += 1;
    if (codesA[startA + i] !== codesB[startB + j]) outOfOrder += 1;
    j += 1;
  }
  return jaroOf(matches, lengthA, lengthB, outOfOrder);
}

/** The formula alone: with the most matches possible and none out of order it bounds the likeness from above. */
export const jaroOf = (matches: number, lengthA: number, lengthB: number, outOfOrder: number): number =>
  (matches / lengthA + matches / lengthB + (matches - outOfOrder / 2) / matches) / 3;

/** How many first characters are the same, four at most. */
export function commonPrefix(a: Text, b: Text): number {
  const most = Math.min(LONGEST_PREFIX, a.length, b.length);
  let prefix = 0;
  while (prefix < most && a.codes[a.start + prefix] === b.codes[b.start + prefix]) prefix += 1;
  return prefix;
}

export const boosted = (likeness: number, prefix: number, gate: number): number =>
  likeness === 0 || likeness < gate ? likeness : likeness + prefix * PREFIX_STEP * (1 - likeness);

export const jaroWinkler = (a: Text, b: Text, gate: number): number => boosted(jaro(a, b), commonPrefix(a, b), gate);
