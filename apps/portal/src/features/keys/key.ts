import type { AnswerOf, ItemOf, PartnerPaths } from '../../api/client.ts';
import type { StatusTone } from '../../components/index.ts';

export type Key = ItemOf<PartnerPaths, '/partner/keys'>;
export type AmountCaps = NonNullable<Key['amountCaps']>;
export type Rotation = AnswerOf<PartnerPaths, '/partner/keys/{keyId}/rotations/current', 'get'>;
export type Effective = AnswerOf<PartnerPaths, '/partner/keys/{keyId}/revoke', 'post'>['effective'];
export type Suggestions = AnswerOf<PartnerPaths, '/partner/keys/{keyId}/ip-suggestions', 'get'>;

const DAY_MS = 86_400_000;
export const IDLE_DAYS = 90;
const EXPIRING_DAYS = 14;

export const daysAgo = (days: number, nowMs = Date.now()): string => new Date(nowMs - days * DAY_MS).toISOString();
export const inDays = (days: number, nowMs = Date.now()): string => daysAgo(-days, nowMs);

/** What a key is now, the gravest first; a working key may be several things at once. */
export type Chip =
  'revoked' | 'disabled' | 'expired' | 'active' | 'rotating' | 'expiring' | 'idle' | 'unused' | 'exposed';

export const CHIP_TONES: Record<Chip, StatusTone> = {
  revoked: 'off',
  disabled: 'waiting',
  expired: 'off',
  active: 'good',
  rotating: 'info',
  expiring: 'waiting',
  idle: 'waiting',
  unused: 'off',
  exposed: 'bad',
};

export const isRotating = ({ secrets }: Key): boolean =>
  secrets.some(({ status }) => status === 'pending' || status === 'retiring');

/** Whether nobody used the key for 90 days, counted from its making when it was never used. */
export const isIdle = ({ lastUsed, createdAt }: Key, nowMs = Date.now()): boolean =>
  (lastUsed?.at ?? createdAt) < daysAgo(IDLE_DAYS, nowMs);

export function chipsOf(key: Key, nowMs = Date.now()): Chip[] {
  const exposed: Chip[] = key.seenInUrlAt ? ['exposed'] : [];
  if (key.state !== 'active') return [key.state, ...exposed];
  const chips: Chip[] = ['active', ...exposed];
  if (isRotating(key)) chips.push('rotating');
  if (key.expiresAt && key.expiresAt < inDays(EXPIRING_DAYS, nowMs)) chips.push('expiring');
  if (isIdle(key, nowMs)) chips.push('idle');
  else if (!key.lastUsed) chips.push('unused');
  return chips;
}

/** The secret that services should hold now: the active one. */
export const secretInUse = ({ secrets }: Key): Key['secrets'][number] | undefined =>
  secrets.find(({ status }) => status === 'active') ?? secrets[0];

const MONEY_SCOPES = ['links:write', 'operations:write'];
export const movesMoney = (scopes: readonly string[]): boolean => scopes.some((scope) => MONEY_SCOPES.includes(scope));

/** `links:read` → `links`, `read`. */
export function partsOf(scope: string): { resource: string; level: 'read' | 'write' } {
  const [resource = '', level] = scope.split(':');
  return { resource, level: level === 'write' ? 'write' : 'read' };
}
