import type { Context } from '../../core/context.ts';
import { refuse } from '../../core/http/validation.ts';
import { iso } from '../../core/http/wire.ts';
import type { Answer } from '../../core/idempotency.ts';
import { countHistogram, sumHistogram, type HistogramRow } from './histogram-queries.ts';
import type { HistogramInput } from './schema.ts';
import { readStatusClass } from './service.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const DEFAULT_BUCKETS = 48;
const LONGEST_MS = 92 * DAY_MS;
/** Minutes are kept two days; an hour before that ends nothing may be missing yet. */
const MINUTES_REACH_MS = 47 * HOUR_MS;
const SHORT_MS = 6 * HOUR_MS;
const MOST_COUNTED = 50_000;
const MOST_OF_FACET = 20;

/** Lengths that a clock shows. */
const STEPS_MS = [
  ...[5, 15, 30].map((seconds) => seconds * 1_000),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR_MS),
  ...[1, 2, 7].map((days) => days * DAY_MS),
];

/** Bars and counts over the request log, by the filters of its list; without `from` of the last 24 hours. */
export async function readHistogram(ctx: Context, input: HistogramInput): Promise<Answer> {
  const range = readRange(ctx, input);
  const exact = exactFilters(input);
  const isByCounts = Object.keys(exact).length === 0 && !isForLog(ctx, range);
  const rows = isByCounts ? await byCounts(ctx, input, range) : await byLog(ctx, input, exact, range);
  const counted = rows.reduce((sum, { count }) => sum + count, 0);
  const isComplete = isByCounts || counted < MOST_COUNTED;
  const oldestMs = Math.min(...rows.map(({ oldestAt }) => oldestAt?.getTime() ?? Infinity));
  return {
    status: 200,
    data: {
      from: iso(range.from),
      to: iso(range.to),
      stepSeconds: range.stepMs / 1000,
      source: isByCounts ? 'counts' : 'log',
      isComplete,
      countedFrom: isComplete ? iso(range.from) : new Date(oldestMs).toISOString(),
      total: counted,
      items: bars(rows, range),
      facets: facetsOf(rows),
    },
  };
}

/** Bars finer than the figures, or a short stretch of which only whole hours are kept as figures. */
const isForLog = (ctx: Context, range: Range): boolean =>
  range.stepMs < MINUTE_MS || (!isRecent(ctx, range) && range.to.getTime() - range.from.getTime() <= SHORT_MS);

const isRecent = (ctx: Context, { from }: Range): boolean => from.getTime() > ctx.clock.nowMs() - MINUTES_REACH_MS;

interface Range {
  from: Date;
  to: Date;
  stepMs: number;
}
type Row = HistogramRow & { oldestAt?: Date };

function readRange(ctx: Context, { from, to, buckets = DEFAULT_BUCKETS }: HistogramInput): Range {
  const end = to === undefined ? ctx.clock.now() : new Date(to);
  const start = from === undefined ? new Date(end.getTime() - DAY_MS) : new Date(from);
  if (start >= end) throw refuse([{ path: 'from', message: 'must be earlier than to.' }]);
  const lengthMs = end.getTime() - start.getTime();
  if (lengthMs > LONGEST_MS) throw refuse([{ path: 'from', message: 'and to may be at most 92 days apart.' }]);
  // One bucket more, since the first and the last may be cut by the ends of the range.
  const fits = (ms: number): boolean => Math.floor(lengthMs / ms) + 2 <= buckets;
  const stepMs = STEPS_MS.find(fits) ?? STEPS_MS.at(-1)!;
  return { from: new Date(Math.floor(start.getTime() / stepMs) * stepMs), to: end, stepMs };
}

/** Filters that the usage figures do not tell apart. */
function exactFilters(input: HistogramInput): Record<string, string | number> {
  const { status, address, requestId, idempotencyKey, objectId } = input;
  const given = { status, address, id: requestId, idempotencyKey, objectId };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Record<string, string>;
}

function byCounts(ctx: Context, input: HistogramInput, range: Range): Promise<Row[]> {
  const { code, method, route, keyId, secretId } = input;
  const grain = isRecent(ctx, range) ? 'minute' : 'hour';
  // Before the minutes reach, a bar holds whole hours.
  if (grain === 'hour' && range.stepMs < HOUR_MS) range.stepMs = HOUR_MS;
  if (grain === 'hour') range.from = new Date(Math.floor(range.from.getTime() / range.stepMs) * range.stepMs);
  const filter = {
    ...range,
    grain,
    statusClass: readStatusClass(input),
    code,
    method,
    route,
    keyId,
    secretId,
  } as const;
  return ctx.app.asOwner(ctx.owner, (trx) => sumHistogram(trx, ctx.owner, filter));
}

function byLog(
  ctx: Context,
  input: HistogramInput,
  exact: Record<string, string | number>,
  range: Range,
): Promise<Row[]> {
  const { code, method, route, keyId, secretId } = input;
  const given = Object.entries({ code, method, route, keyId, secretId }).filter(([, value]) => value !== undefined);
  const equal = { ...exact, ...(Object.fromEntries(given) as Record<string, string>) };
  const filter = { ...range, statusClass: readStatusClass(input), equal, limit: MOST_COUNTED };
  return ctx.app.asOwner(ctx.owner, (trx) => countHistogram(trx, ctx.owner, filter));
}

const CLASSES = { 2: 'ok', 3: 'redirect', 4: 'clientError', 5: 'serverError' } as const;

function bars(rows: readonly Row[], { from, to, stepMs }: Range) {
  const count = Math.ceil((to.getTime() - from.getTime()) / stepMs);
  const items = Array.from({ length: count }, (_, i) => ({
    start: new Date(from.getTime() + i * stepMs).toISOString(),
    ok: 0,
    redirect: 0,
    clientError: 0,
    serverError: 0,
  }));
  for (const row of rows) {
    const bar = items[Math.floor((row.startAt.getTime() - from.getTime()) / stepMs)];
    const name = CLASSES[row.statusClass as 2];
    if (bar && name) bar[name] += row.count;
  }
  return items;
}

const facetsOf = (rows: readonly Row[]) => ({
  statusClass: facet(rows, ({ statusClass }) => `${statusClass}xx`),
  code: facet(rows, ({ code }) => code),
  method: facet(rows, ({ method }) => method),
  route: facet(rows, ({ route }) => route),
  keyId: facet(rows, ({ keyId }) => keyId),
});

/** The most frequent values; a success has no code. */
function facet(rows: readonly Row[], read: (row: Row) => string): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = read(row);
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + row.count);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_OF_FACET);
}
