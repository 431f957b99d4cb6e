import type { Context } from '../../../core/context.ts';
import { insufficientScope, notFound } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { iso } from '../../../core/http/wire.ts';
import { answerOnce, type Answer } from '../../../core/idempotency.ts';
import { newId } from '../../../core/ids.ts';
import type { CreateViewInput, SavedView } from '../schema.ts';
import { countViews, deleteView, findView, insertView, listViews, type SavedViewRow } from '../view-queries.ts';

const MOST_OWN = 100;
const MOST_SHARED = 200;

export async function readViews(ctx: Context, page: string | undefined): Promise<Answer> {
  const rows = await ctx.app.asOwner(ctx.owner, (trx) =>
    listViews(trx, ctx.owner, ctx.principal.actor.id, page, MOST_OWN + MOST_SHARED),
  );
  return { status: 200, data: { items: rows.map((row) => viewOf(ctx, row)) } };
}

/** Keeps the filters of a page under a name, for oneself or for everybody in this environment. */
export const createView = (ctx: Context, input: CreateViewInput): Promise<Answer> =>
  answerOnce(ctx, async (trx) => {
    const { id: memberId } = ctx.principal.actor;
    const name = input.name.trim();
    if (name === '') throw refuse([{ path: 'name', message: 'must have 1 to 60 characters.' }]);
    const isShared = input.isShared ?? false;
    const most = isShared ? MOST_SHARED : MOST_OWN;
    if ((await countViews(trx, ctx.owner, isShared ? null : memberId)) >= most) {
      throw refuse([{ path: '', message: `There are ${most} such views already; delete one first.` }]);
    }
    const row = {
      id: newId('view'),
      page: input.page,
      name,
      query: input.query,
      memberId: isShared ? null : memberId,
      createdBy: memberId,
      createdAt: ctx.clock.now(),
    };
    await insertView(trx, ctx.owner, row);
    return { status: 201, data: viewOf(ctx, { ...ctx.owner, ...row }) };
  });

/** One's own, or a shared one that one made; a shared one of others goes with team:write. */
export async function removeView(ctx: Context, viewId: string): Promise<Answer> {
  return ctx.app.asOwner(ctx.owner, async (trx) => {
    const { id: memberId } = ctx.principal.actor;
    const row = await findView(trx, ctx.owner, viewId);
    if (!row || (row.memberId !== null && row.memberId !== memberId)) throw notFound();
    if (row.createdBy !== memberId && !ctx.principal.scopes.has('team:write')) throw insufficientScope('team:write');
    await deleteView(trx, ctx.owner, viewId);
    return { status: 200, data: { viewId } };
  });
}

const viewOf = ({ principal }: Context, row: SavedViewRow): SavedView => ({
  viewId: row.id,
  page: row.page,
  name: row.name,
  query: row.query,
  isShared: row.memberId === null,
  isMine: row.createdBy === principal.actor.id,
  createdBy: row.createdBy,
  createdAt: iso(row.createdAt),
});
