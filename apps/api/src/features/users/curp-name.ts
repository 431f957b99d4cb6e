/** Words of a name that give no letters, unless nothing else is there. */
const PARTICLES = new Set('DA DAS DE DEL DER DI DIE DD EL LA LAS LE LES LOS MAC MC VAN VON Y'.split(' '));

/** Given names so common that the next one is used, where there is a next one. */
const PASSED_OVER = new Set(['JOSE', 'J', 'MARIA', 'MA']);

/** Positions 1-4 never spell these: the second letter becomes X. */
export const UNSEEMLY_ROOTS: ReadonlySet<string> = new Set(
  (
    'BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI ' +
    'GUEY JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO ' +
    'MAME MAMO MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO ' +
    'RATA ROBA ROBE ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY'
  ).split(' '),
);

/**
 * Positions 1-4 (`root`) and 14-16 (`consonants`) that a CURP should have for this name. `givenNames` is firstName and
 * secondName with a space between. Accents are dropped, Ñ counts as X, and a part that is missing gives X.
 */
export function curpFromName(
  lastName: string,
  secondLastName: string | undefined,
  givenNames: string,
): { root: string; consonants: string } {
  const first = withoutParticles(wordsOf(lastName))[0] ?? '';
  const second = withoutParticles(wordsOf(secondLastName ?? ''))[0] ?? '';
  const given = givenWord(withoutParticles(wordsOf(givenNames)));
  const root = initialOf(first) + innerLetter(first, /[AEIOU]/) + initialOf(second) + initialOf(given);
  const consonants = [first, second, given].map((word) => innerLetter(word, /[B-DF-HJ-NP-TV-Z]/)).join('');
  return { root: UNSEEMLY_ROOTS.has(root) ? `${root.charAt(0)}X${root.slice(2)}` : root, consonants };
}

/** Upper-case words of A-Z; an apostrophe joins, every other sign parts. */
function wordsOf(name: string): string[] {
  const plain = name.toUpperCase().normalize('NFC').replaceAll('Ñ', 'X').replace(/['’]/g, '').normalize('NFD');
  return plain.replace(/\p{M}/gu, '').match(/[A-Z]+/g) ?? [];
}

function withoutParticles(words: string[]): string[] {
  const kept = words.filter((word) => !PARTICLES.has(word));
  return kept.length > 0 ? kept : words;
}

function givenWord(words: string[]): string {
  const [first = '', next] = words;
  return next !== undefined && PASSED_OVER.has(first) ? next : first;
}

const initialOf = (word: string): string => word.charAt(0) || 'X';

const innerLetter = (word: string, kind: RegExp): string => kind.exec(word.slice(1))?.[0] ?? 'X';
