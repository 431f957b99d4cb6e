import type { Context } from '../../core/context.ts';
import { notFound } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import { iso, present } from '../../core/http/wire.ts';
import type { Answer } from '../../core/idempotency.ts';
import { pageAnswer, readListing } from '../../core/pagination.ts';
import { percentileMs } from './latency-histogram.ts';
import {
  findRequestLog,
  listDrops,
  listRequestLogs,
  sumUsage,
  type Granularity,
  type Group,
  type RequestLogRow,
  type UsageFilter,
  type UsageRow,
} from './queries.ts';
import type { RequestLogsInput, UsageInput } from './schema.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Length of one bucket, what is shown unasked, and the longest that one answer covers. */
const GRANULARITIES: Record<Granularity, { stepMs: number; defaultMs: number; longest: string; longestMs: number }> = {
  minute: { stepMs: 60_000, defaultMs: HOUR_MS, longest: '1 day', longestMs: DAY_MS },
  hour: { stepMs: HOUR_MS, defaultMs: DAY_MS, longest: '92 days', longestMs: 92 * DAY_MS },
  day: { stepMs: DAY_MS, defaultMs: 30 * DAY_MS, longest: '732 days', longestMs: 732 * DAY_MS },
};
const MAX_ROWS = 10_000;
const MAX_DROPS = 100;

/** How much was called, how often it failed and how long it took. Never on the sandbox clock: usage is true time. */
export async function readUsage(ctx: Context, input: UsageInput): Promise<Answer> {
  const filter = readUsageFilter(ctx, input);
  const { from, to } = filter;
  return ctx.app.asOwner(ctx.owner, async (trx) => {
    const rows = await sumUsage(trx, ctx.owner, filter, MAX_ROWS + 1);
    if (rows.length > MAX_ROWS) {
      throw refuse([
        {
          path: 'groupBy',
          message: `gives more than ${MAX_ROWS} rows; ask for less time, a coarser granularity or fewer groups.`,
        },
      ]);
    }
    const drops = await listDrops(trx, ctx.owner, from, to, MAX_DROPS);
    const minutes = drops.map(({ startAt, usage, requestLogs }) => ({ start: iso(startAt), usage, requestLogs }));
    const dropped = {
      usage: minutes.reduce((sum, { usage }) => sum + usage, 0),
      requestLogs: minutes.reduce((sum, { requestLogs }) => sum + requestLogs, 0),
      minutes,
    };
    return {
      status: 200,
      data: { granularity: filter.granularity, from: iso(from), to: iso(to), items: rows.map(usageItem), dropped },
    };
  });
}

function readUsageFilter(ctx: Context, input: UsageInput): UsageFilter {
  const granularity = input.granularity ?? 'hour';
  const { stepMs, defaultMs, longest, longestMs } = GRANULARITIES[granularity];
  const listing = readListing({ ...present('from', input.from), ...present('to', input.to) });
  const to = listing.to ?? ctx.clock.now();
  const asked = listing.from ?? new Date(to.getTime() - defaultMs);
  if (asked > to) throw refuse([{ path: 'from', message: 'must not be later than now.' }]);
  // The bucket in which `from` lies belongs to it.
  const from = new Date(asked.getTime() - (((asked.getTime() % stepMs) + stepMs) % stepMs));
  if (to.getTime() - from.getTime() > longestMs + stepMs) {
    throw refuse([
      { path: 'from', message: `and to may be at most ${longest} apart with granularity ${granularity}.` },
    ]);
  }
  const groups = [...new Set((input.groupBy ?? '').split(',').filter(Boolean))] as Group[];
  return { granularity, from, to, groups, keyId: input.keyId };
}

function usageItem({ startAt, keyId, route, statusClass, code, count, errors, latency }: UsageRow) {
  return {
    start: iso(startAt),
    ...present('keyId', keyId),
    ...present('route', route),
    ...(statusClass === undefined ? {} : { status: `${statusClass}xx` }),
    ...(code === undefined ? {} : { code: code === '' ? null : code }),
    count,
    errors,
    errorRate: Number((errors / count).toFixed(4)),
    latencyMs: { p50: percentileMs(latency, 0.5), p95: percentileMs(latency, 0.95), p99: percentileMs(latency, 0.99) },
  };
}

/** Finished requests, newest first. Without `from` and without an id to look for, the last 24 hours. */
export async function readRequestLogs(ctx: Context, input: RequestLogsInput): Promise<Answer> {
  const { limit, cursor = '', from, to, requestId, statusClass: _, ...others } = input;
  const listing = readListing({ cursor, ...present('limit', limit), ...present('from', from), ...present('to', to) });
  if (listing.paging.kind !== 'cursor') throw new Error('the request log is read by cursor');
  const { after } = listing.paging;
  const isLookup = requestId !== undefined || others.idempotencyKey !== undefined || others.objectId !== undefined;
  const end = listing.to ?? ctx.clock.now();
  const filter = {
    from: listing.from ?? (isLookup ? undefined : new Date(end.getTime() - DAY_MS)),
    to: listing.to,
    after,
    statusClass: readStatusClass(input),
    equal: { ...others, ...(requestId === undefined ? {} : { id: requestId }) },
  };
  const rows = await ctx.app.asOwner(ctx.owner, (trx) =>
    listRequestLogs(trx, ctx.owner, filter, listing.paging.limit + 1),
  );
  return { status: 200, data: pageAnswer(listing, { rows, total: undefined }, requestLogItem) };
}

/** 4 of `4xx`, or of 409: an exact status is found by its class too. */
export const readStatusClass = ({ statusClass, status }: Pick<RequestLogsInput, 'statusClass' | 'status'>) =>
  statusClass !== undefined ? Number(statusClass[0]) : status === undefined ? undefined : Math.floor(status / 100);

export async function readRequestLog(ctx: Context, requestId: string): Promise<Answer> {
  const row = await ctx.app.asOwner(ctx.owner, (trx) => findRequestLog(trx, ctx.owner, requestId));
  if (!row) throw notFound();
  return { status: 200, data: { ...requestLogItem(row), errorPaths: row.errorPaths, body: row.body } };
}

const requestLogItem = (row: RequestLogRow) => ({
  requestId: row.id,
  timestamp: iso(row.createdAt),
  method: row.method,
  route: row.route,
  status: row.status,
  code: row.code,
  durationMs: Number(row.durationMs.toFixed(2)),
  keyId: row.keyId,
  secretId: row.secretId,
  address: row.address,
  userAgent: row.userAgent,
  idempotencyKey: row.idempotencyKey,
  objectId: row.objectId,
  isReplay: row.isReplay,
});
