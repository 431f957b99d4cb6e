import type { Deps } from '../../core/context.ts';
import { macOf, NO_MAC, OPERATOR_CHAIN, sameMac, type Head, type SealedEntry } from './chain.ts';
import { findHead, listEntriesAfter } from './queries.ts';

export interface AuditProblem {
  /** The entry at which it shows. */
  number: number;
  message: string;
}

export interface AuditVerdict {
  chain: string;
  /** Entries read. */
  count: number;
  head: Head | undefined;
  /** Empty when the chain is whole; at most 20. */
  problems: AuditProblem[];
}

const BATCH = 1_000;
const MAX_PROBLEMS = 20;

/**
 * Walks a chain from its first entry and says what does not fit: a changed, moved, missing or planted entry, a head that
 * is not the last entry. A head noted earlier outside the database shows a cut tail, and a chain made anew, as well.
 */
export async function verifyAudit(
  deps: Pick<Deps, 'system' | 'keyring'>,
  chain: string,
  noted?: Head,
): Promise<AuditVerdict> {
  const walk = new ChainWalk(deps, noted);
  const { db } = deps.system;
  let head: Head | undefined;
  for (;;) {
    const entries = await listEntriesAfter(db, chain, walk.last, BATCH);
    for (const entry of entries) walk.step(entry);
    if (entries.length === BATCH) continue;
    head = await findHead(db, chain);
    // Acts that came in while we were reading: read on.
    if (!head || head.count <= walk.last || (await listEntriesAfter(db, chain, walk.last, 1)).length === 0) break;
  }
  walk.end(head, chain);
  return { chain, count: walk.count, head, problems: walk.problems };
}

class ChainWalk {
  readonly #deps: Pick<Deps, 'keyring'>;
  readonly #noted: Head | undefined;
  #previous: Buffer = NO_MAC;
  readonly problems: AuditProblem[] = [];
  /** Number of the last entry read. */
  last = 0;
  count = 0;

  constructor(deps: Pick<Deps, 'keyring'>, noted: Head | undefined) {
    this.#deps = deps;
    this.#noted = noted;
  }

  step(entry: SealedEntry): void {
    const { number } = entry;
    if (number !== this.last + 1) this.#report(number, `entries ${this.last + 1} to ${number - 1} are missing`);
    const wrong = this.#judge(entry);
    if (wrong) this.#report(number, wrong);
    if (this.#noted?.count === number && !sameMac(this.#noted.mac, entry.mac)) {
      this.#report(number, 'is not the entry of the noted head: the chain was rewritten up to here');
    }
    this.#previous = entry.mac;
    this.last = number;
    this.count += 1;
  }

  end(head: Head | undefined, chain: string): void {
    const expectsEntries =
      chain === OPERATOR_CHAIN ? 'every platform has acts' : 'its first act is the making of the partner';
    if (this.last === 0) this.#report(0, `the chain is empty, but ${expectsEntries}`);
    if (!head) {
      if (this.last > 0) this.#report(this.last, 'the head is missing');
    } else if (head.count > this.last) {
      this.#report(
        head.count,
        `the head counts ${head.count} entries, the last one there is ${this.last}: the tail was cut`,
      );
    } else if (head.count < this.last) {
      this.#report(
        this.last,
        `the head counts ${head.count} entries, but there are later ones: they were planted, or the head was set back`,
      );
    } else if (!sameMac(head.mac, this.#previous)) {
      this.#report(this.last, 'the head does not have the MAC of the last entry');
    }
    if (this.#noted && this.#noted.count > this.last) {
      this.#report(
        this.#noted.count,
        `the noted head counts ${this.#noted.count} entries, the last one there is ${this.last}: the tail was cut`,
      );
    }
  }

  #judge(entry: SealedEntry): string | undefined {
    try {
      const isRight = sameMac(macOf(this.#deps.keyring, entry, this.#previous), entry.mac);
      return isRight ? undefined : 'was changed, moved or planted, or what stood before it was';
    } catch {
      return `cannot be judged: M2M_ENCRYPTION_KEY has no version ${entry.keyVersion}, or the entry holds what none may hold`;
    }
  }

  #report(number: number, message: string): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ number, message });
  }
}
