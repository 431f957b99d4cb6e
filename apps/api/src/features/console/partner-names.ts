import type { Deps } from '../../core/context.ts';
import { findPartners } from '../partners/index.ts';

/** Slugs for rows that name partners by id; a partner without a row keeps its id. */
export async function namesOfPartners(
  deps: Deps,
  rows: readonly { partnerId: string }[],
): Promise<(row: { partnerId: string }) => string> {
  if (rows.length === 0) return ({ partnerId }) => partnerId;
  const slugs = new Map((await findPartners(deps)).map(({ id, slug }) => [id, slug]));
  return ({ partnerId }) => slugs.get(partnerId) ?? partnerId;
}
