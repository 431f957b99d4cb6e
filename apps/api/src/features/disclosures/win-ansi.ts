/** What the standard fonts have beyond ASCII and Latin-1. */
const MORE = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');

/**
 * A text as the standard fonts of PDF can show it: Latin-1 (all of Spanish and English) as it is, other accented letters
 * without their accent, anything else as `?`.
 */
export function toWinAnsi(text: string): string {
  let written = '';
  for (const character of text.normalize('NFC')) {
    if (isWritable(character)) written += character;
    else {
      const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
      written += bare.length > 0 && [...bare].every(isWritable) ? bare : '?';
    }
  }
  return written;
}

const isWritable = (character: string): boolean => /^[\n\x20-\x7e\xa0-\xff]$/.test(character) || MORE.has(character);
