import { plainId } from './list/parse-remarks.ts';
import { normalizeName } from './name-tokens.ts';
import {
  isUnresolved,
  type HitOutcome,
  type HitReason,
  type ScreenHit,
  type ScreenResult,
  type ScreenSubject,
} from './screen-hit.ts';
import type { EntryFacts, IdKind, NameHit, ScreeningList } from './screening-list.ts';

const MOST_SUBJECTS = 10;
const MOST_NAMES = 10;
const MOST_NAME_LENGTH = 500;
/** Years between two birth dates from which they are clearly different. */
const MOST_BIRTH_GAP = 1;
const RANK: Record<HitOutcome, number> = { blocked: 2, review: 1, cleared: 0, excepted: 0 };
const ID_KINDS: readonly IdKind[] = ['curp', 'rfc', 'passport'];

/**
 * Holds persons against a list, by the "Sanctions": the same id number blocks; a name from 85 up goes to review
 * when the birth year is within one or unknown, and is cleared, with the reason, when it is clearly different or both
 * have a CURP and these differ. Of a sender without name or birth date only id numbers act.
 */
export function screenSubjects(list: ScreeningList, subjects: readonly ScreenSubject[]): ScreenResult {
  if (subjects.length > MOST_SUBJECTS) throw new Error(`a screening takes ${MOST_SUBJECTS} persons at most`);
  const hits = subjects.flatMap((subject, place) => screenSubject(list, subject, place));
  const outcome = hits.some((hit) => hit.outcome === 'blocked')
    ? 'blocked'
    : hits.some(isUnresolved)
      ? 'review'
      : 'clear';
  return { outcome, hits };
}

function screenSubject(list: ScreeningList, subject: ScreenSubject, place: number): ScreenHit[] {
  const hits = new Map<number, ScreenHit>();
  const add = (entry: EntryFacts, score: number, outcome: HitOutcome, reasons: HitReason[]): void => {
    const known = hits.get(entry.number);
    if (known?.outcome === 'blocked' && outcome === 'blocked') {
      known.reasons = [...new Set([...known.reasons, ...reasons])];
      return;
    }
    // An id number decides whatever the name is; of two names the one that needs a reviewer, then the more alike one.
    if (known && (RANK[known.outcome] - RANK[outcome] || known.score - score) >= 0) return;
    const { number, hash } = entry;
    hits.set(number, { subject: place, role: subject.role, entry: number, entryHash: hash, score, outcome, reasons });
  };
  for (const kind of ID_KINDS) {
    const id = subject[kind];
    if (id === undefined || id === '') continue;
    for (const entry of list.findId(kind, id)) add(entry, 100, 'blocked', [`${kind}_match`]);
  }
  if (subject.role === 'sender' && subject.dob === undefined) return [...hits.values()];
  for (const name of distinctNames(subject.names))
    for (const hit of list.findName(name)) add(hit.entry, hit.score || hit.weakScore, ...judge(subject, hit));
  return [...hits.values()];
}

export function distinctNames(names: readonly string[]): string[] {
  const distinct = [...new Set(names.map((name) => normalizeName(name.slice(0, MOST_NAME_LENGTH))))].filter(Boolean);
  if (distinct.length > MOST_NAMES) throw new Error(`a person has ${MOST_NAMES} ways of writing a name at most`);
  return distinct;
}

function judge(subject: ScreenSubject, { entry, score }: NameHit): [HitOutcome, HitReason[]] {
  const reasons: HitReason[] = [];
  const isWeak = score === 0;
  if (isWeak) reasons.push('weak_alias');
  const birth = compareBirth(subject.dob, entry);
  reasons.push(birth);
  const isOther = birth === 'birth_year_differs';
  const differs = hasOtherCurp(subject.curp, entry);
  if (differs) reasons.push('curp_differs');
  // OFAC expects nobody to screen by weak aliases, and everybody to weigh them with what else agrees (its FAQ 124).
  const isWeakAlone = isWeak && birth !== 'birth_year_within_1';
  return [isOther || differs || isWeakAlone ? 'cleared' : 'review', reasons];
}

function compareBirth(dob: string | undefined, { births }: EntryFacts): HitReason {
  if (dob === undefined || births.length === 0) return 'birth_year_unknown';
  const year = Number(dob.slice(0, 4));
  const gap = Math.min(...births.map(({ from, to }) => Math.max(0, from - year, year - to)));
  return gap > MOST_BIRTH_GAP ? 'birth_year_differs' : 'birth_year_within_1';
}

const hasOtherCurp = (curp: string | undefined, { curps, hasOddCurp }: EntryFacts): boolean =>
  curp !== undefined && curp !== '' && !hasOddCurp && curps.length > 0 && !curps.includes(plainId(curp));
