import { ApiError } from '../../../core/errors.ts';
import { recordActivity } from '../../links/index.ts';
import {
  documentPolicy,
  findMissing,
  listEsignConsents,
  providerContact,
  renderRights,
  rightsNotice,
  withdrawEsignConsent,
} from '../../disclosures/index.ts';
import type { Visit } from './visit.ts';

/**
 * The long form of the rights, which a sender may ask for: 12 CFR 1005.31(b)(4). Spanish with the English where it is
 * asked for and the operator has approved it.
 */
export async function findRights({ trx, owner }: Visit, { lang }: { lang?: string }) {
  const provider = await providerContact(trx, owner.environment);
  if (!provider) throw new ApiError('RAIL_NOT_CONFIGURED', 'Transfers are not open yet: there is no provider.');
  const isSpanish = lang === 'es' && (await findMissing(trx, owner.environment, { languages: ['es'] })).length === 0;
  const languages = isSpanish ? (['en', 'es'] as const) : (['en'] as const);
  const { html } = renderRights(rightsNotice(provider, languages), languages);
  return {
    type: 'text/html; charset=utf-8',
    body: html,
    headers: { 'content-security-policy': documentPolicy(html) },
  };
}

export const hasConsent = async ({ trx, owner, link }: Visit): Promise<boolean> =>
  (await listEsignConsents(trx, owner, { userId: link.userId, linkId: link.id })).length > 0;

/**
 * The person takes the agreement to electronic receipts back, as 15 USC 7001(c)(1) allows at any time: from now on on
 * paper. It stands in the link's activities, so that whoever sends the papers knows. Twice is once.
 */
export async function withdrawEsign({ trx, owner, link, now }: Visit): Promise<void> {
  const ids = await listEsignConsents(trx, owner, { userId: link.userId, linkId: link.id });
  for (const id of ids) await withdrawEsignConsent(trx, owner, id, now);
  if (ids.length === 0) return;
  const activity = { linkId: link.id, type: 'esign.withdrawn', actor: 'user' as const, details: {}, now };
  await recordActivity(trx, owner, activity);
}
