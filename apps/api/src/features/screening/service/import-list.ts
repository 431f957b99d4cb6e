import { createHash } from 'node:crypto';
import type { Deps } from '../../../core/context.ts';
import { refuse } from '../../../core/http/validation.ts';
import { OPERATOR_CHAIN, recordAct } from '../../audit/index.ts';
import { operatorActor, type Operator } from '../../operators/index.ts';
import { entryHash, type ListEntry } from '../list/list-entry.ts';
import { readListFiles } from '../list/read-list-files.ts';
import {
  findLastList,
  insertEntries,
  insertList,
  listStanding,
  lockImports,
  updateEnded,
  updateSeen,
  type ListRow,
} from '../list-queries.ts';

/** A list that shrinks by more than this share was more likely cut than amended. */
const MOST_SHRINK = 0.05;
const ENTRIES_AT_A_TIME = 500;

export interface ImportReport {
  version: number;
  entries: number;
  aliases: number;
  /** Entries that are new, gone, or say something else. 0: the same list as before, still version `version`. */
  changed: number;
}

/**
 * Reads a folder of OFAC's files and makes of it the list that live is held against, in one transaction, with its audit
 * entry; every process takes it up with the next screening. Throws ApiError INVALID_REQUEST for a broken file, and for one
 * with over 5 % fewer entries or aliases than the last unless `acceptShrink`.
 */
export async function importList(
  deps: Pick<Deps, 'system' | 'keyring' | 'clock' | 'log'>,
  input: { folder: string; acceptShrink: boolean; operator: Operator },
): Promise<ImportReport> {
  const { folder, acceptShrink, operator } = input;
  const rows = readListFiles(folder).map((content) => ({ content, hash: entryHash(content) }));
  const aliases = rows.reduce((sum, { content }) => sum + content.aliases.length, 0);
  const contentHash = hashOf(rows);
  const now = deps.clock.now();
  return deps.system.transaction(async (trx) => {
    await lockImports(trx);
    const last = await findLastList(trx);
    if (last?.contentHash.equals(contentHash)) {
      await updateSeen(trx, last.version, now);
      return { version: last.version, entries: last.entries, aliases: last.aliases, changed: 0 };
    }
    if (last && !acceptShrink) checkShrink(last, { entries: rows.length, aliases });
    const version = (last?.version ?? 0) + 1;
    const standing = new Map((await listStanding(trx)).map(({ number, hash }) => [number, hash]));
    const fresh = rows.filter(({ content, hash }) => standing.get(content.number)?.equals(hash) !== true);
    const numbers = new Set(rows.map(({ content }) => content.number));
    const gone = [...standing.keys()].filter((number) => !numbers.has(number));
    const changed = fresh.length + gone.length;
    await insertList(trx, {
      version,
      contentHash,
      entries: rows.length,
      aliases,
      changed,
      importedAt: now,
      importedBy: operator.id,
      seenAt: now,
    });
    const ended = [...gone, ...fresh.map(({ content }) => content.number).filter((number) => standing.has(number))];
    await updateEnded(trx, ended, version);
    for (let at = 0; at < fresh.length; at += ENTRIES_AT_A_TIME)
      await insertEntries(trx, version, fresh.slice(at, at + ENTRIES_AT_A_TIME));
    await recordAct(trx, deps, OPERATOR_CHAIN, {
      actor: operatorActor(operator),
      action: 'screening.imported',
      subject: { kind: 'screening_list', id: String(version) },
      details: { version, entries: rows.length, aliases, changed, isShrinkAccepted: acceptShrink },
    });
    return { version, entries: rows.length, aliases, changed };
  });
}

function checkShrink(last: Pick<ListRow, 'entries' | 'aliases'>, now: { entries: number; aliases: number }): void {
  for (const [file, what] of [
    ['sdn.csv', 'entries'],
    ['alt.csv', 'aliases'],
  ] as const) {
    if (now[what] >= last[what] * (1 - MOST_SHRINK)) continue;
    throw refuse([
      {
        path: file,
        message: `has ${now[what]} ${what}, the last import had ${last[what]}: over 5 % fewer. Fetch it again; if OFAC did remove so many, repeat with --accept-shrink.`,
      },
    ]);
  }
}

function hashOf(rows: { content: ListEntry; hash: Buffer }[]): Buffer {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(row.hash);
  return hash.digest();
}
