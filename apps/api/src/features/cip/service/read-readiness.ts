import type { Context } from '../../../core/context.ts';
import type { Answer } from '../../../core/idempotency.ts';
import { requireLink } from '../../links/index.ts';
import { readUser } from '../../users/index.ts';

/** Contract 6.7: reads only, and writes no activity. */
export async function readReadiness(ctx: Context, linkId: string): Promise<Answer> {
  const data = await ctx.app.asOwner(ctx.owner, async (trx) => {
    const link = await requireLink(trx, ctx.owner, linkId);
    const { missingFields, state } = await readUser(trx, ctx, ctx.owner, link.userId);
    return {
      linkId,
      referenceId: link.referenceId,
      ready: missingFields.length === 0,
      missingFields,
      cipStatus: state,
    };
  });
  return { status: 200, data };
}
