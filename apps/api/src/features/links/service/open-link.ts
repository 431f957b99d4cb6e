import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { iso } from '../../../core/http/wire.ts';
import { requestMissingData } from '../../data-requests/index.ts';
import { publishEvent } from '../../webhooks/index.ts';
import { eventTargetOf, withMetadata } from '../link-view.ts';
import { updateLink, type LinkRow } from '../queries.ts';
import { recordActivity } from './record-activity.ts';

/** Contract section 7, `link.opened`. */
export interface DeviceInfo {
  userAgent: string;
  platform: string;
  language: string;
}

/**
 * The first opening by a person: status, activity, `link.opened`, and the request for what is missing of the user, all
 * in the caller's transaction, which holds the link's lock. Later openings change nothing.
 */
export async function markOpened(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'keyring' | 'config'>,
  owner: Owner,
  link: LinkRow,
  opening: { now: Date; slug: string; device: DeviceInfo },
): Promise<LinkRow> {
  if (link.status !== 'created') return link;
  const { now, device } = opening;
  await updateLink(trx, owner, link.id, { status: 'opened', openedAt: now });
  const details = { platform: device.platform, language: device.language };
  await recordActivity(trx, owner, { linkId: link.id, type: 'link.opened', actor: 'user', details, now });
  const { id: linkId, referenceId } = link;
  const data = withMetadata(deps.keyring, owner, link, { linkId, referenceId, openedAt: iso(now), deviceInfo: device });
  await publishEvent(trx, deps.keyring, owner, { type: 'link.opened', now, ...eventTargetOf(link), data });
  const requested = await requestMissingData(trx, deps, owner, {
    link: { id: linkId, userId: link.userId, referenceId, expiresAt: link.expiresAt },
    slug: opening.slug,
    now,
    target: eventTargetOf(link),
    addMetadata: (request) => withMetadata(deps.keyring, owner, link, request),
  });
  if (requested) {
    const activity = {
      type: 'user.data_requested',
      actor: 'system' as const,
      details: { dataRequestId: requested.id },
    };
    await recordActivity(trx, owner, { linkId, ...activity, now });
  }
  return { ...link, status: 'opened', openedAt: now };
}
