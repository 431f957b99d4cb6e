import type { Actor, Environment } from '../../core/context.ts';

export type { Actor };

/**
 * Every privileged act, with the only details that its entry may hold: an allow-list, so that no secret and no personal
 * datum gets into a trail that nobody can delete from. Free texts of people (reasons, notes) are not among them.
 */
export const ACTIONS = {
  'partner.created': ['name', 'slug'],
  'partner.suspended': ['slug'],
  'partner.resumed': ['slug'],
  'secret.shown': [],
  'secret.regenerated': [],
  'secret.rotated': [],
  'secret.activated': [],
  'endpoint.created': ['url', 'eventTypes'],
  'endpoint.updated': ['fields'],
  'endpoint.enabled': [],
  'endpoint.disabled': [],
  'endpoint.deleted': [],
  'replay.created': ['endpointId', 'what', 'matched'],
  'key.created': ['name', 'scopes', 'template'],
  'key.updated': ['fields'],
  'key.disabled': [],
  'key.enabled': [],
  'key.revoked': [],
  'key.rotated': ['activation', 'graceSeconds', 'isLeak'],
  'key.rotation_cancelled': [],
  'key.rotation_finished': [],
  'key_policy.set': ['requiresIpRules', 'requiresExpiry', 'maxLifeDays', 'maxLiveKeys'],
  'key.exposed': ['reporter', 'isDisabled'],
  'notice.muted': ['rule', 'until'],
  'notice.unmuted': ['rule'],
  'partner.contacts_set': ['count'],
  'partner.limits_set': ['create', 'default'],
  'operator.added': ['name'],
  'operator.disabled': ['name'],
  'review.opened': ['kind', 'purpose'],
  'review.decided': ['kind', 'decision'],
  'screening.imported': ['version', 'entries', 'aliases', 'changed', 'isShrinkAccepted'],
  'rate.set': ['corridor', 'rate', 'asOf', 'previous'],
  'margin.set': ['corridor', 'fundingMethod', 'marginBp', 'from', 'until'],
  'fee.set': ['corridor', 'fundingMethod', 'fixed', 'percentBp', 'min', 'max', 'from', 'until'],
  'tax.set': ['source', 'state', 'label', 'isPhysicalOnly', 'fixed', 'percentBp', 'min', 'max', 'from', 'until'],
  'corridor.set': ['fields'],
  'limits.set': ['perTransfer', 'perDay', 'perMonth', 'perHalfYear'],
  'adapter.set': ['environment', 'port', 'kind', 'url', 'routes', 'isNewSecret'],
  'adapter.removed': ['environment', 'port'],
  'funding.received': ['method'],
  'payout_batch.created': ['count', 'total'],
  'payout_batch.released': ['count', 'total'],
  'payout_batch.exported': ['format'],
  'payout_results.imported': ['recorded', 'repeated'],
  'calendar.set': ['value'],
  'provider.set': ['name', 'phone', 'website'],
  'agencies.imported': ['count'],
  'disclosure.approved': ['textHash'],
  'claim.opened': ['operationId', 'kind', 'decideBy'],
  'claim.decided': ['decision', 'remedy'],
  'claim.reported': [],
  'claim.corrected': [],
  'claim.read': [],
  'user.restricted': [],
  'user.erased': [],
  'cip_policy.set': ['retentionDays', 'extendedFromMinor'],
  'operation.cancelled': [],
  'refund.paid': ['operationId', 'amount'],
  'account.linked': ['operator'],
  'account.disabled': [],
  'account.factors_reset': [],
  'view.begun': ['operator', 'minutes'],
  'view.ended': ['operator'],
  'member.invited': ['sandbox', 'live'],
  'member.joined': ['sandbox', 'live'],
  'member.roles_set': ['sandbox', 'live', 'previousSandbox', 'previousLive'],
  'member.removed': [],
  'invitation.resent': [],
  'invitation.revoked': [],
  'settings.updated': ['fields'],
  'view.shared': ['page', 'name'],
  'go_live.requested': [],
  'go_live.decided': ['decision'],
  'user.revealed': ['fields'],
  'key_material.rewrapped': ['resealed'],
  'key_material.retired': ['name', 'version'],
} as const satisfies Record<string, readonly string[]>;

export type Action = keyof typeof ACTIONS;
export type DetailValue = string | number | boolean | null | readonly string[];

export interface Act<A extends Action = Action> {
  actor: Actor;
  action: A;
  subject: { kind: string; id: string };
  details?: { [K in (typeof ACTIONS)[A][number]]?: DetailValue };
  requestId?: string;
  address?: string;
}

/** What an act is about: a partner, in one environment or in both. */
export interface ActScope {
  partnerId: string;
  environment?: Environment;
}

const MAX_TEXT = 300;
const MAX_ITEMS = 50;
const SECRETS = /m2m_(?:test|live)_[0-9a-z]{32}|m2ma_[\w-]+|whsec_[0-9a-f]{48}/g;

/** The allowed details, in a form that comes back from the database as it went in. */
export function cleanDetails(action: Action, details: Record<string, unknown> = {}): Record<string, DetailValue> {
  const kept: Record<string, DetailValue> = {};
  for (const name of ACTIONS[action]) {
    const value = details[name];
    if (value !== undefined) kept[name] = clean(value as DetailValue);
  }
  return kept;
}

function clean(value: DetailValue): DetailValue {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'object' && value !== null) return value.slice(0, MAX_ITEMS).map(cleanText);
  return value;
}

const cleanText = (text: string): string =>
  text.replace(SECRETS, '[removed]').replaceAll('\0', '').slice(0, MAX_TEXT).toWellFormed();
