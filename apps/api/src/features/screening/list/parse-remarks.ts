/** Years, first and last, in which somebody may have been born; `circa` is already one year wider on both sides. */
export interface BirthYears {
  from: number;
  to: number;
}

export interface RemarkFacts {
  births: BirthYears[];
  birthPlaces: string[];
  /** Upper case, letters and digits only. */
  curps: string[];
  rfcs: string[];
  passports: string[];
  /** Quoted in the remarks: weak aliases, which OFAC does not expect anybody to screen by (its FAQ 124). */
  weakAliases: string[];
}

const MOST = 50;
const YEAR = /\b(1[89]\d\d|20\d\d)\b/g;
/** From the label to the end of its clause. */
const clauses = (remarks: string, label: RegExp): string[] =>
  [...remarks.matchAll(label)].slice(0, MOST).map(([, value]) => value!.trim());

/** A number may be written with hyphens, spaces or a leading #. */
export const plainId = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

const idOf = (clause: string): string =>
  plainId(clause.replace(/\(.*$/, '').replace(/\b(issued|expires|and)\b.*$/i, ''));

/**
 * The facts that OFAC writes as text: "DOB 15 Dec 1967; alt. DOB circa 1968; POB Chihuahua, Mexico; Passport F123 (Iran)
 * expires 2001; C.U.R.P. ABCD…; R.F.C. …; a.k.a. 'SHORTY'". What it does not understand it leaves out.
 */
export function parseRemarks(remarks: string | null): RemarkFacts {
  const text = remarks ?? '';
  const ids = (label: RegExp, shape: RegExp): string[] => [
    ...new Set(
      clauses(text, label)
        .map(idOf)
        .filter((id) => shape.test(id)),
    ),
  ];
  return {
    births: clauses(text, /\bDOB ([^;]{1,60})/g).flatMap(birthYears),
    birthPlaces: clauses(text, /\bPOB ([^;]{1,200})/g).map((place) => place.replace(/\.$/, '')),
    curps: ids(/\bC\.U\.R\.P\.\s*#?\s*([^;]{1,80})/g, /^[A-Z0-9]{10,22}$/),
    rfcs: ids(/\bR\.F\.C\.\s*#?\s*([^;]{1,80})/g, /^[A-Z0-9]{9,16}$/),
    passports: ids(/\bPassport (?:#\s*)?([^;]{1,120})/g, /^(?=.*\d)[A-Z0-9]{5,24}$/),
    weakAliases: clauses(text, /\b[afn]\.k\.a\. '([^;]{1,200}?)'(?=[;.]|\s*$)/g),
  };
}

function birthYears(clause: string): BirthYears[] {
  const years = [...clause.matchAll(YEAR)].map(([year]) => Number(year));
  if (years.length === 0) return [];
  const wider = /\bcirca\b/i.test(clause) ? 1 : 0;
  return [{ from: Math.min(...years) - wider, to: Math.max(...years) + wider }];
}
