import type { Deps, Environment, Owner, PortalSession, Principal } from '../../core/context.ts';
import { ApiError, notFound } from '../../core/errors.ts';
import type { Credentials } from '../../core/http/server.ts';
import { loadProfileById } from '../partners/index.ts';
import { readAccessToken } from './access-token.ts';
import type { AccountHooks } from './hooks.ts';
import { readSessionById } from './read-session.ts';
import { readOnly } from './scopes.ts';
import { secondFactorRequired } from './session-door.ts';
import { findLinkedOperator } from './session-queries.ts';

const sessionEnded = (): ApiError => new ApiError('UNAUTHORIZED', 'This session has ended. Sign in again.');

/**
 * The caller behind an access token. Session, membership and role are asked of the database at each use, so that what
 * ended or changed counts at once. Throws UNAUTHORIZED, or what `principalOf` throws.
 */
export async function authenticateMember(
  deps: Deps,
  hooks: AccountHooks,
  credentials: Credentials,
): Promise<Principal> {
  const token = readAccessToken(deps.keyring, credentials.bearer!, deps.clock.nowMs());
  if (!token) throw sessionEnded();
  const pinned = credentials.pinnedEnvironment;
  if (pinned && pinned !== token.environment)
    throw new ApiError('UNAUTHORIZED', `This host serves ${pinned}. Call the ${token.environment} host.`);
  const session = await readSessionById(deps, token.sessionId);
  if (!session) throw sessionEnded();
  return principalOf(deps, hooks, session, token);
}

/**
 * What a signed-in person is to a partner. Throws RESOURCE_NOT_FOUND (no member, as for a partner that is not there),
 * INSUFFICIENT_SCOPE (no role in this environment) or SECOND_FACTOR_REQUIRED (live with a password alone).
 */
export async function principalOf(
  deps: Deps,
  hooks: AccountHooks,
  session: PortalSession,
  owner: Owner,
): Promise<Principal> {
  const { partnerId, environment } = owner;
  if (session.viewAs?.partnerId === partnerId) return viewerOf(deps, hooks, session, owner);
  const membership = await hooks.memberships.find(deps.system.db, session.userId, partnerId);
  const partner = membership && (await loadProfileById(deps, { partnerId, environment }));
  if (!membership || !partner) throw notFound();
  const role = membership.roles[environment];
  if (role === null) throw noRole(environment);
  if (environment === 'live' && !session.hasSecondFactor) throw secondFactorRequired();
  const scopes = hooks.memberships.scopes(role, environment);
  return {
    partnerId,
    environment,
    keyId: membership.memberId,
    secretId: session.id,
    scopes: partner.status === 'active' ? scopes : readOnly(scopes),
    partner,
    actor: { kind: 'member', id: membership.memberId },
    stepUp: session.stepUp,
  };
}

/** An operator who looks at a partner: reads what a read-only member would, and no person's data. */
async function viewerOf(deps: Deps, hooks: AccountHooks, session: PortalSession, owner: Owner): Promise<Principal> {
  const { partnerId, environment } = owner;
  const operator = await findLinkedOperator(deps.system.db, session.userId);
  const partner = operator && (await loadProfileById(deps, { partnerId, environment }));
  if (!operator || !partner) throw notFound();
  if (!session.hasSecondFactor) throw secondFactorRequired();
  const scopes = readOnly(hooks.memberships.scopes('read_only', environment));
  return {
    partnerId,
    environment,
    keyId: operator.id,
    secretId: session.id,
    scopes,
    partner,
    actor: { kind: 'operator', id: operator.id },
    stepUp: session.stepUp,
  };
}

const noRole = (environment: Environment): ApiError =>
  new ApiError('INSUFFICIENT_SCOPE', `You have no role in ${environment}. An owner of the team can give you one.`, {
    details: [{ path: 'environment', message: `needs a role in ${environment}` }],
  });
