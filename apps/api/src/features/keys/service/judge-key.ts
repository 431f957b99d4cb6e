import type { Environment } from '../../../core/context.ts';
import { ApiError, type ErrorDetail } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { firstCapAbove, judgeAmountCaps, type AmountCaps } from '../amount-caps.ts';
import { firstRuleOutside, MAX_IP_RULES, readIpRules } from '../ip-rules.ts';
import type { KeyPolicyRow } from '../policy-queries.ts';
import type { ApiKeyRow } from '../queries.ts';
import { MONEY_SCOPES, SCOPES, TEMPLATES, unknownScope } from '../scopes.ts';
import { capsOf, type Caller } from './caller.ts';

const DAY_MS = 86_400_000;
const MAX_LIFE_DAYS = 3_660;

/** What decides how far a key reaches. */
export interface KeyReach {
  scopes: readonly string[];
  ipRules: readonly string[];
  isIpObserveOnly: boolean;
  expiresAt: Date | null;
  amountCaps: AmountCaps | null;
}

/** Differs from every real reach in every member: what is judged against it is judged as grown in all of them. */
export const NOTHING: KeyReach = {
  scopes: [],
  ipRules: ['none'],
  isIpObserveOnly: false,
  expiresAt: new Date(0),
  amountCaps: { perTransfer: -1 },
};

export const reachOf = (row: ApiKeyRow): KeyReach => ({
  scopes: row.scopes,
  ipRules: row.ipRules,
  isIpObserveOnly: row.isIpObserveOnly,
  expiresAt: row.expiresAt,
  amountCaps: capsOf(row),
});

/** How far the caller may go: as the key itself, or in no more scopes than a member has. Undefined: no bounds. */
export function reachOfCaller({ key, scopes }: Pick<Caller, 'key' | 'scopes'>): KeyReach | undefined {
  if (key) return reachOf(key);
  const unbounded = { ipRules: [], isIpObserveOnly: false, expiresAt: null, amountCaps: null };
  return scopes && { ...unbounded, scopes: [...scopes] };
}

/** What is asked for; a member that is absent stays as it is. */
export interface KeyWish {
  name?: string | undefined;
  scopes?: readonly string[] | undefined;
  ipRules?: readonly string[] | undefined;
  isIpObserveOnly?: boolean | undefined;
  expiresAt?: string | null | undefined;
  amountCaps?: AmountCaps | null | undefined;
}

/** Reads the wish onto what there is. Every problem of its own is added to `problems`. */
export function readReach(before: KeyReach, wish: KeyWish, now: Date, problems: ErrorDetail[]): KeyReach {
  if (wish.name !== undefined && (wish.name.trim() === '' || [...wish.name.trim()].length > 80)) {
    problems.push({ path: 'name', message: 'must be 1 to 80 characters that are not all blanks.' });
  }
  const unknown = wish.scopes && unknownScope(wish.scopes);
  if (unknown !== undefined)
    problems.push({ path: 'scopes', message: `has no scope "${unknown}"; there are ${SCOPES.join(', ')}.` });
  if (wish.scopes?.length === 0) problems.push({ path: 'scopes', message: 'must name at least one scope.' });
  if (wish.ipRules && wish.ipRules.length > MAX_IP_RULES)
    problems.push({ path: 'ipRules', message: `must be at most ${MAX_IP_RULES} rules.` });
  if (wish.amountCaps) judgeAmountCaps(wish.amountCaps, problems);
  return {
    scopes: wish.scopes ? [...new Set(wish.scopes)] : before.scopes,
    ipRules: wish.ipRules ? readIpRules(wish.ipRules, problems) : before.ipRules,
    isIpObserveOnly: wish.isIpObserveOnly ?? before.isIpObserveOnly,
    expiresAt: wish.expiresAt === undefined ? before.expiresAt : readExpiry(wish.expiresAt, now, problems),
    amountCaps: wish.amountCaps === undefined ? before.amountCaps : wish.amountCaps,
  };
}

function readExpiry(text: string | null, now: Date, problems: ErrorDetail[]): Date | null {
  if (text === null) return null;
  const time = new Date(text);
  if (Number.isNaN(time.getTime()))
    problems.push({ path: 'expiresAt', message: 'must be an ISO 8601 time such as 2026-01-31T12:00:00.000Z.' });
  else if (time <= now) problems.push({ path: 'expiresAt', message: 'must be in the future.' });
  else if (time.getTime() > now.getTime() + MAX_LIFE_DAYS * DAY_MS)
    problems.push({ path: 'expiresAt', message: 'must be at most ten years away.' });
  return time;
}

/** The named set or the list; the operator's command may leave both out. */
export function chooseScopes(
  input: { scopes?: readonly string[] | undefined; template?: string | undefined },
  fallback?: string,
) {
  if (input.scopes && input.template !== undefined)
    throw refuse([{ path: 'scopes', message: 'and template exclude each other; send one.' }]);
  if (input.scopes) return { scopes: input.scopes, template: null };
  const template = input.template ?? fallback;
  if (template === undefined)
    throw refuse([{ path: 'scopes', message: 'is required, or template; see GET /partner/scopes.' }]);
  const scopes = Object.hasOwn(TEMPLATES, template) ? TEMPLATES[template] : undefined;
  if (!scopes) throw refuse([{ path: 'template', message: `must be one of ${Object.keys(TEMPLATES).join(', ')}.` }]);
  return { scopes, template };
}

/**
 * A key never makes one wider than itself, nor widens one beyond itself. Only what grows is judged, so that a narrower
 * key may still narrow or rename a wider one. Scopes lacking: 403, as on any route; the rest: 400 with the field.
 */
export function judgeNoWider(own: KeyReach, before: KeyReach, next: KeyReach, problems: ErrorDetail[]): void {
  const scope = next.scopes.find((one) => !before.scopes.includes(one) && !own.scopes.includes(one));
  if (scope !== undefined) {
    const message = `The caller lacks the scope ${scope} itself, so it cannot give it. Use a key or a role that has it.`;
    throw new ApiError('INSUFFICIENT_SCOPE', message, {
      details: [{ path: 'scopes', message: `must not have ${scope}, which the calling key lacks.`, scope }],
    });
  }
  const isIpChanged = next.ipRules.join() !== before.ipRules.join() || next.isIpObserveOnly !== before.isIpObserveOnly;
  if (isIpChanged && own.ipRules.length > 0 && !own.isIpObserveOnly) judgeIpNoWider(own, next, problems);
  if (
    next.expiresAt?.getTime() !== before.expiresAt?.getTime() &&
    own.expiresAt &&
    (!next.expiresAt || next.expiresAt > own.expiresAt)
  ) {
    problems.push({
      path: 'expiresAt',
      message: `must be set, and not later than that of the calling key: ${own.expiresAt.toISOString()}.`,
    });
  }
  const cap =
    JSON.stringify(next.amountCaps) === JSON.stringify(before.amountCaps)
      ? undefined
      : firstCapAbove(next.amountCaps, own.amountCaps);
  if (cap)
    problems.push({
      path: `amountCaps.${cap.path}`,
      message: `must be set, and at most ${cap.most}, which is what the calling key may move.`,
    });
}

function judgeIpNoWider(own: KeyReach, next: KeyReach, problems: ErrorDetail[]): void {
  const within = `the calling key's own: ${own.ipRules.slice(0, 5).join(', ')}${own.ipRules.length > 5 ? ', …' : ''}`;
  if (next.isIpObserveOnly)
    problems.push({ path: 'isIpObserveOnly', message: 'must be false, as it is for the calling key.' });
  if (next.ipRules.length === 0) return void problems.push({ path: 'ipRules', message: `must lie within ${within}.` });
  const outside = firstRuleOutside(next.ipRules, own.ipRules);
  if (outside !== undefined)
    problems.push({ path: 'ipRules', message: `has ${outside}, which is not within ${within}.` });
}

/** What the partner's policy demands of keys of the live environment. */
export function judgePolicy(
  policy: KeyPolicyRow | undefined,
  environment: Environment,
  next: KeyReach,
  createdAt: Date,
  problems: ErrorDetail[],
): void {
  if (!policy || environment !== 'live') return;
  const isMoney = next.scopes.some((scope) => MONEY_SCOPES.includes(scope));
  if (policy.requiresIpRules && isMoney && (next.ipRules.length === 0 || next.isIpObserveOnly)) {
    problems.push({
      path: 'ipRules',
      message: `is demanded by your key policy for live keys with ${MONEY_SCOPES.join(' or ')}, and must not only observe.`,
    });
  }
  if (policy.requiresExpiry && !next.expiresAt)
    problems.push({ path: 'expiresAt', message: 'is demanded by your key policy for live keys.' });
  const { maxLifeDays } = policy;
  if (maxLifeDays !== null) {
    const latest = new Date(createdAt.getTime() + maxLifeDays * DAY_MS);
    if (!next.expiresAt || next.expiresAt > latest) {
      problems.push({
        path: 'expiresAt',
        message: `must be at most ${maxLifeDays} days after the key was made, by your key policy: until ${latest.toISOString()}.`,
      });
    }
  }
}
