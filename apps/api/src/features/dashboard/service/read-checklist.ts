import type { Context } from '../../../core/context.ts';
import { iso } from '../../../core/http/wire.ts';
import type { Answer } from '../../../core/idempotency.ts';
import { listTeam, type Membership, type Person, type Persons } from '../../team/index.ts';
import { findFirstTimes, findFirstUse } from '../checklist-queries.ts';
import type { ChecklistItem, ItemId } from '../schema.ts';

/** The living team with what the accounts know of each. */
export interface Team {
  members: Membership[];
  known: Map<string, Person>;
}

export async function readTeam(ctx: Context, persons: Persons): Promise<Team> {
  const members = await ctx.app.asOwner(ctx.owner, (trx) => listTeam(trx, ctx.owner.partnerId));
  return { members, known: await persons.describe(members.map(({ userId }) => userId)) };
}

export const hasSecondAdmin = ({ members }: Team): boolean =>
  members.filter(({ roles }) => roles.live === 'owner' || roles.live === 'admin').length >= 2;

/** Every person with a way into live has a passkey or codes. */
export const haveAllSecondFactor = ({ members, known }: Team): boolean =>
  members.some(({ roles }) => roles.live !== null) &&
  members.every(({ roles, userId }) => roles.live === null || known.get(userId)?.hasSecondFactor === true);

/** First steps, ticked by what happened and by nothing else. */
export async function readChecklist(ctx: Context, persons: Persons): Promise<Answer> {
  const [times, team] = await Promise.all([
    ctx.app.asOwner(ctx.owner, (trx) => findFirstTimes(trx, ctx.owner, ctx.clock.now())),
    readTeam(ctx, persons),
  ]);
  const at = (id: ItemId, when: Date | null, path: string): ChecklistItem => ({
    id,
    isDone: when !== null,
    doneAt: when && iso(when),
    path,
  });
  const now = (id: ItemId, isDone: boolean, path: string): ChecklistItem => ({ id, isDone, doneAt: null, path });
  const items = [
    at('key_created', times.keyCreated, 'keys'),
    at('first_request', times.firstRequest, 'logs'),
    at('first_link', times.firstLink, 'links'),
    at('link_opened', times.linkOpened, 'links'),
    at('first_quote', times.firstQuote, 'operations'),
    at('first_transfer', times.firstTransfer, 'operations'),
    at('endpoint_added', times.endpointAdded, 'webhooks'),
    at('first_delivery', times.firstDelivery, 'webhooks/deliveries'),
    now('ip_rules_set', times.hasIpRules, 'keys'),
    now('second_admin', hasSecondAdmin(team), 'team'),
    now('second_factors', haveAllSecondFactor(team), 'team'),
  ];
  return {
    status: 200,
    data: { items, done: items.filter(({ isDone }) => isDone).length, total: items.length },
  };
}

/** For a page that waits for the first call: cheap enough to be asked every second. */
export async function readFirstRequest(ctx: Context, keyId: string | undefined): Promise<Answer> {
  const use = await ctx.app.asOwner(ctx.owner, (trx) => findFirstUse(trx, ctx.owner, keyId));
  return {
    status: 200,
    data: use
      ? { isSeen: true, keyId: use.keyId, keyName: use.name, firstUsedAt: iso(use.firstUsedAt), route: use.route }
      : { isSeen: false, keyId: null, keyName: null, firstUsedAt: null, route: null },
  };
}
