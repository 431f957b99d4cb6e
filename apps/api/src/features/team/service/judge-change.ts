import type { Context, Environment } from '../../../core/context.ts';
import { ApiError, type ErrorDetail } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import type { MemberRow } from '../queries.ts';
import { mayGrant, type Role, type Roles } from '../roles.ts';

const NOBODY: Roles = { sandbox: null, live: null };
export const rolesOf = ({ sandboxRole, liveRole }: Pick<MemberRow, 'sandboxRole' | 'liveRole'>): Roles => ({
  sandbox: sandboxRole,
  live: liveRole,
});

/** The caller's own row among the team; an operator who looks on has none, and may change nothing. */
export function requireSelf(ctx: Context, team: readonly MemberRow[]): MemberRow {
  const self = team.find(({ id }) => id === ctx.principal.actor.id);
  if (!self) throw new ApiError('INSUFFICIENT_SCOPE', 'Only a member of the team changes it.');
  return self;
}

/** Refuses roles that do not fit together. */
export function checkRoles({ sandbox, live }: Roles): void {
  if (sandbox === null && live === null) {
    throw refuse([{ path: 'roles', message: 'must name a role in sandbox or in live.' }]);
  }
  if ((sandbox === 'owner') !== (live === 'owner')) {
    throw refuse([{ path: 'roles', message: 'An owner is owner in both environments, or in none.' }]);
  }
}

/**
 * Whether the caller may turn roles `from` into `to`. Each environment is judged by the caller's role there, and live is
 * changed by a caller in live alone, who has shown a second factor.
 */
export function judgeChange(ctx: Context, self: MemberRow, from: Roles | null, to: Roles | null): void {
  const [own, before, after] = [rolesOf(self), from ?? NOBODY, to ?? NOBODY];
  const problems: ErrorDetail[] = [];
  for (const environment of ['sandbox', 'live'] as const) {
    const [old, fresh] = [before[environment], after[environment]];
    if (old === fresh) continue;
    if (!mayGrant(own[environment], old, fresh)) problems.push(aboveRank(environment, own[environment]));
    else if (environment === 'live' && ctx.owner.environment !== 'live') {
      problems.push({ path: 'roles.live', message: 'Roles in live are changed in live: switch to live first.' });
    }
  }
  if (problems.length > 0) throw refuse(problems);
}

const aboveRank = (environment: Environment, own: Role | null): ErrorDetail => ({
  path: `roles.${environment}`,
  message:
    own === 'admin' || own === 'owner'
      ? 'Your own role does not reach that far: an owner must do this.'
      : `Your role in ${environment} does not look after the team there.`,
});

/** Refuses a change after which the company would have no owner. */
export function keepOwner(team: readonly MemberRow[], changedId: string, to: Roles | null): void {
  const stays = team.some(({ id, liveRole }) => (id === changedId ? to?.live === 'owner' : liveRole === 'owner'));
  if (!stays) {
    throw new ApiError('TRANSITION_NOT_ALLOWED', 'The last owner stays owner. Make somebody else owner first.', {
      details: [{ path: 'roles', message: 'The last owner stays owner. Make somebody else owner first.' }],
    });
  }
}
