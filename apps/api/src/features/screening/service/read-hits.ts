import type { ReviewSection } from '../../reviews/index.ts';
import { sampleEntries } from '../current-list.ts';
import type { ListEntry } from '../list/list-entry.ts';
import { parseRemarks } from '../list/parse-remarks.ts';
import { listEntriesByHash } from '../list-queries.ts';
import { listCasesOfReview, type KeptHit } from '../queries.ts';
import { isUnresolved } from '../screen-hit.ts';

const MOST_SHOWN = 50;

/** The `hits` of a sanctions review: each with what the list said of the entry then, the most alike first, 50 at most. */
export const readHits: ReviewSection = async (trx, _deps, owner, review) => {
  const cases = await listCasesOfReview(trx, owner, review.userId, review.id);
  const hits = new Map<string, KeptHit>();
  for (const hit of cases.flatMap((one) => one.hits as KeptHit[]))
    if (isUnresolved(hit)) hits.set(`${hit.entryHash} ${hit.role}`, hit);
  const shown = [...hits.values()].sort((a, b) => b.score - a.score).slice(0, MOST_SHOWN);
  const wanted = shown.map(({ entry, entryHash }) => ({ number: entry, hash: Buffer.from(entryHash, 'hex') }));
  const stored = owner.environment === 'sandbox' ? sampleEntries() : await listEntriesByHash(trx, wanted);
  const byHash = new Map(stored.map(({ content, hash }) => [hash.toString('hex'), content]));
  return {
    total: hits.size,
    shown: shown.map(({ role, entry, entryHash, score, reasons }) => ({
      role,
      entry,
      score,
      reasons,
      ...describe(byHash.get(entryHash)),
    })),
  };
};

function describe(entry: ListEntry | undefined): Record<string, unknown> {
  if (!entry) return {};
  const { name, kind, programs, title, remarks, aliases, addresses } = entry;
  const weakAliases = parseRemarks(remarks).weakAliases;
  return { name, kind, programs, title, aliases: aliases.map((alias) => alias.name), weakAliases, remarks, addresses };
}
