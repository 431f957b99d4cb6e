import type { Deps, Owner } from '../../core/context.ts';
import { open, ownerKeyLabel, seal, type Place } from '../../core/crypto/envelope.ts';
import type { Keyring } from '../../core/crypto/keyring.ts';
import { iso, present } from '../../core/http/wire.ts';
import type { KnownUser } from '../users/index.ts';
import { linkUrl, tokenOf } from './link-token.ts';
import type { LinkRow } from './queries.ts';

export type Metadata = Record<string, unknown>;

const metadataPlace = (owner: Owner, linkId: string): Place => ({
  ...owner,
  table: 'links',
  column: 'metadata',
  row: linkId,
});

/** A partner's metadata may hold anything, so it is sealed like personal data. */
export const sealMetadata = (keyring: Keyring, owner: Owner, linkId: string, metadata: Metadata): Buffer =>
  seal(keyring, ownerKeyLabel('metadata', owner), Buffer.from(JSON.stringify(metadata)), metadataPlace(owner, linkId));

export const openMetadata = (keyring: Keyring, owner: Owner, link: LinkRow): Metadata | null =>
  link.metadata === null
    ? null
    : (JSON.parse(
        open(keyring, ownerKeyLabel('metadata', owner), link.metadata, metadataPlace(owner, link.id)).toString(),
      ) as Metadata);

/** A link as list and detail show it. Contract 6.2. */
export function linkItem(deps: Pick<Deps, 'keyring' | 'config'>, link: LinkRow, user: KnownUser) {
  return {
    linkId: link.id,
    referenceId: link.referenceId,
    status: link.status,
    url: linkUrl(deps.config.widgetUrl, link, tokenOf(deps.keyring, link)),
    expiresAt: iso(link.expiresAt),
    createdAt: iso(link.createdAt),
    ...present('openedAt', link.openedAt && iso(link.openedAt)),
    ...present('blockedAt', link.blockedAt && iso(link.blockedAt)),
    userId: link.userId,
    ...present('operationId', link.operationId),
    userData: user.userData,
  };
}

/** Contract 6.3. */
export function linkDetail(deps: Pick<Deps, 'keyring' | 'config'>, owner: Owner, link: LinkRow, user: KnownUser) {
  return {
    ...linkItem(deps, link, user),
    metadata: openMetadata(deps.keyring, owner, link),
    flow: link.flow,
    theme: link.theme,
    language: link.language,
    callbackUrl: link.callbackUrl,
    ...present('revokedAt', link.revokedAt && iso(link.revokedAt)),
    ...present('revokeReason', link.revokeReason),
  };
}

/** Where the events of a link go, and the metadata that each of them carries. */
export const eventTargetOf = (link: LinkRow) => ({
  linkId: link.id,
  callback:
    link.callbackEndpointId && link.callbackUrl ? { endpointId: link.callbackEndpointId, url: link.callbackUrl } : null,
});

/** Contract section 7: `metadata` is added to `data` whenever it is set. */
export const withMetadata = <T extends object>(
  keyring: Keyring,
  owner: Owner,
  link: LinkRow,
  data: T,
): T & { metadata?: Metadata } => ({
  ...data,
  ...present('metadata', openMetadata(keyring, owner, link)),
});
