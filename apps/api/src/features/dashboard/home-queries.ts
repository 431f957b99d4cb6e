import { sql } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { HomeRange } from './home-range.ts';

const LATENCY_BUCKETS = 24;
const summedLatency = sql.raw(
  `array[${Array.from({ length: LATENCY_BUCKETS }, (_, i) => `sum(latency[${i + 1}])::double precision`).join(', ')}]`,
);
const usageTable = ({ grain }: HomeRange) => sql.table(grain === 'hour' ? 'usage_hours' : 'usage_days');
const step = ({ stepMs }: HomeRange) => sql`make_interval(secs => ${stepMs / 1000})`;

export interface UsageBucket {
  startAt: Date;
  count: number;
  errors: number;
  latency: number[];
}

/** Requests by bucket, of the range and of the one before; what the newest bucket of the latter has too much is left out. */
export async function sumRequests(trx: DatabaseTransaction, owner: Owner, range: HomeRange): Promise<UsageBucket[]> {
  const { rows } = await sql<UsageBucket>`
    select date_bin(${step(range)}, start_at, ${range.start}) as start_at, sum(count)::double precision as count,
      coalesce(sum(count) filter (where status_class >= 4), 0)::double precision as errors, ${summedLatency} as latency
    from ${usageTable(range)}
    where partner_id = ${owner.partnerId} and environment = ${owner.environment}
      and start_at >= ${range.previousStart} and start_at < ${range.end}
      and (start_at < ${range.previousEnd} or start_at >= ${range.start})
    group by 1 order by 1`.execute(trx);
  return rows;
}

export interface DeliveryBucket {
  startAt: Date;
  delivered: number;
  failed: number;
}

export async function sumDeliveries(
  trx: DatabaseTransaction,
  owner: Owner,
  range: HomeRange,
): Promise<DeliveryBucket[]> {
  const { rows } = await sql<DeliveryBucket>`
    select date_bin(${step(range)}, start_at, ${range.start}) as start_at,
      sum(delivered)::double precision as delivered, sum(failed)::double precision as failed
    from delivery_hours
    where partner_id = ${owner.partnerId} and environment = ${owner.environment}
      and start_at >= ${range.previousStart} and start_at < ${range.end}
      and (start_at < ${range.previousEnd} or start_at >= ${range.start})
    group by 1 order by 1`.execute(trx);
  return rows;
}

export interface ErrorGroupRow {
  code: string;
  route: string;
  count: number;
  firstAt: Date;
  lastAt: Date;
  /** Null: not in the request log (any more). */
  requestId: string | null;
}

/**
 * Errors by code and route, the most frequent first. The times and the example are those of the request log, found by
 * its index of errors; where it has none, those of the roll-up.
 */
export async function listErrorGroups(
  trx: DatabaseTransaction,
  owner: Owner,
  range: HomeRange,
  limit: number,
): Promise<ErrorGroupRow[]> {
  const logOf = sql`from request_logs l where l.partner_id = ${owner.partnerId} and l.environment = ${owner.environment}
    and l.code = g.code and l.route = split_part(g.route, ' ', 2) and l.method = split_part(g.route, ' ', 1)
    and l.created_at >= ${range.start} and l.created_at < ${range.end}`;
  const { rows } = await sql<ErrorGroupRow>`
    select g.code, g.route, g.count, coalesce(f.created_at, g.first_at) as first_at,
      coalesce(n.created_at, g.last_at) as last_at, n.id as request_id
    from (
      select code, route, sum(count)::double precision as count, min(start_at) as first_at, max(start_at) as last_at
      from ${usageTable(range)}
      where partner_id = ${owner.partnerId} and environment = ${owner.environment}
        and start_at >= ${range.start} and start_at < ${range.end} and status_class >= 4
      group by code, route order by 3 desc, code, route limit ${limit}
    ) g
    left join lateral (select l.created_at, l.id ${logOf} order by l.created_at desc limit 1) n on true
    left join lateral (select l.created_at ${logOf} order by l.created_at limit 1) f on true
    order by g.count desc, g.code, g.route`.execute(trx);
  return rows;
}

export const MONEY_GROUPS = ['sent', 'waiting', 'failed', 'returned', 'cancelled'] as const;
export type MoneyGroup = (typeof MONEY_GROUPS)[number];

export interface MoneyBucket {
  startAt: Date;
  group: MoneyGroup;
  source: string;
  destination: string;
  count: number;
  /** Sums of minor units, as whole numbers in text: they may be larger than a double holds. */
  send: string;
  receive: string;
}

/** Transfers by what became of them, by corridor and bucket of their creation. */
export async function sumMoney(trx: DatabaseTransaction, owner: Owner, range: HomeRange): Promise<MoneyBucket[]> {
  const { rows } = await sql<MoneyBucket>`
    select date_bin(${step(range)}, created_at, ${range.start}) as start_at,
      case when payout_status = 'returned' or funding_status = 'returned' then 'returned'
        when status = 'completed' then 'sent' when status = 'failed' then 'failed'
        when status = 'cancelled' then 'cancelled' else 'waiting' end as "group",
      source, destination, count(*)::double precision as count, sum(send)::text as send, sum(receive)::text as receive
    from operations
    where partner_id = ${owner.partnerId} and environment = ${owner.environment}
      and created_at >= ${range.start} and created_at < ${range.end}
    group by 1, 2, 3, 4 order by 1`.execute(trx);
  return rows;
}
