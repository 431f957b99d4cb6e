import type { Context } from '../../../core/context.ts';
import { notFound } from '../../../core/errors.ts';
import { iso } from '../../../core/http/wire.ts';
import type { Answer } from '../../../core/idempotency.ts';
import { openEventBody } from '../publish-event.ts';
import { countEndpointHours, countWaiting, findPayload } from './member-queries.ts';

const HOUR_MS = 3_600_000;
const HOURS = 24;
const MOST_COUNTED = 5_000;

/** The last 24 hours of every endpoint: how its deliveries ended, and how many wait. */
export async function readEndpointHealth(ctx: Context): Promise<Answer> {
  const now = ctx.ownerNow();
  // The last bar is the hour that runs.
  const from = new Date((Math.floor(now.getTime() / HOUR_MS) - HOURS + 1) * HOUR_MS);
  const [rows, waiting] = await ctx.app.asOwner(ctx.owner, async (trx) => [
    await countEndpointHours(trx, ctx.owner, from, MOST_COUNTED),
    await countWaiting(trx, ctx.owner),
  ]);
  const items = waiting.map(({ endpointId, waiting: count }) => {
    const own = rows.filter((row) => row.endpointId === endpointId);
    const counted = own.reduce((sum, row) => sum + row.delivered + row.failed + row.skipped, 0);
    const hours = Array.from({ length: HOURS }, (_, hour) => {
      const found = own.filter((row) => Math.min(row.hour, HOURS - 1) === hour);
      const sum = (what: 'delivered' | 'failed' | 'skipped'): number => found.reduce((n, row) => n + row[what], 0);
      const start = iso(new Date(from.getTime() + hour * HOUR_MS));
      return { start, delivered: sum('delivered'), failed: sum('failed'), skipped: sum('skipped') };
    });
    return { endpointId, waiting: count, isComplete: counted < MOST_COUNTED, hours };
  });
  return { status: 200, data: { from: iso(from), to: iso(now), items } };
}

/** What the attempts of a delivery carry. */
export async function readPayload(ctx: Context, deliveryId: string): Promise<Answer> {
  const row = await ctx.app.asOwner(ctx.owner, (trx) => findPayload(trx, ctx.owner, deliveryId));
  if (!row) throw notFound();
  const body = openEventBody(ctx.keyring, ctx.owner, row.id, row.body).toString();
  return { status: 200, data: { eventId: row.id, eventType: row.type, isTest: row.isTest, body } };
}
