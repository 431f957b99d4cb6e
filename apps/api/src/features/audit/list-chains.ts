import type { Deps } from '../../core/context.ts';
import type { Head } from './chain.ts';
import { findChains } from './queries.ts';

export interface Chain {
  /** A partner's id, or `operator`. */
  id: string;
  /** The partner's slug, where there is such a partner. */
  name: string;
  head: Head | undefined;
}

/** Every chain that is there or should be, the operator's first. */
export async function listChains({ system }: Pick<Deps, 'system'>): Promise<Chain[]> {
  const rows = await findChains(system.db);
  return rows.map(({ partnerId, slug, count, mac }) => ({
    id: partnerId,
    name: slug ?? partnerId,
    head: count === null || mac === null ? undefined : { count, mac },
  }));
}
