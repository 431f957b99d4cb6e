import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { clearActiveLink, findLinkForUpdate, updateLink } from '../queries.ts';
import {
  deleteSandboxEffect,
  listDueSandboxEffects,
  listOwnDueSandboxEffects,
  type SandboxEffect,
} from '../sandbox-queries.ts';
import { markLinkBlocked } from './block-link.ts';
import { markRevoked } from './end-link.ts';

/** What suffixes of referenceId ask for, one sandbox second after the link was made, over all partners. Contract 6.12. */
export async function applySandboxEffects(deps: Deps): Promise<number> {
  const due = await listDueSandboxEffects(deps.system.db, deps.clock.now());
  const failures: unknown[] = [];
  for (const { partnerId, linkId, effect } of due) {
    const owner: Owner = { partnerId, environment: 'sandbox' };
    // One that fails must not keep the others waiting for ever.
    await deps.app
      .asOwner(owner, (trx) => applyEffect(trx, deps, owner, linkId, effect))
      .catch((error) => failures.push(error));
  }
  if (due.length > 0) deps.wakeDeliveries();
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${due.length} sandbox effects failed`);
  return due.length;
}

/** The same for one partner whose clock was just moved, in that transaction: its next request sees them applied. */
export async function applyOwnSandboxEffects(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  now: Date,
): Promise<void> {
  for (const { linkId, effect } of await listOwnDueSandboxEffects(trx, owner, now)) {
    await applyEffect(trx, deps, owner, linkId, effect);
  }
}

async function applyEffect(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  linkId: string,
  effect: SandboxEffect,
): Promise<void> {
  if (!(await deleteSandboxEffect(trx, owner, linkId))) return;
  const link = await findLinkForUpdate(trx, owner, linkId);
  if (!link || link.status === 'revoked') return;
  // One second after creation by the link's own dates, however late this runs.
  const now = new Date(link.createdAt.getTime() + 1_000);
  if (effect === 'revoke') {
    await markRevoked(trx, deps, owner, link, { now, actor: 'system', reason: 'sandbox' });
  } else if (effect === 'block') {
    await markLinkBlocked(trx, owner, link, { reason: 'sandbox', now });
  } else {
    await updateLink(trx, owner, linkId, { expiresAt: now });
    await clearActiveLink(trx, owner, link.userId, linkId);
  }
}
