import type { Static } from 'typebox';
import type { Deps, PortalSession } from '../../core/context.ts';
import { iso } from '../../core/http/wire.ts';
import type { AccountHooks } from './hooks.ts';
import { findFactors, listPartnerFacts, listPasskeys } from './me-queries.ts';
import { countRecoveryCodes } from './recovery-codes.ts';
import type { Me } from './schema.ts';
import { findLinkedOperator } from './session-queries.ts';

/** Who is signed in, with what, and where they belong. */
export async function showMe(deps: Deps, hooks: AccountHooks, session: PortalSession): Promise<Static<typeof Me>> {
  const { db } = deps.system;
  const { userId, viewAs } = session;
  const [passkeys, factors, operator, memberships] = await Promise.all([
    listPasskeys(db, userId),
    findFactors(db, userId),
    findLinkedOperator(db, userId),
    hooks.memberships.list(db, userId),
  ]);
  const ids = [...memberships.map(({ partnerId }) => partnerId), ...(viewAs ? [viewAs.partnerId] : [])];
  const partners = new Map((await listPartnerFacts(db, ids)).map((partner) => [partner.id, partner]));
  const viewed = viewAs ? partners.get(viewAs.partnerId) : undefined;
  return {
    user: {
      id: userId,
      email: session.email,
      name: session.name,
      language: session.language,
      createdAt: iso(session.userCreatedAt),
    },
    session: sessionView(session, deps.clock.nowMs()),
    factors: {
      hasPassword: factors.hasPassword,
      totp: factors.backupCodes !== null,
      passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
        id,
        name,
        createdAt: createdAt && iso(createdAt),
        lastUsedAt: lastUsedAt && iso(lastUsedAt),
      })),
      recoveryCodesLeft: countRecoveryCodes(deps.keyring, factors.backupCodes),
    },
    memberships: memberships.flatMap(({ memberId, partnerId, roles }) => {
      const partner = partners.get(partnerId);
      if (!partner) return [];
      const { slug, name, status } = partner;
      return [{ memberId, partnerId, slug, name, status, roles }];
    }),
    operator: operator ?? null,
    viewAs:
      viewAs && viewed
        ? {
            partnerId: viewed.id,
            slug: viewed.slug,
            name: viewed.name,
            status: viewed.status,
            until: iso(viewAs.until),
          }
        : null,
  };
}

function sessionView({ id, createdAt, hasSecondFactor, stepUp }: PortalSession, nowMs: number) {
  const isFresh = stepUp.steppedUpUntilMs > nowMs;
  return {
    id,
    createdAt: iso(createdAt),
    steppedUpUntil: isFresh ? iso(new Date(stepUp.steppedUpUntilMs)) : null,
    hasSecondFactor,
    stepUpMethods: [...stepUp.methods],
  };
}
