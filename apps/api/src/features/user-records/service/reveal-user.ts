import type { Context } from '../../../core/context.ts';
import { ApiError } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import type { Answer } from '../../../core/idempotency.ts';
import { newId } from '../../../core/ids.ts';
import { recordAct } from '../../audit/index.ts';
import { readStoredUnits, WIRE_FIELDS, type StoredUnits } from '../../users/index.ts';
import { clearFields } from '../clear-fields.ts';
import { countReveals, insertReveal } from '../reveal-queries.ts';
import type { RevealInput } from '../schema.ts';

const HOUR_MS = 3_600_000;
const MOST_AN_HOUR = 30;

/**
 * Personal data in clear, to a person who says why. Never stored as an idempotent answer: what was shown once is shown
 * again only by another reveal. Which fields, of whom and by whom stands in the audit trail.
 */
export async function revealUser(ctx: Context, userId: string, input: RevealInput): Promise<Answer> {
  const fields = [...new Set(input.fields)];
  const unknown = fields.findIndex((field) => !WIRE_FIELDS.includes(field));
  if (unknown >= 0) {
    throw refuse([{ path: `fields[${unknown}]`, message: `must be one of ${WIRE_FIELDS.join(', ')}.` }]);
  }
  const reason = input.reason.trim();
  if (reason.length < 5) throw refuse([{ path: 'reason', message: 'must say in 5 to 300 characters what for.' }]);
  const now = ctx.ownerNow();
  const memberId = ctx.principal.actor.id;
  const stored = await ctx.app.asOwner(ctx.owner, async (trx) => {
    const since = new Date(now.getTime() - HOUR_MS);
    if ((await countReveals(trx, ctx.owner, memberId, since)) >= MOST_AN_HOUR) throw tooMany();
    const options = { withImage: fields.includes('idImage') };
    const found = await readStoredUnits(trx, ctx, ctx.owner, userId, options);
    if (found.user.restrictedAt !== null) throw isRestricted();
    await insertReveal(trx, ctx.owner, { id: newId('rvl'), userId, memberId, fields, reason, createdAt: now });
    await recordAct(trx, ctx, ctx.owner, {
      actor: ctx.principal.actor,
      action: 'user.revealed',
      subject: { kind: 'user', id: userId },
      details: { fields },
      requestId: ctx.requestId,
      address: ctx.clientAddress,
    });
    return found.stored as StoredUnits;
  });
  const values = clearFields(stored).filter(({ field }) => fields.includes(field));
  return { status: 200, data: { userId, values } };
}

const tooMany = (): ApiError =>
  new ApiError('RATE_LIMIT_EXCEEDED', `At most ${MOST_AN_HOUR} reveals an hour. Try again later.`, {
    retryAfterSeconds: 600,
  });

const isRestricted = (): ApiError =>
  new ApiError('TRANSITION_NOT_ALLOWED', 'You have deleted this user: their data is shown to nobody any more.');
