import { canonicalJson } from '../../../core/canonical-json.ts';
import type { Deps, Owner } from '../../../core/context.ts';
import { blindIndexes } from '../../../core/crypto/envelope.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { plainId } from '../list/parse-remarks.ts';
import { listExceptions, upsertExceptions, type ExceptionRow, type KeptHit } from '../queries.ts';
import { isUnresolved, type ScreenHit, type ScreenSubject } from '../screen-hit.ts';
import { distinctNames } from '../screen-subjects.ts';

const INDEX_KIND = 'screening-subject';

/** Everything that was compared, in one form however it was written. */
function compared({ names, dob, curp, rfc, passport }: ScreenSubject): string {
  const id = (text: string | undefined) => (text === undefined || text === '' ? undefined : plainId(text));
  return canonicalJson({
    names: distinctNames(names).sort(),
    dob,
    curp: id(curp),
    rfc: id(rfc),
    passport: id(passport),
  });
}

const keyOf = (index: string, entry: number, entryHash: string): string => `${index} ${entry} ${entryHash}`;

/**
 * Marks what a reviewer cleared before: the same data of the person against the same words of the entry. While the
 * encryption key is rotated an exception may stand under an older version; it is kept under the newest one as well.
 */
export async function applyExceptions(
  trx: DatabaseTransaction,
  { keyring }: Pick<Deps, 'keyring'>,
  owner: Owner,
  ask: { userId: string; subjects: ScreenSubject[]; now: Date },
  hits: ScreenHit[],
): Promise<KeptHit[]> {
  if (hits.length === 0) return [];
  const stored = new Map(
    (await listExceptions(trx, owner, ask.userId)).map((row) => [
      keyOf(row.subjectIndex.toString('hex'), row.entryNumber, row.entryHash.toString('hex')),
      row,
    ]),
  );
  // The newest version first.
  const indexes = ask.subjects.map((subject) =>
    blindIndexes(keyring, INDEX_KIND, compared(subject), owner).map((index) => index.toString('hex')),
  );
  const moved: ExceptionRow[] = [];
  const kept = hits.map((hit) => {
    const under = indexes[hit.subject]!;
    const subjectIndex = under[0]!;
    const index = under.find((one) => stored.has(keyOf(one, hit.entry, hit.entryHash)));
    if (index === undefined || !isUnresolved(hit)) return { ...hit, subjectIndex };
    if (index !== subjectIndex) {
      const row = stored.get(keyOf(index, hit.entry, hit.entryHash))!;
      moved.push({ ...row, subjectIndex: Buffer.from(subjectIndex, 'hex') });
    }
    return { ...hit, outcome: 'excepted' as const, subjectIndex };
  });
  await upsertExceptions(trx, owner, ask.userId, moved, ask.now);
  return kept;
}

/** Keeps a pair for each hit that a review cleared: of several words of one entry the last. */
export async function keepExceptions(
  trx: DatabaseTransaction,
  owner: Owner,
  cleared: { userId: string; reviewId: string; hits: KeptHit[]; now: Date },
): Promise<void> {
  const pairs = new Map<string, ExceptionRow>();
  for (const { subjectIndex, entry, entryHash } of cleared.hits.filter(isUnresolved))
    pairs.set(`${subjectIndex} ${entry}`, {
      subjectIndex: Buffer.from(subjectIndex, 'hex'),
      entryNumber: entry,
      entryHash: Buffer.from(entryHash, 'hex'),
      reviewId: cleared.reviewId,
    });
  await upsertExceptions(trx, owner, cleared.userId, [...pairs.values()], cleared.now);
}
