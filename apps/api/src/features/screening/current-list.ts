import { join } from 'node:path';
import type { Deps, Owner } from '../../core/context.ts';
import type { DatabaseTransaction, SystemDatabase } from '../../core/db/connect.ts';
import { ApiError } from '../../core/errors.ts';
import { entryHash, type ListEntry } from './list/list-entry.ts';
import { readListFiles } from './list/read-list-files.ts';
import { findListVersion, listEntriesOf } from './list-queries.ts';
import { ScreeningList } from './screening-list.ts';

const ENTRIES_AT_A_TIME = 1_000;
/** The sandbox's list has no versions: what it says changes with the software alone. */
const SAMPLE_VERSION = 0;

/** A small list of invented persons in OFAC's form, for the sandbox and for tests. */
export const SAMPLE_FOLDER = join(import.meta.dirname, 'sample');

let sample: ScreeningList | undefined;
const loaded = new WeakMap<SystemDatabase, { version: number; list: Promise<ScreeningList> }>();

/**
 * The list that this owner is held against: in the sandbox the invented one, so that nothing there depends on the day;
 * in live the newest imported one, read again as soon as there is a newer. Throws ApiError RAIL_NOT_CONFIGURED (503)
 * when none was ever imported: nobody passes unscreened.
 */
export async function currentList(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'system'>,
  owner: Owner,
): Promise<ScreeningList> {
  if (owner.environment === 'sandbox') return sampleList();
  const version = await findListVersion(trx);
  if (version > 0) return loadList(deps, version);
  throw new ApiError('RAIL_NOT_CONFIGURED', 'Transfers are not open yet: the operator has not finished the set-up.', {
    details: [{ path: '', message: 'No sanctions list was imported. Run: operator screening import <folder>' }],
  });
}

function sampleList(): ScreeningList {
  sample ??= new ScreeningList(SAMPLE_VERSION, sampleEntries());
  return sample;
}

export const sampleEntries = (): { content: ListEntry; hash: Buffer }[] =>
  readListFiles(SAMPLE_FOLDER).map((content) => ({ content, hash: entryHash(content) }));

/** One version, made once in a process; a list that could not be read is tried again at the next call. */
export function loadList(deps: Pick<Deps, 'system'>, version: number): Promise<ScreeningList> {
  const known = loaded.get(deps.system);
  if (known?.version === version) return known.list;
  const list = readList(deps, version);
  loaded.set(deps.system, { version, list });
  list.catch(() => {
    if (loaded.get(deps.system)?.list === list) loaded.delete(deps.system);
  });
  return list;
}

async function readList(deps: Pick<Deps, 'system'>, version: number): Promise<ScreeningList> {
  const entries = [];
  let last = 0;
  for (;;) {
    const some = await listEntriesOf(deps.system.db, version, last, ENTRIES_AT_A_TIME);
    entries.push(...some);
    if (some.length < ENTRIES_AT_A_TIME) return new ScreeningList(version, entries);
    last = some.at(-1)!.content.number;
  }
}
