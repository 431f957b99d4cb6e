import type { Deps } from '../../core/context.ts';
import { pageAnswer } from '../../core/pagination.ts';
import { showKeyPolicy } from '../keys/index.ts';
import { requirePartnerById } from '../partners/index.ts';
import { findContacts, searchPartners, summariseEnvironments, type PartnerListRow } from './partner-queries.ts';
import { readCursorListing, type CursorInput } from './queue-page.ts';
import { timeOf } from './wire-values.ts';

export const partnerItem = ({ id, slug, name, status, suspendedAt, liveOpenedAt, createdAt }: PartnerListRow) => ({
  partnerId: id,
  slug,
  name,
  status,
  suspendedAt: timeOf(suspendedAt),
  liveOpenedAt: timeOf(liveOpenedAt),
  createdAt: createdAt.toISOString(),
});

/** Partners, newest first, by a part of their name or slug. */
export async function listPartners(
  { system }: Pick<Deps, 'system'>,
  query: CursorInput & { search?: string; status?: 'active' | 'suspended' },
) {
  const { listing, limit, after } = readCursorListing(query);
  const text = query.search?.trim() || undefined;
  const rows = await searchPartners(system.db, { text, status: query.status }, after, limit);
  return pageAnswer(listing, { rows, total: undefined }, partnerItem);
}

/** A partner with what each of its environments has and may. */
export async function showPartner(deps: Deps, partnerId: string) {
  const partner = await requirePartnerById(deps, partnerId);
  const [environments, contacts, keyPolicy] = await Promise.all([
    summariseEnvironments(deps.system.db, partnerId),
    findContacts(deps.system.db, partnerId),
    showKeyPolicy(deps, partner.slug),
  ]);
  return {
    ...partnerItem(partner),
    contacts,
    keyPolicy,
    environments: environments.map(({ createLimitPerMinute, requestLimitPerMinute, lastUsedAt, ...one }) => ({
      ...one,
      limits: { create: createLimitPerMinute, default: requestLimitPerMinute },
      lastUsedAt: timeOf(lastUsedAt),
    })),
  };
}
