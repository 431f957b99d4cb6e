import type { Deps, Owner } from '../../../core/context.ts';
import { deleteSandboxEffect, clearActiveLink, findLinkForUpdate, listDueSandboxEffects, updateLink } from '../queries.ts';
import { markRevoked } from './end-link.ts';

/** What suffixes of referenceId ask for, one sandbox second after the link was made. Contract 6.12. */
export async function applySandboxEffects(deps: Deps): Promise<number> {
  const due = await listDueSandboxEffects(deps.system.db, deps.clock.now());
  for (const { partnerId, linkId, effect } of due) {
    const owner: Owner = { partnerId, environment: 'sandbox' };
    await deps.app.asOwner(owner, async (trx) => {
      if (!(await deleteSandboxEffect(trx, owner, linkId))) return;
      const link = await findLinkForUpdate(trx, owner, linkId);
      if (!link || link.status === 'revoked') return;
      // One second after creation by the link's own dates, however late this runs.
      const now = new Date(link.createdAt.getTime() + 1_000);
      if (effect === 'revoke') await markRevoked(trx, deps, owner, link, { now, actor: 'system', reason: 'sandbox' });
      else if (effect === 'block') await updateLink(trx, owner, linkId, { blockedAt: now });
      else {
        await updateLink(trx, owner, linkId, { expiresAt: now });
        await clearActiveLink(trx, owner, link.userId, linkId);
      }
    });
  }
  if (due.length > 0) deps.wakeDeliveries();
  return due.length;
}
