import type { AnswerOf, ItemOf, PartnerPaths } from '../../api/client.ts';
import { Status, type StatusTone } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { usersTexts } from './texts.ts';

export type User = ItemOf<PartnerPaths, '/partner/users'>;
export type UserDetail = AnswerOf<PartnerPaths, '/partner/users/{userId}', 'get'>;

const TONES: Record<string, StatusTone> = {
  pending: 'off',
  data_incomplete: 'waiting',
  data_complete: 'info',
  cip_pending: 'info',
  cip_verified: 'good',
  cip_failed: 'bad',
};
export const STATES = Object.keys(TONES) as User['state'][];

export function UserState({ user }: { user: Pick<User, 'state' | 'restrictedAt' | 'erasedAt'> }) {
  const t = useText(usersTexts);
  if (user.erasedAt) return <Status tone="off">{t.erased}</Status>;
  if (user.restrictedAt) return <Status tone="off">{t.restricted}</Status>;
  return <Status tone={TONES[user.state] ?? 'off'}>{t.states[user.state] ?? user.state}</Status>;
}

export const isGone = (user: Pick<User, 'restrictedAt' | 'erasedAt'>): boolean =>
  user.restrictedAt !== undefined || user.erasedAt !== undefined;
