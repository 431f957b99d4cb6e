import type { Deps } from '../../../core/context.ts';
import { listOperators } from '../../operators/index.ts';
import { findLastList } from '../list-queries.ts';

/** OFAC publishes on most working days; a list that was not looked at for longer than a long weekend is old. */
const OLD_AFTER_MS = 4 * 86_400_000;

export interface ListStatus {
  version: number;
  entries: number;
  aliases: number;
  /** By the import that brought this content. */
  changed: number;
  importedAt: Date;
  importedBy: string;
  /** The last import at all, also of the same content. */
  seenAt: Date;
  isOld: boolean;
}

/** The list that live is held against; undefined when none was imported. */
export async function readListStatus(deps: Pick<Deps, 'system' | 'clock'>): Promise<ListStatus | undefined> {
  const [last, operators] = await Promise.all([findLastList(deps.system.db), listOperators(deps)]);
  if (!last) return undefined;
  const { version, entries, aliases, changed, importedAt, importedBy, seenAt } = last;
  return {
    version,
    entries,
    aliases,
    changed,
    importedAt,
    importedBy: operators.find(({ id }) => id === importedBy)?.name ?? importedBy,
    seenAt,
    isOld: deps.clock.nowMs() - seenAt.getTime() > OLD_AFTER_MS,
  };
}
