import type { M2M } from '@m2m/sdk';

/** How many links are open, over all pages. */
export async function countOpened(m2m: M2M): Promise<number> {
  let count = 0;
  for await (const link of m2m.links.list({ status: 'opened' })) {
    if (link.blockedAt === undefined) count += 1;
  }
  return count;
}

/** One page, for a screen that shows page numbers. */
export async function secondPage(m2m: M2M): Promise<string[]> {
  const { items } = await m2m.links.list({ page: 2, limit: 10 });
  return items.map(({ linkId }) => linkId);
}
