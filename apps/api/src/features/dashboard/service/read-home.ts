import type { Context } from '../../../core/context.ts';
import { iso } from '../../../core/http/wire.ts';
import type { Answer } from '../../../core/idempotency.ts';
import { formatAmount, type Currency } from '../../../core/money.ts';
import { percentileMs } from '../../usage/index.ts';
import {
  listErrorGroups,
  MONEY_GROUPS,
  sumDeliveries,
  sumMoney,
  sumRequests,
  type ErrorGroupRow,
  type MoneyBucket,
  type UsageBucket,
} from '../home-queries.ts';
import { bucketStarts, homeRange, type HomeRange, type RangeName } from '../home-range.ts';
import type { ErrorGroup, HomeView, MoneyView, Tile } from '../home-schema.ts';

const MOST_GROUPS = 20;

/** The first page of a signed-in person; each part by the scope that reads the same elsewhere, null without it. */
export async function readHome(ctx: Context, name: RangeName): Promise<Answer> {
  const range = homeRange(name, ctx.clock.now());
  // Transfers live on the sandbox's own clock, requests and deliveries on the true one.
  const moneyRange = homeRange(name, ctx.ownerNow());
  const may = (scope: string): boolean => ctx.principal.scopes.has(scope);
  const [requests, errors, deliveries, money] = await Promise.all([
    may('logs:read') ? ctx.app.asOwner(ctx.owner, (trx) => sumRequests(trx, ctx.owner, range)) : null,
    may('logs:read') ? ctx.app.asOwner(ctx.owner, (trx) => listErrorGroups(trx, ctx.owner, range, MOST_GROUPS)) : null,
    may('webhooks:read') ? ctx.app.asOwner(ctx.owner, (trx) => sumDeliveries(trx, ctx.owner, range)) : null,
    may('operations:read') ? ctx.app.asOwner(ctx.owner, (trx) => sumMoney(trx, ctx.owner, moneyRange)) : null,
  ]);
  const data: HomeView = {
    range: name,
    from: iso(range.start),
    to: iso(ctx.clock.now()),
    stepSeconds: range.stepMs / 1000,
    tiles: {
      requests: requests && tile(range, requests, ({ count }) => count, total),
      errorRate: requests && tile(range, requests, errorRate, (all) => errorRate(sumOf(all))),
      p95Ms: requests && tile(range, requests, p95, (all) => p95(sumOf(all))),
      deliverySuccess:
        deliveries &&
        tile(range, deliveries, successRate, (all) =>
          successRate({ delivered: add(all, (b) => b.delivered), failed: add(all, (b) => b.failed) }),
        ),
    },
    errors: errors && errors.map(errorGroup),
    money: money && moneyView(moneyRange, money),
  };
  return { status: 200, data };
}

const add = <T>(all: readonly T[], read: (one: T) => number): number => all.reduce((sum, one) => sum + read(one), 0);
const total = (all: readonly UsageBucket[]): number => add(all, ({ count }) => count);
const share = (part: number, whole: number): number | null => (whole === 0 ? null : Number((part / whole).toFixed(4)));
const errorRate = ({ count, errors }: Pick<UsageBucket, 'count' | 'errors'>): number | null => share(errors, count);
const p95 = ({ latency }: Pick<UsageBucket, 'latency'>): number | null => percentileMs(latency, 0.95);
const successRate = ({ delivered, failed }: { delivered: number; failed: number }): number | null =>
  share(delivered, delivered + failed);

const sumOf = (all: readonly UsageBucket[]): Pick<UsageBucket, 'count' | 'errors' | 'latency'> => ({
  count: total(all),
  errors: add(all, ({ errors }) => errors),
  latency: all.length === 0 ? [] : all[0]!.latency.map((_, i) => add(all, ({ latency }) => latency[i]!)),
});

/** A figure now, the same of the range before, and its course. What had nothing to measure is null, a count 0. */
function tile<B extends { startAt: Date }>(
  range: HomeRange,
  buckets: readonly B[],
  read: (bucket: B) => number | null,
  whole: (buckets: B[]) => number | null,
): Tile {
  const isNow = ({ startAt }: B): boolean => startAt >= range.start;
  const byStart = new Map(buckets.map((bucket) => [bucket.startAt.getTime(), bucket]));
  const nothing = whole([]);
  const [value, previous] = [whole(buckets.filter(isNow)), whole(buckets.filter((bucket) => !isNow(bucket)))];
  return {
    value,
    previous,
    // Against nothing there is no share.
    change: value === null || !previous ? null : Number(((value - previous) / previous).toFixed(4)),
    series: bucketStarts(range).map((startMs) => {
      const bucket = byStart.get(startMs);
      return { start: new Date(startMs).toISOString(), value: bucket ? read(bucket) : nothing };
    }),
  };
}

const errorGroup = ({ code, route, count, firstAt, lastAt, requestId }: ErrorGroupRow): ErrorGroup => ({
  code: code === '' ? null : code,
  method: route.split(' ')[0]!,
  route: route.split(' ')[1] ?? '',
  count,
  firstAt: iso(firstAt),
  lastAt: iso(lastAt),
  requestId,
  docs: code === '' ? null : `/docs/errors#${code.toLowerCase()}`,
});

function moneyView(range: HomeRange, buckets: readonly MoneyBucket[]): MoneyView {
  const corridors = Map.groupBy(buckets, ({ source, destination }) => `${source} ${destination}`);
  return {
    groups: MONEY_GROUPS.map((group) => {
      const own = buckets.filter((bucket) => bucket.group === group);
      const byStart = Map.groupBy(own, ({ startAt }) => startAt.getTime());
      return {
        group,
        count: add(own, ({ count }) => count),
        amounts: amounts(own),
        series: bucketStarts(range).map((startMs) => {
          const these = byStart.get(startMs) ?? [];
          return {
            start: new Date(startMs).toISOString(),
            count: add(these, ({ count }) => count),
            amounts: amounts(these),
          };
        }),
      };
    }),
    corridors: [...corridors.values()].map((own) => {
      const { source, destination } = own[0]!;
      return {
        source,
        destination,
        groups: MONEY_GROUPS.map((group) => {
          const these = own.filter((bucket) => bucket.group === group);
          return {
            group,
            count: add(these, ({ count }) => count),
            send: sum(these, 'send', source),
            receive: sum(these, 'receive', destination),
          };
        }),
      };
    }),
  };
}

const sum = (buckets: readonly MoneyBucket[], side: 'send' | 'receive', currency: string): string =>
  formatAmount(
    buckets.reduce((minor, bucket) => minor + BigInt(bucket[side]), 0n),
    currency as Currency,
  );

/** What was sent, by currency. */
const amounts = (buckets: readonly MoneyBucket[]): { currency: string; amount: string }[] =>
  [...Map.groupBy(buckets, ({ source }) => source)].map(([currency, own]) => ({
    currency,
    amount: sum(own, 'send', currency),
  }));
