import type { AnswerOf, ItemOf, PartnerPaths } from '../../api/client.ts';
import { Status, useNow, type StatusTone } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { linksTexts } from './texts.ts';

export type Link = ItemOf<PartnerPaths, '/partner/links'>;
export type LinkDetail = AnswerOf<PartnerPaths, '/partner/links/{linkId}', 'get'>;

const TONES: Record<string, StatusTone> = {
  created: 'info',
  opened: 'good',
  revoked: 'off',
  expired: 'off',
  blocked: 'bad',
};

/** What the link is now: past its time it is expired, whatever its status says. */
export function stateOf(link: Pick<Link, 'status' | 'expiresAt' | 'blockedAt'>, nowMs: number): string {
  if (link.status === 'revoked') return 'revoked';
  if (Date.parse(link.expiresAt) <= nowMs) return 'expired';
  return link.blockedAt ? 'blocked' : link.status;
}

export function LinkState({ link }: { link: Pick<Link, 'status' | 'expiresAt' | 'blockedAt'> }) {
  const t = useText(linksTexts);
  const state = stateOf(link, useNow(10_000));
  return <Status tone={TONES[state] ?? 'off'}>{t.statuses[state] ?? state}</Status>;
}

/** The person's name as far as it is known. */
export function nameOf({ userData }: Pick<Link, 'userData'>): string {
  const { firstName, secondName, lastName, secondLastName } = userData.name ?? {};
  return [firstName, secondName, lastName, secondLastName].filter(Boolean).join(' ');
}
