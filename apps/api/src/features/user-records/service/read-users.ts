import type { Context } from '../../../core/context.ts';
import { iso, present } from '../../../core/http/wire.ts';
import type { Answer } from '../../../core/idempotency.ts';
import { pageAnswer, readListing } from '../../../core/pagination.ts';
import { maskedFields, missingFields, readReferenceId, readStoredUnits } from '../../users/index.ts';
import { listLinksOfUser, listOperationsOfUser, listUsers, type UserItemRow } from '../queries.ts';
import type { ListUsersInput } from '../schema.ts';

const MOST_SHOWN = 100;

/** Contract 8.5. */
export async function readUserRecords(ctx: Context, query: ListUsersInput): Promise<Answer> {
  const listing = readListing(query);
  const referenceId = query.referenceId === undefined ? undefined : readReferenceId(query.referenceId);
  const page = await ctx.app.asOwner(ctx.owner, (trx) =>
    listUsers(trx, ctx.owner, { referenceId, state: query.state }, listing),
  );
  return { status: 200, data: pageAnswer(listing, page, userItem) };
}

const userItem = (user: UserItemRow) => ({
  userId: user.id,
  referenceId: user.referenceId,
  state: user.state,
  createdAt: iso(user.createdAt),
  updatedAt: iso(user.updatedAt),
  ...present('restrictedAt', user.restrictedAt && iso(user.restrictedAt)),
  ...present('erasedAt', user.erasedAt && iso(user.erasedAt)),
});

/** Contract 8.5: units by 8.4, nothing of them once the user is restricted. */
export async function readUserRecord(ctx: Context, userId: string): Promise<Answer> {
  const { owner } = ctx;
  const data = await ctx.app.asOwner(owner, async (trx) => {
    const { user, stored } = await readStoredUnits(trx, ctx, owner, userId);
    const links = await listLinksOfUser(trx, owner, userId, MOST_SHOWN);
    const operations = await listOperationsOfUser(trx, owner, userId, MOST_SHOWN);
    return {
      ...userItem(user),
      ...present('residenceState', user.restrictedAt === null ? user.residenceState : null),
      missingFields: missingFields(stored),
      units: user.restrictedAt === null ? maskedFields(stored) : [],
      links: links.map(({ id, status, createdAt, expiresAt }) => ({
        linkId: id,
        status,
        createdAt: iso(createdAt),
        expiresAt: iso(expiresAt),
      })),
      operations: operations.map(({ id }) => id),
    };
  });
  return { status: 200, data };
}
