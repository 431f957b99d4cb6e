import type { Context } from '../../../core/context.ts';
import { iso } from '../../../core/http/wire.ts';
import type { Answer } from '../../../core/idempotency.ts';
import { pageAnswer, readListing } from '../../../core/pagination.ts';
import { readReferenceId, readUser, readUsers } from '../../users/index.ts';
import { linkDetail, linkItem } from '../link-view.ts';
import { listActivities, listLinks } from '../queries.ts';
import { requireLink } from './find-link.ts';
import type { ListLinksInput } from '../schema.ts';

/** Contract 6.2. */
export async function readLinks(ctx: Context, query: ListLinksInput): Promise<Answer> {
  const listing = readListing(query);
  const { status, visibility } = query;
  const referenceId = query.referenceId === undefined ? undefined : readReferenceId(query.referenceId);
  const data = await ctx.app.asOwner(ctx.owner, async (trx) => {
    const page = await listLinks(trx, ctx.owner, { referenceId, status, visibility, now: ctx.ownerNow() }, listing);
    const users = await readUsers(
      trx,
      ctx,
      ctx.owner,
      page.rows.map((link) => link.userId),
    );
    return pageAnswer(listing, page, (link) => linkItem(ctx, link, users.get(link.userId)!));
  });
  return { status: 200, data };
}

/** Contract 6.3. */
export async function readLink(ctx: Context, linkId: string): Promise<Answer> {
  const data = await ctx.app.asOwner(ctx.owner, async (trx) => {
    const link = await requireLink(trx, ctx.owner, linkId);
    return linkDetail(ctx, ctx.owner, link, await readUser(trx, ctx, ctx.owner, link.userId));
  });
  return { status: 200, data };
}

/** Contract 6.5: what happened to a link, oldest first; its making is told by its own row. */
export async function readActivity(ctx: Context, linkId: string): Promise<Answer> {
  const data = await ctx.app.asOwner(ctx.owner, async (trx) => {
    const link = await requireLink(trx, ctx.owner, linkId);
    const later = await listActivities(trx, ctx.owner, linkId);
    const created = {
      type: 'link.created',
      timestamp: iso(link.createdAt),
      actor: 'partner',
      details: { keyId: link.createdBy },
    };
    const items = later.map(({ type, createdAt, actor, details }) => ({
      type,
      timestamp: iso(createdAt),
      actor,
      details,
    }));
    return { linkId, items: [created, ...items] };
  });
  return { status: 200, data };
}
