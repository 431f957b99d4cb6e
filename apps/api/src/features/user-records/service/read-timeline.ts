import type { Context } from '../../../core/context.ts';
import { iso } from '../../../core/http/wire.ts';
import type { Answer } from '../../../core/idempotency.ts';
import { requireUser } from '../../users/index.ts';
import { listTimeline } from '../reveal-queries.ts';
import type { TimelineInput } from '../schema.ts';

const DEFAULT_LIMIT = 50;
/** Beyond any time that an owner's clock shows. */
const FAR_AHEAD = new Date('9999-01-01T00:00:00.000Z');

/** What happened to a user, newest first; `before` of an earlier answer's end goes on from there. */
export async function readTimeline(ctx: Context, userId: string, query: TimelineInput): Promise<Answer> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const before = query.before === undefined ? FAR_AHEAD : new Date(query.before);
  const data = await ctx.app.asOwner(ctx.owner, async (trx) => {
    const user = await requireUser(trx, ctx.owner, userId);
    const withReasons = ctx.principal.scopes.has('users:reveal');
    const rows = await listTimeline(trx, ctx.owner, userId, { before, limit: limit + 1, withReasons });
    const items = rows.slice(0, limit).map(({ type, at, actor, subjectKind, subjectId, details }) => ({
      type,
      timestamp: iso(at),
      actor,
      subject: { kind: subjectKind, id: subjectId },
      details,
    }));
    const nextBefore = rows.length > limit ? items.at(-1)!.timestamp : null;
    return { userId: user.id, createdAt: iso(user.createdAt), items, nextBefore };
  });
  return { status: 200, data };
}
