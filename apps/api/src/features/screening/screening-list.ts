import type { ListEntry } from './list/list-entry.ts';
import { parseRemarks, plainId, type BirthYears } from './list/parse-remarks.ts';
import { NameIndex } from './name-index.ts';

/** From this score on a name is a hit. Domain rules 7.3. */
export const SCREENING_THRESHOLD = 85;

const CURP = /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d$/;

/** What a hit is judged by. */
export interface EntryFacts {
  number: number;
  /** Hex. */
  hash: string;
  births: BirthYears[];
  curps: string[];
  /** One that is no CURP by its form: it may be any, so nothing differs from it. */
  hasOddCurp: boolean;
}

export interface NameHit {
  entry: EntryFacts;
  /** Of its names on which OFAC expects screening; 0 when none reaches the threshold. */
  score: number;
  /** Of its weak aliases. */
  weakScore: number;
}

export type IdKind = 'curp' | 'rfc' | 'passport';

/**
 * One version of the list, made for looking up: names of individuals (a person is no vessel and no company: step two of
 * OFAC's checklist, by construction), and id numbers of all entries.
 */
export class ScreeningList {
  readonly version: number;
  readonly #entries: EntryFacts[] = [];
  readonly #names: NameIndex;
  readonly #entryOfName: Int32Array;
  readonly #isWeak: Uint8Array;
  readonly #byId = new Map<string, number[]>();

  constructor(version: number, entries: Iterable<{ content: ListEntry; hash: Buffer }>) {
    this.version = version;
    const names: string[] = [];
    const owners: number[] = [];
    const weak: number[] = [];
    for (const { content, hash } of entries) {
      const facts = parseRemarks(content.remarks);
      const at = this.#entries.length;
      const curps = facts.curps.filter((curp) => CURP.test(curp));
      this.#entries.push({
        number: content.number,
        hash: hash.toString('hex'),
        births: facts.births,
        curps,
        hasOddCurp: curps.length < facts.curps.length,
      });
      for (const [kind, ids] of [
        ['curp', facts.curps],
        ['rfc', facts.rfcs],
        ['passport', facts.passports],
      ] as const)
        for (const id of ids) this.#addId(`${kind} ${id}`, at);
      if (content.kind !== 'individual') continue;
      const strong = [content.name, ...content.aliases.map(({ name }) => name)];
      for (const [list, flag] of [
        [strong, 0],
        [facts.weakAliases, 1],
      ] as const)
        for (const name of list) {
          names.push(name);
          owners.push(at);
          weak.push(flag);
        }
    }
    this.#entryOfName = Int32Array.from(owners);
    this.#isWeak = Uint8Array.from(weak);
    this.#names = new NameIndex(names, SCREENING_THRESHOLD);
  }

  #addId(key: string, at: number): void {
    const known = this.#byId.get(key);
    if (known) known.push(at);
    else this.#byId.set(key, [at]);
  }

  get nameCount(): number {
    return this.#entryOfName.length;
  }

  findId(kind: IdKind, id: string): EntryFacts[] {
    return (this.#byId.get(`${kind} ${plainId(id)}`) ?? []).map((at) => this.#entries[at]!);
  }

  /** Every entry of which a name reaches the threshold, in the list's order. */
  findName(name: string): NameHit[] {
    const hits = new Map<number, NameHit>();
    for (const match of this.#names.search(name)) {
      const at = this.#entryOfName[match.name]!;
      const hit = hits.get(at) ?? { entry: this.#entries[at]!, score: 0, weakScore: 0 };
      if (this.#isWeak[match.name] === 1) hit.weakScore = Math.max(hit.weakScore, match.score);
      else hit.score = Math.max(hit.score, match.score);
      hits.set(at, hit);
    }
    return [...hits].sort(([a], [b]) => a - b).map(([, hit]) => hit);
  }
}
